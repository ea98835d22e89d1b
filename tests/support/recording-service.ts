import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
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
  /** A body other than a text is sent as JSON. */
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  /** Breaks the connection. */
  | 'cut'
  /** Begins an answer, and breaks the connection in its middle. */
  | 'half'
  /** Never answers. */
  | 'silent';

/** Gives the answer to a request, by its number from 0 too. */
export type Answering = (request: Recorded, number: number) => Answer;

export interface RecordingService extends Running {
  recorded: Recorded[];
  /** What the next requests get, one after the other; then all get `usual`. */
  next: Answer[];
  usual: Answer | Answering;
  /** The most requests that were being answered at once. */
  atOnce: number;
}

/** A real service on loopback that records what it gets, and answers as it is told. */
export async function startService(
  usual: Answer | Answering = { status: 200, body: '{"success":true}' },
): Promise<RecordingService> {
  const state = { recorded: [] as Recorded[], next: [] as Answer[], usual, atOnce: 0 };
  let open = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const recorded = await record(request);
    const number = state.recorded.push(recorded) - 1;
    const { usual: then } = state;
    const given =
      state.next.shift() ?? (typeof then === 'function' ? then(recorded, number) : then);
    answer(response, given);
  };
  const running = await listen((request, response) => {
    open += 1;
    state.atOnce = Math.max(state.atOnce, open);
    response.once('close', () => (open -= 1));
    void serve(request, response);
  });
  return Object.assign(state, running);
}

/** Such a service for one test, with what it was asked. */
export async function recordingService(t: TestContext, answering: Answering) {
  const { origin, recorded: asked, close } = await startService(answering);
  t.after(close);
  return { origin, asked, calls: () => asked.map(({ method, url }) => `${method} ${url}`) };
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
  const { status = 200, headers, body } = given;
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  response.writeHead(status, headers).end(text);
}
