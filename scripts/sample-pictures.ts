import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import sharp from 'sharp';

/** `npm run sample-pictures`: makes the sample newspaper's pictures from the drawings in docs/. */
const drawings = 'docs/sample-pictures';
for (const name of await readdir(drawings)) {
  const photograph = join('content', 'media', `${parse(name).name}.jpg`);
  await sharp(join(drawings, name))
    .resize({ width: 1600 })
    .jpeg({ quality: 82, mozjpeg: true })
    .toFile(photograph);
  console.log(photograph);
}
