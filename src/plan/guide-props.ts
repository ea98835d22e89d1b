import type { Frame, Head, Link } from './props.ts';

/** A page of the author's guide. */
export interface GuideProps {
  frame: Frame;
  head: Head;
  title: string;
  /** The way to the index of the guide; absent on the index. */
  index?: Link | undefined;
  /** The headings of the page. */
  contents: Link[];
  /** The text as HTML, with its examples. */
  body: string;
  previous?: Link | undefined;
  next?: Link | undefined;
}
