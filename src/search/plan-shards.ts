import { createHash } from 'node:crypto';
import { formatMonths, type Calendar } from '../calendar/in-words.ts';
import type { Instant } from '../dates.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { inDigits } from '../text/digits.ts';
import { PAGEFIND_VERSION } from './pagefind-package.ts';
import { shardsOf, type Shard } from './shards.ts';

/** A shard with what tells whether its files are up to date. */
export interface PlannedShard extends Shard {
  /** Hash of all that its files are made from: 16 hexadecimal digits. */
  hash: string;
}

/**
 * The shards of an archive, newest first, without any file being read.
 *
 * @param newestFirst what is published at `now`, newest first
 */
export function planShards(newestFirst: readonly Article[], basis: ShardBasis): PlannedShard[] {
  const { now, site } = basis;
  return shardsOf(newestFirst, now, site.timezone).map((shard) => ({
    ...shard,
    hash: shardFingerprint(shard, basis),
  }));
}

/** What shards are planned from, besides articles. */
export interface ShardBasis {
  now: Instant;
  site: Site;
  /** Hash of the code that turns articles into a shard's bytes. */
  recipe: string;
  /** Changes whenever the wording of an article does: its title alone, or the hash of its file. */
  wordingOf: (article: Article) => string;
}

/**
 * Hashes what a shard's records are made from: fields of articles and the settings that addresses and
 * dates follow, before they are formatted, which takes longer than the hashing. Names of categories
 * are no part of it, since records hold slugs.
 */
function shardFingerprint(
  { articles }: Pick<Shard, 'articles'>,
  { site, recipe, wordingOf }: ShardBasis,
): string {
  const { address, timezone, months, digits, quotes, name } = site;
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([recipe, PAGEFIND_VERSION, address, timezone, months, digits, quotes, name]),
  );
  // No field has a line break in it.
  const rows = articles.map((article) => {
    const { id, permalink = '', section, categories, published, bodyHash } = article;
    const place = `${id}\n${permalink}\n${section}\n${categories.join()}\n${published}\n${bodyHash}`;
    return `${place}\n${wordingOf(article)}\n`;
  });
  hash.update(rows.join(''));
  return hash.digest('hex').slice(0, 16);
}

/** A shard as the search page knows it. */
interface CatalogueEntry {
  name: string;
  hash: string;
  /** How many articles it holds. */
  articles: number;
  /** Its months: «نونبر 2026», «2025», «من يوليوز إلى شتنبر 2025». */
  title: string;
  /** Where it begins: «2025», «يوليوز 2025». */
  since: string;
}

/** The file that lists the shards for the search page, newest first: the only one that keeps its name. */
export function shardCatalogue(shards: readonly PlannedShard[], calendar: Calendar): string {
  const entries = shards.map(({ name, hash, articles, from, to }): CatalogueEntry => ({
    name,
    hash,
    articles: articles.length,
    title: formatMonths(from, to, calendar),
    since: sinceOf(from, calendar),
  }));
  return `${JSON.stringify(entries)}\n`;
}

function sinceOf(month: string, calendar: Calendar): string {
  const isJanuary = month.endsWith('-01');
  return isJanuary
    ? inDigits(month.slice(0, 4), calendar.digits)
    : formatMonths(month, month, calendar);
}
