import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { inParallel } from '../parallel.ts';
import type { Problem } from '../problems.ts';
import { inspect } from './forms.ts';
import type { MediaList } from './media-list.ts';
import { nearPictures, type NearPictures } from './near-pictures.ts';
import { findOriginal, readOriginal, stampOf } from './originals.ts';
import { UnfitPicture } from './unfit.ts';
import {
  ONE_OF_MANY,
  remarksOn,
  usesByPicture,
  type PictureRemark,
  type PictureUse,
} from './uses.ts';

/** What was found in a picture's file; null where there is nothing to say. */
export type PictureFinding = PictureRemark | null;

/** Findings by path inside the media folder, each with a stamp of the file that it is about. */
type Findings = ReadonlyMap<string, readonly [stamp: string, finding: PictureFinding]>;

/**
 * What a build would say of pictures, without making anything of them. A file that has the size and time that it
 * had is not opened again.
 *
 * @param before what an earlier call found
 * @param list the pictures that lie in a store: where their files are not here, nothing is said of them
 */
export async function inspectPictures(
  uses: readonly PictureUse[],
  mediaFolder: string,
  before: Findings,
  list: MediaList = new Map(),
): Promise<{ problems: Problem[]; found: Findings }> {
  const found = new Map<string, readonly [stamp: string, finding: PictureFinding]>();
  const problems: Problem[] = [];
  const byPicture = usesByPicture(uses);
  const near = nearPictures(mediaFolder);
  await inParallel([...byPicture.keys()], availableParallelism(), async (src) => {
    const stamp = stampOf(join(mediaFolder, src));
    if (stamp === undefined && list.has(src)) return;
    const known = before.get(src);
    const finding =
      known && known[0] === stamp ? known[1] : await findingOf(src, mediaFolder, near);
    if (stamp !== undefined) found.set(src, [stamp, finding]);
    if (finding) problems.push(...remarksOn(finding, byPicture.get(src)));
  });
  return { problems, found };
}

async function findingOf(
  src: string,
  mediaFolder: string,
  near: NearPictures,
): Promise<PictureFinding> {
  try {
    const { isOneOfMany } = await inspect(
      await readOriginal(await findOriginal(src, mediaFolder, near), mediaFolder),
    );
    return isOneOfMany ? ONE_OF_MANY : null;
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error;
    const { code, said, wanted, meant, isLeftOut } = error;
    return { code, said, wanted, meant, isLeftOut };
  }
}
