import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen, type Running } from '../../src/loopback.ts';

/** A comment as a form service got it. */
export interface Received {
  fields: [string, string][];
  contentType: string;
  accept: string;
}

/** How a form service answers. */
export type Answer =
  | { kind: 'json'; status: number; body: unknown }
  /** Sends the reader to a page, or to the one that the form's `redirect` field names. */
  | { kind: 'redirect'; to?: string }
  /** Answers, but lets no script of another origin read it. */
  | { kind: 'unreadable'; status: number }
  /** Receives and breaks the connection. */
  | { kind: 'hang up' }
  /** Answers when the test says so. */
  | { kind: 'wait'; until: Promise<void> };

export interface FormService extends Running {
  received: Received[];
  answer: Answer;
}

/** A real form endpoint on loopback that records what it gets. */
export async function startFormService(port = 0): Promise<FormService> {
  const service: Omit<FormService, keyof Running> = {
    received: [],
    answer: { kind: 'redirect' },
  };
  const running = await listen((request, response) => {
    void receive(request, response, service);
  }, port);
  return Object.assign(service, running);
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  service: Pick<FormService, 'received' | 'answer'>,
): Promise<void> {
  const contentType = request.headers['content-type'] ?? '';
  const body = await new Response(new Uint8Array(await bytesOf(request)), {
    headers: { 'content-type': contentType },
  }).formData();
  const fields = [...body].map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value.name,
  ]);
  service.received.push({ fields, contentType, accept: request.headers.accept ?? '' });
  const { answer } = service;
  if (answer.kind === 'wait') await answer.until;
  reply(response, answer, new Map(fields).get('redirect') ?? '/');
}

function reply(response: ServerResponse, answer: Answer, back: string): void {
  const open = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
  switch (answer.kind) {
    case 'json':
      response.writeHead(answer.status, open).end(JSON.stringify(answer.body));
      break;
    case 'redirect':
      response.writeHead(303, { location: answer.to ?? back }).end();
      break;
    case 'unreadable':
      response.writeHead(answer.status, { 'content-type': 'text/html' }).end('<p>Thank you</p>');
      break;
    case 'hang up':
      response.destroy();
      break;
    case 'wait':
      response.writeHead(200, open).end('{"success":true}');
      break;
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
