import { isolated } from '../isolated.ts';
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

/** The names of the five lists; each is a file of its own, `NAME.txt`. */
export const WORD_FILES = ['aliases', 'plurals', 'beginnings', 'endings', 'stop'] as const;

/** What is wrong with one line of a list. */
export interface LineFault {
  list: keyof WordFiles;
  /** Counted from 1. */
  line: number;
  code: 'word-alone' | 'word-twice';
  message: { ar: string; en: string };
}

/** The lists are at fault: nothing can be indexed. Says every fault of every file, a line each, in Arabic. */
export class WordListFault extends Error {
  override name = 'WordListFault';

  readonly faults: readonly LineFault[];

  constructor(faults: readonly LineFault[]) {
    super(faults.map(({ list, line, message }) => `${list}.txt:${line}: ${message.ar}`).join('\n'));
    this.faults = faults;
  }
}

/**
 * Reads the five lists.
 *
 * @throws {WordListFault} when a line has nothing but one word or name, or a word stands on two lines of
 * plurals or of aliases, where it could have two keys
 */
export function readWordLists(files: WordFiles): WordLists {
  const faults: LineFault[] = [];
  const plurals = readPlurals(files.plurals, faults);
  const aliases = readAliases(files.aliases, faults);
  if (faults.length > 0) throw new WordListFault(faults);
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

function readPlurals(text: string, faults: LineFault[]): Map<string, string> {
  const singulars = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { line, number } of linesOf(text)) {
    const words = line.split(/\s+/u);
    const at = { list: 'plurals', line: number } as const;
    if (words.length === 1) {
      const message = { ar: `«${line}» بلا جمع بجانبها`, en: `“${isolated(line)}” has no plural` };
      faults.push({ ...at, code: 'word-alone', message });
    }
    claim(words, words.map(folded), { ...at, seen }, faults);
    const [singular = '', ...forms] = words.map(folded);
    for (const form of forms) if (form !== singular) singulars.set(form, singular);
  }
  return singulars;
}

function readAliases(text: string, faults: LineFault[]): Name[][] {
  const seen = new Map<string, number>();
  return linesOf(text).map(({ line, number }) => {
    const names = line.split(/\s+=\s+/u).map((name) => name.split(/\s+/u));
    const at = { list: 'aliases', line: number } as const;
    if (names.length === 1) {
      const ar = `«${line}» بلا « = » واسم آخر بعدها`;
      const en = `“${isolated(line)}” has no “ = ” with another name after it`;
      faults.push({ ...at, code: 'word-alone', message: { ar, en } });
    }
    const written = names.map((name) => name.join(' '));
    const alike = names.map((name) => name.map(folded).join(' '));
    claim(written, alike, { ...at, seen }, faults);
    return alike.map((name) => name.split(' '));
  });
}

/** Notes on which line the words are, and faults those that are on an earlier line too. */
function claim(
  words: readonly string[],
  alike: readonly string[],
  { list, line, seen }: Pick<LineFault, 'list' | 'line'> & { seen: Map<string, number> },
  faults: LineFault[],
): void {
  alike.forEach((word, index) => {
    const earlier = seen.get(word) ?? line;
    if (earlier !== line) {
      const written = words[index] ?? word;
      const ar = `«${written}» مكتوبة في السطر ${earlier} أيضا`;
      const en = `“${isolated(written)}” stands on line ${earlier} too`;
      faults.push({ list, line, code: 'word-twice', message: { ar, en } });
    }
    seen.set(word, earlier);
  });
}

/** The lines that hold words, counted from 1. */
export function linesOf(text: string): { line: string; number: number }[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: line.replace(/^\ufeff/, '').trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
}
