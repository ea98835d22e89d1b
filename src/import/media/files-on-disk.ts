import { constants } from 'node:fs';
import { copyFile, mkdir, open, rename, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unfitByBeginning, type UnfitPicture } from '../../media/unfit.ts';
import { draftOf } from './drafts.ts';
import type { OldFile } from './media-folder.ts';

/** What is at a path; undefined where nothing is. */
export async function bytesAt(path: string): Promise<OldFile | undefined> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  return facts && { path, bytes: facts.size, modified: facts.mtimeMs };
}

/** Copies a file to its place, with its time: by that it is known again. */
export async function copyTo(path: string, { path: from, modified }: OldFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = draftOf(path);
  await copyFile(from, draft, constants.COPYFILE_FICLONE);
  await utimes(draft, new Date(), new Date(modified));
  await rename(draft, path);
}

/** Disks keep times to two seconds at worst. */
const SAME_TIME = 2000;

/** Whether two files have the same bytes. Those of one size and time are not read. */
export async function isSameFile(one: OldFile, other: OldFile): Promise<boolean> {
  if (one.bytes !== other.bytes) return false;
  if (Math.abs(one.modified - other.modified) < SAME_TIME) return true;
  return hasSameBytes(one.path, other.path);
}

/** How much of two files is held at once: films have gigabytes. */
const PIECE = 256 * 1024;

async function hasSameBytes(path: string, otherPath: string): Promise<boolean> {
  const files = await Promise.all([open(path), open(otherPath)]);
  try {
    for (let at = 0; ; at += PIECE) {
      const pieces = await Promise.all(
        files.map(async (file) => {
          const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE), 0, PIECE, at);
          return buffer.subarray(0, bytesRead);
        }),
      );
      const [one = NOTHING, other = NOTHING] = pieces;
      if (!one.equals(other)) return false;
      if (one.length < PIECE) return true;
    }
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

const NOTHING = Buffer.alloc(0);

/** Why a file is no picture, as far as its beginning says; undefined for one that may be. */
export async function unfitAt(path: string): Promise<UnfitPicture | 'unreadable' | undefined> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
      return unfitByBeginning(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return 'unreadable';
  }
}
