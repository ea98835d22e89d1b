import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { headersFor } from '../../src/hosts/headers-for.ts';
import type { Delivery } from '../../src/hosts/delivery.ts';
import { listen, type Running } from '../../src/loopback.ts';

/** A host of a built site that does as its delivery says, until a test tells it otherwise. */
export interface LiveServer extends Running {
  /** What paths answer instead, not encoded. */
  instead: Map<string, (response: ServerResponse) => void>;
  /** Headers that all answers have instead. */
  headers: Record<string, string>;
  /** The paths that were asked for, in their order. */
  asked: string[];
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves a built site with its headers, redirects, 410 and 404. */
export async function startLiveServer(folder: string, delivery: Delivery): Promise<LiveServer> {
  const { basePath } = delivery.site;
  const redirects = new Map(delivery.redirects.map(({ from, to }) => [from, to]));
  const state = {
    instead: new Map<string, (response: ServerResponse) => void>(),
    headers: {} as Record<string, string>,
    asked: [] as string[],
  };
  const running = await listen((request, response) => {
    const path = decodeURI(request.url ?? '/').slice(basePath.length);
    state.asked.push(path);
    const instead = state.instead.get(path);
    if (instead) return instead(response);
    const to = redirects.get(path);
    if (to !== undefined) {
      response.writeHead(308, { location: `${basePath}${encodeURI(to)}` }).end();
      return;
    }
    if (delivery.gone.includes(path)) return void response.writeHead(410).end();
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isThere = existsSync(file);
    const shown = isThere ? file : join(folder, '404.html');
    const type = TYPES[extname(shown)];
    response.writeHead(isThere ? 200 : 404, {
      ...(type && { 'content-type': type }),
      ...headersFor(path, delivery),
      ...state.headers,
    });
    response.end(readFileSync(shown));
  });
  return Object.assign(state, running);
}
