import {
  absolute,
  articlePath,
  categoryPath,
  href,
  NOT_FOUND,
  plainPath,
  SEARCH,
  SEARCH_INDEX,
  THANKS,
} from '../addresses.ts';
import type { PlainPage } from '../model/plain-page.ts';
import { yearsOf } from '../search/shards.ts';
import { notFoundStrings, searchStrings, thanksStrings } from '../strings.ts';
import { articlePage } from './article-page.ts';
import { categoryPages } from './category-pages.ts';
import { frameOf, headOf, type Edition } from './edition.ts';
import { homePage } from './home-page.ts';
import { contentPolicy } from './policy.ts';
import type { Frame, Page } from './props.ts';

/** Every page of the site, as data. */
export function planPages(edition: Edition): Page[] {
  const { newsroom } = edition;
  const frame = frameOf(edition);
  return [
    homePage(frame, edition),
    ...newsroom.categories.all.flatMap((category) => categoryPages(category, frame, edition)),
    ...newsroom.articles.map((article) => articlePage(article, frame, edition)),
    ...newsroom.pages.map((page) => plainPage(page, frame, edition)),
    searchPage(frame, edition),
    thanksPage(frame, edition),
    notFoundPage(frame, edition),
    ...redirects(edition),
  ];
}

function plainPage(
  { slug, file, title, summary }: PlainPage,
  frame: Frame,
  edition: Edition,
): Page {
  const path = plainPath(slug);
  const head = headOf(edition, { title, description: summary, path });
  return { layout: 'plain', path, bodyFile: file, props: { frame, head, title, summary } };
}

function searchPage(frame: Frame, edition: Edition): Page {
  const { site, categories, articles } = edition.newsroom;
  const page = { title: searchStrings.title, path: SEARCH, noIndex: true };
  const head = headOf(edition, page, { search: true });
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
    },
  };
}

function thanksPage(frame: Frame, edition: Edition): Page {
  const head = headOf(edition, { title: thanksStrings.title, noIndex: true });
  return { layout: 'thanks', path: THANKS, props: { frame, head } };
}

function notFoundPage(frame: Frame, edition: Edition): Page {
  const head = headOf(edition, { title: notFoundStrings.title, noIndex: true });
  return { layout: 'notFound', path: NOT_FOUND, props: { frame, head } };
}

/** Pages at old addresses that lead to the new ones. */
function redirects({ newsroom, assets }: Edition): Page[] {
  const { site, categories, articles } = newsroom;
  const redirect = (from: string, to: string): Page => ({
    layout: 'redirect',
    path: from,
    props: {
      language: site.language,
      icon: assets.icon,
      target: href(to, site),
      canonical: absolute(to, site),
      policy: contentPolicy({ css: '' }),
    },
  });
  return [
    ...categories.all.flatMap(({ slug, aliases }) =>
      aliases.map((old) => redirect(categoryPath(old), categoryPath(slug))),
    ),
    ...articles.flatMap((article) => {
      const renamed = categories.of(article.section).aliases;
      const oldPaths = renamed.map((section) => articlePath({ ...article, section }, site));
      const paths = new Set([...article.aliases, ...oldPaths]);
      paths.delete(articlePath(article, site));
      return [...paths].map((old) => redirect(old, articlePath(article, site)));
    }),
  ];
}
