import { readFrontCoded } from './front-coding.ts';
import { inArabic } from './one-byte.ts';
import { readPluralPatterns } from './plural-patterns.ts';
import type { Name, WordFiles, WordLists } from './word-lists.ts';

/** Reads the word lists as browsers get them: src/text/keys/compact-word-lists.ts. */
export function readCompactWordLists(files: WordFiles): WordLists {
  const nouns = readPluralPatterns(inArabic(files.plurals));
  return {
    beginnings: readFrontCoded(inArabic(files.beginnings)),
    endings: new Set([...readFrontCoded(inArabic(files.endings))].map(reversed)),
    plurals: new Map(
      nouns.flatMap(([noun = '', ...plurals]) => plurals.map((plural) => [plural, noun] as const)),
    ),
    stop: readFrontCoded(inArabic(files.stop)),
    aliases: readAliases(files.aliases),
  };
}

/** Reads the names of things, a line for each. */
export function readAliases(text: string): Name[][] {
  return inArabic(text)
    .split('\n')
    .map((line) => line.split(',').map((name) => name.split(' ')));
}

/** The word from its end, since those in `endings` have their ends in common. */
export function reversed(word: string): string {
  // oxlint-disable-next-line unicorn/no-array-reverse -- toReversed is younger than the browsers we serve
  return word.split('').reverse().join('');
}
