import { join } from 'node:path';
import type { PlainComment } from '../comments/plain-comment.ts';
import { writeComments } from '../comments/write-comments.ts';
import { COMMENTS } from '../content/comment-folders.ts';
import { hashOf } from '../hash.ts';
import { bringEdits, markOf, takenBack } from './comment-edits.ts';
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
  /** How many were edited on the old site since, and are so here now. */
  changed: number;
  /** How many were edited there and by the newsroom, which stay as they are. */
  editedByHand: number;
  standing: number;
  leftOut: Map<CommentLeftOut, number>;
  /** What is to be said of those that could not be written. */
  remarks: Remark[];
}

/**
 * Writes the comments of an article that is here. Those that an earlier import wrote are not written again, so that
 * what the newsroom removed since stays away; what was edited on the old site is edited here too.
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
    changed: 0,
    editedByHand: 0,
    standing: 0,
    leftOut: new Map(leftOut),
    remarks: [],
  };
  const entry = { file: `${COMMENTS}/${article}`, hash: hashOf(JSON.stringify(comments)) };
  const known = writer.commentsIn(entry.file);
  const folder = join(content, COMMENTS);
  const place = { article, folder: join(folder, article), timezone, isTrial };
  const shown = new Set(comments.map(({ originalId = '' }) => numberOf(originalId)));
  for (const id of known ? await takenBack(known, shown, place) : []) {
    const name = `${entry.file}/${id}.md`;
    carried.remarks.push({ kind: 'comment-left-out', why: 'taken-back', name });
  }
  if (comments.length === 0) return carried;
  if (known && writer.isListed(entry)) return { ...carried, standing: comments.length };
  const isOld = writer.isListed(entry);
  const { others, marks, changed, editedByHand } = await bringEdits(
    comments,
    known ?? new Map(),
    place,
  );
  const before = new Set(
    others.flatMap(({ originalId = '' }) =>
      isOld || known?.has(numberOf(originalId)) ? originalId : [],
    ),
  );
  const desk = { folder, timezone, articles: new Set([article]), before, dryRun: isTrial };
  const { written, standing, removed, leftOut: unfit } = await writeComments(others, desk);
  for (const { comment, why } of unfit) {
    carried.leftOut.set(why, (carried.leftOut.get(why) ?? 0) + 1);
    carried.remarks.push({ kind: 'comment-left-out', why, name: comment.name });
  }
  const left = new Set(unfit.map(({ comment }) => comment));
  const here = others.filter((one) => !left.has(one));
  const all = new Map(known);
  for (const [number, mark] of marksOf(here, timezone)) if (!all.has(number)) all.set(number, mark);
  for (const [number, mark] of marks) all.set(number, mark);
  writer.note({ ...entry, ...(all.size > 0 && { comments: listed(all) }) });
  return {
    ...carried,
    changed,
    editedByHand,
    written: written.length,
    standing: standing + removed,
  };
}

/** The marks of comments by their numbers; of a long one, which became several, there are none. */
function marksOf(comments: readonly PlainComment[], timezone: string): Map<string, string> {
  const marks = new Map<string, string>();
  for (const comment of comments) {
    const number = numberOf(comment.originalId ?? '');
    if (number !== '')
      marks.set(number, marks.has(number) ? '' : (markOf(comment, timezone) ?? ''));
  }
  return marks;
}

function listed(marks: ReadonlyMap<string, string>): string {
  return [...marks].map(([number, mark]) => (mark ? `${number}:${mark}` : number)).join(',');
}

/** The number of a comment on the old site, empty for none: a long one became several, `12/2` is the second part. */
function numberOf(originalId: string): string {
  return /^\d+(?=\/|$)/.exec(originalId)?.[0] ?? '';
}
