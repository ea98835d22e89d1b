import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { deliveryPath, readDelivery } from '../../src/hosts/delivery.ts';
import { nginxMaps, nginxServer } from '../../src/hosts/nginx.ts';
import type { Running } from '../../src/loopback.ts';
import { serveByNginx } from './host-servers.ts';

/**
 * Serves a site by nginx as `serveSite` does by itself: tests ask for its origin before they build, and build again
 * while it is served. nginx reads its configuration once, so it is started with the first connection after a build,
 * and again after another one; by the rules for nginx, whichever host the newspaper names. What comes and goes in between is passed on byte by byte.
 *
 * @param folder where the site lies, or will lie
 */
export async function serveBuiltByNginx(folder: string, port = 0): Promise<Running> {
  const sockets = new Set<Socket>();
  let nginx: { built: number; running: Promise<Running> } | undefined;
  const presentNginx = async () => {
    const built = (await stat(deliveryPath(folder))).mtimeMs;
    if (nginx?.built !== built) {
      const old = nginx?.running;
      nginx = { built, running: Promise.resolve(old).then((one) => restart(one, folder)) };
    }
    return nginx.running;
  };
  const gate = createServer((outer) => {
    sockets.add(outer);
    outer.on('close', () => sockets.delete(outer));
    outer.on('error', () => outer.destroy());
    presentNginx().then(
      ({ origin }) => joinSockets(outer, connect(Number(new URL(origin).port), '127.0.0.1')),
      (error: unknown) => {
        // Where nothing is built yet, there is no answer either.
        if (existsSync(deliveryPath(folder))) console.error(error);
        outer.destroy();
      },
    );
  });
  await new Promise<void>((resolve) => gate.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => gate.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
      await (await nginx?.running)?.close();
    },
  };
}

async function restart(old: Running | undefined, folder: string): Promise<Running> {
  await old?.close();
  const delivery = await readDelivery(folder);
  return serveByNginx(folder, {
    basePath: delivery.site.basePath,
    http: nginxMaps(delivery),
    server: nginxServer(delivery),
  });
}

function joinSockets(outer: Socket, inner: Socket): void {
  inner.on('error', () => outer.destroy());
  inner.on('close', () => outer.destroy());
  outer.on('close', () => inner.destroy());
  outer.pipe(inner).pipe(outer);
}
