import type { Card, Frame, Head, Link, Moment } from './props.ts';

/** What the pages of a running story are given, and what an article's page knows of its story. */

/** Articles of a story that came out on one day. */
export interface StoryDay {
  /** «الأحد 5 يوليوز 2026» */
  day: string;
  cards: Card[];
}

/** A page of a running story: its front, a page of its archive, or one that tells it from the beginning. */
export interface StoryProps {
  frame: Frame;
  head: Head;
  id: string;
  name: string;
  closed: boolean;
  summary?: string | undefined;
  /** How it came to where it is: the HTML of a paragraph each, made by our Markdown renderer. */
  background: string[];
  /** How much of it there is, and of which days: on its front only. */
  extent?: string | undefined;
  /** The days that this page of several holds. */
  range?: string | undefined;
  /** Address of its feed: on its front only. */
  feed?: string | undefined;
  /** The way to its front; absent there. */
  list?: Link | undefined;
  order: 'newest' | 'oldest';
  /** Address of the story in the other order, where it has one. */
  otherOrder?: string | undefined;
  days: StoryDay[];
  /** Addresses of the pages before and after this one, in its order. */
  back?: string | undefined;
  on?: string | undefined;
}

/** What is new in a running story, for the script of its articles' pages. */
export interface StoryNewsProps {
  language: string;
  policy: string;
  story: Link;
  /** The newest first. */
  news: (Link & { published: Moment })[];
}

/** Where an article stands in its running story. */
export interface StoryPlace {
  /** The way to the story. */
  story: Link;
  /** Address of the fragment that says what is new in it. */
  news: string;
  /** «الحلقة 3», where the story is a serial. */
  part?: string | undefined;
  before?: Link | undefined;
  after?: Link | undefined;
}
