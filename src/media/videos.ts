import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { href } from '../addresses.ts';
import { nearest } from '../model/nearest.ts';
import type { Content } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import { isYouTube } from '../model/video.ts';
import type { OutputFile } from '../output-file.ts';
import type { Problem, Said } from '../problems.ts';
import { fileAt, type Original } from './originals.ts';
import type { OriginalInUse } from './prepare.ts';
import type { Filmed } from './register.ts';
import { remarksOn, usesByPicture, type PictureRemark, type PictureUse } from './uses.ts';

/** A video's file as pages show it. */
export interface Video {
  /** Its address. */
  src: string;
  type: 'video/mp4' | 'video/webm';
}

/** Finds a video by its path inside content/media; undefined when it is missing or is none. */
export type FindVideo = (src: string) => Video | undefined;

/** The videos of a newspaper, ready to be published. */
export interface PreparedVideos {
  find: FindVideo;
  /** Paths inside the site, by paths inside the folder. */
  paths: ReadonlyMap<string, string>;
  files: OutputFile[];
  originals: OriginalInUse[];
  problems: Problem[];
}

const WANTED: Said = {
  ar: 'اسم ملف MP4 أو WebM من content/media، أو رابط الفيديو في يوتيوب',
  en: 'the name of an MP4 or WebM in content/media, or the address of the video on YouTube',
};
const MISSING: Said = {
  ar: 'هذا الفيديو غير موجود في content/media، فنُشر المقال بدونه.',
  en: 'This video is not in content/media: the article goes out without it.',
};
const NO_VIDEO: Said = {
  ar: 'هذا الملف ليس MP4 ولا WebM وإن كان هذا اسمه، فنُشر المقال بدونه.',
  en: 'This file is neither an MP4 nor a WebM, whatever its name says: the article goes out without it.',
};

/** The video files that lead articles. */
export function videoUses({ articles }: Pick<Content, 'articles'>): PictureUse[] {
  return articles.flatMap(({ video, file }) =>
    video && !isYouTube(video.src) ? [{ src: video.src, file, field: 'video.src' }] : [],
  );
}

/**
 * Finds the video files in use, which are published as they are, named by their contents. One that is as the
 * register knows it is not read. A file that is missing or no video is a warning.
 *
 * @param media path of the folder of the originals
 * @param register what earlier builds learned of them; is filled with what this one learns
 */
export async function prepareVideos(
  uses: readonly PictureUse[],
  { media, register }: { media: string; register: Map<string, Filmed> },
  site: Pick<Site, 'basePath'>,
): Promise<PreparedVideos> {
  const videos = new Map<string, Video>();
  const paths = new Map<string, string>();
  const files: OutputFile[] = [];
  const originals: OriginalInUse[] = [];
  const problems: Problem[] = [];
  for (const [src, own] of usesByPicture(uses)) {
    const found = await filmAt(src, media, register.get(src));
    if ('said' in found) {
      problems.push(...remarksOn(found, own));
      continue;
    }
    const { film, path } = found;
    if (film !== register.get(src)) register.set(src, film);
    originals.push([path, film.sha256, film.stamp]);
    const name = `${film.sha256.slice(0, 16)}.${film.type === 'video/webm' ? 'webm' : 'mp4'}`;
    files.push({ path: `media/${name}`, from: join(media, path) });
    paths.set(src, `/media/${name}`);
    videos.set(src, { src: href(`/media/${name}`, site), type: film.type });
  }
  return { find: (src) => videos.get(src), paths, files, originals, problems };
}

/** What is to be said of the video files in use, of which no more than the beginnings are read. */
export async function videoProblems(
  uses: readonly PictureUse[],
  media: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [src, own] of usesByPicture(uses)) {
    const found = await lookAt(src, media);
    if ('said' in found) problems.push(...remarksOn(found, own));
  }
  return problems;
}

async function filmAt(
  src: string,
  media: string,
  before: Filmed | undefined,
): Promise<{ film: Filmed; path: string } | PictureRemark> {
  const found = await lookAt(src, media, before);
  if ('said' in found) return found;
  const { path, stamp, type } = found;
  if (before?.stamp === stamp) return { film: before, path };
  return { film: { stamp, type, sha256: await sha256OfFile(join(media, path)) }, path };
}

async function lookAt(
  src: string,
  media: string,
  before?: Filmed,
): Promise<(Original & Pick<Filmed, 'type'>) | PictureRemark> {
  const original = fileAt(src, media);
  if (!original) return missing(src, media);
  if (before?.stamp === original.stamp) return { ...original, type: before.type };
  const type = await typeOf(join(media, original.path));
  return type ? { ...original, type } : { code: 'unfit-video', said: NO_VIDEO, wanted: WANTED };
}

async function missing(src: string, media: string): Promise<PictureRemark> {
  const meant = await nearestFile(src, media, ['.mp4', '.m4v', '.webm']);
  return { code: 'video-missing', said: MISSING, wanted: WANTED, meant };
}

/** The file of the folder that was most likely meant, among those whose names end so. */
export async function nearestFile(
  src: string,
  media: string,
  endings: readonly string[],
): Promise<string | undefined> {
  const all = await readdir(media, { recursive: true }).catch(() => []);
  const files = all.map((path) => path.replaceAll('\\', '/'));
  return nearest(
    src,
    files.filter((path) => endings.includes(extname(path).toLowerCase())),
  );
}

/** What a file is by how it begins: https://www.iana.org/assignments/media-types; ISO 14496-12, Matroska. */
async function typeOf(path: string): Promise<Video['type'] | undefined> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
    if (buffer.toString('latin1', 4, 8) === 'ftyp') return 'video/mp4';
    return buffer.readUInt32BE(0) === 0x1a45dfa3 ? 'video/webm' : undefined;
  } finally {
    await file.close();
  }
}

/** A video may be larger than what is held in memory at once. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
