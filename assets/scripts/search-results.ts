import { asWritten, beginningsOf } from '../../src/text/correction/beginnings.ts';
import { foundFragment } from '../../src/text/found-words.ts';
import type { Shown } from './pagefind.ts';
import { nodesOf, type Piece } from './pieces.ts';
import type { Result } from './search-answer.ts';
import { resultsIn, type Run } from './search-run.ts';
import type { Term } from './search-terms.ts';

/** The results of a search, in the order that they are shown in, and what is shown of each. */

/**
 * The results of all answers so far, and below them those that lack a word. Newest first is one shard after the other, since shards do not
 * overlap in time; best first compares scores, and of equals the newer comes first.
 */
export function resultsOf(run: Run): Result[] {
  return [...inOrder(run), ...(run.others ?? [])];
}

function inOrder(run: Run): Result[] {
  const results = resultsIn(run);
  if (run.query.order !== 'newest') return sorted(results, (a, b) => b.score - a.score);
  const shardOf = new Map(
    run.answers.flatMap((answer, at) => answer.results.map((result) => [result, at])),
  );
  return sorted(results, (a, b) => {
    return (shardOf.get(a) ?? 0) - (shardOf.get(b) ?? 0) || a.rank - b.rank;
  });
}

/** A result with what is shown of it. */
export interface ShownResult {
  result: Result;
  shown: Shown;
}

/** How much more a page counts that has the words as they were asked for, in the number and form. */
const SAME_FORM = 3;

/** How much of that a word counts with the hamza or ة that was asked for: فأس is an axe, فاس is Fez. */
const SAME_SPELLING = 1.25;

/** Who writes one of these means it; who leaves it out may mean either. */
const CAREFUL = /[أإآؤئءة]/u;

/**
 * Some results with what is shown of them. Of those that are shown together, those come first that have the
 * words in the very form that was asked for: who asks for كتّاب finds كتب too, but after it.
 */
export async function shownResults(
  { query, terms, others }: Run,
  results: readonly Result[],
): Promise<ShownResult[]> {
  const all = await allOf(results.map(async (result) => ({ result, shown: await result.shown() })));
  if (query.order === 'newest') return all;
  const asked = terms.flatMap(formsAsked);
  const scores = new Map(
    all.map((one): [ShownResult, number] => [
      one,
      one.result.score * (1 + SAME_FORM * sharedForms(one, asked)),
    ]),
  );
  const isLower = ({ result }: ShownResult) => Number(others?.includes(result) ?? false);
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
  return all.sort((a, b) => isLower(a) - isLower(b) || (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

/**
 * The letters of a word that was asked for, and how it is written, where that tells it from others; of several, as in a
 * phrase, its letters with the article that it has or lacks.
 */
function formsAsked({ said }: Term): string[][] {
  const words = said.split(/\s+/u);
  if (words.length > 1) return words.map((word) => beginningsOf(word).slice(-1));
  return [[...beginningsOf(said), ...(CAREFUL.test(said) ? [writtenAs(said)] : [])]];
}

/** A word as it is written: apart from its letters, among which no sign is. */
function writtenAs(word: string): string {
  return `=${asWritten(word)}`;
}

/** What all work gives. It fails only when all of it has come to an end, so that who tries again begins all of it afresh. */
async function allOf<Outcome>(work: readonly Promise<Outcome>[]): Promise<Outcome[]> {
  await Promise.allSettled(work);
  return await Promise.all(work);
}

/** Which part of the words that were asked for a page has in the same letters, and a little more for the same spelling. */
function sharedForms({ result, shown }: ShownResult, asked: readonly string[][]): number {
  const titleWords = shown.title.split(' ');
  const words = shown.text.split(' ');
  const forms = new Set(
    result.places.flatMap((place) => {
      const word = (place < shown.before ? titleWords[place] : words[place - shown.before]) ?? '';
      return [...beginningsOf(word), writtenAs(word)];
    }),
  );
  const worth = (form: string) =>
    forms.has(form) ? (form.startsWith('=') ? SAME_SPELLING : 1) : 0;
  const shared = asked.reduce((sum, own) => sum + Math.max(0, ...own.map(worth)), 0);
  return asked.length > 0 ? shared / asked.length : 0;
}

/** How many words of a text are shown. */
const EXCERPT = 30;

/** The title of a page, and the passage of its text that has most of the words; both with them marked. */
export function excerptOf(
  { title, text, before }: Shown,
  places: readonly number[],
): { title: Piece[]; passage: Piece[] } {
  const titleWords = title.split(' ');
  const words = text.split(' ');
  const inText = places.filter((place) => place >= before).map((place) => place - before);
  const start = startOf(inText, words.length);
  const end = start + EXCERPT;
  const passage = pieces(
    words.slice(start, end),
    inText.map((place) => place - start),
  );
  return {
    title: pieces(titleWords, places),
    passage: [
      ...(start > 0 ? [{ text: '… ', marked: false }] : []),
      ...passage,
      ...(end < words.length ? [{ text: ' …', marked: false }] : []),
    ],
  };
}

/**
 * One result: category and date, headline, and the passage with its words marked.
 *
 * @param base path in front of the addresses that indexes hold
 */
export async function resultItem(
  { shown, result }: ShownResult,
  base: string,
): Promise<HTMLLIElement> {
  const { title, passage } = excerptOf(shown, result.places);
  const row = document.createElement('li');
  const kicker = row.appendChild(document.createElement('p'));
  kicker.className = 'card-meta';
  if (shown.kicker) kicker.append(badgeOf(shown.kicker), ' ');
  kicker.append([categoryName(shown.category), shown.date].filter(Boolean).join(' · '));
  const link = row
    .appendChild(document.createElement('h2'))
    .appendChild(document.createElement('a'));
  const found = [...title, ...passage].filter(({ marked }) => marked).map(({ text }) => text);
  link.href = `${base}${encodeURI(shown.url)}${foundFragment(found)}`;
  link.append(...(await nodesOf(title)));
  const excerpt = row.appendChild(document.createElement('p'));
  excerpt.className = 'excerpt';
  excerpt.append(...(await nodesOf(passage)));
  return row;
}

/** What stands above the headline of an article on its cards, too. */
function badgeOf(text: string): HTMLSpanElement {
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.textContent = text;
  return badge;
}

/** Where the passage begins that holds most places; a little before the first of them. */
function startOf(places: readonly number[], words: number): number {
  let best = 0;
  let most = 0;
  for (const place of places) {
    const held = places.filter((other) => other >= place && other < place + EXCERPT - 6).length;
    if (held > most) [best, most] = [place, held];
  }
  return Math.max(0, Math.min(best - 6, words - EXCERPT));
}

/** Words with those marked that stand at places, without the signs around them. */
function pieces(words: readonly string[], places: readonly number[]): Piece[] {
  const marked = new Set(places);
  const all: Piece[] = [];
  words.forEach((word, at) => {
    if (at > 0) push(all, ' ');
    const [, before = '', said = '', after = ''] = (marked.has(at) && SIGNS.exec(word)) || [];
    push(all, said ? before : word);
    if (said) all.push({ text: said, marked: true });
    push(all, after);
  });
  return all;
}

/** A word with what stands before and after its letters and digits. */
const SIGNS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/u;

function push(all: Piece[], text: string): void {
  const last = all.at(-1);
  if (last && !last.marked) last.text += text;
  else if (text) all.push({ text, marked: false });
}

function sorted(results: readonly Result[], order: (a: Result, b: Result) => number): Result[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
  return [...results].sort(order);
}

function categoryName(slug: string): string {
  const option = document.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(slug)}"]`);
  return option?.dataset['name'] ?? '';
}
