import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { href } from '../addresses.ts';
import { hashOf } from '../hash.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import type { OutputFile } from '../output-file.ts';
import { inParallel } from '../parallel.ts';
import { develop, type Developed, type Form } from './forms.ts';
import { readOriginal } from './originals.ts';
import type { Picture } from './picture.ts';
import { toneClass } from './tones.ts';
import { UnfitPicture } from './unfit.ts';
import { ONE_OF_MANY, remarksOn, type PictureRemark, type PictureUse } from './uses.ts';

export interface PreparedPictures {
  find: (src: string) => Picture | undefined;
  files: OutputFile[];
  /** Hashes of the originals, as they lie in the folder. */
  originals: [src: string, hash: string][];
  problems: Problem[];
}

/**
 * Makes the published forms of the pictures in use: upright, without EXIF and GPS, named by content.
 * Forms that the cache holds are not made again. A file that is missing or that is no picture is a
 * warning, and the pages go out without it.
 */
export async function preparePictures(
  uses: readonly PictureUse[],
  mediaFolder: string,
  cacheFolder: string,
  site: Pick<Site, 'basePath'>,
): Promise<PreparedPictures> {
  await mkdir(cacheFolder, { recursive: true });
  const pictures = new Map<string, Picture>();
  const files = new Map<string, OutputFile>();
  const originals = new Map<string, string>();
  const problems: Problem[] = [];
  const sources = [...new Set(uses.map(({ src }) => src))];
  await inParallel(sources, availableParallelism(), async (src) => {
    const say = (remark: PictureRemark) => {
      problems.push(...remarksOn(src, remark, uses));
    };
    try {
      const bytes = await readOriginal(src, mediaFolder);
      originals.set(src, hashOf(bytes));
      const developed = await develop(bytes, cacheFolder);
      for (const { name } of developed.forms) {
        files.set(name, { path: `media/${name}`, from: join(cacheFolder, name) });
      }
      pictures.set(src, pictureOf(developed, site));
      if (developed.isOneOfMany) say(ONE_OF_MANY);
    } catch (error) {
      if (!(error instanceof UnfitPicture)) throw error;
      say(error);
    }
  });
  return {
    find: (src) => pictures.get(src),
    files: [...files.values()],
    originals: [...originals],
    problems,
  };
}

function pictureOf({ forms, colour }: Developed, site: Pick<Site, 'basePath'>): Picture {
  const address = ({ name }: Form) => href(`/media/${name}`, site);
  const jpeg = forms.find(({ format }) => format === 'jpeg');
  if (!jpeg) throw new Error('A picture has no JPEG form');
  const avif = forms.filter(({ format }) => format === 'avif');
  return {
    src: address(jpeg),
    avif: avif.map((form) => `${address(form)} ${form.width}w`).join(', '),
    width: jpeg.width,
    height: jpeg.height,
    tone: toneClass(colour),
  };
}
