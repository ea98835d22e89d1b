import type { SetArticle, SetQuery } from '../../tests/support/search-set.ts';
import { plainLetters } from '../../src/text/letters.ts';
import { spellingOf } from '../../src/text/correction/spelling-of.ts';
import { randomFrom, shuffled, type Random } from '../archive/random.ts';
import type { CorpusOptions } from './options.ts';
import { WAYS, type KnownWords } from './ways.ts';

/** Queries for articles that the reader knows: a few of their words, in the ways that readers write them. */

/** An article to be found, and words that no other article has together. */
export interface KnownItem {
  id: string;
  words: string[];
}

/** Of how many articles a word may be, so that it tells something: as a part of them all, and at most. */
const INFORMATIVE = 0.01;

/** A word of one article only may be a slip of its author. */
const LEAST = 2;

/** A word that may be asked for: of Arabic letters, long enough to be no particle. */
const WORD = /^[\u0621-\u064a]{4,}$/u;

/** Letters that may be attached to a word. Readers leave them out: what is more usual without is not drawn. */
const ATTACHED = /^[وفبلس]/u;

/** How often words of an article are drawn anew when another has them all. */
const TRIES = 20;

/** How many of the words come from the title. */
const FROM_TITLE = 0.6;

/** Each article's id by that of the first with the same title: near duplicates, of which either is right. */
export function sameTitles(articles: readonly SetArticle[]): Map<string, string> {
  const firsts = new Map<string, string>();
  return new Map(
    articles.map(({ id, title }) => {
      const letters = plainLetters(title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const first = firsts.get(letters) ?? id;
      firsts.set(letters, first);
      return [id, first];
    }),
  );
}

/** Draws articles with two or three words each, by the seed. */
export function drawItems(
  articles: readonly SetArticle[],
  { queries, seed }: CorpusOptions,
  words: ArchiveWords,
): KnownItem[] {
  const random = randomFrom(seed);
  const firsts = sameTitles(articles);
  const items: KnownItem[] = [];
  const drawn = new Set<string>();
  for (const article of shuffled(articles, random)) {
    if (items.length >= queries) break;
    const id = firsts.get(article.id) ?? article.id;
    const asked = drawn.has(id) ? undefined : drawWords(article, words, firsts, random);
    drawn.add(id);
    if (asked) items.push({ id, words: asked });
  }
  return items;
}

/** Every item in every way that its words can be asked for; a way may not fit all words. */
export function queriesFor(
  items: readonly KnownItem[],
  known: KnownWords,
  { seed }: CorpusOptions,
): SetQuery[] {
  return Object.entries(WAYS).flatMap(([name, write]) => {
    const random = randomFrom(seed + 1);
    return items.flatMap(({ id, words }): SetQuery[] => {
      const query = write(words, known, random);
      return query === undefined ? [] : [{ class: name, query, finds: [id] }];
    });
  });
}

/** The words of an archive, in plain letters and with everything that is attached to them. */
export interface ArchiveWords extends KnownWords {
  /** The articles that have a word, by their ids. */
  articlesWith: (word: string) => ReadonlySet<string>;
  isInformative: (word: string) => boolean;
}

/** Reads the words of all articles. */
export function archiveWords(articles: readonly SetArticle[]): ArchiveWords {
  const holders = new Map<string, Set<string>>();
  for (const { id, title, text } of articles) {
    for (const word of new Set(wordsIn(`${title} ${text}`).map(plainLetters))) {
      const ids = holders.get(word) ?? new Set();
      holders.set(word, ids.add(id));
    }
  }
  const none: ReadonlySet<string> = new Set();
  const articlesWith = (word: string) => holders.get(plainLetters(word)) ?? none;
  const most = Math.max(LEAST, articles.length * INFORMATIVE);
  return {
    articlesWith,
    isInformative: (word) => {
      const { size } = articlesWith(word);
      const isBare = !ATTACHED.test(word) || articlesWith(word.slice(1)).size < size;
      return WORD.test(word) && isBare && size >= LEAST && size <= most;
    },
    has: (word) => articlesWith(word).size > 0,
    isUsual: (word) => articlesWith(word).size >= LEAST,
  };
}

function drawWords(
  { title, text }: SetArticle,
  words: ArchiveWords,
  firsts: ReadonlyMap<string, string>,
  random: Random,
): string[] | undefined {
  const informative = (part: string) => [...new Set(wordsIn(part).filter(words.isInformative))];
  const inTitle = informative(title);
  const inText = informative(text);
  if (inTitle.length + inText.length < 3) return undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const count = random.whole(2, 3);
    const drawn = Array.from({ length: count }, () => {
      const fromTitle = inTitle.length > 0 && (inText.length === 0 || random.chance(FROM_TITLE));
      return random.pick(fromTitle ? inTitle : inText);
    });
    if (new Set(drawn.map(plainLetters)).size < count) continue;
    const holders = drawn.map(words.articlesWith);
    const both = [...(holders[0] ?? [])].filter((id) => holders.every((ids) => ids.has(id)));
    if (new Set(both.map((id) => firsts.get(id))).size === 1) return drawn;
  }
  return undefined;
}

function wordsIn(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}\u0640]+/u)
    .map(spellingOf)
    .filter(Boolean);
}
