import { RARE_NAMES, stems } from './lexicon.ts';
import {
  ADJECTIVES,
  FAMILY_NAMES,
  FUNCTION_WORDS,
  GIVEN_NAMES,
  LATIN_NAMES,
  NOUNS,
  PAST_VERBS,
  PLACES,
  PRESENT_VERBS,
} from './news-words.ts';
import { urnOf, zipfUrn, type Random, type Urn } from './random.ts';

/** Words as they run in a text: stems in Zipf's proportions, with the clitics that Arabic writes on them. */

const functionWord = urnOf(FUNCTION_WORDS);
const noun = zipfUrn(NOUNS, 12);
const stem = zipfUrn(stems(), 30);
const adjective = zipfUrn(ADJECTIVES, 8);
const pastVerb = zipfUrn(PAST_VERBS, 6);
const presentVerb = zipfUrn(PRESENT_VERBS, 6);
const place = zipfUrn(PLACES, 4);

const prefix = urnOf([
  ['', 40],
  ['ال', 34],
  ['و', 6],
  ['وال', 4],
  ['ب', 4],
  ['بال', 3],
  ['ل', 4],
  ['لل', 3],
  ['ف', 0.5],
  ['فال', 0.2],
  ['ك', 0.4],
  ['كال', 0.4],
]);

const suffix = urnOf([
  ['', 66],
  ['ات', 9],
  ['ة', 10],
  ['ين', 6],
  ['ها', 5],
  ['ه', 5],
  ['ية', 5],
  ['ي', 4],
  ['ا', 3],
  ['ون', 2],
  ['ان', 1.5],
  ['هم', 1],
  ['نا', 0.5],
]);

/** A stem in ي is a verb in the present, which takes neither article nor preposition. */
const BEFORE_VERB = ['', '', '', 'و', 'س', 'ل', 'ف'];

/** Suffixes that stand on a word with the article too. */
const AFTER_ARTICLE = new Set(['', 'ات', 'ة', 'ين', 'ية', 'ي', 'ون', 'ان']);

const kind: Urn<(random: Random) => string> = urnOf([
  [functionWord, 25],
  [(random: Random) => withClitics(noun(random), random), 26],
  [(random: Random) => withClitics(stem(random), random), 35],
  [definiteAdjective, 6],
  [presentVerb, 3],
  [(random: Random) => `${random.pick(['', '', 'و', 'ل', 'ب'])}${place(random)}`, 1.5],
  [personName, 0.8],
  [number, 2],
  [rareName, 0.4],
  [(random: Random) => random.pick(LATIN_NAMES), 0.3],
] as const);

/** The next word of a running text. */
export function runningWord(random: Random): string {
  return kind(random)(random);
}

/** A verb in the past, on which reports begin their sentences. */
export function verb(random: Random): string {
  return pastVerb(random);
}

/** A noun with its article. */
export function definiteNoun(random: Random): string {
  return `ال${random.chance(0.6) ? noun(random) : stem(random)}`;
}

export function definiteAdjective(random: Random): string {
  return `ال${adjective(random)}${random.chance(0.5) ? 'ة' : ''}`;
}

export function placeName(random: Random): string {
  return place(random);
}

export function personName(random: Random): string {
  return `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`;
}

function withClitics(word: string, random: Random): string {
  if (word.startsWith('ي')) return `${random.pick(BEFORE_VERB)}${word}`;
  const before = prefix(random);
  const after = suffix(random);
  const isDefinite = before.endsWith('ال') || before === 'لل';
  return `${before}${joined(word, isDefinite && !AFTER_ARTICLE.has(after) ? '' : after)}`;
}

/** ة is written ت before a pronoun, and gives way to other endings. */
function joined(word: string, after: string): string {
  if (!word.endsWith('ة') || after === '') return `${word}${after}`;
  const bare = word.slice(0, -1);
  return /^(ها|ه|هم|نا)$/.test(after)
    ? `${bare}ت${after}`
    : `${bare}${after === 'ا' ? 'ة' : after}`;
}

function number(random: Random): string {
  const size = random.whole(1, 10);
  if (size <= 5) return `${random.whole(2, 99)}`;
  if (size <= 8) return `${random.whole(1990, 2026)}`;
  if (size === 9) return `${random.whole(1, 99)},${random.whole(1, 9)}`;
  return `${random.whole(1, 999)} ${String(random.whole(0, 999)).padStart(3, '0')}`;
}

function rareName(random: Random): string {
  const { syllables, endings } = RARE_NAMES;
  const length = random.whole(1, 3);
  const begun = Array.from({ length }, () => random.pick(syllables)).join('');
  return `${begun}${random.pick(endings)}`;
}
