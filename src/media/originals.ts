import { statSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Said } from '../problems.ts';
import { nearPictures, type NearPictures } from './near-pictures.ts';
import { UnfitPicture } from './unfit.ts';

const OUTSIDE: Said = {
  ar: 'ملف هذه الصورة خارج content/media.',
  en: 'The file of this picture is outside of content/media.',
};
const COPIED: Said = {
  ar: 'اسم ملف: انسخ الصورة إلى content/media واكتب هنا اسمها',
  en: 'the name of a file: copy the picture to content/media and write its name here',
};
const OF_FOLDER: Said = {
  ar: 'اسم الصورة بعد اسم المجلد، مثل 2026/tramway.jpg',
  en: "the picture's name behind that of the folder, as 2026/tramway.jpg",
};
const UPLOADED: Said = {
  ar: 'اسم ملف من content/media: صحح الاسم، أو ارفع الصورة إلى هناك',
  en: 'the name of a file in content/media: correct it, or upload the picture',
};
const FOLDER: Said = {
  ar: 'هذا مجلد لا صورة.',
  en: 'This is a folder and no picture.',
};
const MISSING: Said = {
  ar: 'هذه الصورة غير موجودة في content/media.',
  en: 'This picture is not in content/media.',
};
const IN_TEXT = {
  said: {
    ar: 'هذه الصورة مكتوبة بحروفها داخل النص (data:).',
    en: 'This picture is written into the text itself (data:).',
  },
  wanted: {
    ar: 'اسم ملف: احفظ الصورة في content/media واكتب هنا اسمها',
    en: 'the name of a file: save the picture in content/media and write its name here',
  },
};
const ELSEWHERE = {
  said: {
    ar: 'هذه الصورة في موقع آخر، ولا تُجلب الصور من المواقع الأخرى.',
    en: 'This picture is on another site, and none is fetched from there.',
  },
  wanted: {
    ar: 'اسم ملف: نزّل الصورة إلى content/media، إن كان لك حق نشرها، واكتب هنا اسمها',
    en: 'the name of a file: download the picture to content/media, if you may publish it, and write its name here',
  },
};

/** A picture's file, as it lies on the disk. */
export interface Original {
  /** Path inside the media folder, with its name as the disk keeps it. */
  path: string;
  /** Of its size and time. */
  stamp: string;
}

/**
 * The file of a picture, which is not opened.
 *
 * @param src path inside the media folder, in composed form (NFC); the file's name may be in another, as
 *   disks of other makers keep it
 * @param near proposes what was meant, once for all pictures of a build
 * @throws UnfitPicture when there is no such file in the folder
 */
export async function findOriginal(
  src: string,
  mediaFolder: string,
  near: NearPictures = nearPictures(mediaFolder),
): Promise<Original> {
  wantInside(src);
  const found = originalAt(src, mediaFolder);
  if (found) return found;
  const twin = await near.twinOf(src);
  const other = twin === undefined ? undefined : originalAt(twin, mediaFolder);
  if (other) return other;
  throw missing(await near.to(src));
}

/** The bytes of a picture's file. */
export function readOriginal({ path }: Original, mediaFolder: string): Promise<Buffer> {
  return readFile(join(mediaFolder, path));
}

/**
 * Changes when a file does; undefined where there is none. Who gives a file other bytes of the same length, and the
 * time that it had, is not noticed: whatever copies, saves or checks out files gives them another time.
 */
export function stampOf(path: string): string | undefined {
  try {
    return stampFrom(statSync(path));
  } catch {
    return undefined;
  }
}

function stampFrom({ size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): string {
  return `${size} ${mtimeMs}`;
}

/** @throws UnfitPicture for the address of another place than the media folder */
function wantInside(src: string): void {
  const isOnDisk = /^(?:[a-z]:\/|file:)/i.test(src);
  if (isOnDisk || src.split(/[\\/]/).includes('..')) {
    throw new UnfitPicture('picture-outside-media', OUTSIDE, COPIED);
  }
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(src)) throw elsewhere(src);
}

/**
 * The file of a picture where it bears just this name, which is not opened.
 *
 * @throws UnfitPicture when it is a folder
 */
export function originalAt(src: string, mediaFolder: string): Original | undefined {
  const path = join(mediaFolder, src);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new UnfitPicture('picture-is-folder', FOLDER, OF_FOLDER);
    return found && { path: src, stamp: stampFrom(found) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

/** A file of the folder that is no picture, also one whose name the disk keeps in another form. */
export function fileAt(src: string, mediaFolder: string): Original | undefined {
  try {
    return originalAt(src, mediaFolder) ?? originalAt(src.normalize('NFD'), mediaFolder);
  } catch (error) {
    if (error instanceof UnfitPicture) return undefined;
    throw error;
  }
}

/** A picture that does not lie in the newspaper's own folder, but on another site or in the text itself. */
function elsewhere(src: string): UnfitPicture {
  if (/^data:/i.test(src)) {
    return new UnfitPicture('picture-in-text', IN_TEXT.said, IN_TEXT.wanted);
  }
  return new UnfitPicture('picture-elsewhere', ELSEWHERE.said, ELSEWHERE.wanted);
}

function missing(meant: string | undefined): UnfitPicture {
  return new UnfitPicture('picture-missing', MISSING, UPLOADED, meant);
}
