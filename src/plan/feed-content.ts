import { absolute, articlePath, feedPath, HOME } from '../addresses.ts';
import type { Feed, FeedItem, FeedPicture } from '../feeds/feed.ts';
import { articleHtml, sourceLine } from '../feeds/item-html.ts';
import { coverageHtml } from '../feeds/live-html.ts';
import { withRevisions } from '../feeds/revisions-html.ts';
import type { Picture } from '../media/picture.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { withNoBreaks } from '../text/typography/no-breaks.ts';
import { correctionItems } from './correction-feed.ts';
import { articleRevisions } from './corrections.ts';
import { licencesOf } from './byline.ts';
import type { Edition } from './edition.ts';
import type { FeedOutline } from './feeds.ts';

/** What a feed cannot know of its articles but by reading files. */
export interface FeedSources {
  /** The body of an article as HTML, with the entries of a live coverage; asked for where feeds have whole texts. */
  readBody: (article: Article) => { body: string; entries: ReadonlyMap<string, string> };
  /** The bytes of a picture's JPEG, where they are known. */
  bytesOf: (picture: Picture) => number | undefined;
}

/** A feed with all that is in it. */
export function feedContent(
  { path, name, title, description, articles, holds }: FeedOutline,
  { newsroom, assets }: Pick<Edition, 'newsroom' | 'assets'>,
  itemOf: (article: Article) => FeedItem,
): Feed {
  const { site } = newsroom;
  return {
    self: absolute(feedPath(path, name), site),
    page: absolute(path, site),
    title,
    description,
    language: site.language,
    timezone: site.timezone,
    publisher: { name: site.name, url: absolute(HOME, site) },
    icon: new URL(assets.touchIcon, site.url).href,
    hub: site.announce?.webSub,
    items: holds === 'corrections' ? correctionItems(newsroom) : articles.map(itemOf),
  };
}

/** An article as feeds have it. */
export function feedItem(article: Article, edition: Edition, sources: FeedSources): FeedItem {
  const { site, categories } = edition.newsroom;
  const licences = licencesOf(article, edition);
  const { title, published, updated, via, authors, followUp, summary, image } = article;
  const url = absolute(articlePath(article, site), site);
  const file = image && edition.picture(image.src);
  const picture = file && { ...feedPicture(file, image.alt, site, sources), credit: image.credit };
  const about = article.categories.map((slug) => categories.of(slug));
  const sections = about.filter(({ kind }) => kind !== 'placement').map(({ name }) => name);
  const whole = () =>
    articleHtml({
      article,
      url,
      picture,
      caption: image?.caption,
      body: withRevisions(
        wholeText(article, sources, site),
        articleRevisions(article, edition.newsroom),
      ),
      licences,
      site,
    });
  return {
    url,
    title: withNoBreaks(title),
    published,
    updated,
    by: authors.length > 0 && !followUp ? authors : [sourceLine(article), ...authors],
    via,
    subjects: [...new Set([...sections, ...article.tags])],
    summary: withNoBreaks(summary),
    text: site.feeds.text === 'full' ? whole() : undefined,
    picture,
  };
}

function wholeText(article: Article, { readBody }: FeedSources, site: Site): string {
  const { body, entries } = readBody(article);
  return article.coverage ? coverageHtml(article.coverage, body, entries, site) : body;
}

/** A picture with its whole address. */
export function feedPicture(
  picture: Picture,
  alt: string,
  site: Pick<Site, 'url'>,
  { bytesOf }: Pick<FeedSources, 'bytesOf'>,
): FeedPicture {
  const { src, width, height } = picture;
  return { url: new URL(src, site.url).href, bytes: bytesOf(picture), width, height, alt };
}
