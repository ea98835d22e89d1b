import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import type { Category } from '../model/category.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import { initialOf } from '../text/initial.ts';
import { joinWithAnd } from '../text/lists.ts';
import { DESIGN, type CardText } from './design.ts';

/**
 * A card to be had. Its name is known at once, and is another one for each other card: it holds a hash of all
 * that is drawn, and of what draws. What stands on it is put together only where it is drawn.
 */
export type Order = ArticleOrder | CoverOrder;

export interface ArticleOrder {
  name: string;
  article: Article;
  category: Category;
}

export interface CoverOrder {
  name: string;
  cover: CardText;
}

/** The cards of a newspaper, by what they are for. */
export interface Orders {
  /** By the id of the article. */
  articles: Map<string, ArticleOrder>;
  /** By the slug of the category. */
  categories: Map<string, CoverOrder>;
  outlet: CoverOrder;
}

/**
 * The cards that a newspaper needs: its own, one for each category, and one for each article without a picture
 * that appeared since the setting says. An article's name comes of a hash that is remembered with it, since of
 * tens of thousands the headlines would have to be unpacked.
 *
 * @param hasPicture whether an article has a lead picture that can be shown
 * @param tools packages that draw, with their versions
 */
export function orderCards(
  { site, categories, articles }: Newsroom,
  since: number,
  hasPicture: (article: Article) => boolean,
  tools: readonly string[],
): Orders {
  const common = hashOf(JSON.stringify([DESIGN, tools, site.name, site.accent]));
  const bySlug = new Map(categories.all.map((category) => [category.slug, category]));
  const own = new Map<string, ArticleOrder>();
  for (const article of articles) {
    if (article.published < since) break;
    const category = bySlug.get(article.section);
    if (!category || hasPicture(article)) continue;
    const { kind, name } = category;
    const all = `${common}\n${kind}\n${name}\n${article.headlineHash}`;
    own.set(article.id, { name: hashOf(all), article, category });
  }
  const cover = (headline: string, beside = '', outlet = site.name): CoverOrder => ({
    name: hashOf([common, 'cover', headline, beside, outlet].join('\n')),
    cover: { face: 'cover', kicker: '', headline, beside, outlet, letter: initialOf(site.name) },
  });
  return {
    articles: own,
    categories: new Map(
      categories.all.map(({ slug, name, description }) => [slug, cover(name, description)]),
    ),
    outlet: cover(site.name, site.description, new URL(site.url).hostname),
  };
}

/** What stands on a card. In opinion the writers belong to the headline. */
export function textOf(order: Order, site: Site): CardText {
  if ('cover' in order) return order.cover;
  const { article, category } = order;
  const isOpinion = category.kind === 'opinion';
  return {
    face: isOpinion ? 'opinion' : 'news',
    kicker: category.name,
    headline: article.title,
    beside: isOpinion ? joinWithAnd(article.authors) : '',
    outlet: site.name,
    letter: initialOf(site.name),
  };
}
