import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
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
  leftOut: { comment: PlainComment; why: LeftOut }[];
  /** Answers to comments that are neither here nor among these: they are written as comments of their own. */
  orphans: number;
}

/**
 * Writes comments as files of the newspaper, each new. A file that is there is left as it is, so that what was
 * moderated stays and the same comments may come twice. This is the door for all that brings comments: exports of
 * form services, and an archive of another system.
 */
export async function writeComments(
  comments: readonly PlainComment[],
  desk: CommentsDesk,
): Promise<WrittenComments> {
  const report: WrittenComments = { written: [], standing: 0, leftOut: [], orphans: 0 };
  const fit: FitComment[] = [];
  for (const comment of comments) {
    const found = desk.articles.has(comment.article)
      ? fitComment(comment, desk.timezone)
      : 'unknown-article';
    if (typeof found === 'string') report.leftOut.push({ comment, why: found });
    else fit.push(found);
  }
  const parentOf = parents(fit, desk.folder);
  const seen = new Set<string>();
  for (const comment of fit) {
    const file = `${comment.article}/${comment.id}.md`;
    if (seen.has(file)) continue;
    seen.add(file);
    if (existsSync(join(desk.folder, file))) {
      report.standing++;
      continue;
    }
    const parent = parentOf(comment);
    if (comment.parent && parent === undefined) report.orphans++;
    report.written.push(file);
    if (desk.dryRun) continue;
    await mkdir(join(desk.folder, comment.article), { recursive: true });
    await writeFile(join(desk.folder, file), commentFile({ ...comment, parent }, desk), {
      flag: 'wx',
    });
  }
  return report;
}

/** Makes the function that finds the id of the comment that one answers, in the same article. */
function parents(comments: readonly FitComment[], folder: string) {
  const byOriginal = new Map<string, string>();
  const known = new Set<string>();
  for (const { article, id, originalId } of comments) {
    known.add(`${article}/${id}`);
    if (originalId) byOriginal.set(`${article}/${originalId}`, id);
  }
  for (const article of new Set(comments.map((comment) => comment.article))) {
    for (const name of namesIn(join(folder, article))) {
      known.add(`${article}/${name.replace(/\.md$/i, '')}`);
    }
  }
  return ({ article, id, parent }: FitComment): string | undefined => {
    if (!parent) return undefined;
    const meant = byOriginal.get(`${article}/${parent}`) ?? parent;
    return meant !== id && known.has(`${article}/${meant}`) ? meant : undefined;
  };
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
