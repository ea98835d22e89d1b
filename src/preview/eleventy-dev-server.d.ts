/** What we use of Eleventy's development server, which ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { Server } from 'node:http';

  export interface ServerOptions {
    pathPrefix: string;
    domDiff: boolean;
    messageOnStart: () => string;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: ServerOptions);
    readonly server: Server;
    _serverListen(port: number): void;
    getServerUrl(host: string): string;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { files: string[] }): void;
    close(): Promise<void>;
  }
}
