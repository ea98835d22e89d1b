import type { Said } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import { connectionFault } from './connection-faults.ts';
import { SECOND, type Time } from './time.ts';

/** One request to a service. */
export interface Errand {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

/** How errands are run. */
export interface Sender {
  fetch: typeof fetch;
  time: Time;
  /** The moment at which everything is given up, in milliseconds since the Unix epoch. */
  until: number;
  /** How long one answer may take, in milliseconds. */
  timeout: number;
  /** What must never be printed, whoever says it. */
  secrets: readonly string[];
}

/** What a service answered. */
export interface Reply {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

/** What to make of an answer: it is done, it may be done if asked again, or it will never be. */
export type Verdict = 'done' | 'again' | 'refused';

/** An errand that failed. */
export interface Failure {
  said: Said;
  /** What the service answered at last; absent where it never did. */
  status?: number;
}

/** How often one errand is tried. */
const ATTEMPTS = 5;
const FIRST_WAIT = SECOND;
const LONGEST_WAIT = 30 * SECOND;

/**
 * Runs an errand: again after answers 408, 425, 429 and 5xx, after nonsense, and where no answer came, five times at
 * most and not beyond the sender's time. It waits as long as `Retry-After` asks for (RFC 9110, section 10.2.3), else a
 * second, two, four, eight, each up to half less or more by chance, so that many do not come back at once.
 *
 * @returns nothing where it was done; it never throws
 */
export async function send(
  errand: Errand,
  sender: Sender,
  judge: (reply: Reply) => Verdict = judgeStatus,
): Promise<Failure | undefined> {
  const { time, until } = sender;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await request(errand, sender);
    const verdict = 'said' in answer ? 'again' : judge(answer);
    if (verdict === 'done') return undefined;
    const failure = 'said' in answer ? answer : answered(answer, sender.secrets);
    if (verdict === 'refused') return failure;
    const wait = 'said' in answer ? undefined : retryAfter(answer.headers, time.now());
    const pause = wait ?? backoff(attempt, time.random());
    if (attempt + 1 >= ATTEMPTS || time.now() + pause > until) return failure;
    await time.wait(pause);
  }
}

/** One request and its whole answer, or why there is none. What redirects is not followed. */
export async function request(
  { url, ...errand }: Errand,
  { fetch, timeout }: Pick<Sender, 'fetch' | 'timeout'>,
): Promise<Reply | Failure> {
  try {
    const response = await fetch(url, {
      ...errand,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    return { said: connectionFault(error) };
  }
}

/** The usual meaning of statuses. */
export function judgeStatus({ status }: Reply): Verdict {
  if (status >= 200 && status < 300) return 'done';
  return status >= 500 || [408, 425, 429].includes(status) ? 'again' : 'refused';
}

/** The text of an answer. */
export function textOf({ bytes }: Reply): string {
  return new TextDecoder().decode(bytes);
}

/** What `Retry-After` asks for, in milliseconds: seconds, or a date. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(asked)) return Number(asked) * SECOND;
  const moment = Date.parse(asked);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

function backoff(attempt: number, chance: number): number {
  return Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT) * (0.5 + chance);
}

const LONGEST_QUOTE = 200;

/** What a service answered, in its own words as far as they are short and no secret. */
function answered(reply: Reply, secrets: readonly string[]): Failure {
  const words = secrets
    .reduce((text, secret) => text.replaceAll(secret, '…'), textOf(reply))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const isPage = words.startsWith('<') || words === '';
  const quoted = isPage ? '' : `: ${isolated(words.slice(0, LONGEST_QUOTE))}`;
  const { status } = reply;
  const said = {
    ar: `أجابت الخدمة بالرمز ${status}${quoted}`,
    en: `the service answered ${status}${quoted}`,
  };
  return { said, status };
}
