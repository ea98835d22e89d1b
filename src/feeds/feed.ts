import type { Instant } from '../dates.ts';

/** A feed, ready to be written in any of its forms. All addresses are whole. */
export interface Feed {
  /** Where it lies. */
  self: string;
  /** The page of what is in it. */
  page: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The zone that its dates are written in. */
  timezone: string;
  publisher: { name: string; url: string };
  /** A picture of the newspaper, as PNG. */
  icon: string;
  /** The WebSub hub that tells subscribers of what is new. */
  hub?: string | undefined;
  /** Newest first. */
  items: readonly FeedItem[];
}

/** An article as feeds have it. */
export interface FeedItem {
  /** Its address, by which readers also know it again. */
  url: string;
  title: string;
  published: Instant;
  updated?: Instant | undefined;
  /** Whose it is: what the byline says, one after the other. */
  by: readonly string[];
  /** Where the report comes from, when it is not the newspaper's own. */
  via?: string | undefined;
  /** What it is about: names of its categories, then its tags. */
  subjects: readonly string[];
  summary: string;
  /** All of it as HTML; absent where feeds have summaries. */
  text?: string | undefined;
  picture?: FeedPicture | undefined;
}

/** The lead picture of an article: a JPEG. */
export interface FeedPicture {
  url: string;
  /** Of its file; absent where that is not known. */
  bytes?: number | undefined;
  width: number;
  height: number;
  alt: string;
  credit?: string | undefined;
}

export const PICTURE_TYPE = 'image/jpeg';
export const GENERATOR = 'Midad';

/**
 * When something in a feed changed last: what its articles say, and no clock. Before the first article nothing has
 * happened yet, which is the Unix epoch where a date must stand.
 */
export function lastChange({ items }: Feed): Instant {
  return Math.max(0, ...items.map(({ published, updated = 0 }) => Math.max(published, updated)));
}
