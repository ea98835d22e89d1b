import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { href } from '../addresses.ts';
import { hashOf } from '../hash.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import type { OutputFile } from '../output-file.ts';
import { inParallel } from '../parallel.ts';
import type { Picture } from './picture.ts';

/**
 * Widths, formats and efforts were measured on news photographs: AVIF at effort 3 is a third smaller
 * than WebP at equal likeness, and four times faster than at its default effort
 * (docs/decisions/pictures.md). A change here needs a new RECIPE, so that old files are not reused.
 */
const RECIPE = '1';
const AVIF_WIDTHS = [400, 800, 1200];
const JPEG_WIDTH = 800;
const avifOptions = { quality: 50, effort: 3, chromaSubsampling: '4:2:0' } as const;
const jpegOptions = { quality: 75, mozjpeg: true } as const;

export interface PreparedPictures {
  find: (src: string) => Picture | undefined;
  files: OutputFile[];
  /** Hashes of the originals, as they lie in the folder. */
  originals: [src: string, hash: string][];
  problems: Problem[];
}

/** A picture that some article or page shows. */
export interface PictureUse {
  /** Path inside content/media. */
  src: string;
  /** Who shows it, and in which field where it is no part of the text, for messages. */
  file: string;
  field?: string;
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
  const files: OutputFile[] = [];
  const originals = new Map<string, string>();
  const problems: Problem[] = [];
  const sources = [...new Set(uses.map(({ src }) => src))];
  await inParallel(sources, availableParallelism(), async (src) => {
    try {
      const bytes = await readFile(join(mediaFolder, src));
      originals.set(src, hashOf(bytes));
      const forms = await formsOf(bytes, cacheFolder);
      files.push(
        ...forms.map(({ name }) => ({ path: `media/${name}`, from: join(cacheFolder, name) })),
      );
      pictures.set(src, pictureOf(forms, site));
    } catch (error) {
      const shown = uses.filter((use) => use.src === src);
      problems.push(...shown.map((use) => unreadable(use, error)));
    }
  });
  return { find: (src) => pictures.get(src), files, originals: [...originals], problems };
}

/** One published form of a picture. */
interface Form {
  name: string;
  format: 'avif' | 'jpeg';
  width: number;
  height: number;
}

/** All forms of a picture, made if the cache does not hold them. */
async function formsOf(bytes: Buffer, cacheFolder: string): Promise<Form[]> {
  const hash = createHash('sha256').update(bytes).update(RECIPE).digest('hex').slice(0, 16);
  const record = join(cacheFolder, `${hash}.json`);
  const known = await readForms(record, cacheFolder);
  if (known) return known;
  const { default: sharp } = await import('sharp');
  const { autoOrient } = await sharp(bytes).metadata();
  const forms: Form[] = [];
  for (const width of widthsFor(autoOrient.width, AVIF_WIDTHS)) {
    forms.push(await makeForm(bytes, `${hash}-${width}.avif`, 'avif', width, cacheFolder));
  }
  const width = Math.min(JPEG_WIDTH, autoOrient.width);
  forms.push(await makeForm(bytes, `${hash}-${width}.jpg`, 'jpeg', width, cacheFolder));
  await writeWhole(record, JSON.stringify(forms));
  return forms;
}

async function makeForm(
  bytes: Buffer,
  name: string,
  format: Form['format'],
  width: number,
  cacheFolder: string,
): Promise<Form> {
  const { default: sharp } = await import('sharp');
  const upright = sharp(bytes).autoOrient().resize({ width }).flatten({ background: '#ffffff' });
  const encoded = format === 'avif' ? upright.avif(avifOptions) : upright.jpeg(jpegOptions);
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  await writeWhole(join(cacheFolder, name), data);
  return { name, format, width: info.width, height: info.height };
}

/** The widths that a picture is wide enough for; its own when it is narrower than all. */
function widthsFor(own: number, widths: readonly number[]): number[] {
  const fitting = widths.filter((width) => width <= own);
  return fitting.length > 0 ? fitting : [own];
}

/** The forms that the cache holds, when it holds all of them. */
async function readForms(record: string, cacheFolder: string): Promise<Form[] | undefined> {
  try {
    const forms = JSON.parse(await readFile(record, 'utf8')) as Form[];
    await Promise.all(forms.map(({ name }) => stat(join(cacheFolder, name))));
    return forms;
  } catch {
    return undefined;
  }
}

/** Writes a file so that no reader ever finds half of it. */
async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, data);
  await rename(draft, path);
}

function pictureOf(forms: readonly Form[], site: Pick<Site, 'basePath'>): Picture {
  const address = ({ name }: Form) => href(`/media/${name}`, site);
  const jpeg = forms.find(({ format }) => format === 'jpeg');
  if (!jpeg) throw new Error('A picture has no JPEG form');
  const avif = forms.filter(({ format }) => format === 'avif');
  return {
    src: address(jpeg),
    avif: avif.map((form) => `${address(form)} ${form.width}w`).join(', '),
    width: jpeg.width,
    height: jpeg.height,
  };
}

function unreadable(use: PictureUse, error: unknown): Problem {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return {
    severity: 'warning',
    file: use.file,
    field: use.field,
    message: missing
      ? 'هذه الصورة غير موجودة في content/media، فنُشر المقال بدونها.'
      : 'هذا الملف ليس صورة يمكن قراءتها، فنُشر المقال بدونه.',
    found: use.src,
    wanted: 'صورة من نوع JPEG أو PNG أو WebP أو AVIF',
  };
}
