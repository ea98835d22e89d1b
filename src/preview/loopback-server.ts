import { once } from 'node:events';
import EleventyDevServer, { type ServerOptions } from '@11ty/eleventy-dev-server';

/** How long a page may take to come back, in milliseconds. */
const PATIENCE = 3000;

/** Eleventy's own development server, reachable from this machine only. */
export class LoopbackServer extends EleventyDevServer {
  constructor(folder: string, options: ServerOptions) {
    super('midad', folder, options);
  }

  override _serverListen(port: number): void {
    this.server.listen({ port, host: '127.0.0.1' });
  }

  /**
   * Has all open pages reload. A page that is loading hears no call: so those that the last call reached
   * are waited for until they are back.
   */
  async reloadPages(): Promise<void> {
    await this.returning;
    this.returning = this.untilBack(this.updateServer?.clients.size ?? 0);
    this.reload({ files: [] });
  }

  private returning = Promise.resolve();

  /** Waits for so many pages to connect again, and not for ever: some may have been closed. */
  private async untilBack(pages: number): Promise<void> {
    const connections = this.updateServer;
    if (!connections || pages === 0) return;
    const patience = AbortSignal.timeout(PATIENCE);
    try {
      for (let back = 0; back < pages; back += 1) {
        await once(connections, 'connection', { signal: patience });
      }
    } catch (error) {
      if (!patience.aborted) throw error;
    }
  }

  /** The address to open. The port may be another than was asked for, where that was taken. */
  get address(): string {
    return this.getServerUrl('127.0.0.1');
  }
}
