import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of, type Developed } from '../media/forms.ts';
import { MEDIA_LIST, mediaListText, type MediaList } from '../media/media-list.ts';
import type { Registered } from '../media/register.ts';
import { inParallel } from '../parallel.ts';
import { writeWhole } from '../whole-file.ts';
import type { LocalPicture } from './local-media.ts';
import type { MediaStore } from './media-store.ts';

/** How many files are sent at once. */
const AT_ONCE = 16;

/** What is sent, and of what. */
export interface PushOptions {
  content: string;
  list: MediaList;
  pictures: readonly LocalPicture[];
  /** What builds made of originals, by path, and the folder in which it lies. */
  register: ReadonlyMap<string, Registered>;
  cache: string;
  /** Says what would be done, and does nothing. */
  isTrial: boolean;
  /** Removes files from content/media once the store has shown their bytes. */
  remove: boolean;
}

/** What was sent, or would be. */
export interface Pushed {
  originals: LocalPicture[];
  /** Whose forms were sent: hashes of originals. */
  developed: string[];
  /** Files of content/media that were removed. */
  removed: LocalPicture[];
  /** Files that stay: the store gave other bytes, or they were changed meanwhile. */
  unsure: LocalPicture[];
}

/**
 * Sends to the store what it lacks of the originals in content/media and of the forms that were made of listed ones,
 * and writes the list. What another picture was written over stays in the store under its own hash.
 */
export async function push(store: MediaStore, options: PushOptions): Promise<Pushed> {
  const { content, pictures, isTrial, remove } = options;
  const there = await store.originals();
  const lacking = new Map(
    pictures.filter(({ sha256 }) => !there.has(sha256)).map((one) => [one.sha256, one]),
  );
  const list = new Map(options.list);
  for (const { path, sha256, bytes } of pictures) list.set(path, { sha256, bytes });
  const developed = await undelivered(store, list, options.register);
  const pushed = {
    originals: [...lacking.values()],
    developed: [...developed.keys()],
    removed: [],
    unsure: [],
  };
  if (isTrial) return pushed;
  await inParallel(pushed.originals, AT_ONCE, async ({ sha256, file, path }) => {
    await store.keepOriginal(sha256, await readFile(file), path);
  });
  await inParallel([...developed], AT_ONCE, async ([sha256, one]) => {
    await sendForms(store, sha256, one, options.cache);
  });
  await writeList(content, list, options.list);
  return remove ? { ...pushed, ...(await removeLocal(store, pictures)) } : pushed;
}

/** What was made of listed originals and is not in the store. */
async function undelivered(
  store: MediaStore,
  list: MediaList,
  register: ReadonlyMap<string, Registered>,
): Promise<Map<string, Developed>> {
  const there = await store.allDeveloped();
  const made = new Map<string, Developed>();
  for (const [path, { sha256, developed }] of register) {
    if (list.get(path)?.sha256 === sha256 && !there.has(sha256)) made.set(sha256, developed);
  }
  return made;
}

/** The record comes last: where it is, all forms are. Forms that the cache lost are left to the next build. */
async function sendForms(
  store: MediaStore,
  sha256: string,
  developed: Developed,
  cache: string,
): Promise<void> {
  for (const { name } of developed.forms) {
    const bytes = await readFile(join(cache, name)).catch(() => undefined);
    if (!bytes) return;
    await store.keepForm(name, bytes);
  }
  await store.keepDeveloped(sha256, developed);
}

async function writeList(content: string, list: MediaList, before: MediaList): Promise<void> {
  const text = mediaListText(list);
  if (text !== mediaListText(before)) await writeWhole(join(content, MEDIA_LIST), text);
}

/**
 * Takes each original back from the store, all of its bytes, before the file here goes. Where the store has others,
 * they are sent anew.
 */
async function removeLocal(
  store: MediaStore,
  pictures: readonly LocalPicture[],
): Promise<Pick<Pushed, 'removed' | 'unsure'>> {
  const removed: LocalPicture[] = [];
  const unsure: LocalPicture[] = [];
  await inParallel(pictures, AT_ONCE, async (picture) => {
    const { sha256, file, path } = picture;
    const bytes = await readFile(file);
    const isUnchanged = sha256Of(bytes) === sha256;
    const isKept = isUnchanged && Buffer.isBuffer(await store.original(sha256));
    if (isKept) await rm(file);
    else if (isUnchanged) await store.keepOriginal(sha256, bytes, path);
    (isKept ? removed : unsure).push(picture);
  });
  return { removed, unsure };
}
