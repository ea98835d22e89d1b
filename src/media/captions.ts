import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { href } from '../addresses.ts';
import type { Content } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import type { Problem, Said } from '../problems.ts';
import { sha256Of } from './forms.ts';
import type { OriginalInUse } from './prepare.ts';
import { fileAt } from './originals.ts';
import { remarksOn, usesByPicture, type PictureRemark, type PictureUse } from './uses.ts';
import { nearestFile } from './videos.ts';

/** Finds the address of a file of captions by its path inside content/media; undefined where it is missing or is none. */
export type FindCaptions = (src: string) => string | undefined;

/** The captions of a newspaper's videos, ready to be published. */
interface PreparedCaptions {
  find: FindCaptions;
  files: OutputFile[];
  originals: OriginalInUse[];
  problems: Problem[];
}

const WANTED: Said = {
  ar: 'اسم ملف WebVTT من content/media، ينتهي بـ .vtt، بترميز UTF-8',
  en: 'the name of a file of WebVTT (.vtt) in content/media, in UTF-8',
};
const MISSING: Said = {
  ar: 'ملف الترجمة هذا غير موجود في content/media، فظهر الفيديو بلا ترجمة.',
  en: 'This file of captions is not in content/media: the video has none.',
};
const NO_CAPTIONS: Said = {
  ar: 'هذا الملف ليس WebVTT وإن كان هذا اسمه، فظهر الفيديو بلا ترجمة.',
  en: 'This file is no WebVTT, whatever its name says: the video has no captions.',
};
const NOT_UTF8: Said = {
  ar: 'ملف الترجمة هذا ليس بترميز UTF-8، فظهر الفيديو بلا ترجمة.',
  en: 'This file of captions is not in UTF-8: the video has none.',
};

/** The files of captions of the videos that lead articles. */
export function captionUses({ articles }: Pick<Content, 'articles'>): PictureUse[] {
  return articles.flatMap(({ video, file }) =>
    video?.captions ? [{ src: video.captions, file, field: 'video.captions' }] : [],
  );
}

/**
 * Finds the files of captions in use, which are published as they are, named by their contents. One that is missing
 * or is none is a warning.
 *
 * @param media path of the folder of the originals
 */
export async function prepareCaptions(
  uses: readonly PictureUse[],
  media: string,
  site: Pick<Site, 'basePath'>,
): Promise<PreparedCaptions> {
  const addresses = new Map<string, string>();
  const prepared: PreparedCaptions = {
    find: (src) => addresses.get(src),
    files: [],
    originals: [],
    problems: [],
  };
  for (const [src, own] of usesByPicture(uses)) {
    const found = await captionsAt(src, media);
    if ('said' in found) {
      prepared.problems.push(...remarksOn(found, own));
      continue;
    }
    const [path, sha256] = found;
    const name = `${sha256.slice(0, 16)}.vtt`;
    prepared.originals.push(found);
    prepared.files.push({ path: `media/${name}`, from: join(media, path) });
    addresses.set(src, href(`/media/${name}`, site));
  }
  return prepared;
}

/** What is to be said of the files of captions in use. */
export async function captionProblems(
  uses: readonly PictureUse[],
  media: string,
): Promise<Problem[]> {
  return (await prepareCaptions(uses, media, { basePath: '' })).problems;
}

async function captionsAt(src: string, media: string): Promise<OriginalInUse | PictureRemark> {
  const original = fileAt(src, media);
  if (!original) {
    const meant = await nearestFile(src, media, ['.vtt']);
    return { code: 'unfit-captions', said: MISSING, wanted: WANTED, meant };
  }
  const bytes = await readFile(join(media, original.path));
  const fault = faultOf(bytes);
  if (fault) return { code: 'unfit-captions', said: fault, wanted: WANTED };
  return [original.path, sha256Of(bytes), original.stamp];
}

/** Why browsers would show nothing of a file: https://www.w3.org/TR/webvtt1/#file-structure */
function faultOf(bytes: Buffer): Said | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^WEBVTT(?:[ \t][^\n]*)?(?:\r\n?|\n)/.test(text) && text.includes('-->')
      ? undefined
      : NO_CAPTIONS;
  } catch {
    return NOT_UTF8;
  }
}
