import EleventyDevServer, { type ServerOptions } from '@11ty/eleventy-dev-server';

/** Eleventy's own development server, reachable from this machine only. */
export class LoopbackServer extends EleventyDevServer {
  constructor(folder: string, options: ServerOptions) {
    super('midad', folder, options);
  }

  override _serverListen(port: number): void {
    this.server.listen({ port, host: '127.0.0.1' });
  }

  /** The address to open. The port may be another than was asked for, where that was taken. */
  get address(): string {
    return this.getServerUrl('127.0.0.1');
  }
}
