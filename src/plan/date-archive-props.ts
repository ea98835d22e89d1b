import type { Card, Frame, Head, Link, Moment } from './props.ts';

/** What the pages of the archive by year, month and day are given. */

/** A headline in a list of many. */
export interface Headline extends Link {
  published: Moment;
  /** Name of its main category. */
  category: string;
}

/** A year with its months, a month with its days, or a day with what came out on it. */
export interface ArchivePart {
  /** By which links lead to it: the day of the month, `05`. */
  id?: string | undefined;
  title: string;
  /** Address of its own page, where it has one. */
  href?: string | undefined;
  count: string;
  /** Its months or its days, by name or number. */
  links?: (Link & { count?: string | undefined })[] | undefined;
  headlines?: Headline[] | undefined;
}

/** A page of the archive by date: of the whole newspaper, a year, a month or a day. */
export interface DateArchiveProps {
  frame: Frame;
  head: Head;
  of: 'all' | 'year' | 'month' | 'day';
  title: string;
  /** What the date belongs to, the largest first: the archive, the year, the month. */
  above: Link[];
  count?: string | undefined;
  parts: ArchivePart[];
  /** What came out on the day: on its page only. */
  cards: Card[];
  newer?: Link | undefined;
  older?: Link | undefined;
}
