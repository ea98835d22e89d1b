import type { FieldBook } from '../model/fields.ts';
import { SENTENCE_FIELDS } from '../model/sentence-fields.ts';
import { fold } from '../text/fold.ts';

/** Which field an author's spelling of its name means, and what a field takes, as far as reading must know. */

/** A list of names; a sentence, in which « » around the whole may be a quotation; or a name or a word. */
export type Takes = 'list' | 'sentence' | 'name';

const LISTS = [
  'categories',
  'authors',
  'tags',
  'aliases',
  'synonyms',
  'twins',
  'lists',
  'corrected',
];
const SENTENCES = [...SENTENCE_FIELDS, 'updates', 'corrections', 'what'];

interface Names {
  /** Canonical names by folded name or alias. */
  canonical: Map<string, string>;
  /** What fields take, by folded name, alias, or last part of a name: `alt` is known, wherever it stands. */
  takes: Map<string, Takes>;
}

const namesByBook = new WeakMap<FieldBook, Names>();

/** The field that a spelling means: «وصف الصورة» is `image.alt`, and so is `alt` inside `image`. */
export function canonicalName(spelled: string, parent: string, book: FieldBook): string {
  const alone = namesOf(book).canonical.get(fold(spelled));
  if (!parent) return alone ?? spelled;
  return alone?.startsWith(`${parent}.`) ? alone : `${parent}.${spelled}`;
}

/** What a field takes, by one of its names, whether it stands alone or inside another; undefined for none of ours. */
export function takesOf(spelled: string, book: FieldBook): Takes | undefined {
  return namesOf(book).takes.get(fold(spelled));
}

/** The fields of the entries of a field, by one of its names, where it takes a list of entries. */
export function entryFieldsOf(spelled: string, book: FieldBook): FieldBook | undefined {
  return book[canonicalName(spelled, '', book)]?.entries?.fields;
}

/** The names of a book, made once. */
function namesOf(book: FieldBook): Names {
  const known = namesByBook.get(book);
  if (known) return known;
  const names: Names = { canonical: new Map(), takes: new Map() };
  for (const [name, { aliases = [] }] of Object.entries(book)) {
    const takes = LISTS.includes(name) ? 'list' : SENTENCES.includes(name) ? 'sentence' : 'name';
    for (const spelling of [name, ...aliases]) {
      names.canonical.set(fold(spelling), name);
      names.takes.set(fold(spelling), takes);
    }
    const last = fold(name.split('.').at(-1) ?? name);
    if (!names.takes.has(last)) names.takes.set(last, takes);
  }
  namesByBook.set(book, names);
  return names;
}
