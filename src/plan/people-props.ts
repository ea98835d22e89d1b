import type { Card, Frame, Head, Link, Photo } from './props.ts';

/** What the pages of writers and sources are given, and what other pages know of them. */

/** A name as it is printed, and the way to the page of who bears it, where there is one. */
export interface Name {
  text: string;
  href?: string | undefined;
}

/** The byline as it is printed. */
export interface Byline {
  source: Name;
  authors: Name[];
  /** The portraits of those of the authors who have one. */
  portraits: Photo[];
  followUp: boolean;
  via?: Name | undefined;
}

/** A writer among others. */
export interface Person extends Link {
  role?: string | undefined;
  portrait?: Photo | undefined;
}

/** A list of articles as its pages show it. */
interface Articles {
  cards: Card[];
  /** On an archive page: the days that it holds, and the way back to the front. */
  archive?: { range: string; list: Link } | undefined;
  older?: string | undefined;
  newer?: string | undefined;
}

/** The page of a writer, or one page of the archive of what they wrote. */
export interface AuthorProps extends Articles {
  frame: Frame;
  head: Head;
  name: string;
  role?: string | undefined;
  portrait?: Photo | undefined;
  /** A paragraph each. */
  biography: string[];
  links: Link[];
  /** The way to all writers. */
  writers: string;
  /** Address of the writer's feed: on the front only. */
  feed?: string | undefined;
}

/** All who write, by what they are. */
export interface AuthorsProps {
  frame: Frame;
  head: Head;
  groups: { title: string; people: Person[] }[];
}

/** The page of a source, or one page of the archive of what is printed of it. */
export interface SourceProps extends Articles {
  frame: Frame;
  head: Head;
  name: string;
  description?: string | undefined;
  logo?: Photo | undefined;
  /** The way to its own site. */
  site?: Link | undefined;
  licence?: string | undefined;
}
