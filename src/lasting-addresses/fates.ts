import { articlePath, feedPath, isFeedPath } from '../addresses.ts';
import type { Instant } from '../dates.ts';
import type { Article } from '../model/article.ts';
import type { Content } from '../model/newsroom.ts';
import { isWithdrawn } from '../model/withdrawn.ts';
import type { Answer, Answers, Place } from './answers.ts';

/** What became of an address that the newspaper answered at and does not any more. */
export type Fate =
  | { is: 'moved'; to: string }
  | { is: 'gone'; place?: Place | undefined }
  /** Its article is a draft again, dated later, or at fault: it comes back, or its fate is asked for then. */
  | { is: 'waiting' };

/** What is known of a newspaper, then and now. */
export interface ThenAndNow {
  before: Answers;
  present: Answers;
  /** All that is written now, also what is not published. */
  content: Pick<Content, 'articles' | 'site'>;
  now: Instant;
  /** Whether a file is at fault: what was in it is not lost. */
  isHeld: (file: string) => boolean;
}

/** An address at which another article is found than before. */
export interface Taken {
  path: string;
  /** The files of the article that had it, and of what has it. */
  before: string;
  by: string;
}

/** What became of addresses. */
export interface Fates {
  of: (path: string) => Fate | undefined;
  /** What the newspaper answered at and does not any more, in the order of addresses. */
  lost: Answer[];
  taken: Taken[];
}

/**
 * Finds out what became of the addresses that a newspaper had. An article is known again by its id, where its
 * category, its date or the pattern of addresses is another; by its text, where its file has another name; or by its
 * file. A category is known by its name, a plain page by its text, a feed by its list.
 */
export function fatesOf(known: ThenAndNow): Fates {
  const { before, present } = known;
  const successorOf = successors(known);
  const fates = new Map<string, Fate | undefined>();
  const of = (path: string): Fate | undefined => {
    const here = present.get(path);
    if (here?.is === 'article' || here?.is === 'page') return { is: 'moved', to: path };
    // In a circle of addresses that all are lost nothing is left.
    if (!fates.has(path)) {
      fates.set(path, { is: 'gone' });
      fates.set(path, fateOf(here ?? before.get(path)));
    }
    return fates.get(path);
  };
  const fateOf = (answer: Answer | undefined): Fate | undefined => {
    // The place in lists was that of the article, not of the ways to it.
    if (answer?.is === 'move') return withoutPlace(of(answer.to));
    if (answer?.is === 'gone') return { is: 'gone', place: answer.place };
    if (answer?.is === 'article') return articleFate(answer, successorOf(answer), known);
    return answer && pageFate(answer, present, of);
  };
  const lost = [...before.values()].filter(({ path }) => !present.has(path));
  return {
    of,
    lost: lost.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    taken: [...before.values()].flatMap((old) => takenFrom(old, successorOf, present)),
  };
}

function withoutPlace(fate: Fate | undefined): Fate {
  return fate === undefined || fate.is === 'gone' ? { is: 'gone' } : fate;
}

type OldArticle = Extract<Answer, { is: 'article' }>;
type SuccessorOf = (old: OldArticle) => Article | undefined;

/** Makes the function that finds what an article is now. */
function successors({ before, content }: ThenAndNow): SuccessorOf {
  const old = new Set<string>();
  for (const answer of before.values()) if (answer.is === 'article') old.add(answer.id);
  const byId = new Map(content.articles.map((article) => [article.id, article]));
  // Who was known before is himself, whatever file he lies in now.
  const others = content.articles.filter(({ id }) => !old.has(id));
  const byHash = new Map(others.map((article) => [article.bodyHash, article]));
  const byFile = new Map(others.map((article) => [article.file, article]));
  return ({ id, hash, file }) => byId.get(id) ?? byHash.get(hash) ?? byFile.get(file);
}

function articleFate(
  { place, file }: OldArticle,
  successor: Article | undefined,
  { content: { site }, now, isHeld }: ThenAndNow,
): Fate {
  if (!successor) return isHeld(file) ? { is: 'waiting' } : { is: 'gone', place };
  // Its own file keeps its place in lists.
  if (isWithdrawn(successor, now)) return { is: 'gone' };
  const { draft, withdrawn, published } = successor;
  if (draft || withdrawn || published > now) return { is: 'waiting' };
  return { is: 'moved', to: articlePath(successor, site) };
}

function pageFate(
  { path, name }: Extract<Answer, { is: 'page' }>,
  present: Answers,
  of: (path: string) => Fate | undefined,
): Fate {
  if (name !== undefined) {
    const same = [...present.values()].find((one) => one.is === 'page' && one.name === name);
    return same ? { is: 'moved', to: same.path } : { is: 'gone' };
  }
  if (!isFeedPath(path)) return { is: 'gone' };
  const list = of(path.slice(0, path.lastIndexOf('/') + 1));
  const feed = list?.is === 'moved' ? feedPath(list.to) : undefined;
  return feed !== undefined && present.has(feed) ? { is: 'moved', to: feed } : { is: 'gone' };
}

function takenFrom(old: Answer, successorOf: SuccessorOf, present: Answers): Taken[] {
  const here = present.get(old.path);
  if (old.is !== 'article' || (here?.is !== 'article' && here?.is !== 'page')) return [];
  const by = here.is === 'article' ? here.file : here.path;
  if (here.is === 'article' && successorOf(old)?.id === here.id) return [];
  return [{ path: old.path, before: old.file, by }];
}
