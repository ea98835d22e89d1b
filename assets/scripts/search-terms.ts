import { beginningsOf } from '../../src/text/correction/beginnings.ts';
import { aliasGroups, keyMaker, type AliasGroup, type Key } from '../../src/text/keys/keys.ts';
import { wordNames, type WordLists } from '../../src/text/keys/word-lists.ts';
import { nextTask } from './next-task.ts';

/** What a query asks for, in the keys of the index. */

/** One thing that a reader asks for: a word, a name of several words, or a phrase in quotation marks. */
export interface Term {
  /** As the reader wrote it. */
  said: string;
  /** Keys, of which any answers the term; of several keys each follows the one before. */
  ways: string[][];
  /** Beginnings of words in the index that answer it too: of the last word, which may be unfinished. */
  beginnings: string[];
  /** Whether it stands in place of a word that was mistyped, and beside none of the others. */
  isDoubtful?: boolean;
}

/** What is known of words in order to read queries. */
export interface Lexis {
  key: Key;
  stop: ReadonlySet<string>;
  groups: AliasGroup[];
  /** Words that ask, and what is said beside them of no matter in particular. */
  questions: ReadonlySet<string>;
  frames: ReadonlySet<string>;
  /** Plurals that are listed under their singulars. */
  plurals: string[];
  /** Names in Latin letters that are listed under Arabic ones. */
  latin: string[];
  /** The same with the other names that it lacks. */
  whole?: () => Promise<Lexis>;
}

/**
 * «ماذا قال الوزير عن الماء» and «هل صحيح أن» ask for the minister and the water: the verb belongs to the question.
 * Without a question word it is a word as others are.
 */
const QUESTIONS = 'ماذا ما هل متى أين كيف لماذا كم من'.split(' ');
const FRAMES = 'قال قالت يقول صرح صرحت تحدث أعلن ذكر حدث يحدث جرى وقع صحيح'.split(' ');

/** How many groups of names are read at a time. */
const SLICE = 200;

/**
 * The knowledge that word lists hold. To draw it from them takes a slow phone a quarter of a second, in which
 * the page would answer no tap: what the reader does comes in between.
 *
 * @param complete adds the names that the lists lack
 */
export async function lexisOf(
  lists: WordLists,
  complete?: (lists: WordLists) => Promise<WordLists>,
): Promise<Lexis> {
  await nextTask();
  const key = keyMaker(lists);
  await nextTask();
  const stop = new Set([...lists.stop].map(key));
  const groups: AliasGroup[] = [];
  for (let at = 0; at < lists.aliases.length; at += SLICE) {
    await nextTask();
    groups.push(...aliasGroups({ aliases: lists.aliases.slice(at, at + SLICE) }, key));
  }
  return {
    key,
    stop,
    groups,
    questions: new Set(QUESTIONS.map(key)),
    frames: new Set(FRAMES.map(key)),
    plurals: [...lists.plurals.keys()],
    latin: wordNames(lists).filter((name) => LATIN.test(name)),
    ...(complete && { whole: onceRead(() => complete(lists).then((all) => lexisOf(all))) }),
  };
}

/** Knowledge that is read when it is first asked for; after a failure, anew. */
function onceRead(read: () => Promise<Lexis>): () => Promise<Lexis> {
  let whole: Promise<Lexis> | undefined;
  return () => {
    whole ??= read();
    whole.catch(() => (whole = undefined));
    return whole;
  };
}

const LATIN = /^[a-z]/;

/** Quotation marks, in which words stand as they are to be found, each with the one that closes it. */
const QUOTED = /"([^"]*)"|«([^»]*)»|“([^”]*)”|„([^“”]*)[“”]/gu;

/** The end of a word that no other begins with: what follows a hamza alone is written with another one (شراؤه). */
const COMPLETE = 'ء';

/**
 * The terms of a query. Stop words and question words are left out, unless nothing else is asked or they
 * stand in quotation marks.
 */
export function termsOf(query: string, lexis: Lexis): Term[] {
  const phrases = [...query.matchAll(QUOTED)].map((match) => {
    return match.slice(1).find((text) => text !== undefined) ?? '';
  });
  const loose = query.replace(QUOTED, ' ').replace(/["«»“”„]/gu, ' ');
  const isFinished = /[\s"»”]$/u.test(query);
  const words = wordsOf(loose, lexis);
  const isQuestion = words.some(({ key }) => lexis.questions.has(key));
  const plain = words.filter(({ key }) => !lexis.stop.has(key));
  const telling = isQuestion ? plain.filter(({ key }) => !lexis.frames.has(key)) : plain;
  const least = phrases.length > 0 ? [] : words;
  const asked = [telling, plain, least].find((some) => some.length > 0) ?? [];
  const last = isFinished ? undefined : words.at(-1);
  return [
    ...phrases.flatMap((text) => phraseTerm(text, lexis)),
    ...named(asked, lexis).map(({ said, ways, word }) => ({
      said,
      ways,
      beginnings:
        word === last && said === word.said && !said.endsWith(COMPLETE) ? beginningsOf(said) : [],
    })),
  ];
}

/** A word of a query with its key; of a token with two, as «كوفيد-19», there are two words. */
interface Word {
  said: string;
  key: string;
}

function wordsOf(text: string, { key }: Lexis): Word[] {
  return text.split(/\s+/u).flatMap((said) => keysIn(key(said)).map((one) => ({ said, key: one })));
}

function phraseTerm(text: string, lexis: Lexis): Term[] {
  const keys = wordsOf(text, lexis).map(({ key }) => key);
  return keys.length > 0 ? [{ said: text.trim(), ways: [keys], beginnings: [] }] : [];
}

/** A term with the last of its words. */
type Named = Omit<Term, 'beginnings'> & { word: Word };

/** Puts names of several words together, and adds to every name the others of the same thing. */
function named(words: readonly Word[], { groups, key }: Lexis): Named[] {
  const keys = words.map((word) => word.key);
  const terms: Named[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    const phraseHere = (phrase: string[]) => phrase.every((one, index) => keys[at + index] === one);
    const group = groups.find((one) => one.key === keys[at] || one.phrases.some(phraseHere));
    const length = Math.max(
      1,
      ...(group?.phrases.filter(phraseHere) ?? []).map((one) => one.length),
    );
    const said = words
      .slice(at, at + length)
      .map((one) => one.said)
      .join(' ');
    const own = words.slice(at, at + length).map((one) => one.key);
    const others = group ? [...(group.key ? [[group.key]] : []), ...group.phrases] : [];
    const ways = distinct([own, ...others, ...withTa(said, key)]);
    terms.push({ said, ways, word: words[at + length - 1] ?? word });
    at += length;
  }
  return terms;
}

const LAST_HA = /ه(?=[^\p{L}\p{N}]*$)/u;

/** A word in ه as the one in ة, whose dots many leave out: تجاره is تجارة, or «his merchants». */
function withTa(said: string, key: Key): string[][] {
  const dotted = said.replace(LAST_HA, 'ة');
  const keys = dotted === said ? [] : keysIn(key(dotted));
  return keys.length === 1 ? [keys] : [];
}

function distinct(ways: readonly string[][]): string[][] {
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()];
}

function keysIn(key: string): string[] {
  return key.split('-').filter(Boolean);
}
