import type { TestContext } from 'node:test';
import { PATIENCE, type Patience } from '../../src/author-messages/request.ts';
import { listen } from '../../src/loopback.ts';

/** A service on loopback that records what it is asked, and answers as a test says. */

/** What was asked. */
export interface Asked {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** An answer; `cut` breaks the connection, `never` lets it wait. */
export type Answering =
  { status: number; body?: unknown; headers?: Record<string, string> } | 'cut' | 'never';

export interface Service {
  origin: string;
  asked: Asked[];
  /** What was asked, as `POST /path`. */
  calls: () => string[];
}

/**
 * Starts the service.
 *
 * @param answer gives the answer to a request, by its number from 0 too
 */
export async function recordingService(
  t: TestContext,
  answer: (asked: Asked, number: number) => Answering,
): Promise<Service> {
  const asked: Asked[] = [];
  const { origin, close } = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      const reply = answer(one, asked.push(one) - 1);
      if (reply === 'cut') response.destroy();
      if (typeof reply === 'string') return;
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      response.end(JSON.stringify(reply.body ?? {}));
    });
  });
  t.after(close);
  return { origin, asked, calls: () => asked.map(({ method, url }) => `${method} ${url}`) };
}

/** Patience that notes how long it would wait, and waits for nothing. */
export function hurry(own: Partial<Patience> = {}): { patience: Patience; waited: number[] } {
  const waited: number[] = [];
  const pause = async (milliseconds: number) => {
    waited.push(milliseconds);
    return Promise.resolve();
  };
  return { patience: { ...PATIENCE, answer: 2_000, pause, ...own }, waited };
}
