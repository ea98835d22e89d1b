import type { TestContext } from 'node:test';
import { listen } from '../../src/loopback.ts';

/** What a host's interface was asked. */
export interface Asked {
  method: string;
  /** With its query, as it came. */
  path: string;
  token: string | undefined;
  body: Buffer;
}

/** What it answers: a status, headers, and JSON. */
export interface Answered {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
}

/** A server on loopback that acts as a host's interface, and remembers what it was asked; it ends with the test. */
export async function startHostApi(
  t: TestContext,
  answer: (asked: Asked) => Answered,
): Promise<{ origin: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const { origin, close } = await listen((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, token: headers.authorization, body: Buffer.concat(parts) };
      asked.push(one);
      const { status = 200, headers: own = {}, json } = answer(one);
      response.writeHead(status, { 'content-type': 'application/json', ...own });
      response.end(json === undefined ? '' : JSON.stringify(json));
    });
  });
  t.after(close);
  return { origin, asked };
}
