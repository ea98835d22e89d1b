import type { IsListed, Lexicon } from './lexicon.ts';
import { ALIF, HA, MIM, NUN, TA, TA_MARBUTA, WAW } from '../letter-codes.ts';
import { withoutHamza } from '../letters.ts';

/** The shortest stem that a suffix is taken from when no list knows the stem. */
const SHORTEST = 3;

/** Pronouns that nothing else looks like; the longer first. */
const PRONOUNS = ['هما', 'ها', 'هم', 'هن', 'ه'];

/** A verbal noun of a root in ن, such as تأمين, تحسين: its ين is no ending. */
const VERBAL_NOUN = /^ت..ين$/u;

/** What is left of a word without suffixes, and whether a list knew it on the way. */
export interface Stem {
  stem: string;
  known: boolean;
}

/**
 * Takes suffixes off a word of plain Arabic letters, one after the other, until a list knows the rest:
 * «جامعاتهم» has the stem جامعه if that is listed, else جامع. A last ة or hamza is for certain what it is,
 * while a last ه or ا may be a suffix too.
 */
export function stemOf(word: string, lexicon: Lexicon): Stem {
  let known = false;
  let rest = word;
  for (;;) {
    rest = withHamzaOfList(rest, lexicon.has);
    const key = lexicon.find(rest);
    if (key) return { stem: key, known: true };
    known ||= key === '' || isNisba(rest, lexicon.has);
    const next = rest.endsWith('ء') ? undefined : withoutSuffix(rest, lexicon);
    if (next === undefined) return { stem: withoutHamza(rest).replace(/ة$/u, 'ه'), known };
    rest = next;
  }
}

/** A word that was written or left without its last hamza, with it, if a list has it so: وزرا is وزراء. */
function withHamzaOfList(word: string, has: IsListed): string {
  const rest = word.slice(0, -1);
  if (!word.endsWith('ا') || word.length <= SHORTEST || has(word) || has(rest)) return word;
  return [`${word}ء`, `${rest}ء`].find(has) ?? word;
}

/** A word that seems to begin with the article: such a one is an adjective of a listed word seldom. */
const WITH_ARTICLE = /^[وفبك]ال/u;

/** Whether an adjective in ي is of a listed word: لبناني of لبنان, وزاري of وزارة, ليبي of ليبيا. */
function isNisba(word: string, has: IsListed): boolean {
  if (!word.endsWith('ي') || word.length <= SHORTEST || WITH_ARTICLE.test(word)) return false;
  const rest = word.slice(0, -1);
  return has(rest) || has(`${rest}ه`) || has(`${rest}ا`) || has(`${word}ا`);
}

/** The word without its last suffix, with the ة that a suffix has opened closed again. */
function withoutSuffix(word: string, lexicon: Lexicon): string | undefined {
  if (word.length < 2) return undefined;
  switch (word.charCodeAt(word.length - 1)) {
    case TA_MARBUTA:
      return withoutTa(word, lexicon);
    case HA:
    case MIM:
      return withoutPronoun(word, lexicon.has);
    case ALIF:
      return withoutPronoun(word, lexicon.has) ?? withoutLastLetters(word, lexicon.isStop);
    case NUN:
      return withoutPronoun(word, lexicon.has) ?? withoutNumber(word, lexicon);
    case TA:
      return withoutNumber(word, lexicon) ?? withoutLastLetters(word, lexicon.isStop);
    case WAW:
      return withoutLastLetters(word, lexicon.isStop);
    default:
      return undefined;
  }
}

/** Takes off a ة, but not from a word that looks like a plural then: تجارة is not of تجار. */
function withoutTa(word: string, lexicon: Lexicon): string | undefined {
  const rest = word.slice(0, -1);
  if (lexicon.isPlural(rest) || rest.endsWith('اا')) return undefined;
  if (!rest.endsWith('ا')) return rest.length < SHORTEST && !lexicon.has(rest) ? undefined : rest;
  return rest.length > SHORTEST ? `${rest.slice(0, -1)}ي` : undefined;
}

function withoutPronoun(word: string, has: IsListed): string | undefined {
  if (word.endsWith('نا')) return withoutOur(word, has);
  if (word.endsWith('كم') && has(word.slice(0, -2))) return word.slice(0, -2);
  const pronoun = PRONOUNS.find((ending) => word.endsWith(ending));
  if (pronoun === undefined) return undefined;
  const rest = word.slice(0, -pronoun.length);
  if (has(rest)) return closed(rest, has);
  const bare = word.slice(0, -1);
  if (word.endsWith('ا') && has(bare)) return bare;
  if (rest.length < SHORTEST) return undefined;
  if (!rest.endsWith('ا')) return closed(rest, has);
  if (rest.endsWith('اا')) return undefined;
  if (rest.length > SHORTEST) return `${rest.slice(0, -1)}ي`;
  return pronoun === 'ها' ? rest : undefined;
}

/** نا is «our» in منتخبنا and جامعتنا, but the accusative of a word in ن in مليونا, معلنا. */
function withoutOur(word: string, has: IsListed): string | undefined {
  const our = word.slice(0, -2);
  const accusative = word.slice(0, -1);
  if (has(our)) return closed(our, has);
  if (has(accusative) || our.length < SHORTEST) return undefined;
  if (/[اوي]$/u.test(our) || /^م..$/u.test(our)) return undefined;
  return closed(our, has);
}

/** Takes off the endings of dual and sound plural: ات (of ة), ين, ون, ان (of listed words). */
function withoutNumber(word: string, lexicon: Lexicon): string | undefined {
  const { has, isPlural, isStop } = lexicon;
  const rest = word.slice(0, -2);
  if (isStop(rest)) return undefined;
  if (word.endsWith('ات')) return withoutAt(rest, has, isPlural);
  if (rest.length < SHORTEST) return undefined;
  if (word.endsWith('ان')) return withoutAn(rest, has);
  if (!/[يو]ن$/u.test(word)) return undefined;
  if (!has(rest) && (rest.endsWith('ا') || VERBAL_NOUN.test(word))) return undefined;
  return word.endsWith('ين') ? closed(rest, has) : rest;
}

function withoutAt(rest: string, has: IsListed, isPlural: IsListed): string | undefined {
  const feminine = `${rest}ة`;
  if (rest.endsWith('اا')) return has(feminine) ? feminine : `${rest.slice(0, -1)}ء`;
  if (rest.length < 2) return undefined;
  return has(feminine) || rest.endsWith('ا') || isPlural(rest) || rest.length < SHORTEST
    ? feminine
    : rest;
}

/** Too many words end in ان (رمضان, لبنان) to take it for a dual of a word that no list knows. */
function withoutAn(rest: string, has: IsListed): string | undefined {
  if (has(rest)) return closed(rest, has);
  const feminine = closed(rest, has);
  return rest.endsWith('ت') && has(feminine) ? feminine : undefined;
}

/**
 * Takes off what is left of endings: the ت and وا of verbs (قالت, قالوا), the ا of the accusative (قرارا),
 * the و of a plural in construct (لاعبو). What is left is seldom a stop word: عليا is not of على.
 */
function withoutLastLetters(word: string, isStop: IsListed): string | undefined {
  const rest = word.slice(0, word.endsWith('وا') ? -2 : -1);
  if (rest.length < SHORTEST) return undefined;
  if (word.endsWith('ا')) return isStop(rest) && rest.endsWith('ي') ? undefined : rest;
  if (isStop(rest)) return undefined;
  if (word.endsWith('ت')) return /[اوي]$/u.test(rest) ? undefined : rest;
  return word.endsWith('و') && !/[اي]$|^ال.{1,2}$/u.test(rest) ? rest : undefined;
}

/**
 * A stem that a suffix followed, with the ة that it opened closed again: مدرست is مدرسة. ات stays, and so
 * does the ت of a listed word (بيت), if there is none with ة.
 */
function closed(rest: string, has: IsListed): string {
  if (!rest.endsWith('ت')) return rest;
  const feminine = `${rest.slice(0, -1)}ة`;
  if (has(feminine)) return feminine;
  return has(rest) || /(?:..[^ا]|اا)ات$/u.test(rest) ? rest : feminine;
}
