import sharp from 'sharp';
import type { WrittenFile } from '../folders/writer.ts';
import { PICTURES } from './archive.ts';
import { randomFrom } from './random.ts';

const SMALL = { width: 200, height: 113, channels: 3 as const };

/** Photographs of nothing: noise, enlarged to 1600 × 900, with the weight of a real one. */
export async function makePictures(): Promise<WrittenFile[]> {
  return Promise.all(
    PICTURES.map(async (path, index) => {
      const contents = await sharp(noise(index), { raw: SMALL })
        .resize(1600, 900)
        .jpeg({ quality: 82 })
        .toBuffer();
      return { path, contents };
    }),
  );
}

function noise(seed: number): Uint8Array {
  const random = randomFrom(seed);
  const { width, height, channels } = SMALL;
  return Uint8Array.from({ length: width * height * channels }, () => random.whole(90, 150));
}
