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
  /** All that decides what is on the page, besides the settings of the newspaper, where it is known. */
  madeOf?: Ingredients | undefined;
  /** Plans the page. */
  page: () => Page;
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
