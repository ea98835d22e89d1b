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
 * Writes the comments of an article that is here. Those that an earlier import wrote are not written again, so that
 * what the newsroom removed since stays away.
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
  const known = writer.commentsIn(entry.file);
  if (known && writer.isListed(entry)) return { ...carried, standing: comments.length };
  const isOld = writer.isListed(entry);
  const before = new Set(
    comments.flatMap(({ originalId = '' }) =>
      isOld || known?.has(numberOf(originalId)) ? originalId : [],
    ),
  );
  const folder = join(content, COMMENTS);
  const desk = { folder, timezone, articles: new Set([article]), before, dryRun: isTrial };
  const { written, standing, removed, leftOut: unfit } = await writeComments(comments, desk);
  for (const { comment, why } of unfit) {
    carried.leftOut.set(why, (carried.leftOut.get(why) ?? 0) + 1);
    carried.remarks.push({ kind: 'comment-left-out', why, name: comment.name });
  }
  const left = new Set(unfit.map(({ comment }) => comment));
  const ids = comments.filter((one) => !left.has(one)).map((one) => numberOf(one.originalId ?? ''));
  const all = new Set([...(known ?? []), ...ids.filter(Boolean)]);
  writer.note({ ...entry, ...(all.size > 0 && { comments: [...all].join(',') }) });
  return { ...carried, written: written.length, standing: standing + removed };
}

/** The number of a comment on the old site, empty for none: a long one became several, `12/2` is the second part. */
function numberOf(originalId: string): string {
  return /^\d+(?=\/|$)/.exec(originalId)?.[0] ?? '';
}
