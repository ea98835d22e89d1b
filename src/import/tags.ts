import { isId } from '../model/ids.ts';
import { namesOf } from '../model/name-book.ts';
import { TagBook, tagKey, type Tag } from '../model/tag.ts';
import { BETWEEN_ITEMS } from '../model/values.ts';
import { remembering } from '../text/remember.ts';
import { slugOf } from './arabic/slug.ts';
import { plainText } from './plain-text.ts';
import type { Decision, Tally } from './report/import-report.ts';
import type { ItemCard, Survey } from './survey.ts';

/** What becomes of the tags of an export (docs/decisions/import-sections.md). */
export interface TagPlan {
  /** The tags of an item, as its front-matter is to have them. */
  namesOf: (item: Pick<ItemCard, 'tags'>) => readonly string[];
  /** The tag that has a page here for the last part of `/tag/{slug}/` on the old site, encoded or not. */
  at: (slug: string) => Tag | undefined;
  /** New entries of tags.yaml; none where the newspaper has that list already: what is not in it was left out. */
  added: readonly Tag[];
  decisions: readonly Decision[];
  /**
   * What became of the words.
   *
   * @param before names of tags that stood under articles before the import
   */
  tallyAfter: (before: ReadonlySet<string>) => Tally;
}

/** Articles that a tag must have to get a page: as many as WordPress shows on one, unless it was told otherwise. */
const FEWEST = 10;

/** Pages of tags at most: an archive of twenty years has tens of thousands of tags, and each page is one more list. */
const MOST = 200;

/**
 * Plans the tags of an export: all stay words under their articles, the most used get pages.
 *
 * @param existing tags.yaml
 */
export function planTags(
  { terms, items }: Pick<Survey, 'terms' | 'items'>,
  existing: TagBook = new TagBook([]),
): TagPlan {
  const old = new Map<string, OldTag>();
  for (const { taxonomy, slug, name, description } of terms) {
    const id = slugOf(slug);
    if (taxonomy !== 'post_tag' || id === '') continue;
    old.set(id, { id, names: tagsIn(name, id), description: plainText(description).text });
  }
  const namesAt = remembering((slug: string): readonly string[] => {
    const id = slugOf(slug);
    return id === '' ? [] : (old.get(id)?.names ?? tagsIn('', id));
  });
  const namesFor = ({ tags }: Pick<ItemCard, 'tags'>) =>
    existing.of(tags.flatMap(namesAt)).map(({ name }) => name);
  const keysAt = remembering((slug: string) => namesAt(slug).map(tagKey));
  const articles = new Map<string, number>();
  for (const item of items.values()) {
    if (item.type !== 'post' || item.status !== 'publish') continue;
    for (const key of new Set(item.tags.flatMap((slug) => keysAt(slug)))) {
      articles.set(key, (articles.get(key) ?? 0) + 1);
    }
  }
  const isListed = existing.all.length > 0;
  const added = isListed ? [] : mostUsed([...old.values()], articles);
  const all = isListed ? existing : new TagBook(added);
  const words = new Set([...old.values()].flatMap(({ names }) => names.map(tagKey)));
  return {
    namesOf: namesFor,
    at: (slug) => (old.get(slugOf(slug))?.names ?? []).flatMap((name) => all.named(name) ?? [])[0],
    added,
    decisions: isListed || old.size === 0 ? [] : [decision(added.length)],
    tallyAfter: (before) => {
      const known = new Set([...before].map(tagKey));
      const standing = [...words].filter((word) => known.has(word) || existing.named(word)).length;
      const none = { changed: 0, editedByHand: 0, leftOut: 0 };
      return { ...none, read: words.size, new: words.size - standing, standing };
    },
  };
}

interface OldTag {
  /** Its slug in letters. */
  id: string;
  /** One, save where somebody wrote a list into one tag. */
  names: readonly string[];
  description: string;
}

/** The words of a tag; those of its slug where it has no name. */
function tagsIn(name: string, slug: string): string[] {
  const words = plainText(name)
    .text.split(BETWEEN_ITEMS)
    .map((word) => word.replace(/^#+/, '').trim());
  const sound = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return sound.length > 0 ? sound : [slug.replace(/-+/g, ' ')];
}

/** Entries for the tags that have the most articles, in that order, each with a name and an id that mean no other. */
function mostUsed(old: readonly OldTag[], articles: ReadonlyMap<string, number>): Tag[] {
  const taken = new Set<string>();
  const count = ({ names: [name = ''] }: OldTag) => articles.get(tagKey(name)) ?? 0;
  const often = old
    .filter((tag) => tag.names.length === 1 && count(tag) >= FEWEST)
    // Of two of one word that which says more.
    .toSorted((a, b) => count(b) - count(a) || b.description.length - a.description.length);
  const added: Tag[] = [];
  for (const { id: slug, names, description } of often) {
    const [name = ''] = names;
    if (added.length === MOST || taken.has(tagKey(name))) continue;
    const id = [slug, tagKey(name)].find(
      (one) => isId(one) && (tagKey(one) === tagKey(name) || !taken.has(tagKey(one))),
    );
    if (id === undefined) continue;
    const tag = { id, name, description: description || undefined, synonyms: [] };
    for (const one of namesOf(tag)) taken.add(tagKey(one.name));
    added.push(tag);
  }
  return added;
}

function decision(pages: number): Decision {
  return { what: 'setting', field: 'tags.yaml', value: String(pages) };
}
