import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { listen, type Running } from '../../src/loopback.ts';

/**
 * An S3-compatible store on loopback, and the website that readers see of it. Signed requests are those of the API,
 * and their signatures are checked by Amazon's rules (Signature Version 4, in headers); all others are readers'.
 */

export const BUCKET = 'newspaper';
export const KEYS = { accessKeyId: 'MIDADTESTKEY', secretAccessKey: 'wJalr/secret+key' };
export const REGION = 'eu-test-1';

/** An object of the bucket. */
export interface StoredObject {
  bytes: Buffer;
  headers: Record<string, string>;
}

/** A request to the API, as the server understood it. */
export interface Heard {
  method: string;
  /** The object's name, or empty for the bucket. */
  key: string;
  bytes: number;
  /** The object that a copy is made of. */
  copied?: string | undefined;
}

/** What goes wrong with a request: an answer, no answer at all, or a time that it takes first. */
export type Trouble = number | 'cut' | 'late error' | { slow: number } | undefined;

export interface S3Server extends Running {
  objects: Map<string, StoredObject>;
  heard: Heard[];
  /** Faults by request; may be replaced at any time. */
  trouble: (request: Heard) => Trouble;
  /** Whether `If-None-Match: *` is known: else refused with 501 as by Backblaze, or not even seen. */
  conditions: 'known' | 'refused' | 'unseen';
  /** Where in the bucket the website begins. */
  root: string;
}

/** Starts a store with one empty bucket. */
export async function startS3(root = ''): Promise<S3Server> {
  const server = {
    objects: new Map<string, StoredObject>(),
    heard: [] as Heard[],
    trouble: (): Trouble => undefined,
    conditions: 'known' as const,
    root,
  };
  const state = server as Omit<S3Server, keyof Running>;
  const running = await listen((request, response) => {
    const answering = request.headers.authorization
      ? answerApi(state, request, response)
      : answerReader(state, request, response);
    answering.catch(() => response.destroy());
  });
  return Object.assign(state, running);
}

type State = Omit<S3Server, keyof Running>;

async function answerApi(state: State, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '/', 'http://store');
  const [, bucket, ...parts] = url.pathname.split('/').map(decodeURIComponent);
  const copied = request.headers['x-amz-copy-source'];
  const asked: Heard = {
    method: request.method ?? '',
    key: parts.join('/'),
    bytes: body.length,
    copied:
      typeof copied === 'string' ? decodeURIComponent(copied).replace(/^\/[^/]*\//, '') : undefined,
  };
  const trouble = state.trouble(asked);
  if (trouble === 'cut') return response.destroy();
  if (typeof trouble === 'object') await pause(trouble.slow);
  if (typeof trouble === 'number') return fail(response, trouble, 'InjectedFault');
  if (trouble === 'late error') return fail(response, 200, 'InternalError');
  if (!isSigned(request, url)) return fail(response, 403, 'SignatureDoesNotMatch');
  if (sha256(body) !== request.headers['x-amz-content-sha256']) {
    return fail(response, 400, 'XAmzContentSHA256Mismatch');
  }
  if (bucket !== BUCKET) return fail(response, 404, 'NoSuchBucket');
  state.heard.push(asked);
  act(state, asked, request, response, { body, url });
}

function act(
  state: State,
  { method, key, copied }: Heard,
  request: IncomingMessage,
  response: ServerResponse,
  { body, url }: { body: Buffer; url: URL },
) {
  const { objects, conditions } = state;
  if (method === 'GET' && key === '') return listObjects(objects, url, response);
  const found = objects.get(key);
  if (method === 'GET' || method === 'HEAD') {
    if (!found) return fail(response, 404, 'NoSuchKey');
    response.writeHead(200, { ...found.headers, 'content-length': found.bytes.length });
    return response.end(method === 'HEAD' ? undefined : found.bytes);
  }
  if (method === 'DELETE') {
    objects.delete(key);
    return response.writeHead(204).end();
  }
  if (request.headers['if-none-match'] === '*') {
    if (conditions === 'refused') return fail(response, 501, 'NotImplemented');
    if (conditions === 'known' && found) return fail(response, 412, 'PreconditionFailed');
  }
  const source = copied === undefined ? undefined : objects.get(copied);
  if (copied !== undefined && !source) return fail(response, 404, 'NoSuchKey');
  objects.set(key, { bytes: source?.bytes ?? body, headers: keptHeaders(request) });
  response.writeHead(200, { 'content-type': 'application/xml' });
  return response.end(copied === undefined ? '' : '<CopyObjectResult/>');
}

/** What S3 keeps with an object. */
function keptHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept =
    /^(?:content-(?:type|encoding|language|disposition)|cache-control|expires|x-amz-(?:meta-|website-).*)$/;
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      kept.test(name) && typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

/** Lists two hundred names at a time, so that there is something to continue. */
function listObjects(objects: State['objects'], url: URL, response: ServerResponse) {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = url.searchParams.get('continuation-token') ?? '';
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(prefix) && key > after)
    .toSorted();
  const page = keys.slice(0, 200);
  const next =
    keys.length > page.length
      ? `<NextContinuationToken>${page.at(-1) ?? ''}</NextContinuationToken>`
      : '';
  const rows = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><ListBucketResult>${rows}${next}</ListBucketResult>`);
}

function fail(response: ServerResponse, status: number, code: string) {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

/** A website as S3 serves it: index documents, and 404.html for what is not there. */
async function answerReader(state: State, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://store');
  const path = decodeURIComponent(pathname).slice(1);
  const key = `${state.root}${path.endsWith('/') || path === '' ? `${path}index.html` : path}`;
  const found = state.objects.get(key);
  const shown = found ?? state.objects.get(`${state.root}404.html`);
  response.writeHead(found ? 200 : 404, shown?.headers);
  response.end(shown?.bytes);
}

/** Whether the signature is that of our key: docs.aws.amazon.com, "Create a signed AWS API request". */
function isSigned(request: IncomingMessage, url: URL): boolean {
  const [, scope = '', names = '', given = ''] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  const [key, day = '', region = '', service = ''] = scope.split('/');
  const moment = String(request.headers['x-amz-date']);
  if (key !== KEYS.accessKeyId || region !== REGION || !moment.startsWith(day)) return false;
  const canonical = [
    request.method ?? '',
    encoded(decodeURIComponent(url.pathname)).replaceAll('%2F', '/'),
    [...url.searchParams]
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .toSorted()
      .join('&'),
    ...names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    names,
    String(request.headers['x-amz-content-sha256']),
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', moment, scope.slice(scope.indexOf('/') + 1), sha256(canonical)];
  const signing = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${KEYS.secretAccessKey}`,
  );
  const wanted = createHmac('sha256', signing).update(text.join('\n')).digest();
  return timingSafeEqual(wanted, Buffer.from(given, 'hex'));
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
