import type { Moment } from './props.ts';

/** What the pages of live coverage show, as in src/plan/props.ts. */

/** The texts of entries as HTML, made by our Markdown renderer, by the anchors of the entries. */
export type EntryTexts = Readonly<Record<string, string>>;

/** An entry of a live coverage, without its text. */
export interface LiveEntryProps {
  /** Its anchor. */
  id: string;
  /** Changes when anything of the entry does. */
  hash: string;
  published: Moment;
  title: string;
  authors: string[];
  isPinned: boolean;
  isKey: boolean;
  /** What is said of an entry that no reader sees yet, to those who write. Absent in builds. */
  ribbon?: string;
}

/** A key event: the way to its entry. */
export interface KeyEvent {
  id: string;
  time: Moment;
  text: string;
}

/** The entries of a live coverage on its page. */
export interface LivePlace {
  /** Whether it was over when the page was made; from `until` on it is over in any case. */
  isOver: boolean;
  until: string;
  /** Address of what is new in it. */
  news: string;
  /** Address of the page. */
  page: string;
  /** Newest first. */
  keyEvents: KeyEvent[];
  /** Newest first, those that are pinned among them. */
  entries: LiveEntryProps[];
}

/** What the page of a live coverage is told while it is open. */
export interface LiveNewsProps extends Pick<LivePlace, 'isOver' | 'until' | 'keyEvents'> {
  /** Newest first. */
  entries: LiveEntryProps[];
  /** The introduction, of which nothing is told. */
  body: string;
  entryTexts?: EntryTexts;
}
