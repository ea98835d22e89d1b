import { HOME } from '../addresses.ts';
import { adOrigins, adScripts, adStylesheets, slotsOn } from './advertising.ts';
import { homeData } from '../machines/linked-data.ts';
import type { Article } from '../model/article.ts';
import type { Category } from '../model/category.ts';
import { isPaid } from '../model/kicker.ts';
import { pinnedFirst } from '../model/pinned.ts';
import { fold } from '../text/fold.ts';
import {
  cardInCategory,
  cardOf,
  categoryLink,
  headOf,
  publisherOf,
  type Edition,
} from './edition.ts';
import { askedScripts } from './address-rules.ts';
import { feedLinks } from './feeds.ts';
import { mostReadOf } from './most-read.ts';
import type { Card, Frame, FrontSection, HomeProps, Page, Rhythm } from './props.ts';
import { homeAlternates } from './twins.ts';

/** How many articles lead the page, and how many are its latest. */
const LEAD = 5;
const LATEST = 6;

/** Gives the first articles of a list that are not on the page yet. */
type Take = (from: readonly Article[], count: number) => Article[];

/**
 * The home page: what was placed by hand, what is pinned, the newest of the front-page category, what else came out
 * last, then each section of the navigation. No article stands on it twice, and what was paid for leads it only where
 * it was placed there by hand.
 */
export function homePage(frame: Frame, edition: Edition): Page {
  const { site, articles } = edition.newsroom;
  const feeds = feedLinks(HOME, site.name, site, ['feed.xml', 'atom.xml', 'feed.json']);
  const ads = slotsOn('home', undefined, edition);
  const page = { title: site.name, path: HOME, feeds };
  const head = headOf(edition, page, { frame: adOrigins(site, ads) });
  const take = takeOnce();
  const lead = leadOf(take, edition);
  // A young newspaper has sections rather than a list that takes all that they would show.
  const latest = articles.length > LEAD + LATEST * 2 ? take(unpaidOf(articles), LATEST) : [];
  return {
    layout: 'home',
    path: HOME,
    props: {
      frame,
      head: {
        ...head,
        ...homeAlternates(edition.newsroom),
        linkedData: homeData(publisherOf(edition)),
        stylesheets: adStylesheets(ads, edition),
        scripts: [
          edition.assets.scripts.times,
          ...adScripts(ads, edition),
          ...askedScripts(edition),
        ],
      },
      ads,
      lead: lead.map((article) => cardOf(article, edition)),
      latest: latest.map((article) => cardOf(article, edition)),
      mostRead: mostReadOf(edition),
      sections: sections(take, edition),
    },
  };
}

function unpaidOf(articles: readonly Article[] = []): Article[] {
  return articles.filter((article) => !isPaid(article));
}

function takeOnce(): Take {
  const shown = new Set<Article>();
  return (from, count) => {
    const taken = from.filter((article) => !shown.has(article)).slice(0, count);
    for (const article of taken) shown.add(article);
    return taken;
  };
}

/**
 * The lead block. Whose time has not come waits, and the next takes the place; where no lead is named, the place of
 * the lead is left to what runs by itself.
 */
function leadOf(take: Take, { newsroom }: Edition): Article[] {
  const { site, articles, byCategory, pinned, front } = newsroom;
  const named = [front.lead ?? [], front.further].flat();
  const known = named.length > 0 ? articles : [];
  const byId = new Map(known.map((article) => [fold(article.id), article]));
  const placed = take(
    named.flatMap((id) => byId.get(fold(id)) ?? []),
    front.lead === undefined ? LEAD - 1 : LEAD,
  );
  const placement = unpaidOf(site.frontPage ? byCategory.get(site.frontPage) : undefined);
  const newest = placement.length > 0 ? placement : unpaidOf(articles);
  const running = take(pinnedFirst(newest, pinned), LEAD - placed.length);
  if (front.lead !== undefined) return [...placed, ...running];
  return [...running.slice(0, 1), ...placed, ...running.slice(1)];
}

function sections(take: Take, edition: Edition): HomeProps['sections'] {
  const { categories, byCategory, front } = edition.newsroom;
  const made: FrontSection[] = [];
  const first = front.sections.map((slug) => categories.of(slug));
  for (const { slug, kind, navigation } of new Set([...first, ...categories.all])) {
    if (kind === 'placement' || !(navigation || front.sections.includes(slug))) continue;
    const articles = take(byCategory.get(slug) ?? [], front.inSection);
    if (articles.length === 0) continue;
    const cards = articles.map((article) => cardInCategory(article, edition));
    const rhythm = rhythmOf(cards, kind, made.at(-1)?.rhythm);
    made.push({
      title: categoryLink(slug, edition.newsroom),
      rhythm,
      cards: rhythm === 'feature' ? pictureFirst(cards) : cards,
    });
  }
  return made;
}

/** Pictures decide how a section stands, and that no two in a row stand in columns. */
function rhythmOf(cards: readonly Card[], kind: Category['kind'], before?: Rhythm): Rhythm {
  if (kind === 'opinion') return 'opinion';
  const pictures = cards.filter(({ photo }) => photo).length;
  if (pictures === 0) return 'words';
  return pictures >= 3 && before !== 'columns' ? 'columns' : 'feature';
}

/** The newest that has a picture, then the others as they were. */
function pictureFirst(cards: readonly Card[]): Card[] {
  const first = cards.find(({ photo }) => photo);
  return first ? [first, ...cards.filter((card) => card !== first)] : [...cards];
}
