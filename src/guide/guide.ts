import type { FindPicture } from '../media/picture.ts';

/** The author's guide: docs/guide of the engine, of which a newspaper may make pages of its site. */
export interface Guide {
  /** In the order in which they are read. */
  pages: GuidePage[];
  /** The pictures of its examples, which are the engine's own. */
  picture: FindPicture;
}

/** A page of the guide. */
export interface GuidePage {
  /** Path inside docs/guide, with forward slashes: `mistakes/unknown-category.md`. */
  file: string;
  /** Changes when the file does. */
  hash: string;
  title: string;
  /** The first sentences, without markup. */
  summary: string;
  /** What stands under the title, in Markdown. */
  text: string;
  /** The headings of its sections, with what links to them end with. */
  headings: GuideHeading[];
  /** Other pages of the guide that it leads to, as paths inside docs/guide, in order. */
  leadsTo: string[];
  /** Pictures that its examples show, as their authors name them. */
  pictures: string[];
}

export interface GuideHeading {
  anchor: string;
  text: string;
}

/** The page that the others are found from. */
export const GUIDE_INDEX = 'index.md';
