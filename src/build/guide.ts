import { join } from 'node:path';
import type { Guide } from '../guide/guide.ts';
import { readGuide } from '../guide/read-guide.ts';
import { preparePictures } from '../media/prepare.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import { CACHE, GUIDE } from './engine.ts';
import { inArabic } from '../problems.ts';

/**
 * The author's guide with the files that its pages need, where the newspaper has it on its site. The pictures of
 * its examples are the engine's own: what authors read there does not depend on what lies in content/media.
 */
export async function composeGuide(
  site: Pick<Site, 'guide' | 'basePath'>,
): Promise<{ guide: Guide; files: OutputFile[] } | undefined> {
  if (!site.guide) return undefined;
  const pages = await readGuide(GUIDE);
  const uses = pages.flatMap(({ file, pictures }) => pictures.map((src) => ({ src, file })));
  const media = join(GUIDE, 'pictures');
  const { find, files, problems } = await preparePictures(
    uses,
    { media, cache: join(CACHE, 'pictures') },
    site,
  );
  const [missing] = problems;
  if (missing)
    throw new Error(
      `docs/guide/${missing.file} shows ${inArabic(missing.found ?? '')}, which is no picture`,
    );
  return { guide: { pages, picture: find }, files };
}
