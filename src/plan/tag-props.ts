import type { Card, Frame, Head, Link } from './props.ts';

/** A tag as an article shows it: a link where it has a page. */
export interface ShownTag {
  text: string;
  href?: string | undefined;
}

/** A tag's page, and each page of its archive. */
export interface TagProps {
  frame: Frame;
  head: Head;
  name: string;
  description?: string | undefined;
  /** On an archive page: the days that it holds, and the way back to the tag. */
  archive?: { range: string; list: Link } | undefined;
  /** Address of the tag's feed; on its archive pages there is no way to it. */
  feed?: string | undefined;
  cards: Card[];
  older?: string | undefined;
  newer?: string | undefined;
}
