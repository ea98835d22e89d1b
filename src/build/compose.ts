import { join } from 'node:path';
import { bundleAssets } from '../bundle/assets.ts';
import { prepareIcons } from '../bundle/icons.ts';
import type { Instant } from '../dates.ts';
import { loadContent, type Memory } from '../content/load.ts';
import { pinpoint } from '../content/pinpoint.ts';
import type { Remembered } from '../content/remembered.ts';
import type { FindPicture } from '../media/picture.ts';
import { preparePictures, type PictureUse } from '../media/prepare.ts';
import { openNewsroom, type Content, type Newsroom } from '../model/newsroom.ts';
import type { OutputFile } from '../output-file.ts';
import type { Edition } from '../plan/edition.ts';
import type { Problem } from '../problems.ts';
import { engineFiles } from '../search/engine.ts';
import { readWordFiles, WORD_LISTS } from '../search/word-files.ts';
import { prepareSocialCards, type PreparedCards } from '../social-cards/prepare.ts';
import { TOOLS } from '../social-cards/studio.ts';
import { joinedWordLists } from '../text/keys/joined-word-lists.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import { versionOf } from './code.ts';
import { CACHE, ENGINE } from './engine.ts';
import { composeGuide } from './guide.ts';
import type { BuildWatcher } from './watcher.ts';

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
 * @param watcher is told how the drawing of social cards gets on, which takes long the first time
 * @param isPreview whether it is for those who write, whose browsers keep nothing offline
 */
export async function composeEdition(
  contentFolder: string,
  now: Instant,
  memory: Memory = {},
  { watcher = {}, isPreview = false }: { watcher?: BuildWatcher; isPreview?: boolean } = {},
): Promise<{ composed?: Composed; problems: Problem[]; remembered: Remembered }> {
  const { content, words, problems, remembered } = await loadContent(contentFolder, memory);
  if (!content) return { problems, remembered };
  const lists = joinedWordLists(readWordFiles(WORD_LISTS), words ?? {});
  // What a browser kept would stand between an author and what was just written.
  const offline = content.site.offline && !isPreview;
  const shown = { ...content, site: { ...content.site, offline } };
  const composed = await compose(shown, lists, { contentFolder, now, watcher });
  const found = await pinpoint(composed.problems, contentFolder);
  return { composed, problems: [...problems, ...found], remembered };
}

async function compose(
  content: Content,
  words: WordFiles,
  { contentFolder, now, watcher }: { contentFolder: string; now: Instant; watcher: BuildWatcher },
): Promise<Composed> {
  const newsroom = openNewsroom(content, now);
  const { site } = newsroom;
  const media = join(contentFolder, 'media');
  const [icons, pictures, engine, guide] = await Promise.all([
    prepareIcons(site, media, join(CACHE, 'icons')),
    preparePictures(pictureUses(newsroom), media, join(CACHE, 'pictures'), site),
    engineFiles(CACHE),
    composeGuide(site),
  ]);
  const assets = await bundleAssets(join(ENGINE, 'assets'), CACHE, newsroom, words, icons);
  const cards = await socialCards(newsroom, pictures.find, watcher);
  return {
    content,
    words,
    edition: {
      newsroom,
      assets,
      picture: pictures.find,
      guide: guide?.guide,
      socialCards: cards.cards,
    },
    files: [...assets.files, ...pictures.files, ...cards.files, ...engine, ...(guide?.files ?? [])],
    originals: [...pictures.originals, ...icons.originals],
    problems: [...pictures.problems, ...icons.problems, ...cards.problems],
  };
}

/** The cards of articles whose lead picture is missing or unreadable among them. */
async function socialCards(
  newsroom: Newsroom,
  picture: FindPicture,
  watcher: BuildWatcher,
): Promise<PreparedCards> {
  return prepareSocialCards(newsroom, {
    cacheFolder: join(CACHE, 'cards'),
    tools: await Promise.all(TOOLS.map((name) => versionOf(name, ENGINE))),
    hasPicture: ({ image }) => image !== undefined && picture(image.src) !== undefined,
    onDraw: (total) => watcher.stage?.('drawing', total),
    onDrawn: () => watcher.steps?.(1),
  });
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
