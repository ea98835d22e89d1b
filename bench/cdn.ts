import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { listen, type Running } from '../tests/support/server.ts';

/** Types that hosts compress on the way. What Pagefind writes is compressed in itself. */
const TEXT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
};

const OTHER_TYPES: Record<string, string> = { '.woff2': 'font/woff2', '.avif': 'image/avif' };

/** The quality at which hosts compress what they serve, of 11. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Serves a built site as a CDN does: text compressed by Brotli, all else as it lies on the disk.
 *
 * @param extra pages that are not in the site, by path
 */
export async function serveAsCdn(
  site: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<Running> {
  return listen((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = extra[path];
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const contents = page ?? readFile(join(site, normalize(name)));
    void Promise.resolve(contents).then(
      (bytes) => send(response, page === undefined ? extname(name) : '.html', bytes),
      () => response.writeHead(404).end(),
    );
  });
}

function send(response: ServerResponse, extension: string, bytes: string | Buffer): void {
  const text = TEXT_TYPES[extension];
  const type = text ?? OTHER_TYPES[extension] ?? 'application/octet-stream';
  response.setHeader('content-type', type);
  if (!text) return void response.end(bytes);
  response.setHeader('content-encoding', 'br').end(brotliCompressSync(bytes, QUALITY));
}
