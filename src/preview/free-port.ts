import { createServer } from 'node:net';
import { UsageFault } from '../problems.ts';

/** How many ports after the one that was asked for are tried. */
const TRIES = 20;

/**
 * The first port on loopback that nobody has, from the given one on.
 *
 * @throws UsageFault when there is none near, or the machine lets nobody have it
 */
export async function freePort(from: number): Promise<number> {
  const last = Math.min(from + TRIES, 65_535);
  for (let port = from; port <= last; port += 1) {
    const refusal = await refusalOf(port);
    if (refusal === undefined) return port;
    if (refusal !== 'EADDRINUSE') {
      throw new UsageFault({
        ar: `لا يسمح هذا الجهاز بالمنفذ ${port} (${refusal}). اختر غيره: npm start -- --port 8080`,
        en: `This machine does not give port ${port} (${refusal}). Choose another: npm start -- --port 8080`,
      });
    }
  }
  const other = `npm start -- --port ${last < 60_000 ? last + 1 : 8080}`;
  throw new UsageFault({
    ar: `كل المنافذ من ${from} إلى ${last} مشغولة. اختر غيرها: ${other}`,
    en: `All ports from ${from} to ${last} are taken. Choose another: ${other}`,
  });
}

/** Why a port cannot be had; undefined when it can. */
async function refusalOf(port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(undefined)));
  });
}
