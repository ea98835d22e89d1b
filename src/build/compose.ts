import { join } from 'node:path';
import { bundleAssets } from '../bundle/assets.ts';
import { prepareIcons } from '../bundle/icons.ts';
import type { Instant } from '../dates.ts';
import { loadContent, type Memory } from '../content/load.ts';
import { pinpoint } from '../content/pinpoint.ts';
import type { Remembered } from '../content/remembered.ts';
import { preparePictures, type PictureUse } from '../media/prepare.ts';
import { openNewsroom, type Content, type Newsroom } from '../model/newsroom.ts';
import type { OutputFile } from '../output-file.ts';
import type { Edition } from '../plan/edition.ts';
import type { Problem } from '../problems.ts';
import { engineFiles } from '../search/engine.ts';
import { readWordFiles, WORD_LISTS } from '../search/word-files.ts';
import { joinedWordLists } from '../text/keys/joined-word-lists.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import { CACHE, ENGINE } from './engine.ts';

/** An edition with the files that its pages need, and what is to be said of it. */
export interface Composed {
  /** All that the newsroom has written, also what is not published yet. */
  content: Content;
  /** By which search takes words for one. */
  words: WordFiles;
  edition: Edition;
  files: OutputFile[];
  /** Hashes of the pictures that it shows, as they lie in content/media. */
  originals: [src: string, hash: string][];
  problems: Problem[];
}

/**
 * What a content folder gives at a moment: an edition unless its settings are at fault, every problem,
 * and what the next build need not read again.
 *
 * @param memory what need not be read again
 * @param isPreview whether it is for those who write, whose browsers keep nothing offline
 */
export async function composeEdition(
  contentFolder: string,
  now: Instant,
  memory: Memory = {},
  isPreview = false,
): Promise<{ composed?: Composed; problems: Problem[]; remembered: Remembered }> {
  const { content, words, problems, remembered } = await loadContent(contentFolder, memory);
  if (!content) return { problems, remembered };
  const lists = joinedWordLists(readWordFiles(WORD_LISTS), words ?? {});
  // What a browser kept would stand between an author and what was just written.
  const offline = content.site.offline && !isPreview;
  const shown = { ...content, site: { ...content.site, offline } };
  const composed = await compose(shown, lists, contentFolder, now);
  const found = await pinpoint(composed.problems, contentFolder);
  return { composed, problems: [...problems, ...found], remembered };
}

async function compose(
  content: Content,
  words: WordFiles,
  contentFolder: string,
  now: Instant,
): Promise<Composed> {
  const newsroom = openNewsroom(content, now);
  const { site } = newsroom;
  const media = join(contentFolder, 'media');
  const [icons, pictures, engine] = await Promise.all([
    prepareIcons(site, media, join(CACHE, 'icons')),
    preparePictures(pictureUses(newsroom), media, join(CACHE, 'pictures'), site),
    engineFiles(CACHE),
  ]);
  const assets = await bundleAssets(join(ENGINE, 'assets'), CACHE, newsroom, words, icons);
  return {
    content,
    words,
    edition: { newsroom, assets, picture: pictures.find },
    files: [...assets.files, ...pictures.files, ...engine],
    originals: [...pictures.originals, ...icons.originals],
    problems: [...pictures.problems, ...icons.problems],
  };
}

/** The pictures of what is published, and of nothing else: a draft's picture leaves no trace. */
function pictureUses({ articles, pages }: Newsroom): PictureUse[] {
  return [
    ...articles.flatMap(({ image, bodyImages, file }) => [
      ...(image ? [{ src: image.src, file, field: 'image.src' }] : []),
      ...bodyImages.map((src) => ({ src, file })),
    ]),
    ...pages.flatMap(({ bodyImages, file }) => bodyImages.map((src) => ({ src, file }))),
  ];
}
