import type { Article } from '../model/article.ts';
import type { Run } from '../model/company.ts';
import type { Layout, Page } from './props.ts';

/**
 * A page before it is planned. In an archive nearly all pages stay as they are: what an outline is made
 * of tells so at a fraction of what planning the page takes.
 */
export interface Outline {
  layout: Layout;
  /** The page's path: `/opinion/20510/`. */
  path: string;
  /** What tells at once that the page is as it was, where there is such a thing. */
  descent?: Descent | undefined;
  /** All that decides what is on the page, besides the settings of the newspaper, where it is known. */
  madeOf?: (() => Ingredients) | undefined;
  /** Plans the page. */
  page: () => Page;
}

/**
 * What a page comes from: while nothing of it has changed, its ingredients are the same. A new article has none but
 * older ones below it, so that a build that publishes one asks nothing else of all others.
 */
export interface Descent {
  /** The page is made of this article, of any that are older, */
  article: Article;
  /** of these, */
  besides: readonly Article[];
  /** and of what this names: what is no article, no setting, no story and no tag. */
  notes: string;
}

/** Articles in the places that they have on a page. */
export interface Ingredients {
  articles: readonly Article[];
  /** What their places are: pages of the same articles in the same places are the same. */
  places: string;
  /** Runs of lists among which planning chooses others: where they are the same, so is the choice. */
  runs?: readonly Run[];
  /** Path of the page's social card: which one it is depends on what could be drawn too. */
  card?: string | undefined;
}
