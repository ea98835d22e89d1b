import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { commentFile, fitComment, type FitComment, type PlainComment } from './plain-comment.ts';

/** Where comments are written, and how. */
export interface CommentsDesk {
  /** Path of the folder of comments. */
  folder: string;
  /** The newspaper's zone. */
  timezone: string;
  /** Ids of the articles that there are. */
  articles: ReadonlySet<string>;
  /** For the hash of e-mail addresses; without it none is written. */
  key?: string | undefined;
  /** Comments that came once (`<article>/<id>`): those of them that are not here any more were removed, and stay so. */
  imported?: ReadonlySet<string>;
  /** The same by `originalId`, for an archive in which a comment may have been changed since. */
  before?: ReadonlySet<string> | undefined;
  /** Whether nothing is written. */
  dryRun: boolean;
}

/** Why a comment was left out. */
export type LeftOut = 'too-long' | 'without-text' | 'without-date' | 'unknown-article';

/** What became of comments. */
export interface WrittenComments {
  /** Paths of the new files, inside the folder of comments. */
  written: string[];
  /** How many were there already. */
  standing: number;
  /** How many came once and were removed since: they are not written. */
  removed: number;
  /** All of them that are here now (`<article>/<id>`). */
  here: string[];
  leftOut: { comment: PlainComment; why: LeftOut }[];
  /** Answers to comments that are neither here nor among these: they are written as comments of their own. */
  orphans: number;
}

/**
 * Writes comments as files of the newspaper, each new. A file that is there is left as it is, so that what was
 * moderated stays and the same comments may come twice. This is the door for all that brings comments: exports of
 * form services, and an archive of another system.
 *
 * Files are written one after the other, each at once: a hundred thousand of a few hundred bytes take a fifth of the
 * time that waiting for each takes (docs/decisions/comments.md).
 */
export async function writeComments(
  comments: readonly PlainComment[],
  desk: CommentsDesk,
): Promise<WrittenComments> {
  const report: WrittenComments = {
    written: [],
    standing: 0,
    removed: 0,
    here: [],
    leftOut: [],
    orphans: 0,
  };
  const all = fitAmong(comments, desk, report.leftOut);
  const shelves = shelvesOf(all, desk.folder);
  const isHere = (article: string, id: string) => shelves.get(article)?.has(id) === true;
  const cameOnce = (comment: FitComment) =>
    desk.imported?.has(nameOf(comment)) === true ||
    desk.before?.has(comment.originalId ?? '') === true;
  const isRemoved = (comment: FitComment) =>
    cameOnce(comment) && !isHere(comment.article, comment.id);
  const fit = all.filter((comment) => !isRemoved(comment));
  report.removed = new Set(all.filter(isRemoved).map(nameOf)).size;
  const parentOf = parents(all, isHere, isRemoved);
  const seen = new Set<string>();
  const opened = new Set<string>();
  for (const [index, comment] of fit.entries()) {
    if (index % BREATH === BREATH - 1) await setImmediate();
    const { article, id } = comment;
    const name = nameOf(comment);
    if (seen.has(name)) continue;
    seen.add(name);
    if (isHere(article, id)) {
      report.standing++;
      continue;
    }
    const parent = parentOf(comment);
    if (comment.parent && parent === undefined) report.orphans++;
    const file = `${name}.md`;
    report.written.push(file);
    if (desk.dryRun) continue;
    if (!opened.has(article)) mkdirSync(join(desk.folder, article), { recursive: true });
    opened.add(article);
    const text = commentFile({ ...comment, parent }, desk);
    writeFileSync(join(desk.folder, file), text, { flag: 'wx' });
  }
  report.here = [...seen];
  return report;
}

/** Those that can be taken; why the others cannot is added to what was left out. */
function fitAmong(
  comments: readonly PlainComment[],
  { articles, timezone }: CommentsDesk,
  leftOut: WrittenComments['leftOut'],
): FitComment[] {
  return comments.flatMap((comment) => {
    const isKnown = articles.has(comment.article);
    const found = isKnown ? fitComment(comment, timezone) : 'unknown-article';
    if (typeof found !== 'string') return found;
    leftOut.push({ comment, why: found });
    return [];
  });
}

function nameOf({ article, id }: FitComment): string {
  return `${article}/${id}`;
}

/** After how many files others get a turn. */
const BREATH = 100;

/** The comments that articles have already: the names of their files without endings, by article. */
type Shelves = ReadonlyMap<string, ReadonlySet<string>>;

function shelvesOf(comments: readonly FitComment[], folder: string): Shelves {
  const articles = new Set(comments.map(({ article }) => article));
  return new Map([...articles].map((article) => [article, idsIn(join(folder, article))]));
}

function idsIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).map((name) => name.replace(/\.md$/i, '')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}

/**
 * Makes the function that finds the id of the comment that one answers, in the same article; of one that was removed,
 * the one that it answered itself.
 */
function parents(
  comments: readonly FitComment[],
  isHere: (article: string, id: string) => boolean,
  isRemoved: (comment: FitComment) => boolean,
) {
  const known = new Map<string, FitComment>();
  for (const comment of comments) known.set(`${comment.article}/${comment.id}`, comment);
  for (const comment of comments) {
    if (comment.originalId) known.set(`${comment.article}/${comment.originalId}`, comment);
  }
  return ({ article, id, parent }: FitComment): string | undefined => {
    const passed = new Set<FitComment>();
    let at = parent;
    while (at) {
      const meant = known.get(`${article}/${at}`);
      if (!meant) return at !== id && isHere(article, at) ? at : undefined;
      if (!isRemoved(meant)) return meant.id === id ? undefined : meant.id;
      if (passed.has(meant)) return undefined;
      passed.add(meant);
      at = meant.parent;
    }
    return undefined;
  };
}
