import { createHash, hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import type { Colour } from './tones.ts';
import { drawing, tooLarge, unreadable } from './unfit.ts';
import { writeWhole } from '../whole-file.ts';

/**
 * Widths, formats and efforts were measured on news photographs: AVIF at effort 3 is a third smaller
 * than WebP at equal likeness, and four times faster than at its default effort
 * (docs/decisions/pictures.md). A change here needs a new RECIPE, so that old files are not reused.
 */
export const RECIPE = '2';
const AVIF_WIDTHS = [240, 400, 800, 1200];
const JPEG_WIDTH = 800;
const avifOptions = { quality: 50, effort: 3, chromaSubsampling: '4:2:0' } as const;
const jpegOptions = { quality: 75, mozjpeg: true } as const;

/** The most pixels that a picture may have: four times those of a large camera, and half a gigabyte of memory. */
const MOST_PIXELS = 100_000_000;

/** One published form of a picture. */
export interface Form {
  /** The file's name in the cache, and in the site. */
  name: string;
  format: 'avif' | 'jpeg';
  width: number;
  height: number;
}

/** What is made of a picture's file once, and remembered. */
export interface Developed {
  forms: Form[];
  /** The picture's mean colour. */
  colour: Colour;
  /** Whether the file holds more pictures than the one that is shown: it moves, or has pages. */
  isOneOfMany: boolean;
}

/** Hash of the bytes of an original, whole: by it the picture is known wherever it lies. */
export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/**
 * All forms of a picture, made if the cache does not hold them.
 *
 * @param bytes the original
 * @throws UnfitPicture when it cannot be published
 */
export async function develop(bytes: Buffer, cacheFolder: string): Promise<Developed> {
  const key = createHash('sha256').update(bytes).update(RECIPE).digest('hex').slice(0, 16);
  const record = join(cacheFolder, `${key}.json`);
  const known = await remembered(record, cacheFolder);
  if (known) return known;
  const { width: own, isOneOfMany } = await examine(bytes);
  const forms: Form[] = [];
  for (const width of widthsFor(own, AVIF_WIDTHS)) {
    forms.push(await makeForm(bytes, `${key}-${width}.avif`, 'avif', width, cacheFolder));
  }
  const width = Math.min(JPEG_WIDTH, own);
  forms.push(await makeForm(bytes, `${key}-${width}.jpg`, 'jpeg', width, cacheFolder));
  const made = { forms, colour: await meanColour(bytes), isOneOfMany };
  await writeWhole(record, JSON.stringify(made));
  return made;
}

/**
 * Looks at a picture's file as `develop` does, to its end, and makes nothing of it.
 *
 * @throws UnfitPicture when it cannot be published
 */
export async function inspect(bytes: Buffer): Promise<Pick<Developed, 'isOneOfMany'>> {
  const { isOneOfMany } = await examine(bytes);
  await meanColour(bytes).catch(() => {
    throw unreadable(bytes);
  });
  return { isOneOfMany };
}

/** What the head of a file says of its picture, when it may be published. */
async function examine(bytes: Buffer): Promise<{ width: number; isOneOfMany: boolean }> {
  if (bytes.length === 0) throw unreadable(bytes);
  const { default: sharp } = await import('sharp');
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable(bytes);
    });
  if (facts.format === 'svg') throw drawing();
  const { autoOrient, pages = 1 } = facts;
  const { width, height } = autoOrient;
  if (width * height > MOST_PIXELS) throw tooLarge(width, height);
  return { width, isOneOfMany: pages > 1 };
}

/** The picture upright and on white paper, ready to be encoded. */
async function upright(bytes: Buffer): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // Cameras write small faults into files that all programs show: only what is lost is refused.
  const source = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS });
  return source.autoOrient().flatten({ background: '#ffffff' });
}

async function makeForm(
  bytes: Buffer,
  name: string,
  format: Form['format'],
  width: number,
  cacheFolder: string,
): Promise<Form> {
  const picture = (await upright(bytes)).resize({ width });
  const encoded = format === 'avif' ? picture.avif(avifOptions) : picture.jpeg(jpegOptions);
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true }).catch(() => {
    throw unreadable(bytes);
  });
  await writeWhole(join(cacheFolder, name), data);
  return { name, format, width: info.width, height: info.height };
}

/** The colour of all points together: the picture shrunk to one. */
async function meanColour(bytes: Buffer): Promise<Colour> {
  const point = (await upright(bytes)).resize(1, 1, { fit: 'fill' }).toColourspace('srgb');
  const [red = 0, green = 0, blue = 0] = await point.raw({ depth: 'uchar' }).toBuffer();
  return [red, green, blue];
}

/** The widths that a picture is wide enough for; its own when it is narrower than all. */
function widthsFor(own: number, widths: readonly number[]): number[] {
  const fitting = widths.filter((width) => width <= own);
  return fitting.length > 0 ? fitting : [own];
}

/** What was made of a picture before, when the cache holds all of it. */
async function remembered(record: string, cacheFolder: string): Promise<Developed | undefined> {
  try {
    const made = JSON.parse(await readFile(record, 'utf8')) as Developed;
    await Promise.all(made.forms.map(({ name }) => stat(join(cacheFolder, name))));
    return made;
  } catch {
    return undefined;
  }
}
