import { dirname, join } from 'node:path';
import { fitComment, type PlainComment } from '../comments/plain-comment.ts';
import { writeComments } from '../comments/write-comments.ts';
import { COMMENTS } from '../content/comment-folders.ts';
import { hashOf } from '../hash.ts';
import { bringEdits, markOf, takenBack, type ArticleComments } from './comment-edits.ts';
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
  const place = { article, folder: join(content, entry.file), timezone, isTrial };
  const known = writer.commentsIn(entry.file);
  if (known) await tellTakenBack(comments, known, place, carried);
  if (comments.length === 0) return carried;
  if (!known || !writer.isListed(entry)) {
    return bring(comments, carried, { place, writer, entry, known });
  }
  for (const comment of comments) {
    const isHere = known.has(numberOf(comment));
    const fit = isHere ? undefined : fitComment(comment, timezone);
    if (isHere) carried.standing += 1;
    else if (typeof fit === 'string') leaveOut(comment, fit, carried);
  }
  return carried;
}

/** Names the files of comments that the old site shows no more. */
async function tellTakenBack(
  comments: readonly PlainComment[],
  known: ReadonlyMap<string, string>,
  place: ArticleComments,
  { remarks }: CarriedComments,
): Promise<void> {
  for (const id of await takenBack(known, new Set(comments.map(numberOf)), place)) {
    const name = `${COMMENTS}/${place.article}/${id}.md`;
    remarks.push({ kind: 'comment-left-out', why: 'taken-back', name });
  }
}

/** What is known of the folder that comments are brought to. */
interface Shelf {
  place: ArticleComments;
  writer: ItemWriter;
  entry: { file: string; hash: string };
  known: ReadonlyMap<string, string> | undefined;
}

/** Writes those that are new or were edited, and puts all on the list. */
async function bring(
  comments: readonly PlainComment[],
  carried: CarriedComments,
  { place, writer, entry, known }: Shelf,
): Promise<CarriedComments> {
  const { article, timezone, isTrial } = place;
  const isOld = writer.isListed(entry);
  const { others, marks, changed, editedByHand } = await bringEdits(
    comments,
    known ?? new Map(),
    place,
  );
  const once = others.filter((one) => isOld || known?.has(numberOf(one)));
  const before = new Set(once.map(({ originalId = '' }) => originalId));
  const folder = dirname(place.folder);
  const desk = { folder, timezone, articles: new Set([article]), before, dryRun: isTrial };
  const { written, standing, removed, leftOut } = await writeComments(others, desk);
  for (const { comment, why } of leftOut) leaveOut(comment, why, carried);
  const left = new Set(leftOut.map(({ comment }) => comment));
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

function leaveOut(comment: PlainComment, why: CommentLeftOut, carried: CarriedComments): void {
  carried.leftOut.set(why, (carried.leftOut.get(why) ?? 0) + 1);
  carried.remarks.push({ kind: 'comment-left-out', why, name: comment.name });
}

/** The marks of comments by their numbers; of a long one, which became several, there are none. */
function marksOf(comments: readonly PlainComment[], timezone: string): Map<string, string> {
  const marks = new Map<string, string>();
  for (const comment of comments) {
    const number = numberOf(comment);
    if (number !== '')
      marks.set(number, marks.has(number) ? '' : (markOf(comment, timezone) ?? ''));
  }
  return marks;
}

function listed(marks: ReadonlyMap<string, string>): string {
  return [...marks].map(([number, mark]) => (mark ? `${number}:${mark}` : number)).join(',');
}

/** The number of a comment on the old site, empty for none: a long one became several, `12/2` is the second part. */
function numberOf({ originalId = '' }: PlainComment): string {
  return /^\d+(?=\/|$)/.exec(originalId)?.[0] ?? '';
}
