import { mkdir, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import sharp from 'sharp';

/** `npm run sample-pictures`: makes the sample newspaper's pictures from the drawings in docs/. */
const drawings = 'docs/sample-pictures';
for (const [folder, width, height] of [
  ['.', 1600, undefined],
  ['people', 600, 600],
] as const) {
  await mkdir(join('content', 'media', folder), { recursive: true });
  const names = await readdir(join(drawings, folder));
  for (const name of names.filter((one) => one.endsWith('.svg'))) {
    const photograph = join('content', 'media', folder, `${parse(name).name}.jpg`);
    await sharp(join(drawings, folder, name))
      .resize(width, height)
      .jpeg({ quality: 82, mozjpeg: true })
      .toFile(photograph);
    console.log(photograph);
  }
}
