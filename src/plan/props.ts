import type { AdSlots, BannersProps } from './advertising.ts';
import type { Discussed } from './discussion-props.ts';
import type { LinkedData } from '../machines/linked-data.ts';
import type { Picture } from '../media/picture.ts';
import type { LiveCoverage } from '../model/live.ts';
import type { Focus } from '../model/focus.ts';
import type { Digits } from '../text/digits.ts';
import type { GuideProps } from './guide-props.ts';
import type { EntryTexts, LiveNewsProps, LivePlace } from './live-props.ts';
import type { CorrectionsProps, GrowsOld } from './correction-props.ts';
import type { LegalEntry, LegalNotice } from './legal-notice.ts';
import type { LiteLink, LiteProps } from './lite-props.ts';
import type { DeskProps } from './desk-props.ts';
import type { AuthorProps, AuthorsProps, Byline, Person, SourceProps } from './people-props.ts';
import type { DateArchiveProps } from './date-archive-props.ts';
import type { MostReadList } from './most-read.ts';
import type { SearchProps } from './search-props.ts';
import type { ShownTag, TagProps } from './tag-props.ts';
import type { StoryNewsProps, StoryPlace, StoryProps } from './story-props.ts';
import type { TwinLink } from './twin-props.ts';
import type { CardVideo, LeadVideoProps } from './video-props.ts';

/**
 * What each layout is given: everything that its page shows, ready to print. A page is a pure function
 * of these props; no layout looks anything up.
 */

export interface Link {
  href: string;
  text: string;
}

/** A moment for machines and for people. */
export interface Moment {
  iso: string;
  text: string;
}

/** What surrounds every page. */
export interface Frame {
  language: string;
  digits: Digits;
  siteName: string;
  description: string;
  home: string;
  search: string;
  /** Address of the fragment that says what is new. */
  latest: string;
  /** Address of everything that was published, by date. */
  archive: string;
  sections: Link[];
  headerPages: Link[];
  footerPages: Link[];
  /** The newspaper in other languages. */
  editions: TwinLink[];
  /** What the law has the newspaper say of itself. */
  legal?: LegalNotice | undefined;
  /** Address of the newspaper's feed. */
  feed: string;
  stylesheet: string;
  fonts: string[];
  /** The script of every page, which runs before anything is painted. */
  reader: string;
  icon: Icon;
  touchIcon: string;
  manifest: string;
  /** The colours of the browser's bars. */
  barColours: { light: string; dark: string };
  /** The script that has the browser keep what is read; absent where the newspaper wants nothing kept. */
  offlineScript?: string | undefined;
}

/** The site's icon with its media type. */
export interface Icon {
  href: string;
  type: string;
}

/** A feed as the head of a page names it, so that feed readers find it. */
export interface FeedLink {
  href: string;
  type: string;
  title: string;
}

/** What browsers, search engines and messengers read of a page. */
export interface Head {
  title: string;
  description: string;
  /** Absolute address; absent for pages that have none of their own. */
  canonical?: string | undefined;
  kind: 'website' | 'article';
  image?: { url: string; width: number; height: number; alt: string } | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  section?: string | undefined;
  /** The writers of an article, and its tags. */
  authors?: readonly string[];
  tags?: readonly string[];
  noIndex?: boolean;
  feeds?: readonly FeedLink[];
  /** The same page in other languages, and this one among them. */
  alternates?: readonly { language: string; href: string }[];
  /** What the page says of itself to machines. */
  linkedData?: LinkedData;
  /** The Content-Security-Policy of the page. */
  policy: string;
  scripts: string[];
  /** Style sheets besides that of all pages. */
  stylesheets?: string[];
}

/** A picture with its description. */
export interface Photo extends Picture {
  alt: string;
  /** Where in it lies what must not be cut away; absent: in the middle. */
  focus?: Focus | undefined;
}

/** What is said of an article that no reader sees yet, to those who write. Absent in builds. */
export interface MayBeUnpublished {
  ribbon?: string;
}

/** What stands above a headline: «حصري», and that it was paid for. */
export interface Kicker {
  kicker?: string | undefined;
}

/** An article as lists show it. */
export interface Card extends MayBeUnpublished, Kicker {
  href: string;
  title: string;
  summary: string;
  category?: Link | undefined;
  published: Moment;
  photo?: Photo | undefined;
  /** The writers of an opinion piece, whose names belong to its headline. */
  signedBy?: string | undefined;
  /** The portrait of the writer, where one alone wrote it. */
  portrait?: Photo | undefined;
  followUp: boolean;
  /** Where a video leads it. */
  video?: CardVideo | undefined;
  /** Until when it is a live coverage: whether it still goes on is for the browser to say. */
  liveUntil?: string;
  /** «الحلقة 3»: on the page of its story only. */
  part?: string | undefined;
}

export interface HomeProps {
  frame: Frame;
  head: Head;
  lead: Card[];
  ads: AdSlots;
  /** What else came out last, of whatever section. */
  latest: Card[];
  mostRead?: MostReadList | undefined;
  sections: FrontSection[];
}

/** A section on the home page. */
export interface FrontSection {
  title: Link;
  rhythm: Rhythm;
  cards: Card[];
}

/**
 * How a section stands on the home page, so that the eye has something to hold on to: in columns with a
 * picture each; one large picture beside headlines; words only; opinion, with the writers first.
 */
export type Rhythm = 'columns' | 'feature' | 'words' | 'opinion';

/** A category's index, and each page of its archive. */
export interface CategoryProps {
  frame: Frame;
  head: Head;
  title: string;
  description?: string | undefined;
  /** On an archive page: the days that it holds, and the way back to the category. */
  archive?: { range: string; list: Link } | undefined;
  /** Those who stand at the head of an opinion section. */
  columnists?: { people: Person[]; all: string } | undefined;
  /** Address of the category's feed; on its archive pages there is no way to it. */
  feed?: string | undefined;
  ads?: AdSlots;
  cards: Card[];
  older?: string | undefined;
  newer?: string | undefined;
}

export interface ArticleProps extends MayBeUnpublished, Kicker, Discussed, GrowsOld {
  frame: Frame;
  head: Head;
  title: string;
  standfirst?: string | undefined;
  categories: Link[];
  byline: Byline;
  /** The ways to the same article in other languages. */
  twins: TwinLink[];
  published: Moment;
  /** The Hijri day of publication, where the newspaper prints it: «الموافق 20 محرم 1448 هـ». */
  hijri?: string | undefined;
  updated?: Moment | undefined;
  readingTime: string;
  /** Stands in the place of the picture. */
  video?: LeadVideoProps | undefined;
  figure?: { photo: Photo; caption?: string | undefined; credit?: string | undefined } | undefined;
  /** The text as HTML, made by our Markdown renderer. */
  body: string;
  ads: AdSlots;
  /** After which paragraph of the text its advertisement stands. */
  adParagraph: number;
  /** Where the article is a live coverage: its entries, below the text. */
  live?: LivePlace | undefined;
  entryTexts?: EntryTexts;
  /** What sources want to be said below their texts. */
  licences: string[];
  tags: ShownTag[];
  story?: StoryPlace | undefined;
  /** What the links that share need, with the address of the signs on them. */
  share: { url: string; title: string; brands: string };
  /** The article's lite edition, where it has one. */
  lite?: LiteLink | undefined;
  related: Card[];
}

export interface PlainProps {
  frame: Frame;
  head: Head;
  title: string;
  summary?: string | undefined;
  /** Below the text of the page that says all for the law. */
  legal?: LegalEntry[] | undefined;
  /** The text as HTML, made by our Markdown renderer. */
  body: string;
}

/** What is new, for the scripts of all pages: nothing but the list, and what is breaking. */
export interface LatestProps {
  language: string;
  siteName: string;
  policy: string;
  cards: Card[];
  mostRead?: MostReadList | undefined;
  /** The newest first, each with the moment at which it is breaking no more. */
  breaking: (Link & { until: string })[];
}

export interface NoticeProps {
  frame: Frame;
  head: Head;
}

export interface RedirectProps {
  language: string;
  icon: Icon;
  target: string;
  canonical: string;
  policy: string;
}

/** The props of each layout, by the layout's name. */
export interface LayoutProps {
  home: HomeProps;
  category: CategoryProps;
  article: ArticleProps;
  author: AuthorProps;
  authors: AuthorsProps;
  source: SourceProps;
  story: StoryProps;
  storyNews: StoryNewsProps;
  liveNews: LiveNewsProps;
  corrections: CorrectionsProps;
  tag: TagProps;
  dateArchive: DateArchiveProps;
  lite: LiteProps;
  plain: PlainProps;
  guide: GuideProps;
  search: SearchProps;
  thanks: NoticeProps;
  notFound: NoticeProps;
  gone: NoticeProps;
  latest: LatestProps;
  banners: BannersProps;
  offline: NoticeProps;
  redirect: RedirectProps;
  desk: DeskProps;
}

export type Layout = keyof LayoutProps;

/** Layouts whose pages show a Markdown text. */
type WithBody = { [L in Layout]: LayoutProps[L] extends { body: string } ? L : never }[Layout];

/** The text of a page as the plan knows it: enough to tell whether it changed. */
export interface PageBody {
  /** The Markdown file that the body is made from: inside the content folder, of the guide inside docs/guide. */
  file: string;
  /** Changes when the Markdown does. */
  hash: string;
  /** Whether it is printed as it was written, letter by letter. */
  verbatim: boolean;
  /** Whether somebody paid for it, and so for its links. */
  paid?: boolean;
  /** The parts of a live coverage, of which each is rendered by itself. */
  coverage?: LiveCoverage | undefined;
  /** The pictures in it that could be read. */
  pictures: Picture[];
}

/** A page of the site: where it goes, who draws it, and of what. */
export type Page = {
  [L in Layout]: {
    layout: L;
    /** The page's path: `/opinion/20510/`. */
    path: string;
  } & (L extends WithBody
    ? {
        /** All props but the body, which is rendered when the page is. */
        props: Omit<LayoutProps[L], 'body' | 'entryTexts'>;
        body: PageBody;
      }
    : { props: LayoutProps[L]; body?: never });
}[Layout];
