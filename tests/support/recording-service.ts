import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { listen, type Running } from '../../src/loopback.ts';

/** A request as a service got it. */
export interface Recorded {
  method: string;
  /** As it was sent, percent-encoding and all. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** How a service answers one request. */
export type Answer =
  | { status: number; headers?: Record<string, string>; body?: string }
  /** Breaks the connection. */
  | 'cut'
  /** Begins an answer, and breaks the connection in its middle. */
  | 'half'
  /** Never answers. */
  | 'silent';

export interface RecordingService extends Running {
  recorded: Recorded[];
  /** What the next requests get, one after the other; then all get `usual`. */
  next: Answer[];
  usual: Answer;
  /** The most requests that were being answered at once. */
  atOnce: number;
}

/** A real service on loopback that records what it gets, and answers as it is told. */
export async function startService(
  usual: Answer = { status: 200, body: '{"success":true}' },
): Promise<RecordingService> {
  const state = { recorded: [] as Recorded[], next: [] as Answer[], usual, atOnce: 0 };
  let open = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    state.recorded.push(await record(request));
    answer(response, state.next.shift() ?? state.usual);
  };
  const running = await listen((request, response) => {
    open += 1;
    state.atOnce = Math.max(state.atOnce, open);
    response.once('close', () => (open -= 1));
    void serve(request, response);
  });
  return Object.assign(state, running);
}

async function record(request: IncomingMessage): Promise<Recorded> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { method = '', url = '', headers } = request;
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
}

function answer(response: ServerResponse, given: Answer): void {
  if (given === 'silent') return;
  if (given === 'cut') return void response.destroy();
  if (given === 'half') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"succ', () => response.destroy());
    return;
  }
  response.writeHead(given.status, given.headers).end(given.body);
}
