import {
  GONE,
  href,
  NOT_FOUND,
  OFFLINE,
  plainPath,
  SEARCH,
  SEARCH_INDEX,
  THANKS,
} from '../addresses.ts';
import { knowsGone } from '../hosts/host-names.ts';
import { goneFrom } from '../old-addresses.ts';
import type { PlainPage } from '../model/plain-page.ts';
import { yearsOf } from '../search/shards.ts';
import {
  goneStrings,
  notFoundStrings,
  offlineStrings,
  searchPageStrings,
  thanksStrings,
} from '../strings.ts';
import { bannerPages } from './advertising.ts';
import { articleOutline } from './article-page.ts';
import { categoryOutlines } from './category-pages.ts';
import { correctionsOutlines } from './corrections-page.ts';
import { bodyOf, embedScripts, frameOf, headOf, type Edition } from './edition.ts';
import { dateArchiveOutlines } from './date-archive.ts';
import { deskPages } from './desk-page.ts';
import { guideOutlines } from './guide-pages.ts';
import { homePage } from './home-page.ts';
import { latestFragment } from './latest-fragment.ts';
import { isLegalPage } from './legal-notice.ts';
import { liveNewsOutlines } from './live-coverage.ts';
import { liteOutlines } from './lite-page.ts';
import type { Outline } from './outline.ts';
import { OUTSIDE_ORIGINS, outsideSearch } from './outside-search.ts';
import type { Frame, Page } from './props.ts';
import { authorOutlines } from './people-pages.ts';
import { redirectPages } from './redirects.ts';
import { sourceOutlines } from './source-pages.ts';
import { storyOutlines } from './story-pages.ts';
import { tagOutlines } from './tag-pages.ts';

/** Every page of the site, as data. */
export function planPages(edition: Edition): Page[] {
  return [...outlinePages(edition)].map(({ page }) => page());
}

/**
 * Every page of the site before it is planned; one after the other, since an archive has tens of
 * thousands.
 */
export function* outlinePages(edition: Edition, frame = frameOf(edition)): Generator<Outline> {
  const { categories, articles, pages } = edition.newsroom;
  yield outlineOf(homePage(frame, edition));
  for (const category of categories.all) yield* categoryOutlines(category, frame, edition);
  for (const article of articles) {
    yield articleOutline(article, frame, edition);
    yield* liteOutlines(article, edition);
    yield* liveNewsOutlines(article, edition);
  }
  yield* storyOutlines(frame, edition);
  yield* correctionsOutlines(frame, edition);
  yield* authorOutlines(frame, edition);
  yield* sourceOutlines(frame, edition);
  yield* tagOutlines(frame, edition);
  yield* dateArchiveOutlines(frame, edition);
  for (const page of pages) yield outlineOf(plainPage(page, frame, edition));
  yield* guideOutlines(frame, edition);
  const others = [latestFragment, searchPage, thanksPage, notFoundPage, offlinePage];
  for (const make of others) yield outlineOf(make(frame, edition));
  for (const page of bannerPages(frame, edition)) yield outlineOf(page);
  for (const page of gonePages(frame, edition)) yield outlineOf(page);
  for (const page of deskPages(edition)) yield outlineOf(page);
  for (const redirect of redirectPages(edition)) yield outlineOf(redirect);
}

/** The outline of a page that is planned in any case: there are few of them. */
function outlineOf(page: Page): Outline {
  return { layout: page.layout, path: page.path, page: () => page };
}

function plainPage(page: PlainPage, frame: Frame, edition: Edition): Page {
  const { slug, title, summary } = page;
  const path = plainPath(slug);
  const head = {
    ...headOf(edition, { title, description: summary, path }, { frame: page.bodyEmbeds }),
    scripts: embedScripts(page, edition.assets),
  };
  const body = bodyOf(page, edition);
  const { director, entries = [] } = frame.legal ?? {};
  const isLegal = isLegalPage(path, edition.newsroom.site);
  const legal = isLegal ? [...(director ? [director] : []), ...entries] : undefined;
  return { layout: 'plain', path, body, props: { frame, head, title, summary, legal } };
}

function searchPage(frame: Frame, edition: Edition): Page {
  const { site, categories, articles } = edition.newsroom;
  // Its canonical address has no query: search engines are to keep no list of results.
  const page = { title: searchPageStrings.title, path: SEARCH };
  const head = headOf(edition, page, { search: true, form: OUTSIDE_ORIGINS });
  return {
    layout: 'search',
    path: SEARCH,
    props: {
      frame,
      head: { ...head, scripts: [edition.assets.scripts.search] },
      index: href(SEARCH_INDEX, site),
      base: site.basePath,
      categories: categories.all.map(({ slug, name }) => ({ slug, name })),
      years: yearsOf(articles, site.timezone),
      digits: site.digits,
      outside: outsideSearch(site),
    },
  };
}

function thanksPage(frame: Frame, edition: Edition): Page {
  const head = headOf(edition, { title: thanksStrings.title, noIndex: true });
  return { layout: 'thanks', path: THANKS, props: { frame, head } };
}

function notFoundPage(frame: Frame, edition: Edition): Page {
  const head = headOf(edition, { title: notFoundStrings.title, noIndex: true });
  const { lost } = edition.assets.oldAddresses ?? {};
  const scripts = lost === undefined ? [] : [lost];
  return { layout: 'notFound', path: NOT_FOUND, props: { frame, head: { ...head, scripts } } };
}

/** Where something was withdrawn, and the host can say so. */
function gonePages(frame: Frame, edition: Edition): Page[] {
  const { newsroom } = edition;
  if (!knowsGone(newsroom.site.host) || goneFrom(newsroom).length === 0) return [];
  const head = headOf(edition, { title: goneStrings.title, noIndex: true });
  return [{ layout: 'gone', path: GONE, props: { frame, head } }];
}

/** Kept by the service worker, and shown in the place of pages that were not. */
function offlinePage(frame: Frame, edition: Edition): Page {
  const head = headOf(edition, { title: offlineStrings.title, noIndex: true });
  const scripts = [edition.assets.scripts['kept-pages']];
  return { layout: 'offline', path: OFFLINE, props: { frame, head: { ...head, scripts } } };
}
