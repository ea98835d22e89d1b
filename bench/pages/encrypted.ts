import { createSecureServer, type Http2Session } from 'node:http2';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answering, Running } from '../../src/loopback.ts';

/** For Chrome, which knows nobody that vouches for this server. */
export const TRUST_FLAG = '--ignore-certificate-errors';

/**
 * Starts a server on loopback that speaks HTTP/2 over TLS, as every CDN does. By HTTP/1.1 Lighthouse gives each
 * of six connections a handshake of its own, and which file waits for which is decided by chance.
 */
export async function listenEncrypted(answer: Answering): Promise<Running> {
  // What is missing is told of before, and not by a module that cannot be found.
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  // What answers uses of a request and a response is the same in both versions.
  const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
    answer(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
  const sessions = new Set<Http2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    async close() {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
