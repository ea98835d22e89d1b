import { frontCoded } from './front-coding.ts';
import { keyMaker } from './keys.ts';
import { inOneByte } from './one-byte.ts';
import { pluralPatterns } from './plural-patterns.ts';
import { reversed } from './read-compact-word-lists.ts';
import { isArabic } from './tokens.ts';
import {
  readWordLists,
  wordNames,
  type Name,
  type WordFiles,
  type WordLists,
} from './word-lists.ts';

/** The word lists as browsers get them. */
export interface CompactWordLists {
  /** What every search needs. */
  first: WordFiles;
  /** The other names that `first` lacks, for a search that found nothing. */
  aliases: string;
}

/**
 * The word lists as browsers get them, and read-compact-word-lists.ts reads them: a third of the bytes. Words
 * that another list holds already are left out. With all aliases they give every word the key that the lists give it.
 *
 * Without them other names of one word are not read as the first, under which the index files them: who asks for
 * one of them finds nothing, and then all are fetched. So `first` has names of several words alone, and of the
 * others those that would lose letters if no list had them.
 */
export function compactWordLists(files: WordFiles): CompactWordLists {
  const lists = readWordLists(files);
  const aliases = lists.aliases.map(ofSeveralWords).filter(({ length }) => length > 1);
  const first = withNames({ ...lists, aliases }, wordNames(lists));
  const { plurals, stop } = first;
  const nouns = new Set([...[...plurals].flat(), ...wordNames(first)]);
  const known = new Set([...nouns, ...first.endings]);
  const forms = new Map<string, string[]>();
  for (const [plural, singular] of plurals) {
    forms.set(singular, [...(forms.get(singular) ?? [singular]), plural]);
  }
  const beginnings = [...first.beginnings].filter((word) => !known.has(word));
  const endings = [...first.endings].filter((word) => !nouns.has(word));
  return {
    first: {
      beginnings: inOneByte(frontCoded(beginnings)),
      endings: inOneByte(frontCoded(endings.map(reversed))),
      plurals: inOneByte(pluralPatterns([...forms.values()])),
      stop: inOneByte(frontCoded(stop)),
      aliases: textOf(aliases),
    },
    aliases: textOf(lists.aliases.map(othersOf).filter(({ length }) => length > 1)),
  };
}

function textOf(aliases: readonly (readonly Name[])[]): string {
  const lines = aliases.map((names) => names.map((name) => name.join(' ')).join(','));
  return inOneByte(lines.toSorted().join('\n'));
}

/** The names of a thing that have several words, after the first of one word, whose key the index has for all. */
function ofSeveralWords(names: readonly Name[]): Name[] {
  const single = names.find(({ length }) => length === 1);
  const several = names.filter(({ length }) => length > 1);
  return single ? [single, ...several] : several;
}

/** The other names, after that by which they are put with those of several words. */
function othersOf(names: readonly Name[]): Name[] {
  const first = ofSeveralWords(names);
  return [...(first[0] ? [first[0]] : []), ...names.filter((name) => !first.includes(name))];
}

/** What is written to names most. */
const BEFORE = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل'];
const AFTER = ['ي', 'ها', 'ات', 'ين'];

/** Lists that know those of some names as nouns that would have another key if they did not. */
function withNames(lists: WordLists, names: readonly string[]): WordLists {
  const arabic = names.filter(isArabic);
  const all = { ...lists, endings: new Set([...lists.endings, ...arabic]) };
  const [known, unknown] = [keyMaker(all), keyMaker(lists)];
  const changed = arabic.filter((name) => {
    const longer = AFTER.map((ending) => name + ending);
    const written = [
      ...BEFORE.map((letters) => letters + name),
      ...longer,
      ...longer.map((word) => `ال${word}`),
    ];
    return written.some((word) => known(word) !== unknown(word));
  });
  return { ...lists, endings: new Set([...lists.endings, ...changed]) };
}
