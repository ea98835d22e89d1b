import { HOME } from '../addresses.ts';
import type { Article } from '../model/article.ts';
import { cardInCategory, cardOf, categoryLink, headOf, type Edition } from './edition.ts';
import type { Frame, HomeProps, Page } from './props.ts';

/** How many articles lead the page, and how many a section shows. */
const LEAD = 5;
const IN_SECTION = 4;

/**
 * The home page: the newest of the front-page category, then each section of the navigation in the
 * order of categories.yaml. No article stands on it twice.
 */
export function homePage(frame: Frame, edition: Edition): Page {
  const { site, articles, byCategory } = edition.newsroom;
  const head = headOf(edition, { title: site.name, path: HOME });
  const placed = site.frontPage ? byCategory.get(site.frontPage) : undefined;
  const shown = new Set<Article>();
  const take = (from: readonly Article[], count: number) => {
    const taken = from.filter((article) => !shown.has(article)).slice(0, count);
    for (const article of taken) shown.add(article);
    return taken;
  };
  const lead = take(placed?.length ? placed : articles, LEAD);
  return {
    layout: 'home',
    path: HOME,
    props: {
      frame,
      head: { ...head, scripts: [edition.assets.scripts.times] },
      lead: lead.map((article) => cardOf(article, edition)),
      sections: sections(take, edition),
    },
  };
}

function sections(
  take: (from: readonly Article[], count: number) => Article[],
  edition: Edition,
): HomeProps['sections'] {
  const { categories, byCategory } = edition.newsroom;
  return categories.all
    .filter(({ navigation, kind }) => navigation && kind !== 'placement')
    .map(({ slug, kind }) => ({
      slug,
      kind,
      articles: take(byCategory.get(slug) ?? [], IN_SECTION),
    }))
    .filter(({ articles }) => articles.length > 0)
    .map(({ slug, kind, articles }) => ({
      title: categoryLink(slug, edition.newsroom),
      opinion: kind === 'opinion',
      cards: articles.map((article) => cardInCategory(article, edition)),
    }));
}
