import {
  ARTICLE,
  filesFragment,
  idsFragment,
  RULES_FRAGMENT,
  shapeOf,
  shardOf,
} from '../address-rules.ts';
import { articlePath, outputFile, RESERVED } from '../addresses.ts';
import type { DeliveredRule, Delivery } from '../hosts/delivery.ts';
import { answersQueries } from '../hosts/host-names.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { MediaTable } from '../old-media.ts';
import type { OutputFile } from '../output-file.ts';
import { bareName } from '../upload-names.ts';
import type { Edition } from './edition.ts';

/**
 * Rules for old addresses: told to the host, and laid beside the page 404, which leads on where the host does not. A
 * newspaper without rules has nothing of it.
 */

/** What a host is told of rules. */
export function deliveredRules(newsroom: Newsroom): Pick<Delivery, 'rules' | 'articles'> {
  const { addressRules, articles, site } = newsroom;
  if (addressRules.length === 0) return {};
  const paths = articles.map((article) => [article.id, articlePath(article, site)] as const);
  const taken = firstParts(newsroom, paths);
  const rules = addressRules.map(({ from, to }): DeliveredRule => {
    const shape = shapeOf({ from });
    const first = shape.of === 'tree' ? shape.root.split('/')[1] : undefined;
    return { from, to, isFree: first !== undefined && !taken.has(first) };
  });
  if (!rules.some(({ to }) => to === ARTICLE)) return { rules };
  return { rules, articles: Object.fromEntries(paths) };
}

/** With what the addresses of pages begin. */
function firstParts(
  { categories, pages }: Newsroom,
  articles: readonly (readonly [id: string, path: string])[],
): ReadonlySet<string> {
  const parts = new Set<string>(RESERVED);
  for (const { slug } of [...categories.all, ...pages]) parts.add(slug);
  for (const [, path] of articles) parts.add(path.slice(1, path.indexOf('/', 1)));
  return parts;
}

/**
 * What the script of the page 404 fetches: the rules, and where they find articles by their ids or files by names the
 * path of each, in files of which one that is published changes one.
 */
export function ruleFiles(
  { addressRules, articles, site }: Newsroom,
  media: MediaTable = new Map(),
): OutputFile[] {
  if (addressRules.length === 0) return [];
  const rules = addressRules.map(({ from, to }) => ({ from, to }));
  const list = { path: outputFile(RULES_FRAGMENT), contents: `${JSON.stringify(rules)}\n` };
  const asksForIds = rules.some(({ from }) => from.includes('{id}'));
  const byId = asksForIds ? articles.map((one): Row => [one.id, articlePath(one, site)]) : [];
  return [
    list,
    ...inShards(byId, shardOf, idsFragment),
    ...inShards(media, (name) => shardOf(bareName(name)), filesFragment),
  ];
}

type Row = readonly [key: string, path: string];

function inShards(
  rows: Iterable<Row>,
  shardFor: (key: string) => string,
  fragment: (shard: string) => string,
): OutputFile[] {
  const shards = new Map<string, string[]>();
  for (const [key, path] of rows) {
    const shard = shardFor(key);
    const entry = `${JSON.stringify(key)}:${JSON.stringify(path)}`;
    const entries = shards.get(shard);
    if (entries) entries.push(entry);
    else shards.set(shard, [entry]);
  }
  return [...shards].map(([shard, entries]) => {
    // In an order of their own: one that is published does not move the others.
    const contents = `{${entries.toSorted().join(',\n')}}\n`;
    return { path: outputFile(fragment(shard)), contents };
  });
}

/** The script of the home page that looks for what a query asks, where the host does not. */
export function askedScripts({ assets, newsroom }: Edition): string[] {
  const { addressRules, site } = newsroom;
  const isAsked = addressRules.some(({ from }) => from.startsWith('/?'));
  return assets.oldAddresses && isAsked && !answersQueries(site.host)
    ? [assets.oldAddresses.asked]
    : [];
}
