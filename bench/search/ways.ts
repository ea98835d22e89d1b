import { shuffled, type Random } from '../archive/random.ts';
import { slip } from './slips.ts';

/** The ways in which readers write words that they know, each by rule. */

/** Which words an archive has: a form that nobody writes is not asked for. */
export interface KnownWords {
  has: (word: string) => boolean;
  /** Whether more than one article has it. */
  isUsual: (word: string) => boolean;
}

/** Writes words as a query; undefined where the way does not fit any of them. */
type Way = (words: readonly string[], known: KnownWords, random: Random) => string | undefined;

/** How many of the words that can be changed are, beside the one that always is. */
const SHARE = 0.6;

/** What a question may ask with a word and the others. */
const QUESTIONS = [
  'ماذا قال # عن @؟',
  'متى كان # مع @؟',
  'لماذا # في @؟',
  'هل صحيح أن # @؟',
  'أين وكيف كانت # @؟',
];

/** Each way to ask, by the name of its class. */
export const WAYS: Readonly<Record<string, Way>> = {
  'as printed': (words) => words.join(' '),
  proclitics: changing((word, { isUsual }) => withOtherProclitics(word).filter(isUsual)),
  suffixes: changing((word, { isUsual }) => withOtherSuffixes(word).filter(isUsual)),
  letters: changing((word, _, random) => [withOtherLetters(word, random)]),
  tashkeel: changing((word, _, random) => [withTashkeel(word, random)]),
  typo: (words, known, random) => {
    for (const word of shuffled(words, random)) {
      const mistyped = slip(word, known, random);
      if (mistyped) return words.map((one) => (one === word ? mistyped : one)).join(' ');
    }
    return undefined;
  },
  question: ([first = '', ...others], _, random) => {
    return random.pick(QUESTIONS).replace('#', first).replace('@', others.join(' '));
  },
};

/** A way that changes some of the words, at least one, to another form. */
function changing(formsOf: (word: string, known: KnownWords, random: Random) => string[]): Way {
  return (words, known, random) => {
    const forms = words.map((word) => formsOf(word, known, random).filter((form) => form !== word));
    const able = words.map((_, at) => at).filter((at) => forms[at]?.length);
    if (able.length === 0) return undefined;
    const certain = random.pick(able);
    return words
      .map((word, at) => {
        const isChanged = at === certain || random.chance(SHARE);
        const others = forms[at] ?? [];
        return isChanged && others.length > 0 ? random.pick(others) : word;
      })
      .join(' ');
  };
}

/** The article, alone and after what is written to it, and with nothing. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

function withOtherProclitics(word: string): string[] {
  const bare = word.replace(ARTICLE, '');
  const definite = ['ال', 'وال', 'بال', 'لل'].map((letters) => letters + bare);
  return bare === word ? [...definite, `و${word}`, `ب${word}`, `ل${word}`] : [bare, ...definite];
}

/** Endings that may stand for one another: of number, gender, case, and pronouns. */
const ENDINGS = ['ة', 'ات', 'ين', 'ون', 'ه', 'ها', 'هم', 'ا', 'ته', 'تها', 'تهم', ''];

/** How many letters a word has without its ending. */
const STEM = 4;

function withOtherSuffixes(word: string): string[] {
  const ending = ENDINGS.filter((one) => word.endsWith(one)).toSorted(
    (a, b) => b.length - a.length,
  )[0];
  const stem = word.slice(0, word.length - (ending ?? '').length);
  if (stem.replace(ARTICLE, '').length < STEM) return [];
  return ENDINGS.map((one) => stem + one);
}

/** Habits of writing: hamza left out or seated otherwise, ى for a last ي and the reverse, ه for ة. */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/[أإآ]/gu, 'ا'],
  [/ؤو/gu, 'ئو'],
  [/ي$/u, 'ى'],
  [/ى$/u, 'ي'],
  [/ة$/u, 'ه'],
  [/^ا(?=[^ل])/u, 'أ'],
];

function withOtherLetters(word: string, random: Random): string {
  const able = HABITS.filter(([pattern]) => word.search(pattern) >= 0);
  if (able.length === 0) return word;
  const [pattern, letter] = random.pick(able);
  return word.replace(pattern, letter);
}

const VOWELS = ['\u064e', '\u064f', '\u0650', '\u0652'];
const SHADDA = '\u0651';

/** Marks on most letters. Which ones they are is chance, as the search should not see them at all. */
function withTashkeel(word: string, random: Random): string {
  return word.replace(/[^اىآ](?=.)/gu, (letter) => {
    if (random.chance(0.3)) return letter;
    return letter + (random.chance(0.15) ? SHADDA : '') + random.pick(VOWELS);
  });
}
