import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../whole-file.ts';

/**
 * Which comments were imported, inside the content folder: one line a comment, its article and its name. It lies in
 * Git with the comments, so that what moderators removed is not written again by the next import.
 */
const COMMENTS_LIST = 'comments.list';

/** An article's id, and the name that `fitComment` gives. */
const LINE = /^[^\s/]+\/\S+$/;

/**
 * The comments that were imported once; none where there is no list. Lines may stand in any order, and what else Git
 * left after a merge is passed over: what either side imported was imported.
 */
export async function readImported(content: string): Promise<Set<string>> {
  const text = await readFile(join(content, COMMENTS_LIST), 'utf8').catch(() => '');
  return new Set(text.split(/\r?\n/).filter((line) => LINE.test(line)));
}

/** Writes the list, sorted, so that two newsrooms seldom change the same lines. */
export async function writeImported(content: string, comments: Iterable<string>): Promise<void> {
  const lines = [...new Set(comments)].toSorted();
  await writeWhole(join(content, COMMENTS_LIST), lines.map((line) => `${line}\n`).join(''));
}
