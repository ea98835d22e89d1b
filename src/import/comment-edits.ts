import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { commentFile, fitComment, type PlainComment } from '../comments/plain-comment.ts';
import { writeOver } from './write-over.ts';

/**
 * Comments that were edited on the old site after they came over: somebody took an insult out of one, or mended a word.
 * The list of what was imported has marks of each: the eight digits that end the name of its file, and, where it was
 * brought again, those of what was written last: `7:9290dda5` and `7:9290dda5:14776656`.
 */

/** Where the comments of one article lie. */
export interface ArticleComments {
  article: string;
  /** Path of their folder. */
  folder: string;
  timezone: string;
  isTrial: boolean;
}

/** What became of comments that are here in another wording. */
export interface CommentEdits {
  /** All others; those that answer an edited one name the file in which it stands. */
  others: readonly PlainComment[];
  changed: number;
  /** How many the newsroom edited too: they stay as they are. */
  editedByHand: number;
  /** The marks of all that are named here, by their numbers on the old site. */
  marks: ReadonlyMap<string, string>;
}

/**
 * Writes what was edited on the old site into the files in which it came, where these are as they were written. One
 * whose file is gone was removed by the newsroom, and is left among the others.
 *
 * @param known marks by numbers on the old site, as the list has them
 */
export async function bringEdits(
  comments: readonly PlainComment[],
  known: ReadonlyMap<string, string>,
  place: ArticleComments,
): Promise<CommentEdits> {
  const parted = new Set(
    comments.flatMap(({ originalId = '' }) => /^\d+(?=\/)/.exec(originalId) ?? []),
  );
  const edited = comments.filter(
    (one) => !parted.has(one.originalId ?? '') && isEdited(one, known, place),
  );
  const marks = new Map<string, string>();
  const files = new Map<string, string>();
  const counts = { changed: 0, editedByHand: 0 };
  const names = edited.length > 0 ? await readdir(place.folder).catch(() => []) : [];
  for (const comment of edited) {
    const { originalId = '' } = comment;
    const written = known.get(originalId) ?? '';
    const [mark = '', last = mark] = written.split(':');
    const file = names.find((name) => name.endsWith(`-${mark}.md`));
    if (file === undefined) continue;
    files.set(originalId, file.slice(0, -'.md'.length));
    const isOurs = await rewrite(comment, last, join(place.folder, file), place);
    counts[isOurs ? 'changed' : 'editedByHand'] += 1;
    marks.set(originalId, isOurs ? `${mark}:${markOf(comment, place.timezone)}` : written);
  }
  const others = comments.flatMap((comment) => {
    const { originalId = '', parent = '' } = comment;
    if (files.has(originalId)) return [];
    return { ...comment, parent: files.get(parent) ?? comment.parent };
  });
  return { ...counts, others, marks };
}

/**
 * Comments that are here and that the old site shows no more: somebody took them back, or took them for spam. To remove
 * them here is for the newsroom.
 *
 * @param known marks by numbers on the old site, as the list has them
 * @param shown numbers of those that the old site shows
 * @returns names of their files, without ending
 */
export async function takenBack(
  known: ReadonlyMap<string, string>,
  shown: ReadonlySet<string>,
  { folder }: Pick<ArticleComments, 'folder'>,
): Promise<string[]> {
  const back = [...known].flatMap(([number, marks]) =>
    marks === '' || shown.has(number) ? [] : (marks.split(':')[0] ?? []),
  );
  if (back.length === 0) return [];
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => back.some((mark) => name.endsWith(`-${mark}.md`)))
    .map((name) => name.slice(0, -'.md'.length))
    .toSorted();
}

/** What only this comment has, with this wording; undefined for one that is not fit for a file. */
export function markOf(comment: PlainComment, timezone: string): string | undefined {
  const fit = fitComment(comment, timezone);
  return typeof fit === 'string' ? undefined : fit.id.slice(-8);
}

function isEdited(
  comment: PlainComment,
  known: ReadonlyMap<string, string>,
  { timezone }: ArticleComments,
): boolean {
  const last =
    known
      .get(comment.originalId ?? '')
      ?.split(':')
      .at(-1) ?? '';
  const mark = last === '' ? undefined : markOf(comment, timezone);
  return mark !== undefined && mark !== last;
}

/** A file of a comment as imports write them; one of any other form was edited by hand. */
const FILE =
  /^---\nname: '((?:[^'\n]|'')*)'\ndate: \S+ \S+\n(?:parent: (\S+)\n)?---\n\n([\s\S]+)\n$/;

/** Writes a comment into its file, where that is as the last import wrote it, or as this one would; says whether. */
async function rewrite(
  comment: PlainComment,
  last: string,
  path: string,
  { timezone, isTrial }: ArticleComments,
): Promise<boolean> {
  const standing = (await readFile(path, 'utf8')).replace(/\r\n/g, '\n');
  const [, name = '', parent, text = ''] = FILE.exec(standing) ?? [];
  const before = fitComment({ ...comment, name: name.replaceAll("''", "'"), text }, timezone);
  const now = fitComment(comment, timezone);
  if (typeof before === 'string' || typeof now === 'string') return false;
  if (commentFile({ ...before, parent }, { timezone }) !== standing) return false;
  if (![last, now.id.slice(-8)].includes(before.id.slice(-8))) return false;
  if (!isTrial) await writeOver(path, commentFile({ ...now, parent }, { timezone }));
  return true;
}
