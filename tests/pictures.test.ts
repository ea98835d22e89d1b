import assert from 'node:assert/strict';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { build } from '../src/build/build.ts';
import { CACHE } from '../src/build/engine.ts';
import { preparePictures } from '../src/media/prepare.ts';
import { toneClass, toneRules } from '../src/media/tones.ts';
import { temporaryFolder } from './support/folder.ts';
import { buildOutlet, NOW } from './support/site.ts';

/** What is published of pictures of every kind that cameras and programs write. */

/** The published forms of one original, as files, with what pages know of it. */
async function published(t: TestContext, original: Buffer) {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'souq.jpg'), original);
  const { find, files, problems } = await preparePictures(
    [{ src: 'souq.jpg', file: 'articles/20510.md' }],
    { media: folder, cache: join(folder, 'cache') },
    { basePath: '' },
  );
  assert.deepEqual(problems, []);
  const picture = find('souq.jpg');
  assert.ok(picture);
  const paths = files.map((file) => ('from' in file ? file.from : ''));
  return { picture, paths };
}

/** A plane of two colours: the left half and the right. */
function halves(left: string, right: string, width = 900, height = 600): Sharp {
  const half = { width: width / 2, height, channels: 3, background: left } as const;
  return sharp({ create: { width, height, channels: 3, background: right } }).composite([
    { input: { create: half }, left: 0, top: 0 },
  ]);
}

/** The colour of one point of a file. */
async function colourAt(path: string, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(path).toColourspace('srgb').raw().toBuffer({
    resolveWithObject: true,
  });
  const at =
    (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

function assertNear(colour: number[], wanted: number[], within: number, message: string): void {
  const apart = Math.max(...wanted.map((part, index) => Math.abs(part - (colour[index] ?? -255))));
  assert.ok(apart <= within, `${message}: ${colour.join()} instead of ${wanted.join()}`);
}

const RED = [200, 60, 60];
const BLUE = [50, 80, 180];
const redAndBlue = () => halves('rgb(200,60,60)', 'rgb(50,80,180)');

/**
 * Originals that show red on the left and blue on the right, and how near the colours must come. Ink has no such
 * blue; a press's picture that is not converted has colours that are further off by hundreds.
 */
const ORIGINALS: [kind: string, make: () => Promise<Buffer>, within: number][] = [
  ['a plain JPEG', () => redAndBlue().jpeg().toBuffer(), 8],
  ['a PNG of sixteen bits', () => redAndBlue().toColourspace('rgb16').png().toBuffer(), 8],
  ['a PNG with a palette', () => redAndBlue().png({ palette: true }).toBuffer(), 8],
  [
    'a JPEG for the press, in CMYK',
    () => redAndBlue().toColourspace('cmyk').withMetadata({ icc: 'cmyk' }).jpeg().toBuffer(),
    55,
  ],
  [
    'a photograph in Display P3',
    () => redAndBlue().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
    8,
  ],
  [
    'a photograph that lies on its side, by EXIF',
    async () => {
      const lying = sharp(await redAndBlue().png().toBuffer()).rotate(-90);
      return lying.withMetadata({ orientation: 6 }).jpeg().toBuffer();
    },
    8,
  ],
  [
    'a photograph that is mirrored, by EXIF',
    async () => {
      const mirrored = sharp(await redAndBlue().png().toBuffer()).flop();
      return mirrored.withMetadata({ orientation: 2 }).jpeg().toBuffer();
    },
    8,
  ],
];

describe('What is published of', () => {
  for (const [kind, make, within] of ORIGINALS) {
    test(`${kind} is upright, in its colours and in all forms`, async (t) => {
      const { picture, paths } = await published(t, await make());
      assert.deepEqual([picture.width, picture.height], [800, 533]);
      assert.deepEqual(picture.avif.match(/\d+w/g), ['240w', '400w', '800w']);
      assert.equal(paths.length, 4);
      for (const path of paths) {
        const { space, depth, orientation } = await sharp(path).metadata();
        assert.deepEqual([space, depth, orientation], ['srgb', 'uchar', undefined], path);
        assertNear(await colourAt(path, 0.2, 0.5), RED, within, `left of ${path}`);
        assertNear(await colourAt(path, 0.8, 0.5), BLUE, within, `right of ${path}`);
      }
    });
  }

  test('a PNG with transparency stands on white', async (t) => {
    const drawing = sharp({
      create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    }).composite([
      {
        input: { create: { width: 200, height: 300, channels: 3, background: 'rgb(200,60,60)' } },
        left: 0,
        top: 0,
      },
    ]);
    const { paths } = await published(t, await drawing.png().toBuffer());
    for (const path of paths) {
      assert.equal((await sharp(path).metadata()).hasAlpha, false);
      assertNear(await colourAt(path, 0.25, 0.5), RED, 8, path);
      assertNear(await colourAt(path, 0.75, 0.5), [255, 255, 255], 4, path);
    }
  });

  test('a photograph tells nothing of where and by what it was taken', async (t) => {
    const original = await redAndBlue()
      .withExif({ IFD0: { Model: 'Secret camera' }, IFD3: { GPSLatitude: '33/1 35/1 0/1' } })
      .jpeg()
      .toBuffer();
    assert.ok((await sharp(original).metadata()).exif, 'the original has EXIF');
    const { paths } = await published(t, original);
    for (const path of paths) {
      const { exif, xmp, iptc, comments } = await sharp(path).metadata();
      assert.deepEqual([exif, xmp, iptc, comments], [undefined, undefined, undefined, undefined]);
      assert.ok(!(await sharp(path).toBuffer()).includes('Secret camera'));
    }
  });

  test('a small picture is not enlarged', async (t) => {
    const { picture } = await published(
      t,
      await halves('#c96a3d', '#c96a3d', 120, 90).png().toBuffer(),
    );
    assert.deepEqual([picture.width, picture.height], [120, 90]);
    assert.deepEqual(picture.avif.match(/\d+w/g), ['120w']);
  });
});

test('A second build encodes nothing; a lost form is made again, and alone its own picture', async (t) => {
  const folder = await temporaryFolder(t);
  const cache = join(folder, 'cache');
  await writeFile(join(folder, 'souq.jpg'), await redAndBlue().jpeg().toBuffer());
  await writeFile(join(folder, 'dam.png'), await halves('#1f6f54', '#16324f').png().toBuffer());
  const prepare = () =>
    preparePictures(
      ['souq.jpg', 'dam.png', 'souq.jpg'].map((src) => ({ src, file: 'articles/20510.md' })),
      { media: folder, cache },
      { basePath: '' },
    );
  /** Every file of the cache with the time at which it was written, in nanoseconds. */
  const written = async () => {
    const names = (await readdir(cache)).toSorted();
    return Promise.all(
      names.map(async (name) => [name, (await stat(join(cache, name), { bigint: true })).mtimeNs]),
    );
  };
  const first = await prepare();
  const before = await written();
  assert.equal(before.length, 2 * 5, 'four forms of each, and what is known of it');
  const second = await prepare();
  assert.deepEqual(await written(), before);
  assert.deepEqual(second.find('souq.jpg'), first.find('souq.jpg'));
  assert.equal(second.files.length, 8);
  const [lost] = before.find(([name]) => String(name).endsWith('.avif')) ?? [];
  await rm(join(cache, String(lost)));
  await prepare();
  const after = new Map((await written()).map(([name, time]) => [name, time]));
  const made = before.filter(([name, time]) => after.get(String(name)) !== time);
  const own = String(lost).slice(0, 16);
  assert.deepEqual(
    made.map(([name]) => name),
    before.map(([name]) => name).filter((name) => String(name).startsWith(own)),
  );
});

test('The same picture under two names is published once', async (t) => {
  const folder = await temporaryFolder(t);
  const bytes = await redAndBlue().jpeg().toBuffer();
  const names = ['souq.jpg', 'a copy.jpg', '2026.jpg', 'سوق.jpg'];
  for (const name of names) await writeFile(join(folder, name), bytes);
  const { find, files, problems } = await preparePictures(
    names.map((src) => ({ src, file: 'articles/20510.md' })),
    { media: folder, cache: join(folder, 'cache') },
    { basePath: '' },
  );
  assert.deepEqual(problems, []);
  for (const name of names) assert.deepEqual(find(name), find('souq.jpg'), name);
  assert.equal(files.length, 4);
});

test('A build whose output is gone copies the forms that were made for the last', async (t) => {
  const folder = await temporaryFolder(t);
  await buildOutlet(folder, { url: 'https://outlet.example' });
  const names = await readdir(join(folder, 'site', 'media'));
  assert.ok(names.length > 3);
  const written = () =>
    Promise.all(names.map(async (name) => (await stat(join(CACHE, 'pictures', name))).mtimeMs));
  const before = await written();
  await rm(join(folder, 'site'), { recursive: true });
  await rm(join(folder, 'site.manifest.json'));
  await build({
    content: join(folder, 'content'),
    output: join(folder, 'site'),
    now: NOW,
    onFault: 'stop',
  });
  assert.deepEqual(await readdir(join(folder, 'site', 'media')), names);
  assert.deepEqual(await written(), before);
});

function hexOf(colour: number[]): string {
  return colour.map((part) => part.toString(16).padStart(2, '0')).join('');
}

describe('The place of a picture until it comes', () => {
  const rules = new Map(
    [...toneRules().matchAll(/\.(tone-\d+)\{background-color:#(\w\w)(\w\w)(\w\w);/g)].map(
      ([, name = '', ...parts]) => [name, parts.map((part) => Number.parseInt(part, 16))],
    ),
  );

  test('has one of 64 colours, each another', () => {
    assert.equal(rules.size, 64);
    assert.equal(new Set([...rules.values()].map(String)).size, 64);
  });

  test('is grey for a grey, and nearly as bright', () => {
    for (let part = 0; part <= 255; part += 5) {
      const shown = rules.get(toneClass([part, part, part])) ?? [];
      assert.equal(new Set(shown).size, 1, `${part} is ${shown.join()}`);
      assertNear(shown, [part, part, part], 24, `${part}`);
    }
  });

  test('lets the description of a picture that does not come be read, in the dark too', () => {
    const light = (part: number) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    /** Of black or white words on a colour, by WCAG. */
    const contrast = ([red = 0, green = 0, blue = 0]: number[], words: 0 | 1) => {
      const ground = 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
      return words === 1 ? 1.05 / (ground + 0.05) : (ground + 0.05) / 0.05;
    };
    for (const [name, colour] of rules) {
      const isPale = toneRules().includes(`${name}{background-color:#${hexOf(colour)};color:var(`);
      assert.ok(contrast(colour, isPale ? 0 : 1) >= 4.5, `${name} by day`);
      const veiled = colour.map((part) => part / 2);
      assert.ok(contrast(veiled, 1) >= 4.5, `${name} in the dark`);
    }
  });

  test('has the mean colour of its picture', async (t) => {
    const { picture } = await published(t, await redAndBlue().jpeg().toBuffer());
    assert.equal(picture.tone, toneClass([125, 70, 120]));
    const grey = halves('#777', '#777').toColourspace('b-w');
    const { picture: inGrey } = await published(t, await grey.jpeg().toBuffer());
    assert.equal(inGrey.tone, toneClass([119, 119, 119]));
  });
});
