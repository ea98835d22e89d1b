import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { NOT_FOUND } from '../addresses.ts';
import { listen, type Answering, type Running } from '../loopback.ts';

/** Types that hosts compress on the way. What Pagefind writes is compressed in itself. */
const TEXT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
};

const OTHER_TYPES: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

/** How a site is served. */
interface Service {
  /** The quality of Brotli, of 11: hosts compress at 11 what they keep, and at about 5 while they send it. */
  quality: number;
  /** The part of addresses before the site's own root, without a slash at the end. */
  basePath?: string;
  /** Pages that are not in the site, by path. */
  extra?: Readonly<Record<string, string>>;
}

/** What is sent for a path: the same each time that it is asked for. */
interface Answer {
  type: string;
  isText: boolean;
  body: Buffer;
}

/**
 * Serves a built site as a CDN does: text compressed by Brotli, all else as it lies on the disk, and the
 * site's 404.html for what is not there.
 *
 * @param start starts the server; by HTTP/1.1 without encryption where it is not given
 */
export async function serveAsCdn(
  site: string,
  service: Service,
  start: (answer: Answering) => Promise<Running> = listen,
): Promise<Running> {
  const { basePath = '' } = service;
  const answers = new Map<string, Promise<Answer>>();
  const answerTo = (path: string) => {
    const answer = answers.get(path) ?? makeAnswer(site, path, service);
    answers.set(path, answer);
    return answer;
  };
  const answerOr404 = async (address: string) => {
    const path = decodeURI(new URL(address, 'http://localhost').pathname);
    if (path.startsWith(`${basePath}/`)) {
      const found = await answerTo(path.slice(basePath.length)).catch(() => undefined);
      if (found) return { status: 200, found };
    }
    return { status: 404, found: await answerTo(NOT_FOUND).catch(() => undefined) };
  };
  const send = async (address: string, response: ServerResponse) => {
    const { status, found } = await answerOr404(address);
    response.writeHead(status, {
      ...(found && { 'content-type': found.type, 'content-length': found.body.length }),
      ...(found?.isText && { 'content-encoding': 'br' }),
    });
    response.end(found?.body);
  };
  return start((request, response) => void send(request.url ?? '/', response));
}

const brotli = promisify(brotliCompress);

/** @throws when the site has no such file */
async function makeAnswer(site: string, path: string, service: Service): Promise<Answer> {
  const page = service.extra?.[path];
  const name = page !== undefined || path.endsWith('/') ? `${path}index.html` : path;
  const bytes = page ?? (await readFile(join(site, normalize(name))));
  const text = TEXT_TYPES[extname(name)];
  if (!text) {
    const type = OTHER_TYPES[extname(name)] ?? 'application/octet-stream';
    return { type, isText: false, body: Buffer.from(bytes) };
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: service.quality };
  return { type: text, isText: true, body: await brotli(bytes, { params }) };
}
