import { mkdir, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { href } from '../addresses.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import type { OutputFile } from '../output-file.ts';
import { inParallel } from '../parallel.ts';
import { develop, sha256Of, type Developed, type Form } from './forms.ts';
import type { MediaList } from './media-list.ts';
import { nearPictures, type NearPictures } from './near-pictures.ts';
import { findOriginal, originalAt, readOriginal } from './originals.ts';
import type { Picture } from './picture.ts';
import type { Register, Registered } from './register.ts';
import { developStored, withoutStore, type PictureStore } from './stored-pictures.ts';
import { toneClass } from './tones.ts';
import { UnfitPicture } from './unfit.ts';
import {
  ONE_OF_MANY,
  remarksOn,
  usesByPicture,
  type PictureRemark,
  type PictureUse,
} from './uses.ts';

export interface PreparedPictures {
  find: (src: string) => Picture | undefined;
  /** The paths of JPEGs inside the site, by paths inside the folder. */
  paths: ReadonlyMap<string, string>;
  files: OutputFile[];
  originals: OriginalInUse[];
  problems: Problem[];
}

/** An original as it lies in the media folder: its path there, the hash of its bytes, and its stamp. */
export type OriginalInUse = [path: string, sha256: string, stamp: string];

/** Where originals lie, and what is known of them. */
export interface Darkroom {
  /** Path of the folder of the originals. */
  media: string;
  /** Path of the folder in which forms are kept that were made. */
  cache: string;
  /** What earlier builds learned of the originals; is filled with what this one learns. */
  register?: Register['pictures'];
  /** The pictures that lie in the store; one that lies in the folder too is taken from there. */
  list?: MediaList;
  /** Opens the store; undefined where the newspaper has none. Nothing is asked of it while the cache has all. */
  store?: () => PictureStore | undefined;
}

/** How many pictures are worked at where most of the time is spent with waiting for a store. */
const FROM_STORE_AT_ONCE = 16;

/**
 * Makes the published forms of the pictures in use: upright, without EXIF and GPS, named by content.
 * Forms that the cache holds are not made again, and an original that is as the register knows it is not opened. A
 * file that is missing or that is no picture is a warning, and the pages go out without it.
 */
export async function preparePictures(
  uses: readonly PictureUse[],
  darkroom: Darkroom,
  site: Pick<Site, 'basePath'>,
): Promise<PreparedPictures> {
  const { cache, register = new Map<string, Registered>(), list } = darkroom;
  await mkdir(cache, { recursive: true });
  const made = new Set(await readdir(cache));
  const pictures = new Map<string, Picture>();
  const paths = new Map<string, string>();
  const files = new Map<string, OutputFile>();
  const originals: OriginalInUse[] = [];
  const problems: Problem[] = [];
  const byPicture = usesByPicture(uses);
  const near = nearPictures(darkroom.media);
  const atOnce = list?.size ? FROM_STORE_AT_ONCE : availableParallelism();
  await inParallel([...byPicture.keys()], atOnce, async (src) => {
    const say = (remark: PictureRemark) => {
      problems.push(...remarksOn(remark, byPicture.get(src)));
    };
    try {
      const { path, ...picture } = await pictureAt(
        src,
        { ...darkroom, near },
        register.get(src),
        made,
      );
      if (!isSame(picture, register.get(src))) register.set(src, picture);
      originals.push([path, picture.sha256, picture.stamp]);
      const { developed } = picture;
      for (const { name } of developed.forms) {
        files.set(name, { path: `media/${name}`, from: join(cache, name) });
      }
      pictures.set(src, pictureOf(developed, site));
      paths.set(src, pathOf(jpegOf(developed)));
      if (developed.isOneOfMany) say(ONE_OF_MANY);
    } catch (error) {
      if (!(error instanceof UnfitPicture)) throw error;
      say(error);
    }
  });
  const find = (src: string) => pictures.get(src);
  return { find, paths, files: [...files.values()], originals, problems };
}

/** A picture with the path of its file, whether that lies here or, with the stamp of no file, in the store. */
async function pictureAt(
  src: string,
  { media, cache, list, store, near }: Darkroom & { near: NearPictures },
  known: Registered | undefined,
  made: ReadonlySet<string>,
): Promise<Registered & { path: string }> {
  const listed = list?.get(src);
  const original = listed ? originalAt(src, media) : await findOriginal(src, media, near);
  if (original || !listed) {
    const { path, stamp } = original ?? (await findOriginal(src, media, near));
    const isKnown = known?.stamp === stamp && hasForms(known, made);
    return { ...(isKnown ? known : await learn({ path, stamp }, media, cache)), path };
  }
  const { sha256 } = listed;
  if (known?.sha256 === sha256 && hasForms(known, made)) return { ...known, stamp: '', path: src };
  const open = store?.();
  if (!open) throw withoutStore();
  const developed = await developStored(sha256, open, cache, made);
  return { stamp: '', sha256, developed, path: src };
}

function isSame(picture: Registered, known: Registered | undefined): boolean {
  return picture.developed === known?.developed && picture.stamp === known.stamp;
}

function hasForms({ developed }: Registered, made: ReadonlySet<string>): boolean {
  return developed.forms.every(({ name }) => made.has(name));
}

/** Opens an original. One that is written to meanwhile has another stamp next time, and is opened again. */
async function learn(
  original: { path: string; stamp: string },
  media: string,
  cache: string,
): Promise<Registered> {
  const bytes = await readOriginal(original, media);
  const { stamp } = original;
  return { stamp, sha256: sha256Of(bytes), developed: await develop(bytes, cache) };
}

function jpegOf({ forms }: Developed): Form {
  const jpeg = forms.find(({ format }) => format === 'jpeg');
  if (!jpeg) throw new Error('A picture has no JPEG form');
  return jpeg;
}

function pathOf({ name }: Form): string {
  return `/media/${name}`;
}

function pictureOf(developed: Developed, site: Pick<Site, 'basePath'>): Picture {
  const { forms, colour } = developed;
  const address = (form: Form) => href(pathOf(form), site);
  const jpeg = jpegOf(developed);
  const avif = forms.filter(({ format }) => format === 'avif');
  return {
    src: address(jpeg),
    avif: avif.map((form) => `${address(form)} ${form.width}w`).join(', '),
    width: jpeg.width,
    height: jpeg.height,
    tone: toneClass(colour),
  };
}
