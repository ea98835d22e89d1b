import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { compressSite } from '../../src/compress/compress.ts';
import { compressedFolder } from '../../src/compress/record.ts';
import { readDelivery, type Delivery, type Host } from '../../src/hosts/delivery.ts';
import { article, writeFiles } from './content-folder.ts';
import { HOST_SERVERS } from './host-servers.ts';
import { makeFolder } from './folder.ts';
import { NOW, OUTLET } from './site.ts';

/** A built site behind a server that is its host. */
export interface HostedSite {
  host: Host;
  /** The sample newspaper, or a small one whose addresses are Arabic, old, and below a path where the host can. */
  name: 'sample' | 'outlet';
  /** The folder that was built. */
  site: string;
  origin: string;
  delivery: Delivery;
}

const SERVED = 'HOSTED_SITES';

/** Rules for old addresses of every kind. */
const RULES = [
  { from: '/category/محليات/*', to: '/charter/' },
  { from: '/archives/{id}/', to: '{article}' },
  { from: '/?p={id}', to: '{article}' },
  { from: '/?cat=7', to: '/charter/' },
  { from: '{article}/amp/*', to: '{article}' },
  { from: '{article}/*', to: '{article}' },
  { from: '/{year}/{month}/', to: '/archive/{year}/{month}/' },
];

/** An article at an Arabic address with former ones, one at the address of a file, and what was withdrawn. */
const AT_OTHER_ADDRESSES = {
  'redirects.yaml':
    '- from: /من-نحن.html\n  to: /charter/\n' +
    '- from: /أخبار/مقال-سُحب/\n  gone: نعم\n' +
    '- from: /2018/withdrawn.html\n  gone: نعم\n' +
    '- from: /وسم/قديم/\n  to: /search/?q=الترامواي\n' +
    RULES.map(({ from, to }) => `- from: '${from}'\n  to: '${to}'\n`).join(''),
  'articles/arabic.md': article(
    [
      "title: 'الترامواي يصل إلى واد الزيتون'",
      'date: 2026-07-05 14:05',
      'categories: [مجتمع]',
      'permalink: /أخبار/الترامواي-يصل/',
      'aliases: [/2019/05/خبر-قديم/, /أرشيف/الترامواي.html, /old/tram.html, /أرقام/١٢٣/]',
    ],
    'أول رحلة تجريبية صباح الاثنين.',
  ),
  'articles/file.md': article([
    "title: 'مقال عنوانه ملف'",
    'date: 2026-07-04 14:05',
    'categories: [مجتمع]',
    'permalink: /news/20510.html',
  ]),
};

/** What a newspaper has that shows all that headers can allow. */
const SETTINGS = `
comments:
  provider: custom
  endpoint: https://forms.example/comments
desk:
  backend: trial
`;

/**
 * Builds the sample and the small newspaper for every host, serves them, and tells the tests where.
 *
 * @returns ends the servers, and removes what was built
 */
export async function serveHostedSites(): Promise<() => Promise<void>> {
  const { folder, remove } = await makeFolder();
  const closing = [remove];
  const close = async () => {
    for (const end of closing.toReversed()) await end();
  };
  try {
    const sites: HostedSite[] = [];
    for (const { host, serve } of HOST_SERVERS) {
      for (const name of ['sample', 'outlet'] as const) {
        const site = await buildFor(host, name, join(folder, `${host}-${name}`));
        const running = await serve(site);
        closing.push(running.close);
        const delivery = await readDelivery(site);
        sites.push({ host, name, site, origin: running.origin, delivery });
      }
    }
    process.env[SERVED] = JSON.stringify(sites);
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}

/** The sites that the command serves while tests run. */
export function hostedSites(): HostedSite[] {
  const sites = process.env[SERVED];
  if (!sites) throw new Error('No servers: run these tests by `npm run test:hosts`.');
  return JSON.parse(sites) as HostedSite[];
}

/** Builds one of the newspapers as its outlet would who names this host, and compresses it where the host does not. */
export async function buildFor(
  host: Host,
  name: HostedSite['name'],
  folder: string,
): Promise<string> {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  await cp(name === 'sample' ? 'content' : OUTLET, content, { recursive: true });
  const settings = join(content, 'site.yaml');
  await appendFile(settings, `\nhost: ${host}\n`);
  if (name === 'outlet') {
    await writeFiles(content, AT_OTHER_ADDRESSES);
    const path = host === 'cloudflare-pages' ? '' : '/my-paper';
    const text = await readFile(settings, 'utf8');
    const own = text.replace(/^url: .*$/m, `url: https://outlet.example${path}`);
    await writeFile(settings, `${own}${SETTINGS}`);
  }
  await build({ content, output: site, now: NOW, onFault: 'stop' });
  if (host !== 'cloudflare-pages') {
    await compressSite(site, NOW);
    // As who publishes both folders into one.
    await cp(compressedFolder(site), site, { recursive: true });
  }
  return site;
}
