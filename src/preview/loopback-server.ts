import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { hashOf } from '../hash.ts';
import type { Bulletin } from './bulletin.ts';
import { OWN, type OwnFiles } from './own-files.ts';
import { WAITING_PAGE } from './waiting-page.ts';

/** The names by which this machine knows itself: a page elsewhere that has its own name lead here gets nothing. */
const OWN_HOSTS = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** How long nobody may have asked for anything until open pages are taken to be there, in milliseconds. */
const QUIET = 120;
/** For how long that is waited for at most. */
const PATIENCE = 1000;

/** What is served. */
export interface Served {
  /** Path in front of all addresses. */
  basePath: string;
  /** Changes with styles and scripts, whose names do not. */
  assets: string;
  /** Where rules for old addresses lead: paths inside the site. */
  leadsTo: (path: string, query: string) => string | undefined;
}

/**
 * Eleventy's own development server, reachable from this machine only. Into each page that it serves it puts what
 * tells faults and what has the page reload: nothing of that is in the site's files.
 *
 * A page knows what it was made of when it was served. When it hears that something is new, it asks whether it is
 * still the same: so a page reloads when it has changed itself, and none misses a change while it loads.
 */
export class LoopbackServer extends EleventyDevServer {
  private readonly own: OwnFiles;
  private served: Served | undefined;
  private bulletin: Bulletin = { errors: [], warnings: [] };
  private lastAsked = 0;

  constructor(folder: string, own: OwnFiles) {
    super('midad', folder, {
      pathPrefix: '/',
      domDiff: false,
      headers: { 'Cache-Control': 'no-store' },
      messageOnStart: () => '',
    });
    this.own = own;
  }

  /** The address to open. */
  get address(): string {
    return this.getServerUrl('127.0.0.1');
  }

  /** The port that it has. */
  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Serves the site that now lies in the folder; until then all addresses lead to a page that waits for it. */
  serveSite(served: Served): void {
    this.served = served;
    this.options.pathPrefix = `${served.basePath}/`;
    this.callPages();
  }

  /** Shows faults on all open pages, and on those that are opened. */
  post(bulletin: Bulletin): void {
    this.bulletin = bulletin;
    this.callPages();
  }

  /** Tells all open pages that something may be new. */
  callPages(): void {
    this.sendUpdateNotification({ type: 'midad' });
    this.lastAsked = performance.now();
  }

  /** Waits until open pages have what they ask for: a build would make them wait. */
  async untilQuiet(): Promise<void> {
    if (!this.updateServer?.clients.size) return;
    const end = performance.now() + PATIENCE;
    while (performance.now() < Math.min(end, this.lastAsked + QUIET)) await pause(QUIET / 4);
  }

  override _serverListen(port: number): void {
    this.server.listen({ port, host: '127.0.0.1' });
  }

  override async onRequestHandler(request: IncomingMessage, response: ServerResponse) {
    this.lastAsked = performance.now();
    if (!OWN_HOSTS.test(request.headers.host ?? '')) return answer(response, 403, 'text/plain', '');
    try {
      const url = new URL(request.url ?? '', 'http://127.0.0.1');
      if (url.pathname.startsWith(OWN)) return this.answerOwn(url, response);
      const led = this.ledFrom(url);
      if (led !== undefined) return leadOn(response, led);
      if (this.served) return await super.onRequestHandler(request, response);
    } catch {
      // Such as an address that ends in a lone per cent sign.
      return answer(response, 400, 'text/plain', '');
    }
    answer(response, 200, 'text/html', this.augmentContentWithNotifier(WAITING_PAGE));
  }

  override augmentContentWithNotifier(page: string): string {
    const parts = `<link rel="stylesheet" href="${OWN}ribbon.css"><script type="module" src="${OWN}overlay.js?page=${this.tagOf(page)}"></script>`;
    return page.replace('</head>', () => `${parts}</head>`);
  }

  private answerOwn(url: URL, response: ServerResponse): void {
    const name = url.pathname.slice(OWN.length);
    const file = this.own[name];
    if (file) return answer(response, 200, file.type, file.contents);
    if (name !== 'bulletin') return answer(response, 404, 'text/plain', '');
    const page = this.pageAt(url.searchParams.get('at') ?? '/');
    const tag = page === undefined ? undefined : this.tagOf(page);
    answer(response, 200, 'application/json', JSON.stringify({ ...this.bulletin, tag }));
  }

  /** Where an old address leads by a rule, where nothing else is there, and something is at the new one. */
  private ledFrom({ pathname, search }: URL): string | undefined {
    const { basePath, leadsTo } = this.served ?? {};
    if (basePath === undefined || !leadsTo || !pathname.startsWith(`${basePath}/`))
      return undefined;
    const isThere = (path: string) => this.mapUrlToFilePath(path).statusCode !== 404;
    const isAsked = pathname === `${basePath}/` && search !== '';
    if (!isAsked && isThere(pathname)) return undefined;
    const path = decodeURIComponent(pathname.slice(basePath.length)).normalize('NFC');
    const to = leadsTo(path, search);
    const target = to && `${basePath}${encodeURI(to)}`;
    return target && isThere(target.replace(/\?.*$/, '')) ? target : undefined;
  }

  /** The page that is served at an address, where it is one of ours. */
  private pageAt(path: string): string | undefined {
    if (!this.served) return WAITING_PAGE;
    try {
      const { statusCode, filepath } = this.mapUrlToFilePath(path);
      const missing = join(this.dir, '404.html');
      const file = statusCode === 404 && existsSync(missing) ? missing : filepath;
      return file === undefined ? undefined : readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  }

  private tagOf(page: string): string {
    return hashOf(page, this.served?.assets ?? '');
  }
}

/** For this time: what browsers keep for good would outlast the rule that is being tried. */
function leadOn(response: ServerResponse, target: string): void {
  response.writeHead(302, { Location: target, 'Cache-Control': 'no-store' }).end();
}

function answer(response: ServerResponse, status: number, type: string, contents: string): void {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' };
  response.writeHead(status, headers).end(contents);
}
