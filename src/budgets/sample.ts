import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOT_FOUND, SEARCH } from '../addresses.ts';
import { listFiles } from '../content/files.ts';
import type { Kind } from './limits.ts';

/** A page to open. */
export interface SampledPage {
  kind: Kind;
  /** From the site's own root, with the query. */
  path: string;
}

/** Which pages of a site are opened, and the base path under which it wants to be served. */
export interface Sample {
  basePath: string;
  pages: SampledPage[];
}

/** How many pages of a kind are opened. The median is that of the articles with a picture. */
const AT_MOST: Partial<Record<Kind, number>> = { pictured: 40 };
const OTHERWISE = 4;

/**
 * Chooses pages of every kind that a built site has. Of a large archive not all are looked at, but some
 * from all parts of it, and the same each time.
 *
 * @returns undefined where no site is built
 */
export async function samplePages(site: string): Promise<Sample | undefined> {
  const home = await readFile(join(site, 'index.html'), 'utf8').catch(() => undefined);
  if (home === undefined) return undefined;
  const pages: SampledPage[] = [];
  let query: string | undefined;
  for (const file of spread((await listFiles(site, '.')).filter(isPage))) {
    const html = await readFile(join(site, file), 'utf8');
    const kind = kindOf(file, html);
    if (!kind || pages.filter((page) => page.kind === kind).length >= (AT_MOST[kind] ?? OTHERWISE))
      continue;
    pages.push({ kind, path: `/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}` });
    if (kind === 'pictured' || kind === 'article') query ??= longestWord(html);
  }
  if (query && pages.some(({ kind }) => kind === 'search')) {
    pages.push({ kind: 'results', path: `${SEARCH}?q=${encodeURIComponent(query)}` });
  }
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1];
  const basePath = canonical ? new URL(canonical).pathname.replace(/\/$/, '') : '';
  return { basePath, pages };
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** What a page is, by its address and by what stands on it. None: it is passed over. */
function kindOf(file: string, html: string): Kind | undefined {
  if (file === 'index.html') return 'home';
  if (`/${file}` === NOT_FOUND) return 'notFound';
  if (`/${file}` === `${SEARCH}index.html`) return 'search';
  if (file === 'offline/index.html') return 'offline';
  if (file.endsWith('/lite/index.html')) return 'lite';
  if (file.startsWith('stories/')) return 'story';
  if (file.startsWith('archive/')) return 'archive';
  if (/\/page\/\d+\/index\.html$/.test(file)) return 'archive';
  if (html.includes('<meta property="og:type" content="article"')) {
    return /<img[^>]*\sfetchpriority="high"/.test(html) ? 'pictured' : 'article';
  }
  if (html.includes('<meta name="robots" content="noindex"')) return undefined;
  return html.includes('class="prose"') ? 'plain' : 'category';
}

/** The longest word of a page's title, so that a search for it finds this page. */
function longestWord(html: string): string | undefined {
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const words = title.match(/\p{L}+/gu) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0];
}

/** All items in an order whose first ones are from all over the list: each step skips a golden section. */
function spread<Item>(items: readonly Item[]): Item[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  return items
    .map((item, index) => ({ item, place: (index * golden) % 1 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
