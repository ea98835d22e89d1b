import { ARCHIVE, articlePath, datePath, href } from '../addresses.ts';
import { formatMonths, formatTime, formatWeekday } from '../calendar/in-words.ts';
import { monthName } from '../calendar/months.ts';
import { isoDate } from '../dates.ts';
import { listData } from '../machines/list-data.ts';
import type { Article } from '../model/article.ts';
import {
  dateArchive,
  type ArchiveDay,
  type ArchiveMonth,
  type ArchiveYear,
} from '../model/date-archive.ts';
import type { Site } from '../model/site.ts';
import { dateArchiveStrings } from '../strings/date-archive.ts';
import { storyStrings } from '../strings/stories.ts';
import { inDigits } from '../text/digits.ts';
import { counted } from '../text/plurals.ts';
import type { ArchivePart, DateArchiveProps, Headline } from './date-archive-props.ts';
import { cardOf, headOf, publisherOf, type Edition } from './edition.ts';
import { share } from './fingerprint.ts';
import type { Ingredients, Outline } from './outline.ts';
import type { Card, Frame, Link, Page } from './props.ts';

/** What a page of a date is, before it is planned. */
interface Dated extends Pick<DateArchiveProps, 'of' | 'title' | 'count' | 'newer' | 'older'> {
  path: string;
  above: { name: string; path: string }[];
  parts: () => ArchivePart[];
  cards?: () => Card[];
}

/**
 * The archive by date: all years, each year, each month, and days that have pages of their own. With a new article its
 * day, month and year change, and the page of all years; those that are over change once more, when the next begins and
 * they lead on to it.
 */
export function* dateArchiveOutlines(frame: Frame, edition: Edition): Generator<Outline> {
  const { articles, site } = edition.newsroom;
  const years = dateArchive(articles, site);
  const months = years.flatMap((year) => year.months);
  const days = months.flatMap((month) => month.days);
  const outline = (page: Dated, madeOf: Ingredients): Outline => ({
    layout: 'dateArchive',
    path: page.path,
    madeOf: () => ({ ...madeOf, card: edition.socialCards?.outlet }),
    page: () => pageOf(page, frame, edition),
  });
  yield outline(wholePage(years, site), { articles: [], places: JSON.stringify(years.map(sizes)) });
  for (const [index, year] of years.entries()) {
    const around = neighbours(years, index, (one) => yearLink(one.date, site));
    const places = JSON.stringify([around, year.months.map(sizesOfDays)]);
    yield outline(yearPage(year, around, site), { articles: [], places });
  }
  for (const [index, month] of months.entries()) {
    const around = neighbours(months, index, (one) => monthLink(one.date, site));
    const listed = month.isListed ? month.days.flatMap((day) => day.articles) : [];
    const places = JSON.stringify([around, sizesOfDays(month)]);
    yield outline(monthPage(month, around, edition), { articles: listed, places });
  }
  for (const [index, day] of days.entries()) {
    if (!day.hasPage) continue;
    const around = neighbours(days, index, (one) => dayLink(one, site));
    const places = JSON.stringify(around);
    yield outline(dayPage(day, around, edition), { articles: day.articles, places });
  }
}

type Around = Pick<Dated, 'newer' | 'older'>;

function neighbours<One>(
  newestFirst: readonly One[],
  index: number,
  linkOf: (one: One) => Link,
): Around {
  const [newer, older] = [newestFirst[index - 1], newestFirst[index + 1]];
  return { newer: newer && linkOf(newer), older: older && linkOf(older) };
}

/** What the page of all years shows of one. */
function sizes({ date, months }: ArchiveYear) {
  return [date, months.map((month) => [month.date, month.count])];
}

/** What the page of a year shows of a month, and that of a month of its days. */
function sizesOfDays({ date, days, isListed }: ArchiveMonth) {
  return [date, isListed, days.map((day) => [day.date, day.articles.length, day.hasPage])];
}

function wholePage(years: readonly ArchiveYear[], site: Site): Dated {
  return {
    of: 'all',
    path: ARCHIVE,
    title: dateArchiveStrings.name,
    above: [],
    parts: () =>
      years.map(({ date, count, months }) => ({
        title: inDigits(date, site.digits),
        href: href(datePath(date), site),
        count: countOf(count, site),
        links: months.map((month) => ({
          href: href(datePath(month.date), site),
          text: monthAlone(month.date, site),
          count: countOf(month.count, site),
        })),
      })),
  };
}

function yearPage({ date, months, count }: ArchiveYear, around: Around, site: Site): Dated {
  return {
    of: 'year',
    path: datePath(date),
    title: inDigits(date, site.digits),
    above: [ALL],
    count: countOf(count, site),
    ...around,
    parts: () =>
      months.map((month) => ({
        title: monthAlone(month.date, site),
        href: href(datePath(month.date), site),
        count: countOf(month.count, site),
        links: month.days.toReversed().map((day) => ({
          ...dayLink(day, site),
          text: inDigits(Number(day.date.slice(8)), site.digits),
        })),
      })),
  };
}

function monthPage(
  { date, days, count, isListed }: ArchiveMonth,
  around: Around,
  edition: Edition,
): Dated {
  const { site } = edition.newsroom;
  return {
    of: 'month',
    path: datePath(date),
    title: monthLink(date, site).text,
    above: [ALL, yearStep(date, site)],
    count: countOf(count, site),
    ...around,
    parts: () =>
      days.map((day) => ({
        id: day.date.slice(8),
        title: dayLink(day, site).text,
        href: day.hasPage ? href(datePath(day.date), site) : undefined,
        count: countOf(day.articles.length, site),
        headlines: isListed
          ? day.articles.map((article) => headlineOf(article, edition))
          : undefined,
      })),
  };
}

function dayPage(day: ArchiveDay, around: Around, edition: Edition): Dated {
  const { site } = edition.newsroom;
  const month = day.date.slice(0, 7);
  return {
    of: 'day',
    path: datePath(day.date),
    title: dayLink(day, site).text,
    above: [
      ALL,
      yearStep(month, site),
      { name: monthLink(month, site).text, path: datePath(month) },
    ],
    count: countOf(day.articles.length, site),
    ...around,
    parts: () => [],
    cards: () =>
      day.articles.map((article) => {
        const card = cardOf(article, edition);
        const text = formatTime(article.published, site);
        return share({ ...card, published: { ...card.published, text } });
      }),
  };
}

const ALL = { name: dateArchiveStrings.name, path: ARCHIVE };

function pageOf(
  { of, path, title, above, parts, cards, ...more }: Dated,
  frame: Frame,
  edition: Edition,
): Page {
  const { site } = edition.newsroom;
  const about = dateArchiveStrings.about[of].replace('%', site.name).replace('#', title);
  const named = of === 'all' ? title : dateArchiveStrings.titled.replace('#', title);
  return {
    layout: 'dateArchive',
    path,
    props: {
      frame,
      head: {
        ...headOf(edition, { title: named, description: about, path }),
        stylesheets: [edition.assets.sheets['date-archive']],
        linkedData: listData(
          { name: named, path },
          [...above, { name: title, path }],
          publisherOf(edition),
        ),
      },
      of,
      title,
      above: above.map((step) => ({ href: href(step.path, site), text: step.name })),
      ...more,
      parts: parts(),
      cards: cards?.() ?? [],
    },
  };
}

function headlineOf(article: Article, { newsroom }: Edition): Headline {
  const { site, categories } = newsroom;
  return {
    href: href(articlePath(article, site), site),
    text: article.title,
    published: {
      iso: isoDate(article.published, site),
      text: formatTime(article.published, site),
    },
    category: categories.of(article.section).name,
  };
}

function countOf(count: number, { digits }: Site): string {
  return counted(count, storyStrings.articles, digits);
}

function yearStep(date: string, { digits }: Site) {
  const year = date.slice(0, 4);
  return { name: inDigits(year, digits), path: datePath(year) };
}

function yearLink(date: string, site: Site): Link {
  return { href: href(datePath(date), site), text: inDigits(date, site.digits) };
}

/** «يوليوز 2026» */
function monthLink(date: string, site: Site): Link {
  return { href: href(datePath(date), site), text: formatMonths(date, date, site) };
}

/** «يوليوز», where its year stands above it. */
function monthAlone(date: string, { months }: Site): string {
  return monthName(Number(date.slice(5, 7)), months);
}

/** The way to a day: to its page, or to its place on its month's. */
function dayLink({ date, articles, hasPage }: ArchiveDay, site: Site): Link {
  const own = hasPage ? datePath(date) : datePath(date.slice(0, 7));
  return {
    href: `${href(own, site)}${hasPage ? '' : `#${date.slice(8)}`}`,
    text: formatWeekday(articles[0]?.published ?? 0, site),
  };
}
