import { slugOf } from '../arabic/slug.ts';
import type { ItemCard } from '../survey.ts';
import type { ReadPlace } from './old-places.ts';
import { writtenFormer } from './written-addresses.ts';

/** How the old site made the addresses of its articles. */
export interface Permalinks {
  /** As WordPress has it in its settings: `/%category%/%post_id%`; empty for addresses like `/?p=5`. */
  structure: string;
  /** How many published articles have such an address. */
  fitting: number;
  /** Articles whose address is another one, by their ids. */
  others: readonly number[];
}

/** The slugs of a category and of those above it, from the top, in letters: `world/asia`. */
export type ChainOf = (category: string) => string;

/**
 * Finds the structure that makes the most addresses of published articles from their fields. Of several that make as
 * many, the one that WordPress offers first: an id before a name, a month before a day.
 *
 * @param nicknameOf an author's name in addresses
 */
export function findPermalinks(
  items: Iterable<ItemCard>,
  readPlace: ReadPlace,
  { chainOf, nicknameOf }: { chainOf: ChainOf; nicknameOf: (login: string) => string },
): Permalinks {
  const votes = new Map<string, number>();
  const fits = new Map<number, ReadonlySet<string>>();
  for (const item of items) {
    const place = isPublished(item) ? readPlace(item.link) : undefined;
    if (!place || place === 'elsewhere' || place === 'unreadable') continue;
    const parts = place.path.split('/').filter(Boolean);
    const facts = {
      item,
      chains: item.categories.map(chainOf),
      nickname: nicknameOf(item.creator),
    };
    const structures = place.query === '' ? structuresOf(parts, facts) : [''];
    fits.set(item.id, new Set(structures));
    for (const structure of structures) votes.set(structure, (votes.get(structure) ?? 0) + 1);
  }
  let [structure, fitting] = ['', 0];
  for (const [one, count] of votes) if (count > fitting) [structure, fitting] = [one, count];
  const others = [...fits].filter(([, own]) => !own.has(structure)).map(([id]) => id);
  return { structure, fitting, others };
}

function isPublished({ type, status }: ItemCard): boolean {
  return type === 'post' && status === 'publish';
}

/** What the parts of an article's address may be. */
interface Facts {
  item: ItemCard;
  chains: readonly string[];
  nickname: string;
}

/** All structures that would make this address of this article; a tag stands once in each. */
function structuresOf(parts: readonly string[], facts: Facts, before = ''): string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [before];
  const longer = (label: string, left: readonly string[]) =>
    structuresOf(left, facts, `${before}/${label}`);
  const chains = before.includes('%category%') ? [] : facts.chains;
  const depths = chains.map((chain) => chain.split('/').length);
  const ofCategory = new Set(
    depths.filter((depth, index) => parts.slice(0, depth).join('/') === chains[index]),
  );
  const labels = labelsOf(part, facts).filter(
    (label) => !tagsIn(label).some((tag) => before.includes(tag)),
  );
  const found = [
    ...[...ofCategory].flatMap((depth) => longer('%category%', parts.slice(depth))),
    ...labels.flatMap((label) => longer(label, rest)),
  ];
  return found.length > 0 ? found : longer(part, rest);
}

function tagsIn(label: string): string[] {
  return label.match(/%\w+%/g) ?? [];
}

/** What one part of an address may stand for: `22403.html` for `%post_id%.html`. */
function labelsOf(part: string, { item, nickname }: Facts): string[] {
  const [, bare = part, ending = ''] = /^(.+?)(\.[a-z]{2,5})?$/.exec(part) ?? [];
  const id = String(item.id);
  const isSlug = (text: string) =>
    item.slug !== '' && (text === item.slug || slugOf(text) === item.slug);
  const [year, month, day] = item.localDay.split('-');
  return [
    ...(bare === id ? ['%post_id%'] : []),
    ...(isSlug(bare) ? ['%postname%'] : []),
    ...(bare === year ? ['%year%'] : []),
    ...(bare === month ? ['%monthnum%'] : []),
    ...(bare === day ? ['%day%'] : []),
    ...(bare !== '' && bare === nickname ? ['%author%'] : []),
    ...(bare.endsWith(`-${id}`) && isSlug(bare.slice(0, -id.length - 1))
      ? ['%postname%-%post_id%']
      : []),
    ...(bare.startsWith(`${id}-`) && isSlug(bare.slice(id.length + 1))
      ? ['%post_id%-%postname%']
      : []),
  ].map((label) => `${label}${ending}`);
}

/** What stands before the first tag of a structure; old lists of terms lie below it: `/archives/`. */
export function frontOf({ structure }: Pick<Permalinks, 'structure'>): string {
  const at = structure.indexOf('%');
  const front = at < 0 ? '/' : structure.slice(0, structure.lastIndexOf('/', at) + 1);
  return writtenFormer(front) === undefined ? '/' : front;
}

/**
 * Where archives by date lay: WordPress keeps their numbers apart from those of articles, if an id is among the first
 * three tags of its structure (WP_Rewrite::get_date_permastruct).
 */
export function dateFrontOf(permalinks: Pick<Permalinks, 'structure'>): string {
  const first = tagsIn(permalinks.structure).slice(0, 3);
  return `${frontOf(permalinks)}${first.includes('%post_id%') ? 'date/' : ''}`;
}

const PARTS_OF_PATTERNS: Readonly<Record<string, string>> = {
  '%category%': '{category}',
  '%year%': '{year}',
  '%monthnum%': '{month}',
  '%day%': '{day}',
  '%post_id%': '{id}',
};

/**
 * The setting `address` of a newspaper under which the most articles keep their addresses; undefined where no setting
 * makes such addresses, since names stand in them.
 */
export function patternFor(
  { structure }: Pick<Permalinks, 'structure'>,
  reserved: readonly string[],
): string | undefined {
  const pattern = structure
    .replace(/%\w+%/g, (tag) => PARTS_OF_PATTERNS[tag] ?? '%')
    .replace(/\.[a-z]+$/, '')
    .replace(/^\//, '');
  const [first = ''] = pattern.split('/');
  const isSound = /^(?:[a-z0-9-]+|\{\w+\})(?:\/(?:[a-z0-9-]+|\{\w+\}))*$/.test(pattern);
  return isSound && pattern.includes('{id}') && !reserved.includes(first) ? pattern : undefined;
}
