import type { Lexicon } from './lexicon.ts';
import { stemOf } from './suffixes.ts';

/** The shortest word that a single letter is taken from when no list knows it. */
const SHORTEST = 3;

/**
 * The word without its first proclitic (و, ف, ب, ك, ل, ال, لل, or the س of the future), or undefined if
 * it seems to have none. Whether the word as a whole is listed has been asked before.
 *
 * و, ب and ل are taken off an unlisted word, since they stand before so many: that a word has one key
 * with all its proclitics is worth more than that two rare words have two. ف and ك need a listed word.
 */
export function withoutProclitic(word: string, lexicon: Lexicon): string | undefined {
  const rest = word.slice(1);
  switch (word.charAt(0)) {
    case 'ا':
      return hasArticle(word) ? word.slice(2) : undefined;
    case 'ل':
      return word[1] === 'ل' ? withoutLamLam(word, lexicon) : standing(rest, lexicon);
    case 'و':
    case 'ب':
      return standing(rest, lexicon);
    case 'ف':
    case 'ك':
      return hasArticle(rest) || isKnown(rest, lexicon) ? rest : undefined;
    case 'س':
      return /^[يتن].{3}/u.test(rest) ? rest : undefined;
    default:
      return undefined;
  }
}

/** Whether a word begins with ال and has two letters after it. */
function hasArticle(word: string): boolean {
  return word.startsWith('ال') && word.length >= 4;
}

/**
 * لل is ل and the article, but the word after the article may begin with ل itself: للغة is of لغة. Of the
 * two, the one that the lists know better.
 */
function withoutLamLam(word: string, lexicon: Lexicon): string {
  const withLam = word.slice(1);
  const rest = word.slice(2);
  for (const knows of [isWhole, isListed, isKnown]) {
    if (knows(withLam, lexicon)) return withLam;
    if (knows(rest, lexicon)) return rest;
  }
  return lexicon.isStop(rest) ? withLam : (standing(rest, lexicon) ?? withLam);
}

/** What stands without the letter before it, if it is enough for a word: ة is not counted. */
function standing(rest: string, lexicon: Lexicon): string | undefined {
  const letters = /[هة]$/u.test(rest) ? rest.length - 1 : rest.length;
  return letters >= SHORTEST || isKnown(rest, lexicon) ? rest : undefined;
}

/** Whether a list knows the key of the whole word. */
function isWhole(word: string, lexicon: Lexicon): boolean {
  return Boolean(lexicon.find(word)) && !lexicon.isStop(word);
}

function isListed(word: string, lexicon: Lexicon): boolean {
  return lexicon.has(word);
}

/** Whether a list knows the word with or without its suffixes. */
function isKnown(word: string, lexicon: Lexicon): boolean {
  return stemOf(word, lexicon).known;
}
