import type { Frame, Head, Link, Moment } from './props.ts';

/** What pages show of corrections and updates. */

/** A correction or an update, ready to print. */
export interface ToldRevision {
  /** The id of its place on the article's page. */
  id: string;
  /** «تصويب», «حق الرد» */
  label: string;
  /** Who answers. */
  who?: string | undefined;
  when: Moment;
  /** Paragraphs, as HTML that our Markdown renderer made. */
  what: string[];
}

/** What an article's page says of its corrections and updates. */
export interface ArticleRevisions {
  /** What stands above the text: the newest correction. Absent where there are updates alone. */
  notice?: { text: string; when: Moment } | undefined;
  /** Heading of the list below the text. */
  title: string;
  /** Newest first. */
  list: ToldRevision[];
}

/** A page of an article, whole or lite. */
export interface MayBeRevised {
  /** What was corrected and added since it came out. */
  revisions?: ArticleRevisions | undefined;
}

/** The page of an article that tells readers how old it is. */
export interface GrowsOld extends MayBeRevised {
  /** After how many years it does; absent: never. */
  oldAfter?: number | undefined;
}

/** The page of all corrections, and each page of its archive. */
export interface CorrectionsProps {
  frame: Frame;
  head: Head;
  /** On an archive page: the days that it holds, and the way back to the newest. */
  archive?: { range: string; list: string } | undefined;
  /** Newest first, each with the article that it is of. */
  list: (ToldRevision & { article: Link })[];
  /** Address of the feed: on the first page only. */
  feed?: string | undefined;
  older?: string | undefined;
  newer?: string | undefined;
}
