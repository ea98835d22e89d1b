/** What we use of Eleventy's development server, which ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  interface ServerOptions {
    pathPrefix: string;
    domDiff: boolean;
    headers: Record<string, string>;
    messageOnStart: () => string;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: ServerOptions);
    readonly options: ServerOptions;
    /** The folder that is served. */
    readonly dir: string;
    readonly server: Server;
    /** The connections of open pages, which are told of what is new. */
    readonly updateServer?: { clients: ReadonlySet<unknown> };
    _serverListen(port: number): void;
    getServerUrl(host: string): string;
    serve(port: number): void;
    ready(): Promise<void>;
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    /** Puts what the preview needs into a page that is served. */
    augmentContentWithNotifier(page: string): string;
    mapUrlToFilePath(url: string): { statusCode: number; filepath?: string; url?: string };
    sendUpdateNotification(message: { type: string }): void;
    close(): Promise<void>;
  }
}
