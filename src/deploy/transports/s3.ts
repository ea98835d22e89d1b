import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inParallel } from '../../parallel.ts';
import type { HostCopy, Place, SentFile, Store } from '../transport.ts';
import { encodedKey, PATIENCE, requestsTo, type Patience, type S3Bucket } from './s3-requests.ts';

/** Where a site lies in a bucket. */
export interface S3Place extends S3Bucket {
  bucket: string;
  /** Without slashes at its ends; empty where the site is all of the bucket. */
  prefix: string;
}

/** How many requests are under way at once. */
const AT_ONCE = 16;

/** Under this name an object says the hash of its bytes, since an ETag is not one everywhere. */
export const HASH = 'x-amz-meta-sha256';

type Send = ReturnType<typeof requestsTo>;

/**
 * A store that speaks S3: Amazon's, Cloudflare R2, Backblaze B2, Scaleway, MinIO and others. What deploying remembers
 * lies below `.midad/` in the bucket, outside the prefix of the site.
 *
 * @param headersFor what an object of the site carries
 */
export function s3Store(
  place: S3Place,
  headersFor: (path: string) => Record<string, string>,
  patience: Patience = PATIENCE,
): Store {
  const send = requestsTo(place, patience);
  const { bucket, prefix } = place;
  const keyOf = (at: Place) =>
    'site' in at ? join(prefix, at.site) : recordKey(prefix, at.record);
  return {
    kind: 'store',
    name: `s3://${join(bucket, prefix)}`,
    headersFor,
    send: (files, done) =>
      inParallel(files, AT_ONCE, async (file) => {
        await sendFile(send, keyOf({ site: file.path }), file);
        done(file);
      }),
    holds: (files) => holds(send, prefix, files),
    copy: (copies, done) =>
      inParallel(copies, AT_ONCE, async (copy) => {
        if (await copyObject(send, bucket, keyOf(copy.from), keyOf(copy.to), copy)) done(copy);
      }),
    remove: (places, done) =>
      inParallel(places, AT_ONCE, async (at) => {
        await send({ method: 'DELETE', key: keyOf(at), expected: [404] });
        done(at);
      }),
    async read(name) {
      const key = keyOf({ record: name });
      const { status, body } = await send({ method: 'GET', key, expected: [404] });
      return status === 404 ? undefined : body;
    },
    async write(name, bytes) {
      await send({ method: 'PUT', key: keyOf({ record: name }), ...recordBody(bytes) });
    },
    create: (name, bytes) => create(send, keyOf({ record: name }), bytes),
    list: (beginning) => listObjects(send, recordKey(prefix, ''), beginning),
  };
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join('/');
}

/** Sites of different prefixes keep their records apart, and none of them lies inside another's. */
function recordKey(prefix: string, name: string): string {
  const own = prefix === '' ? '' : `${prefix.replaceAll('/', '~')}/`;
  return `.midad/${own}${name}`;
}

async function sendFile(send: Send, key: string, file: SentFile): Promise<void> {
  const body = await readFile(file.from);
  const headers = { ...file.headers, [HASH]: file.sha256 };
  await send({ method: 'PUT', key, headers, body, sha256: file.sha256 });
}

async function holds(
  send: Send,
  prefix: string,
  files: readonly Pick<SentFile, 'path' | 'sha256'>[],
): Promise<Set<string>> {
  const there = new Set<string>();
  await inParallel(files, AT_ONCE, async ({ path, sha256 }) => {
    const { headers } = await send({ method: 'HEAD', key: join(prefix, path), expected: [404] });
    if (headers.get(HASH) === sha256) there.add(path);
  });
  return there;
}

async function copyObject(
  send: Send,
  bucket: string,
  from: string,
  to: string,
  { headers, sha256 }: HostCopy,
): Promise<boolean> {
  const { status } = await send({
    method: 'PUT',
    key: to,
    headers: {
      ...headers,
      [HASH]: sha256,
      'x-amz-copy-source': `/${bucket}/${encodedKey(from)}`,
      'x-amz-metadata-directive': 'REPLACE',
    },
    expected: [404],
  });
  return status !== 404;
}

/** Writes where nothing is. Backblaze knows no such condition, and says 501: there it is written over what is there. */
async function create(send: Send, key: string, bytes: Uint8Array): Promise<boolean> {
  const body = recordBody(bytes);
  const headers = { ...body.headers, 'if-none-match': '*' };
  const request = { method: 'PUT', key, ...body } as const;
  const { status } = await send({ ...request, headers, expected: [412, 501] });
  if (status === 501) await send(request);
  return status !== 412;
}

function recordBody(body: Uint8Array) {
  const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' };
  return { body, headers, sha256: hash('sha256', body) };
}

/** The names of all objects that begin so, without `area`. They are ours: hexadecimal digits, letters, points and slashes, which no answer writes otherwise. */
export async function listObjects(send: Send, area: string, beginning: string): Promise<string[]> {
  const names: string[] = [];
  let token: string | undefined;
  do {
    const query = {
      'list-type': '2',
      prefix: `${area}${beginning}`,
      ...(token !== undefined && { 'continuation-token': token }),
    };
    const text = (await send({ method: 'GET', query })).body.toString();
    const found = [...text.matchAll(/<Key>([^<]*)<\/Key>/g)];
    names.push(...found.map(([, key = '']) => key.slice(area.length)));
    token = /<NextContinuationToken>([^<]+)</.exec(text)?.[1]?.replaceAll('&amp;', '&');
  } while (token !== undefined);
  return names;
}
