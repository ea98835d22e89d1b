import type { FieldBook, FieldGuide } from '../model/fields.ts';
import { fold } from '../text/fold.ts';

/** Which field an author's spelling of its name means. */

interface Names {
  /** Canonical names by folded name or alias. */
  canonical: Map<string, string>;
  /** Guides by folded name, alias, or last part of a name: `alt` is known, wherever it stands. */
  guides: Map<string, FieldGuide>;
}

const namesByBook = new WeakMap<FieldBook, Names>();

/** The field that a spelling means: «وصف الصورة» is `image.alt`, and so is `alt` inside `image`. */
export function canonicalName(spelled: string, parent: string, book: FieldBook): string {
  const alone = namesOf(book).canonical.get(fold(spelled));
  if (!parent) return alone ?? spelled;
  return alone?.startsWith(`${parent}.`) ? alone : `${parent}.${spelled}`;
}

/** What is known of a field by one of its names, whether it stands alone or inside another. */
export function guideNamed(spelled: string, book: FieldBook): FieldGuide | undefined {
  return namesOf(book).guides.get(fold(spelled));
}

/** The names of a book, made once. */
function namesOf(book: FieldBook): Names {
  const known = namesByBook.get(book);
  if (known) return known;
  const names: Names = { canonical: new Map(), guides: new Map() };
  for (const [name, guide] of Object.entries(book)) {
    for (const spelling of [name, ...(guide.aliases ?? [])]) {
      names.canonical.set(fold(spelling), name);
      names.guides.set(fold(spelling), guide);
    }
    const last = fold(name.split('.').at(-1) ?? name);
    if (!names.guides.has(last)) names.guides.set(last, guide);
  }
  namesByBook.set(book, names);
  return names;
}
