import {
  archivePath,
  feedPath,
  href,
  storyFromStartPath,
  storyNewsPath,
  storyPath,
} from '../addresses.ts';
import { formatRange, formatTime, formatWeekday } from '../calendar/in-words.ts';
import { archiveOf } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { placesIn, shownIn, spanOf, type Place } from '../model/places.ts';
import { runningStories, type RunningStory } from '../model/running-stories.ts';
import type { Site } from '../model/site.ts';
import { storyStrings, storyTitle } from '../strings/stories.ts';
import { inDigits } from '../text/digits.ts';
import { counted } from '../text/plurals.ts';
import { articleLink, cardOf, headOf, momentOf, type Edition } from './edition.ts';
import { feedLinks } from './feeds.ts';
import { share } from './fingerprint.ts';
import type { Ingredients, Outline } from './outline.ts';
import { passageHtml } from './passage.ts';
import { contentPolicy } from './policy.ts';
import type { Frame, Page } from './props.ts';
import type { StoryDay, StoryProps } from './story-props.ts';

/** From how many articles on a story is told from its beginning too: two are seen at a glance. */
const WORTH_TURNING = 3;

/** How many of the newest its fragment lists: three, where an article links to two of them anyway. */
const LISTED = 5;

/**
 * The pages of each running story: the newest first, cut as lists are; told from its beginning; and what is new in
 * it, apart from the pages that show it (docs/decisions/stories.md).
 */
export function* storyOutlines(frame: Frame, edition: Edition): Generator<Outline> {
  for (const running of runningStories(edition.newsroom)) {
    yield* newestFirst(running, frame, edition);
    if (running.articles.length >= WORTH_TURNING) yield* fromStart(running, frame, edition);
    yield newsOutline(running, edition);
  }
}

/** What a page of a story is, besides the story itself. */
type PageOf = Pick<StoryProps, 'order' | 'otherOrder' | 'extent' | 'range' | 'back' | 'on'> & {
  path: string;
  articles: readonly Article[];
};

function* newestFirst(running: RunningStory, frame: Frame, edition: Edition): Generator<Outline> {
  const { story, articles } = running;
  const { site } = edition.newsroom;
  const list = storyPath(story.id);
  const { front, older, pages } = archiveOf(placesOf(running, edition), site.perPage);
  const toPage = (number: number | undefined) =>
    number ? href(archivePath(list, number), site) : undefined;
  const otherOrder =
    articles.length >= WORTH_TURNING ? href(storyFromStartPath(story.id, 1), site) : undefined;
  const order = 'newest';
  yield outlineOf(running, frame, edition, {
    path: list,
    articles: shownIn(front),
    order,
    otherOrder,
    extent: extentOf(articles, edition),
    on: toPage(older),
  });
  for (const { number, items } of pages) {
    yield outlineOf(running, frame, edition, {
      path: archivePath(list, number),
      articles: shownIn(items),
      order,
      otherOrder,
      range: rangeOf(items, edition),
      back: number === pages.length ? href(list, site) : toPage(number + 1),
      on: toPage(number - 1),
    });
  }
}

/** The places of a story, newest first. */
function placesOf({ story, articles }: RunningStory, { newsroom }: Edition): readonly Place[] {
  return placesIn(storyPath(story.id), articles, newsroom);
}

/** Told from its beginning, `perPage` articles to a page, of which only the last grows. */
function* fromStart(running: RunningStory, frame: Frame, edition: Edition): Generator<Outline> {
  const { story } = running;
  const { site } = edition.newsroom;
  const oldestFirst = placesOf(running, edition).toReversed();
  const last = Math.ceil(oldestFirst.length / site.perPage);
  for (let number = 1; number <= last; number += 1) {
    const items = oldestFirst.slice((number - 1) * site.perPage, number * site.perPage);
    const to = (other: number) => href(storyFromStartPath(story.id, other), site);
    yield outlineOf(running, frame, edition, {
      path: storyFromStartPath(story.id, number),
      articles: shownIn(items),
      order: 'oldest',
      otherOrder: href(storyPath(story.id), site),
      range: last > 1 ? rangeOf(items.toReversed(), edition) : undefined,
      back: number > 1 ? to(number - 1) : undefined,
      on: number < last ? to(number + 1) : undefined,
    });
  }
}

function outlineOf(running: RunningStory, frame: Frame, edition: Edition, page: PageOf): Outline {
  const { path, articles, ...place } = page;
  return {
    layout: 'story',
    path,
    madeOf: () => ({ ...madeOf(articles, running, place), card: edition.socialCards?.outlet }),
    page: () => storyPage(running, frame, edition, page),
  };
}

function madeOf(articles: readonly Article[], { story }: RunningStory, place: object): Ingredients {
  return { articles, places: JSON.stringify([story, place]) };
}

function storyPage(
  { story }: RunningStory,
  frame: Frame,
  edition: Edition,
  { path, articles, ...place }: PageOf,
): Page {
  const { name, summary, background, closed } = story;
  const { site } = edition.newsroom;
  const isFront = place.extent !== undefined;
  const title = place.range === undefined ? name : `${name}: ${place.range}`;
  // The same articles in another order are no other find for who searches.
  const noIndex = place.order === 'oldest';
  const head = headOf(edition, {
    title: storyTitle(title),
    description: summary,
    path,
    noIndex,
    ...(isFront && { feeds: feedLinks(path, storyTitle(name), site) }),
  });
  return {
    layout: 'story',
    path,
    props: {
      frame,
      head: {
        ...head,
        stylesheets: [edition.assets.sheets.story],
        scripts: isFront ? [edition.assets.scripts.story] : [],
      },
      id: story.id,
      name,
      closed,
      summary: place.range === undefined ? summary : undefined,
      background: place.range === undefined ? passageHtml(background, site) : [],
      feed: isFront ? href(feedPath(path), site) : undefined,
      list: isFront ? undefined : { href: href(storyPath(story.id), site), text: name },
      ...place,
      days: daysOf(articles, edition),
    },
  };
}

/** Articles by the day on which they came out, in their order; on a card then stands the hour alone. */
function daysOf(articles: readonly Article[], edition: Edition): StoryDay[] {
  const { site } = edition.newsroom;
  const days: StoryDay[] = [];
  for (const article of articles) {
    const card = cardOf(article, edition);
    const day = formatWeekday(article.published, site);
    if (days.at(-1)?.day !== day) days.push({ day, cards: [] });
    const time = formatTime(article.published, site);
    const published = { ...card.published, text: time };
    days.at(-1)?.cards.push(share({ ...card, published, part: partOf(article, site) }));
  }
  return days;
}

/** Which part of its story an article is: «الحلقة 3». */
export function partOf({ part }: Article, { digits }: Pick<Site, 'digits'>): string | undefined {
  return part === undefined ? undefined : storyStrings.part.replace('#', inDigits(part, digits));
}

/** «18 مقالا، من 3 يناير 2024 إلى 5 يوليوز 2026» */
function extentOf(articles: readonly Article[], edition: Edition): string {
  const count = counted(articles.length, storyStrings.articles, edition.newsroom.site.digits);
  return `${count}، ${rangeOf(articles, edition)}`;
}

/** @param places newest first */
function rangeOf(places: readonly Place[], { newsroom }: Edition): string {
  return formatRange(...spanOf(places), newsroom.site);
}

/** What is new in a story, for the pages of its articles: none of them changes by it. */
function newsOutline(running: RunningStory, edition: Edition): Outline {
  const { newsroom } = edition;
  const { story, articles } = running;
  const path = storyNewsPath(story.id);
  const newest = articles.slice(0, LISTED);
  const page = (): Page => ({
    layout: 'storyNews',
    path,
    props: {
      language: newsroom.site.language,
      policy: contentPolicy({}),
      story: { href: href(storyPath(story.id), newsroom.site), text: story.name },
      news: newest.map((article) => ({
        ...articleLink(article, newsroom),
        published: momentOf(article.published, newsroom),
      })),
    },
  });
  return { layout: 'storyNews', path, madeOf: () => madeOf(newest, running, {}), page };
}
