import { HOME } from '../addresses.ts';
import { adOrigins, adScripts, adStylesheets, slotsOn } from './advertising.ts';
import { homeData } from '../machines/linked-data.ts';
import type { Article } from '../model/article.ts';
import type { Category } from '../model/category.ts';
import {
  cardInCategory,
  cardOf,
  categoryLink,
  headOf,
  publisherOf,
  type Edition,
} from './edition.ts';
import { feedLinks } from './feeds.ts';
import { mostReadOf } from './most-read.ts';
import type { Card, Frame, FrontSection, HomeProps, Page, Rhythm } from './props.ts';

/** How many articles lead the page, how many are its latest, and how many a section shows. */
const LEAD = 5;
const LATEST = 6;
const IN_SECTION = 4;

/** Gives the first articles of a list that are not on the page yet. */
type Take = (from: readonly Article[], count: number) => Article[];

/**
 * The home page: the newest of the front-page category, what else came out last, then each section of
 * the navigation in the order of categories.yaml. No article stands on it twice.
 */
export function homePage(frame: Frame, edition: Edition): Page {
  const { site, articles, byCategory } = edition.newsroom;
  const feeds = feedLinks(HOME, site.name, site, ['feed.xml', 'atom.xml', 'feed.json']);
  const ads = slotsOn('home', undefined, edition);
  const page = { title: site.name, path: HOME, feeds };
  const head = headOf(edition, page, { frame: adOrigins(site, ads) });
  const placed = site.frontPage ? byCategory.get(site.frontPage) : undefined;
  const take = takeOnce();
  const lead = take(placed?.length ? placed : articles, LEAD);
  // A young newspaper has sections rather than a list that takes all that they would show.
  const latest = articles.length > LEAD + LATEST * 2 ? take(articles, LATEST) : [];
  return {
    layout: 'home',
    path: HOME,
    props: {
      frame,
      head: {
        ...head,
        linkedData: homeData(publisherOf(edition)),
        stylesheets: adStylesheets(ads, edition),
        scripts: [edition.assets.scripts.times, ...adScripts(ads, edition)],
      },
      ads,
      lead: lead.map((article) => cardOf(article, edition)),
      latest: latest.map((article) => cardOf(article, edition)),
      mostRead: mostReadOf(edition),
      sections: sections(take, edition),
    },
  };
}

function takeOnce(): Take {
  const shown = new Set<Article>();
  return (from, count) => {
    const taken = from.filter((article) => !shown.has(article)).slice(0, count);
    for (const article of taken) shown.add(article);
    return taken;
  };
}

function sections(take: Take, edition: Edition): HomeProps['sections'] {
  const { categories, byCategory } = edition.newsroom;
  const made: FrontSection[] = [];
  for (const { slug, kind, navigation } of categories.all) {
    if (!navigation || kind === 'placement') continue;
    const articles = take(byCategory.get(slug) ?? [], IN_SECTION);
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
