import { articlePath, href, liveNewsPath } from '../addresses.ts';
import { formatAppointment, formatDay, formatTime } from '../calendar/in-words.ts';
import { isoDate } from '../dates.ts';
import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import type { LiveArticle, LiveEntry } from '../model/live.ts';
import { bodyOf, momentOf, type Edition } from './edition.ts';
import { excerpt } from '../text/excerpt.ts';
import type { KeyEvent, LiveEntryProps, LivePlace } from './live-props.ts';
import type { Outline } from './outline.ts';
import type { Moment, Page } from './props.ts';

/** The entries of a live coverage as its page shows them; undefined for other articles. */
export function livePlaceOf(article: Article, edition: Edition): LivePlace | undefined {
  if (!isCoverage(article)) return undefined;
  const { site } = edition.newsroom;
  return {
    isOver: !edition.newsroom.live.has(article),
    until: isoDate(article.coverage.until, site),
    news: href(liveNewsPath(article.id), site),
    page: href(articlePath(article, site), site),
    keyEvents: keyEventsOf(article, edition),
    entries: liveEntriesOf(article, edition),
  };
}

/** The entries of a live coverage, newest first. */
export function liveEntriesOf(article: LiveArticle, edition: Edition): LiveEntryProps[] {
  return article.coverage.entries.map((entry) => {
    const { id, title, authors, isPinned, isKey, hash } = entry;
    const shown = { published: timeOf(entry, article, edition), title, authors, isPinned, isKey };
    return {
      id,
      hash: hashOf(JSON.stringify([hash, shown])).slice(0, 8),
      ...shown,
      ...ribbonOf(entry, edition),
    };
  });
}

/** The way to what is new in a coverage, which its open pages ask for; none for other articles. */
export function liveNewsOutlines(article: Article, edition: Edition): Outline[] {
  if (!isCoverage(article)) return [];
  const path = liveNewsPath(article.id);
  const page = (): Page => ({
    layout: 'liveNews',
    path,
    body: bodyOf(article, edition),
    props: {
      isOver: !edition.newsroom.live.has(article),
      until: isoDate(article.coverage.until, edition.newsroom.site),
      keyEvents: keyEventsOf(article, edition),
      entries: liveEntriesOf(article, edition),
    },
  });
  return [
    { layout: 'liveNews', path, madeOf: () => ({ articles: [article], places: 'live' }), page },
  ];
}

export function isCoverage(article: Article): article is LiveArticle {
  return article.coverage !== undefined;
}

/** What an entry is called where it has no headline: its first words. */
function entryName({ title, opening }: LiveEntry): string {
  return title || excerpt(opening);
}

function keyEventsOf(article: LiveArticle, edition: Edition): KeyEvent[] {
  return article.coverage.entries
    .filter(({ isKey }) => isKey)
    .map((entry) => {
      return { id: entry.id, time: timeOf(entry, article, edition), text: entryName(entry) };
    });
}

/** The hour of an entry, and the day too where it is another than that of the article. */
function timeOf({ at }: LiveEntry, { published }: Article, { newsroom }: Edition): Moment {
  const { site } = newsroom;
  const isSameDay = formatDay(at, site) === formatDay(published, site);
  const whole = momentOf(at, newsroom);
  return isSameDay ? { ...whole, text: formatTime(at, site) } : whole;
}

/** What the preview says on an entry whose time has not come. */
function ribbonOf(entry: LiveEntry, { newsroom }: Edition): { ribbon?: string } {
  if (!newsroom.pendingEntries?.has(entry)) return {};
  return { ribbon: `يُنشر يوم ${formatAppointment(entry.at, newsroom.site)}` };
}
