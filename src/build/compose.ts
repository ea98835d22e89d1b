import { join } from 'node:path';
import { MEDIA } from '../address-rules.ts';
import { keyFiles } from '../aftercare/index-now.ts';
import { bundleAssets, type Assets } from '../bundle/assets.ts';
import { prepareIcons, type Icons } from '../bundle/icons.ts';
import { withRuleScripts } from '../bundle/rule-scripts.ts';
import { withSteadyNames } from '../bundle/steady-names.ts';
import type { Instant } from '../dates.ts';
import { loadContent, type Memory } from '../content/load.ts';
import { pinpoint } from '../content/pinpoint.ts';
import type { Remembered } from '../content/remembered.ts';
import { sourceReader, type ReadSource } from '../content/source-reader.ts';
import type { Delivery } from '../hosts/delivery.ts';
import { hostFiles } from '../hosts/host-files.ts';
import { withoutReturned } from '../lasting-addresses/returned.ts';
import { rootFileRemarks, rootFiles } from '../machines/root-files.ts';
import { sitemapFiles } from '../machines/sitemaps.ts';
import { bannerRemarks } from '../media/banner-remarks.ts';
import type { MadeOnce } from '../made-once.ts';
import type { FindPicture } from '../media/picture.ts';
import type { OriginalInUse } from '../media/prepare.ts';
import { openNewsroom, type Content, type Newsroom } from '../model/newsroom.ts';
import { steadySpan } from '../model/turning-points.ts';
import { finderIn, leadingToFiles, mediaTable } from '../old-media.ts';
import type { OutputFile } from '../output-file.ts';
import { ruleFiles } from '../plan/address-rules.ts';
import { planDelivery } from '../plan/delivery.ts';
import type { Edition } from '../plan/edition.ts';
import { filesAtOldAddresses } from '../plan/files-at-old-addresses.ts';
import type { Problem } from '../problems.ts';
import { engineFiles } from '../search/engine.ts';
import { readWordFiles, WORD_LISTS } from '../search/word-files.ts';
import { prepareSocialCards, type PreparedCards } from '../social-cards/prepare.ts';
import { TOOLS } from '../social-cards/studio.ts';
import { joinedWordLists } from '../text/keys/joined-word-lists.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import { deskConfig } from '../web-desk/config.ts';
import { deskProgram } from '../web-desk/program.ts';
import { hashCode, versionOf } from './code.ts';
import { CACHE, madeOfEngine } from './engine.ts';
import { ENGINE } from '../engine-folder.ts';
import { composeGuide } from './guide.ts';
import { listPaths } from './list-paths.ts';
import { bytesIn, prepareMedia } from './media.ts';
import type { BuildWatcher } from './watcher.ts';

/** The first module of the web desk's program and the one that bundles it, inside the engine's folder. */
const DESK_PROGRAM = 'assets/scripts/web-desk.ts';
const DESK_BUNDLER = 'src/web-desk/program.ts';

/** An edition with the files that its pages need, and what is to be said of it. */
export interface Composed {
  /** All that the newsroom has written, also what is not published yet. */
  content: Content;
  /** By which search takes words for one. */
  words: WordFiles;
  edition: Edition;
  /** How it is delivered. */
  delivery: Delivery;
  files: OutputFile[];
  /** The pictures that it shows, as they lie in content/media. */
  originals: OriginalInUse[];
  problems: Problem[];
}

/** What a content folder gives, with every problem and what the next build need not read again. */
export interface Composition {
  /** Absent where the settings are at fault. */
  composed?: Composed;
  problems: Problem[];
  remembered: Remembered;
}

/** How an edition is composed. */
export interface Manner {
  /** Is told how the drawing of social cards gets on, which takes long the first time. */
  watcher?: BuildWatcher;
  /** Whether it is for those who write, whose browsers keep nothing offline. */
  isPreview?: boolean;
  /** Reads the content, where that is not done as it lies. */
  load?: typeof loadContent;
  /** Reads the sources, likewise. */
  readSource?: ReadSource;
  /** Makes what is made of the engine, where the build has made something already. */
  once?: MadeOnce;
}

/**
 * What a content folder gives at a moment: an edition unless its settings are at fault, every problem,
 * and what the next build need not read again.
 *
 * @param memory what need not be read again
 */
export async function composeEdition(
  contentFolder: string,
  now: Instant,
  memory: Memory = {},
  manner: Manner = {},
): Promise<Composition> {
  const { watcher = {}, isPreview = false, load = loadContent, once = madeOfEngine() } = manner;
  const { content, words, problems, remembered } = await load(contentFolder, memory);
  if (!content) return { problems, remembered };
  const lists = joinedWordLists(readWordFiles(WORD_LISTS), words ?? {});
  // What a browser kept would stand between an author and what was just written.
  const offline = content.site.offline && !isPreview;
  // The preview is served by no host but itself, which leads nobody on.
  const host = isPreview ? undefined : content.site.host;
  const shown = { ...content, site: { ...content.site, offline, host } };
  const composed = await compose(shown, lists, { contentFolder, now, watcher, isPreview, once });
  const readSource = manner.readSource ?? sourceReader(contentFolder);
  const found = pinpoint(composed.problems, contentFolder, readSource);
  return { composed, problems: [...problems, ...found], remembered };
}

/** Where, when and for whom an edition is composed. */
interface Circumstances {
  contentFolder: string;
  now: Instant;
  watcher: BuildWatcher;
  isPreview: boolean;
  once: MadeOnce;
}

async function compose(
  content: Content,
  words: WordFiles,
  { contentFolder, now, watcher, isPreview, once }: Circumstances,
): Promise<Composed> {
  const opened = openNewsroom(content, now, isPreview ? 'all' : 'published');
  const oldAddresses = withoutReturned(opened, () => listPaths(opened));
  const written = { ...opened, oldAddresses };
  const { site } = written;
  const [icons, { pictures, films, ...shown }, engine, guide] = await Promise.all([
    prepareIcons(site, join(contentFolder, 'media'), join(CACHE, 'icons')),
    prepareMedia(written, contentFolder, isPreview),
    engineFiles(CACHE),
    composeGuide(site),
  ]);
  const newsroom = { ...written, ...leadingToFiles(written, shown.paths) };
  const isAsked = newsroom.addressRules.some(({ to }) => to === MEDIA);
  const oldMedia = isAsked ? mediaTable(shown.paths) : undefined;
  const bundled = await allAssets(newsroom, words, icons, once);
  const assets = isPreview ? withSteadyNames(bundled) : bundled;
  const cards = await socialCards(newsroom, pictures.find, watcher);
  const desk = await webDesk(newsroom, assets, once);
  const delivery = planDelivery(newsroom, oldMedia);
  return {
    content,
    words,
    delivery,
    edition: {
      newsroom,
      assets,
      picture: pictures.find,
      video: films.find,
      captions: films.findCaptions,
      guide: guide?.guide,
      socialCards: cards.cards,
      desk: desk?.program,
      oldFile: oldMedia && finderIn(oldMedia),
    },
    files: [
      ...assets.files,
      ...(desk?.files ?? []),
      ...(guide?.files ?? []),
      ...shown.files,
      ...filesAtOldAddresses(delivery, shown.files),
      ...cards.files,
      ...engine,
      ...hostFiles(delivery),
      ...keyFiles(site.announce),
      ...ruleFiles(newsroom, oldMedia),
      ...(isPreview ? [] : forMachines(content, newsroom, pictures.find, now)),
    ],
    originals: [shown, icons].flatMap(({ originals }) => originals),
    problems: [
      ...[shown, icons, cards].flatMap(({ problems }) => problems),
      ...rootFileRemarks(site, now),
      ...bannerRemarks(newsroom.banners, site.advertising, pictures.find, bytesIn(pictures, site)),
    ],
  };
}

async function allAssets(
  newsroom: Newsroom,
  words: WordFiles,
  icons: Icons,
  once: MadeOnce,
): Promise<Assets> {
  const places = { folder: join(ENGINE, 'assets'), cacheFolder: CACHE, once };
  const assets = await bundleAssets(newsroom, words, icons, places);
  return withRuleScripts(assets, newsroom, places);
}

/** What machines read of a site that is published. */
function forMachines(
  content: Content,
  newsroom: Newsroom,
  picture: FindPicture,
  now: Instant,
): OutputFile[] {
  const { from } = steadySpan(content, now);
  return [...sitemapFiles(newsroom, picture, from), ...rootFiles(newsroom.site)];
}

/** The web desk, where the newspaper has one. */
async function webDesk(
  { site, categories, articles }: Newsroom,
  { touchIcon }: Assets,
  once: MadeOnce,
) {
  if (!site.desk) return undefined;
  const { program } = await hashCode(ENGINE, { program: [DESK_PROGRAM, DESK_BUNDLER] }, once);
  const config = deskConfig({ site, desk: site.desk, categories, articles, icon: touchIcon });
  return deskProgram(join(ENGINE, DESK_PROGRAM), CACHE, program, config);
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
