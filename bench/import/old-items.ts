import type { OldComment } from './old-comments.ts';

/** A thing of the old site as its export has it. */
export interface OldItem {
  id: number;
  type: string;
  status: string;
  title: string;
  /** Its address, as the export gives it. */
  link: string;
  /** Percent-encoded where it is Arabic; empty where it has none. */
  slug: string;
  /** Wall time of the newspaper, with seconds: `2019-05-03 10:20:31`. */
  date: string;
  /** The same in UTC; `NO_DATE` for what never came out. */
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  creator: string;
  content: string;
  excerpt: string;
  parent: number;
  order: number;
  password: string;
  commentsOpen: boolean;
  isSticky: boolean;
  attachment: string;
  terms: readonly OldItemTerm[];
  meta: readonly (readonly [key: string, value: string])[];
  comments: readonly OldComment[];
}

export interface OldItemTerm {
  domain: string;
  slug: string;
  name: string;
}

export const NO_DATE = '0000-00-00 00:00:00';

/** An item with what most of them have: published, empty, without anything below it. */
export function oldItem(
  own: Pick<OldItem, 'id' | 'type' | 'title' | 'link' | 'date' | 'dateGmt'> & Partial<OldItem>,
): OldItem {
  return {
    status: 'publish',
    slug: '',
    modified: own.date,
    modifiedGmt: own.dateGmt,
    creator: 'admin',
    content: '',
    excerpt: '',
    parent: 0,
    order: 0,
    password: '',
    commentsOpen: false,
    isSticky: false,
    attachment: '',
    terms: [],
    meta: [],
    comments: [],
    ...own,
  };
}
