import { statSync } from 'node:fs';
import { outputFile } from '../addresses.ts';
import type { ReadSource } from '../content/source-reader.ts';
import { bodyReader, type DrawPicture } from '../eleventy/bodies.ts';
import type { FeedItem } from '../feeds/feed.ts';
import { FORMS } from '../feeds/forms.ts';
import { figureHtml, pictureHtml } from '../feeds/item-html.ts';
import { hashOf } from '../hash.ts';
import type { Picture } from '../media/picture.ts';
import type { Article } from '../model/article.ts';
import { isPaid } from '../model/kicker.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import { feedContent, feedItem, feedPicture, type FeedSources } from '../plan/feed-content.ts';
import { feedOutlines, pathsOf, type FeedOutline } from '../plan/feeds.ts';
import type { ArticleHashes } from './article-hashes.ts';
import type { CodeHashes } from './code-parts.ts';
import type { Composed } from './compose.ts';

/** A feed as a file, whose text is made only where it is stale. */
export interface FeedFile {
  path: string;
  write: () => string;
}

/** What feeds are made from. */
interface FeedBasis {
  composed: Pick<Composed, 'edition' | 'files'>;
  code: CodeHashes;
  readSource: ReadSource;
}

/** The feeds of a newspaper: each is made again when one of its articles changes, comes or goes. */
export function plannedFeeds(basis: FeedBasis, hashes: ArticleHashes) {
  const { newsroom, assets } = basis.composed.edition;
  const { feed, plan, reader } = basis.code;
  const settings = JSON.stringify([newsroom.site, newsroom.categories.all, assets.touchIcon]);
  const common = hashOf(settings, feed, plan, reader);
  const write = feedWriter(basis);
  return feedOutlines(newsroom).flatMap((outline) => {
    const { articles, ...own } = outline;
    const made = articles.map(hashes.ofArticle).join(' ');
    const fingerprint = hashOf(common, JSON.stringify(own), made);
    return pathsOf(outline).map((address) => {
      const path = outputFile(address);
      const file: FeedFile = { path, write: () => write(outline) };
      return { path, fingerprint, file };
    });
  });
}

/** Makes the function that writes a feed; an article that stands in several is made ready once. */
function feedWriter({ composed, readSource }: FeedBasis): (outline: FeedOutline) => string {
  const { edition, files } = composed;
  const { site } = edition.newsroom;
  const bytesOf = bytesOfPictures(files);
  const draw = drawing(site, bytesOf);
  // Links that begin with a slash are whole when the site's whole address is put before them.
  const readFor = { ...edition, site: { ...site, basePath: site.url }, readSource, pages: [] };
  let read: ReturnType<typeof bodyReader> | undefined;
  const readBody = (article: Article) => {
    const { file, bodyHash: hash, verbatim, coverage } = article;
    const written = { file, hash, verbatim, coverage, paid: isPaid(article) };
    return (read ??= bodyReader(readFor))(written, draw);
  };
  const items = new Map<Article, FeedItem>();
  const itemOf = (article: Article) => {
    const item = items.get(article) ?? feedItem(article, edition, { readBody, bytesOf });
    items.set(article, item);
    return item;
  };
  return (outline) => FORMS[outline.name](feedContent(outline, edition, itemOf));
}

/** Bytes of the pictures that are copied into the site, by the names that their contents give them. */
function bytesOfPictures(files: readonly OutputFile[]): FeedSources['bytesOf'] {
  const copied = new Map(files.flatMap((file) => ('from' in file ? [[file.path, file.from]] : [])));
  return ({ src }) => {
    const from = copied.get(`media/${src.slice(src.lastIndexOf('/') + 1)}`);
    return from === undefined ? undefined : statSync(from, { throwIfNoEntry: false })?.size;
  };
}

/** How pictures in texts are drawn for readers: as they are, since nobody knows our style sheet. */
function drawing(site: Site, bytesOf: FeedSources['bytesOf']): DrawPicture {
  return (picture: Picture, { alt, caption, credit }, place) => {
    const shown = { ...feedPicture(picture, alt, site, { bytesOf }), credit };
    return place === 'inline' ? pictureHtml(shown) : figureHtml(shown, caption);
  };
}
