import { absolute, articlePath, CORRECTIONS } from '../addresses.ts';
import type { FeedItem } from '../feeds/feed.ts';
import { forReaders } from '../feeds/item-html.ts';
import { revisionHtml, revisionTitle } from '../feeds/revisions-html.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { correctionsOf, type PublishedRevision } from '../model/published-corrections.ts';
import { correctionStrings } from '../strings/corrections.ts';
import { withNoBreaks } from '../text/typography/no-breaks.ts';
import { revisionText, toldRevision } from './corrections.ts';
import type { ListOfArticles } from './feeds.ts';

/** The feed of all corrections, as a list of the articles that they are of; none where there are none. */
export function correctionsList(newsroom: Newsroom): (ListOfArticles & { holds: 'corrections' })[] {
  const newest = forFeed(newsroom);
  if (newest.length === 0) return [];
  return [
    {
      path: CORRECTIONS,
      title: correctionStrings.title,
      description: correctionStrings.about,
      articles: [...new Set(newest.map(({ article }) => article))],
      holds: 'corrections',
    },
  ];
}

/** The items of that feed, newest first. */
export function correctionItems(newsroom: Newsroom): FeedItem[] {
  return forFeed(newsroom).map((one) => itemOf(one, newsroom));
}

/** As many of the newest as a feed has. Those who write see others too: a feed is for readers. */
function forFeed({ site, articles, unpublished }: Newsroom): PublishedRevision[] {
  const shown = articles.filter((article) => !unpublished?.has(article));
  return correctionsOf(shown).slice(0, site.feeds.items);
}

function itemOf(one: PublishedRevision, newsroom: Newsroom): FeedItem {
  const { site } = newsroom;
  const { article, revision, id } = one;
  const told = toldRevision(one, newsroom);
  const url = `${absolute(articlePath(article, site), site)}#${id}`;
  const html = `<div dir="rtl" lang="${site.language}">\n${forReaders(revisionHtml(told), url)}</div>`;
  return {
    url,
    title: withNoBreaks(revisionTitle(told.label, article.title)),
    published: revision.when,
    by: [revision.who ?? site.name],
    subjects: [told.label],
    summary: withNoBreaks(revisionText(one, site)),
    text: site.feeds.text === 'full' ? html : undefined,
  };
}
