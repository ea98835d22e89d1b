import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LoadOptions } from './options.ts';

/** What wrk saw of one address. */
export interface Load {
  /** Answers in a second. */
  rate: number;
  /** The milliseconds within which 99 of a hundred answers had come whole. */
  p99: number;
}

const MILLISECONDS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/**
 * Asks for an address again and again, as phones do whose browsers take Brotli.
 *
 * @throws where an answer was not a whole page, file or part of the index
 */
export async function askWithoutPause(
  address: string,
  { seconds, connections }: LoadOptions,
): Promise<Load> {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency'];
  const accepts = ['-H', 'Accept-Encoding: gzip, deflate, br'];
  const { stdout } = await promisify(execFile)('wrk', [...args, ...accepts, address]);
  return readLoad(stdout, address);
}

/** What wrk printed, as numbers. @throws where it tells of errors, or says something else */
function readLoad(printed: string, address: string): Load {
  const errors = /^\s*(?:Socket errors|Non-2xx or 3xx responses): .*/m.exec(printed)?.[0];
  const rate = Number(/^Requests\/sec:\s+([\d.]+)/m.exec(printed)?.[1]);
  const [, value, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s|m) *$/m.exec(printed) ?? [];
  const p99 = Number(value) * (MILLISECONDS[unit] ?? Number.NaN);
  if (errors !== undefined || Number.isNaN(rate + p99)) {
    throw new Error(`${address}: ${errors?.trim() ?? printed}`);
  }
  return { rate, p99 };
}
