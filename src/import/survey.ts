import type { MenuEntry } from './menu.ts';
import type { Instant } from '../dates.ts';
import type { ExportAuthor, ExportFault, ExportSite, ExportTerm } from './export.ts';

/**
 * What the first reading of an export keeps: everything but the texts, so that fifty thousand articles fit in
 * memory. The second reading converts each text, with this at hand.
 */
export interface Survey {
  site: ExportSite;
  authors: readonly ExportAuthor[];
  /** Writers without an account (see guest-authors.ts); absent where the export has none. */
  guests?: readonly ExportAuthor[];
  /** Categories, tags and other terms, also those that only items name; each once. */
  terms: readonly ExportTerm[];
  /** By id: what is to be carried, and attachments. */
  items: ReadonlyMap<number, ItemCard>;
  /** Ids of what was thrown away, or never begun; absent for none. */
  discarded?: ReadonlySet<number>;
  /** HTML of blocks that several articles share, by their ids. */
  sharedBlocks: ReadonlyMap<number, string>;
  faults: readonly ExportFault[];
  /** Of items that the export holds more than once: which of them is carried, counted from 0 in the order of reading. */
  twice: ReadonlyMap<number, number>;
  /** Ids of the categories in the menu of the old site, in its order (see menu.ts); absent where it has none. */
  menu?: readonly number[];
  /** What stands in the menus of the old site besides categories. */
  menuEntries?: readonly MenuEntry[];
  /** What the clocks of the old site showed, some of them (see clocks.ts); absent where the export does not say. */
  clocks?: readonly ClockReading[];
}

/** How far the clock of the old site was from UTC at one time. */
export interface ClockReading {
  at: Instant;
  /** Minutes ahead of UTC. */
  minutes: number;
}

/** An item without its text. */
export interface ItemCard {
  id: number;
  type: string;
  status: string;
  /** Mended, without markup. */
  title: string;
  /** Its address on the old site, as written. */
  link: string;
  /** In letters (see arabic/slug.ts); empty where it had none. */
  slug: string;
  /** Slugs that it had before (`_wp_old_slug`), as written; absent for none. */
  formerSlugs?: readonly string[];
  /** When it came out; undefined where the export does not say. */
  published: Instant | undefined;
  modified: Instant | undefined;
  /** The local date as the old site had it in its addresses: `2019-05-03`; empty where there is none. */
  localDay: string;
  creator: string;
  /** Who signs it besides or in the place of its creator, as plugins name them (see arabic/plugin-fields.ts). */
  coAuthors?: readonly string[];
  parent: number;
  order: number;
  /** Slugs of its categories as written in the export, in the order of the export. */
  categories: readonly string[];
  /** Slugs of its tags as written. */
  tags: readonly string[];
  /** The id of the term that a plugin names as its main category. */
  primaryCategory: number | undefined;
  /** The id of its featured picture. */
  thumbnail: number | undefined;
  isSticky: boolean;
  /** Whether a password was asked for it; absent for no. */
  isLocked?: true;
  /** Of an attachment. */
  attachment?: AttachmentCard;
}

/** A file of the old site. */
export interface AttachmentCard {
  /** Its address. */
  url: string;
  /** Path below `wp-content/uploads` (`_wp_attached_file`), where the export has it: `2019/05/dam.jpg`. */
  file: string | undefined;
  alt: string;
  caption: string;
  /** Who made it, where a field says so. */
  credit: string;
}
