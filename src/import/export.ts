import type { Said } from '../problems.ts';

/** What a WordPress export (WXR 1.0 to 1.2) holds, as it is read from the stream: texts as they were written there. */

/** One thing of an export, in the order in which it stands in the file. */
export type ExportEntry =
  | { kind: 'site'; site: ExportSite }
  | { kind: 'author'; author: ExportAuthor }
  | { kind: 'term'; term: ExportTerm }
  | { kind: 'item'; item: ExportItem }
  /** What was not sound XML; reading goes on behind it where it can. */
  | { kind: 'fault'; fault: ExportFault };

export interface ExportSite {
  /** `wp:wxr_version`: `1.0` to `1.2`. */
  version: string;
  title: string;
  description: string;
  /** As in `<language>`: `ar`, `fr-FR`. */
  language: string;
  /** Where readers find the site: `https://old.example` (`wp:base_blog_url`, else `link`), without a slash at its end. */
  address: string;
}

export interface ExportAuthor {
  id: number | undefined;
  login: string;
  displayName: string;
  firstName: string;
  lastName: string;
}

/** A category, a tag, or a term of another kind. */
export interface ExportTerm {
  id: number | undefined;
  /** `category`, `post_tag`, `nav_menu`, `post_format` … */
  taxonomy: string;
  /** As written: percent-encoded where it is Arabic. */
  slug: string;
  /** The slug of the term above it; empty for none. */
  parent: string;
  name: string;
  description: string;
}

export interface ExportItem {
  /** `wp:post_id`; undefined where there is none or it is no number. */
  id: number | undefined;
  /** `post`, `page`, `attachment`, `nav_menu_item`, `wp_block` … */
  type: string;
  /** `publish`, `draft`, `pending`, `future`, `private`, `trash`, `inherit`, `auto-draft` … */
  status: string;
  title: string;
  /** Its address on the old site, as written. */
  link: string;
  /** `wp:post_name`, as written: percent-encoded where it is Arabic. */
  slug: string;
  /** Dates as written: `2019-05-03 10:20:00`, `0000-00-00 00:00:00` or empty where there is none. */
  date: string;
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  /** The login of its author. */
  creator: string;
  content: string;
  excerpt: string;
  /** The id of the item above it, 0 for none. */
  parent: number;
  /** `wp:menu_order`. */
  order: number;
  password: string;
  commentsOpen: boolean;
  isSticky: boolean;
  /** `wp:attachment_url`; empty for none. */
  attachment: string;
  terms: ExportItemTerm[];
  meta: ExportMeta[];
  comments: ExportComment[];
  place: ExportPlace;
}

/** `<category domain="category" nicename="siyasa">سياسة</category>` */
export interface ExportItemTerm {
  domain: string;
  slug: string;
  name: string;
}

export interface ExportMeta {
  key: string;
  value: string;
}

/** A comment. E-mail and IP addresses are not even read. */
export interface ExportComment {
  id: string;
  author: string;
  date: string;
  dateGmt: string;
  text: string;
  /** `1` for one that was approved, `0`, `spam`, `trash`. */
  approved: string;
  /** Empty or `comment`; `pingback`, `trackback` and those of shops else. */
  type: string;
  /** The id of the comment that it answers; `0` for none. */
  parent: string;
}

/** Where in the files of an export something stands. */
export interface ExportPlace {
  /** The file's name, without its folder. */
  file: string;
  /** Counted from 1. */
  line: number;
}

export interface ExportFault extends ExportPlace {
  /** `broken`: reading went on behind it. `cut`: the file ends in the middle. `refused`: it is no export at all. */
  what: 'broken' | 'cut' | 'refused';
  /** What the parser says of it, in English; of a file that ends in the middle, what it ends in. */
  detail: string;
  /** Why it is refused, for whoever named the file. */
  said?: Said;
}
