import sharp from 'sharp';
import type { WrittenFile } from '../folders/writer.ts';
import { PICTURES } from './archive.ts';

/** Photographs of nothing: noise over a colour, 1600 × 900, with the weight of a real one. */
export async function makePictures(): Promise<WrittenFile[]> {
  return Promise.all(
    PICTURES.map(async (path, index) => {
      const noise = { type: 'gaussian' as const, mean: 90 + index * 20, sigma: 18 };
      const contents = await sharp({
        create: { width: 200, height: 113, channels: 3, background: '#888', noise },
      })
        .resize(1600, 900)
        .jpeg({ quality: 82 })
        .toBuffer();
      return { path, contents };
    }),
  );
}
