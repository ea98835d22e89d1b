/** What we use of Eleventy's development server, which ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { EventEmitter } from 'node:events';
  import type { Server } from 'node:http';

  export interface ServerOptions {
    pathPrefix: string;
    domDiff: boolean;
    messageOnStart: () => string;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: ServerOptions);
    readonly server: Server;
    /** The connections of open pages, which are told to reload. */
    readonly updateServer?: EventEmitter & { clients: ReadonlySet<unknown> };
    _serverListen(port: number): void;
    getServerUrl(host: string): string;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { files: string[] }): void;
    close(): Promise<void>;
  }
}
