import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running server on loopback. */
export interface Running {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

/** Answers requests. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server that only this machine reaches, on a free port or on the given one. */
export async function listen(answer: Answering, port = 0): Promise<Running> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: given } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${given}`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
