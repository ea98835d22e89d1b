import type { Digits } from '../text/digits.ts';
import type { MayBeRevised } from './correction-props.ts';
import type { LegalNotice } from './legal-notice.ts';
import type { EntryTexts, LiveEntryProps } from './live-props.ts';
import type { Byline } from './people-props.ts';
import type { Icon, Link, MayBeUnpublished, Moment, Photo } from './props.ts';

/** The way to a lite edition, and how many kilobytes are enough for it, where that is known. */
export interface LiteLink {
  href: string;
  size?: string | undefined;
}

/** An article for those who pay for each byte: its words, and links to its pictures. */
export interface LiteProps extends MayBeUnpublished, MayBeRevised {
  language: string;
  digits: Digits;
  siteName: string;
  home: string;
  icon: Icon;
  stylesheet: string;
  script: string;
  policy: string;
  /** The article itself: as a link, and as the address that search engines know. */
  full: string;
  canonical: string;
  section: Link;
  title: string;
  /** What search engines and messengers show of it. */
  description: string;
  standfirst?: string | undefined;
  byline: Byline;
  published: Moment;
  updated?: Moment | undefined;
  figure?: { photo: Photo; caption?: string | undefined; credit?: string | undefined } | undefined;
  legal?: LegalNotice | undefined;
  /** The text as HTML, made by our Markdown renderer. */
  body: string;
  /** Where the article is a live coverage: its entries, newest first. */
  live?: LiveEntryProps[] | undefined;
  entryTexts?: EntryTexts;
  /** What sources want to be said below their texts. */
  licences: string[];
}
