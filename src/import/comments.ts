import type { PlainComment } from '../comments/plain-comment.ts';
import { LONGEST_COMMENT, LONGEST_COMMENTER } from '../model/comment.ts';
import { commentText } from './comment-text.ts';
import type { ExportComment, ExportItem } from './export.ts';
import { momentOf } from './old-dates.ts';
import { plainText } from './plain-text.ts';
import type { CommentLeftOut } from './report/import-report.ts';

/** The comments of an item. */
export interface ItemComments {
  comments: readonly PlainComment[];
  /** Those that are not carried, by reason; `writeComments` may find more. */
  leftOut: ReadonlyMap<CommentLeftOut, number>;
  /** How many were longer than comments are here: each became several, every one an answer to the one before. */
  parted: number;
}

/**
 * The approved comments of an item, as `writeComments` takes them.
 *
 * @param article the id of the article that the item became
 * @param timezone the newspaper's, for comments that have no date in UTC
 */
export function commentsOf(
  { type, comments }: Pick<ExportItem, 'type' | 'comments'>,
  { article, timezone }: { article: string; timezone: string },
): ItemComments {
  const leftOut = new Map<CommentLeftOut, number>();
  const kept: ExportComment[] = [];
  for (const comment of comments) {
    // Pages and pictures have no comments here.
    const why = whyNot(comment) ?? (type === 'post' ? undefined : 'unknown-article');
    if (why === undefined) kept.push(comment);
    else leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  }
  const parentOf = parents(comments, kept);
  let parted = 0;
  const written = kept.flatMap((comment): PlainComment[] => {
    const parts = partsOf(commentText(comment.text));
    if (parts.length > 1) parted += 1;
    const name = nameOf(comment);
    const date = momentOf(comment.date, comment.dateGmt, timezone) ?? Number.NaN;
    return parts.map((text, index) => {
      const originalId = partId(comment.id, index);
      const parent = index === 0 ? parentOf(comment) : partId(comment.id, index - 1);
      return { article, name, date, text, originalId, parent };
    });
  });
  return { comments: written, leftOut, parted };
}

function whyNot({ approved, type }: ExportComment): CommentLeftOut | undefined {
  const kind = type.trim().toLowerCase();
  if (kind === 'pingback' || kind === 'trackback') return 'ping';
  if (kind !== '' && kind !== 'comment') return 'other-kind';
  const state = approved.trim().toLowerCase();
  if (state === '1' || state === 'approved') return undefined;
  if (state === 'spam') return 'spam';
  return state === 'trash' || state === 'post-trashed' ? 'trash' : 'waiting';
}

/**
 * Makes the function that finds which kept comment one answers: where that was left out, the one above it. WordPress
 * numbers comments in the order in which they come, so an answer has the higher number: none answers itself in the end.
 */
function parents(all: readonly ExportComment[], kept: readonly ExportComment[]) {
  const parentOf = new Map(all.map(({ id, parent }) => [id, parent.trim()]));
  const ids = new Set(kept.map(({ id }) => id));
  return ({ id, parent }: ExportComment): string | undefined => {
    const passed = new Set<string>();
    let at = parent.trim();
    while (!ids.has(at) && parentOf.has(at) && !passed.has(at)) {
      passed.add(at);
      at = parentOf.get(at) ?? '';
    }
    // Of a long row of answers none is walked twice.
    for (const left of passed) parentOf.set(left, at);
    return ids.has(at) && Number(at) < Number(id) ? at : undefined;
  };
}

function partId(id: string, index: number): string {
  return index === 0 ? id : `${id}/${index + 1}`;
}

/** Some call themselves by an address of the network, or WordPress did. */
const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:]+:[\da-f:]*)$/i;

function nameOf({ author }: ExportComment): string {
  const name = plainText(author).text;
  if (IP_ADDRESS.test(name)) return '';
  if (name.length <= LONGEST_COMMENTER) return name;
  return `${Array.from(name.slice(0, LONGEST_COMMENTER - 2))
    .slice(0, -1)
    .join('')}…`;
}

/** What a part may have: less than a comment, since what is written in place of an e-mail address may be longer. */
const LONGEST_PART = LONGEST_COMMENT - 1000;

/** A text in parts that are no longer than comments may be, cut behind a paragraph, a sentence, or a word. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_COMMENT) {
    const room = rest.slice(0, LONGEST_PART);
    const ends = ['\n\n', '\n', '. ', '؟ ', '! ', '، ', ' '].map((end) => {
      const at = room.lastIndexOf(end);
      return at > LONGEST_PART / 2 ? at + end.length : 0;
    });
    const at =
      ends.find((end) => end > 0) ?? LONGEST_PART - (/[\ud800-\udbff]$/.test(room) ? 1 : 0);
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...parts, rest];
}
