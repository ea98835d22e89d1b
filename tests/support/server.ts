import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { listen, type Running } from '../../src/loopback.ts';
import { serveBuiltByNginx } from './nginx-site.ts';

export type { Running } from '../../src/loopback.ts';

/**
 * Serves a built site as a plain host does: files, folders by their index, 404.html for the rest. Where SITE_SERVER
 * says so, nginx does it, with the headers and redirects that the newspaper's readers get.
 */
export async function serveSite(folder: string, basePath = '', port = 0): Promise<Running> {
  if (process.env['SITE_SERVER'] === 'nginx') return serveBuiltByNginx(folder, port);
  return servePlainly(folder, basePath, port);
}

/** The same by the tests' own server in any case, which takes forms too, as Netlify does. */
export async function servePlainly(folder: string, basePath = '', port = 0): Promise<Running> {
  const files = sirv(folder, { dev: true });
  return listen((request, response) => {
    const lost = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const page = join(folder, '404.html');
      // A test may be over, and its folder gone, while a service worker still asks for something.
      response.end(existsSync(page) ? readFileSync(page) : undefined);
    };
    const path = request.url ?? '/';
    if (!path.startsWith(`${basePath}/`)) return lost();
    request.url = path.slice(basePath.length);
    files(request, response, lost);
  }, port);
}
