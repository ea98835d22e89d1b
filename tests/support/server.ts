import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server on loopback. */
export interface Running {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

/** Starts a server on a free port, or on the given one. */
export async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  port = 0,
): Promise<Running> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: given } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${given}`, close: () => close(server) };
}

/** Serves a built site as a plain host does: files, folders by their index, 404.html for the rest. */
export async function serveSite(folder: string, basePath = '', port = 0): Promise<Running> {
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

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
