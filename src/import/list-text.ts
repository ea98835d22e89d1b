import { isSeq, parseDocument, YAMLSeq, type Document } from 'yaml';
import type { Author } from '../model/author.ts';
import type { Category } from '../model/category.ts';
import type { Tag } from '../model/tag.ts';

/** The texts of categories.yaml, authors.yaml and tags.yaml with what an import adds. */

/** An entry as it is written: fields that are empty or usual are left out. */
type Written = Record<string, string>;

/**
 * The text of categories.yaml with new categories at its end.
 *
 * @param text without faults; empty where there is no such file
 */
export function withCategories(text: string, added: readonly Category[]): string {
  return withEntries(text, added.map(writtenCategory));
}

/** The text of authors.yaml with new writers at its end. */
export function withAuthors(text: string, added: readonly Pick<Author, 'id' | 'name'>[]): string {
  return withEntries(
    text,
    added.map(({ id, name }) => ({ id, name })),
  );
}

/** The text of tags.yaml with new tags at its end. */
export function withTags(text: string, added: readonly Tag[]): string {
  return withEntries(
    text,
    added.map(({ id, name, description }) => ({ id, name, ...(description && { description }) })),
  );
}

function writtenCategory(category: Category): Written {
  const { slug, name, description, navigation, kind } = category;
  return {
    slug,
    name,
    ...(description && { description }),
    ...(kind !== 'section' && { kind }),
    ...(!navigation && { navigation: 'false' }),
  };
}

/** Adds entries to a list: what an author wrote, its order and its remarks stay. The same text where nothing is new. */
function withEntries(text: string, entries: readonly Written[]): string {
  if (entries.length === 0) return text;
  // All values are texts: a number that is an id is not written otherwise.
  const document = parseDocument(text, { schema: 'failsafe' });
  const list = isSeq(document.contents) ? document.contents : new YAMLSeq();
  list.flow = false;
  document.contents = list as Document.Parsed['contents'];
  for (const entry of entries) list.items.push(document.createNode(entry));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: false });
}
