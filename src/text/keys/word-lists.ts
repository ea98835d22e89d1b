import { folded } from './folded.ts';

/** The text of the five list files, as a newsroom edits them. `#` begins a comment line. */
export interface WordFiles {
  /** Words, by white space, whose first letters look like a proclitic: وزير, بلد, التزام. */
  beginnings: string;
  /** Words, by white space, whose last letters look like a suffix: جامعة (not جامع), اتجاه. */
  endings: string;
  /** A line for each noun: the singular and its plurals. */
  plurals: string;
  /** Words, by white space, that a query can do without. */
  stop: string;
  /** A line for each thing of several names, divided by ` = `; a name is one or more words. */
  aliases: string;
}

/** A name of several, as its words. */
export type Name = readonly string[];

/** The lists as the keys need them; all words are folded. */
export interface WordLists {
  readonly beginnings: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** From plural to singular. */
  readonly plurals: ReadonlyMap<string, string>;
  readonly stop: ReadonlySet<string>;
  readonly aliases: readonly (readonly Name[])[];
}

/** The lists are at fault: nothing can be indexed. Says every fault of every file, a line each, in Arabic. */
export class WordListFault extends Error {
  override name = 'WordListFault';
}

/**
 * Reads the five lists.
 *
 * @throws {WordListFault} when a line has nothing but one word or name, or a word stands on two lines of
 * plurals or of aliases, where it could have two keys
 */
export function readWordLists(files: WordFiles): WordLists {
  const faults: string[] = [];
  const plurals = readPlurals(files.plurals, faults);
  const aliases = readAliases(files.aliases, faults);
  if (faults.length > 0) throw new WordListFault(faults.join('\n'));
  return {
    beginnings: readWords(files.beginnings),
    endings: readWords(files.endings),
    plurals,
    stop: readWords(files.stop),
    aliases,
  };
}

/** The names of one word. */
export function wordNames({ aliases }: Pick<WordLists, 'aliases'>): string[] {
  return aliases.flat().flatMap((name) => (name.length === 1 ? name : []));
}

function readWords(text: string): Set<string> {
  return new Set(linesOf(text).flatMap(({ line }) => line.split(/\s+/u).map(folded)));
}

function readPlurals(text: string, faults: string[]): Map<string, string> {
  const singulars = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { line, number } of linesOf(text)) {
    const words = line.split(/\s+/u);
    const place = `plurals.txt:${number}`;
    if (words.length === 1) faults.push(`${place}: «${line}» بلا جمع بجانبها`);
    claim(words, words.map(folded), { place, number, seen }, faults);
    const [singular = '', ...forms] = words.map(folded);
    for (const form of forms) if (form !== singular) singulars.set(form, singular);
  }
  return singulars;
}

function readAliases(text: string, faults: string[]): Name[][] {
  const seen = new Map<string, number>();
  return linesOf(text).map(({ line, number }) => {
    const names = line.split(/\s+=\s+/u).map((name) => name.split(/\s+/u));
    const place = `aliases.txt:${number}`;
    if (names.length === 1) faults.push(`${place}: «${line}» بلا « = » واسم آخر بعدها`);
    const written = names.map((name) => name.join(' '));
    const alike = names.map((name) => name.map(folded).join(' '));
    claim(written, alike, { place, number, seen }, faults);
    return alike.map((name) => name.split(' '));
  });
}

/** Notes on which line the words are, and faults those that are on an earlier line too. */
function claim(
  words: readonly string[],
  alike: readonly string[],
  at: { place: string; number: number; seen: Map<string, number> },
  faults: string[],
): void {
  alike.forEach((word, index) => {
    const earlier = at.seen.get(word) ?? at.number;
    if (earlier !== at.number) {
      faults.push(`${at.place}: «${words[index] ?? word}» مكتوبة في السطر ${earlier} أيضا`);
    }
    at.seen.set(word, earlier);
  });
}

/** The lines that hold words, counted from 1. */
function linesOf(text: string): { line: string; number: number }[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: line.replace(/^\ufeff/, '').trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
}
