import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../hash.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import type { Problem } from '../problems.ts';
import { writeWhole } from '../whole-file.ts';
import { typefaceFile } from './fonts.ts';
import { monogram, type Ground } from './monogram.ts';
import { ownIcon } from './own-icon.ts';

/** The icons of a newspaper, by what asks for them; paths in the output. */
export interface Icons {
  /** In the tab of a browser. */
  tab: { path: string; type: string };
  /** On the home screen of an iPhone or iPad. */
  touch: string;
  /** In the web manifest. */
  manifest: { path: string; size: number; purpose: 'any' | 'maskable' }[];
  files: OutputFile[];
  /** The newspaper's own picture, where it has one: its path, the hash of its bytes, and its stamp. */
  originals: [path: string, sha256: string, stamp: string][];
  problems: Problem[];
}

/** Changes when icons are made otherwise, so that old ones are not used. */
const RECIPE = '1';

/** What is made, besides the icon of the tab: what Chrome asks of an installable site, and what Apple's devices do. */
const FORMS = [
  { name: 'icon-192', size: 192, ground: 'rounded', purpose: 'any' },
  { name: 'icon-512', size: 512, ground: 'rounded', purpose: 'any' },
  { name: 'icon-maskable-512', size: 512, ground: 'maskable', purpose: 'maskable' },
  { name: 'icon-touch-180', size: 180, ground: 'full', purpose: undefined },
] as const;

/** How much of a maskable icon a picture that was not made for it may fill. */
const SAFE = 0.72;

/** What an icon is drawn from: SVG as wide as is asked for, or a picture. */
type Drawing = (size: number, ground: Ground) => Promise<Buffer>;

/**
 * Makes the icons of a newspaper, of its own picture or of the first letter of its name. A picture that
 * does not serve is an error, and the letter stands in its place.
 *
 * @param mediaFolder path of content/media, where the newspaper's own icon lies
 * @param cacheFolder where icons that were made are kept
 */
export async function prepareIcons(
  site: Pick<Site, 'name' | 'accent' | 'icon'>,
  mediaFolder: string,
  cacheFolder: string,
): Promise<Icons> {
  await mkdir(cacheFolder, { recursive: true });
  const typeface = await readFile(typefaceFile(700));
  const own = site.icon === undefined ? undefined : await ownIcon(site.icon, mediaFolder);
  const picture = own?.bytes;
  const letter = (ground: Ground) => monogram(site, typeface, ground);
  const key = picture ? hashOf(picture, RECIPE) : hashOf(letter('rounded'), RECIPE);
  const draw = picture ? pictureDrawing(picture) : letterDrawing(letter);
  const make = (name: string, size: number, ground: Ground) =>
    cached(`${name}-${key}.png`, cacheFolder, () => draw(size, ground));
  const forms = await Promise.all(
    FORMS.map(async (form) => ({
      ...form,
      file: await make(form.name, form.size, form.ground),
    })),
  );
  const tab = picture
    ? { type: 'image/png', file: await make('icon-48', 48, 'rounded') }
    : { type: 'image/svg+xml', file: named('icon.svg', letter('rounded')) };
  return {
    tab: { path: tab.file.path, type: tab.type },
    touch: forms.find(({ purpose }) => !purpose)?.file.path ?? tab.file.path,
    manifest: forms.flatMap(({ file, size, purpose }) =>
      purpose ? [{ path: file.path, size, purpose }] : [],
    ),
    files: [tab.file, ...forms.map(({ file }) => file)],
    originals: own?.originals ?? [],
    problems: own?.problems ?? [],
  };
}

/** The letter, drawn anew in each size. */
function letterDrawing(letter: (ground: Ground) => string): Drawing {
  return async (size, ground) => {
    const { default: sharp } = await import('sharp');
    const svg = Buffer.from(letter(ground));
    return sharp(svg).resize(size, size).png({ compressionLevel: 9, palette: true }).toBuffer();
  };
}

/** The newspaper's picture in each size; where a system cuts it, on a white ground. */
function pictureDrawing(bytes: Buffer): Drawing {
  return async (size, ground) => {
    const { default: sharp } = await import('sharp');
    const inner = ground === 'maskable' ? Math.round(size * SAFE) : size;
    const margin = Math.floor((size - inner) / 2);
    const rest = size - inner - margin;
    const background = { r: 255, g: 255, b: 255, alpha: ground === 'rounded' ? 0 : 1 };
    const drawn = sharp(bytes, { density: 300 })
      .autoOrient()
      .resize(inner, inner)
      .extend({ top: margin, bottom: rest, left: margin, right: rest, background });
    const opaque = ground === 'rounded' ? drawn : drawn.flatten({ background });
    return opaque.png({ compressionLevel: 9 }).toBuffer();
  };
}

/** A file of the cache, made if it is not there. */
async function cached(name: string, folder: string, make: () => Promise<Buffer>) {
  const from = join(folder, name);
  const known = await readFile(from).catch(() => undefined);
  if (!known) {
    await writeWhole(from, await make());
  }
  return { path: `assets/${name}`, from };
}

function named(name: string, contents: string) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8);
  return { path: `assets/${name.replace('.', `-${hash}.`)}`, contents };
}
