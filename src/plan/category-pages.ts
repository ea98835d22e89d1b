import { archivePath, AUTHORS_PAGE, categoryPath, feedPath, href } from '../addresses.ts';
import { formatRange } from '../calendar/in-words.ts';
import { adOrigins, adScripts, adStylesheets, slotsOn } from './advertising.ts';
import { archiveData, categoryData } from '../machines/linked-data.ts';
import { archiveOf, type Archive, type ArchivePage } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import type { Category } from '../model/category.ts';
import { pinnedFirst } from '../model/pinned.ts';
import { placesIn, shownIn, spanOf, type Place } from '../model/places.ts';
import { listStrings } from '../strings.ts';
import { cardInCategory, categoryLink, headOf, publisherOf, type Edition } from './edition.ts';
import { feedLinks } from './feeds.ts';
import type { Outline } from './outline.ts';
import { columnistsIn } from './people-pages.ts';
import type { Person } from './people-props.ts';
import type { CategoryProps, Frame, Page } from './props.ts';

/** A category's index and its archive pages, which are numbered from the oldest. */
export function categoryOutlines(category: Category, frame: Frame, edition: Edition): Outline[] {
  const { newsroom } = edition;
  const { site, pinned } = newsroom;
  const list = categoryPath(category.slug);
  const places = placesIn(list, newsroom.byCategory.get(category.slug) ?? [], newsroom);
  const { front, older, pages } = archiveOf(places, site.perPage);
  const card = edition.socialCards?.ofCategory(category.slug);
  const isLead = category.slug === site.frontPage;
  const shown = isLead ? pinnedFirst(shownIn(front), pinned) : shownIn(front);
  const columnists = category.kind === 'opinion' ? columnistsIn(category.slug, edition) : [];
  const index = () => indexPage(category, { front: shown, older, columnists }, frame, edition);
  const numbered = pages.map((page): Outline => {
    const isNewest = page.number === pages.length;
    const articles = shownIn(page.items);
    return {
      layout: 'category',
      path: archivePath(list, page.number),
      madeOf: () => ({ articles, places: placesOf(page, isNewest), card }),
      page: () => archivePage(category, page, isNewest, frame, edition),
    };
  });
  return [
    {
      layout: 'category',
      path: list,
      madeOf: () => ({
        articles: shown,
        places: `${older} ${JSON.stringify(columnists)} ${slotsIn(category, edition)}`,
        card,
      }),
      page: index,
    },
    ...numbered,
  ];
}

/** Which slots the index of a category has at this moment. */
function slotsIn({ slug }: Category, edition: Edition): string {
  return Object.keys(slotsOn('category', slug, edition)).join();
}

/** What of an archive page its articles do not tell: its range is that of all places. */
function placesOf({ number, items }: ArchivePage<Place>, isNewest: boolean): string {
  return `${number} ${isNewest ? 'newest' : ''} ${spanOf(items).join(' ')}`;
}

function indexPage(
  category: Category,
  {
    front,
    older,
    columnists,
  }: Pick<Archive<Article>, 'front' | 'older'> & {
    columnists: Person[];
  },
  frame: Frame,
  edition: Edition,
): Page {
  const { site } = edition.newsroom;
  const path = categoryPath(category.slug);
  const { name, description } = category;
  const feeds = feedLinks(path, name, site);
  const page = { title: name, description, path, category: category.slug, feeds };
  const ads = slotsOn('category', category.slug, edition);
  const head = headOf(edition, page, { frame: adOrigins(site, ads) });
  const props: CategoryProps = {
    frame,
    head: {
      ...head,
      linkedData: categoryData(category, publisherOf(edition)),
      stylesheets: adStylesheets(ads, edition),
      scripts: [edition.assets.scripts.times, ...adScripts(ads, edition)],
    },
    title: name,
    description,
    ...(columnists.length > 0 && {
      columnists: { people: columnists, all: href(AUTHORS_PAGE, site) },
    }),
    feed: href(feedPath(path), site),
    ads,
    cards: front.map((article) => cardInCategory(article, edition)),
    older: older === undefined ? undefined : href(archivePath(path, older), site),
  };
  return { layout: 'category', path, props };
}

function archivePage(
  category: Category,
  { number, items }: ArchivePage<Place>,
  isNewest: boolean,
  frame: Frame,
  edition: Edition,
): Page {
  const { site } = edition.newsroom;
  const list = categoryPath(category.slug);
  const path = archivePath(list, number);
  const range = formatRange(...spanOf(items), site);
  const title = `${listStrings.archiveOf} ${category.name}: ${range}`;
  const props: CategoryProps = {
    frame,
    head: {
      ...headOf(edition, {
        title,
        description: category.description,
        path,
        category: category.slug,
      }),
      linkedData: archiveData(category, publisherOf(edition)),
    },
    title: category.name,
    archive: { range, list: categoryLink(category.slug, edition.newsroom) },
    cards: shownIn(items).map((article) => cardInCategory(article, edition)),
    older: number > 1 ? href(archivePath(list, number - 1), site) : undefined,
    newer: href(isNewest ? list : archivePath(list, number + 1), site),
  };
  return { layout: 'category', path, props };
}
