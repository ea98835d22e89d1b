import { join } from 'node:path';
import { writeComments } from '../comments/write-comments.ts';
import { COMMENTS } from '../content/comment-folders.ts';
import { hashOf } from '../hash.ts';
import { commentsOf } from './comments.ts';
import type { ExportItem } from './export.ts';
import type { CommentLeftOut, Remark } from './report/import-report.ts';
import type { ItemWriter } from './write-items.ts';

/** Where comments are carried to. */
export interface CommentPlace {
  /** Path of the content folder. */
  content: string;
  timezone: string;
  isTrial: boolean;
}

/** What became of the comments of an article. */
export interface CarriedComments {
  written: number;
  standing: number;
  leftOut: Map<CommentLeftOut, number>;
  /** What is to be said of those that could not be written. */
  remarks: Remark[];
}

/**
 * Writes the comments of an article that is here. Those that an earlier import wrote are not written again unless
 * there are new ones among them, so that what the newsroom removed since stays away.
 *
 * @param article the article's id
 */
export async function carryComments(
  item: ExportItem,
  article: string,
  { content, timezone, isTrial }: CommentPlace,
  writer: ItemWriter,
): Promise<CarriedComments> {
  const { comments, leftOut } = commentsOf(item, { article, timezone });
  const carried: CarriedComments = {
    written: 0,
    standing: 0,
    leftOut: new Map(leftOut),
    remarks: [],
  };
  if (comments.length === 0) return carried;
  const entry = { file: `${COMMENTS}/${article}`, hash: hashOf(JSON.stringify(comments)) };
  if (writer.isListed(entry)) return { ...carried, standing: comments.length };
  const folder = join(content, COMMENTS);
  const desk = { folder, timezone, articles: new Set([article]), dryRun: isTrial };
  const { written, standing, leftOut: unfit } = await writeComments(comments, desk);
  for (const { comment, why } of unfit) {
    carried.leftOut.set(why, (carried.leftOut.get(why) ?? 0) + 1);
    carried.remarks.push({ kind: 'comment-left-out', why, name: comment.name });
  }
  writer.note(entry);
  return { ...carried, written: written.length, standing };
}
