import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Delivery } from '../../src/hosts/delivery.ts';
import { deploy } from '../../src/deploy/deploy.ts';
import type { Deployed } from '../../src/deploy/deployed.ts';
import { rollback } from '../../src/deploy/rollback.ts';
import { s3Store } from '../../src/deploy/transports/s3.ts';
import type { SiteOnDisk, Store } from '../../src/deploy/transport.ts';
import type { DeployOptions } from '../../src/deploy/with-host.ts';
import { temporaryFolder } from './folder.ts';
import { BUCKET, KEYS, REGION, startS3, type S3Server } from './s3-server.ts';

/** Sites that are sent to a store on loopback. */

export const MINUTE = 60_000;
export const START = Date.parse('2026-11-24T10:00:00Z');

export const DELIVERY: Delivery = {
  version: 1,
  host: 's3',
  site: {
    name: 'واد الزيتون',
    url: 'https://example.com',
    basePath: '',
    timezone: 'Africa/Casablanca',
    language: 'ar-MA',
  },
  headers: [],
  redirects: [],
  gone: [],
};

/** The texts of a site's files, by path. */
export type Texts = Record<string, string>;

/** A newspaper of a few pages; each names its parts and what it leads to, as readers' browsers would find them. */
export function paper(ids: readonly number[], { style = 'a' } = {}): Texts {
  const assets = `<link href="/assets/style-${style}.css"><img src="/media/logo-${style}.svg">`;
  const articles = ids.map((id): [string, string] => [
    `society/${id}/index.html`,
    `${assets}<img src="/media/picture-${id}.avif">المقال ${id}<a href="/"></a>`,
  ]);
  const links = ids.map((id) => `<a href="/society/${id}/">`).join('');
  return {
    [`assets/style-${style}.css`]: `/* ${style} */`,
    [`media/logo-${style}.svg`]: `<svg id="${style}"/>`,
    ...Object.fromEntries(ids.map((id) => [`media/picture-${id}.avif`, `avif ${id}`])),
    ...Object.fromEntries(articles),
    'index.html': `${assets}${links}`,
    'society/index.html': `${assets}${links}`,
    'من نحن/index.html': `${assets}صحيفة (مستقلة)`,
    '404.html': `${assets}لا شيء هنا`,
    'sitemap.xml': ids.join(' '),
  };
}

/** Writes a site to the disk, with what its manifest says. */
export async function writeSite(folder: string, texts: Texts): Promise<SiteOnDisk> {
  const output = await mkdtemp(join(folder, 'site-'));
  const files = [];
  for (const [path, text] of Object.entries(texts)) {
    const from = join(output, path);
    await mkdir(dirname(from), { recursive: true });
    await writeFile(from, text);
    files.push({ path, from, sha256: sha256(text), bytes: Buffer.byteLength(text) });
  }
  return {
    output,
    delivery: DELIVERY,
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A store on loopback and what a newsroom does with it; all ends with the test. */
export interface Newsroom {
  server: S3Server;
  store: Store;
  /** Milliseconds since 1970; moves only when it is moved. */
  clock: { now: number };
  options: DeployOptions;
  publish: (texts: Texts, options?: Partial<DeployOptions>) => Promise<Deployed>;
  goBack: (release?: number) => Promise<Deployed>;
  /** What readers' addresses hold, by path. */
  site: () => Texts;
  /** Names of objects that were sent or copied to the site since this was asked last, in order. */
  arrived: () => string[];
}

/** Times that a test can wait for. */
export const SHORT = { beat: 20, silence: 200, look: 10, patience: 10_000, settle: 50 };

export async function newsroom(t: TestContext, { prefix = '' } = {}): Promise<Newsroom> {
  const folder = await temporaryFolder(t);
  const server = await startS3(prefix && `${prefix}/`);
  t.after(server.close);
  const clock = { now: START };
  const options: DeployOptions = {
    settings: { releases: 5, grace: 60 },
    gone: [],
    now: () => clock.now,
    by: 'test',
    times: SHORT,
  };
  const store = openStore(server, prefix);
  const root = server.root;
  const isOfSite = (key: string) => key.startsWith(root) && !key.startsWith('.midad/');
  let heardUntil = 0;
  return {
    server,
    store,
    clock,
    options,
    publish: async (texts, more) =>
      deploy(await writeSite(folder, texts), store, { ...options, ...more }),
    goBack: (release) => rollback(store, release, options),
    site: () =>
      Object.fromEntries(
        [...server.objects]
          .filter(([key]) => isOfSite(key))
          .map(([key, { bytes }]) => [key.slice(root.length), bytes.toString()]),
      ),
    arrived() {
      const since = server.heard.slice(heardUntil);
      heardUntil = server.heard.length;
      return since
        .filter(({ method, key }) => method === 'PUT' && isOfSite(key))
        .map(({ key }) => key.slice(root.length));
    },
  };
}

export function openStore(server: S3Server, prefix = ''): Store {
  return s3Store(
    {
      bucket: BUCKET,
      prefix,
      region: REGION,
      credentials: KEYS,
      address: `${server.origin}/${BUCKET}`,
    },
    headersOf,
    { retries: 3, firstWait: 5, longestWait: 20, timeout: 5_000 },
  );
}

function headersOf(path: string): Record<string, string> {
  const type = path.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/octet-stream';
  const cache = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { 'Content-Type': type, 'Cache-Control': cache };
}
