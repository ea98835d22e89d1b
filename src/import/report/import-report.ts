import type { Said } from '../../problems.ts';
import type { Marks } from '../arabic/mend-text.ts';
import type { FindingKind } from '../body/context.ts';
import type { ExportFault } from '../export.ts';

/** What an import did, or would do: the source of import-report.html and import-report.json. */

/** How many words that differ a report names of one article, of each kind. */
export const MOST_WORDS = 100;

/** Why an item was not carried. */
export type LeftOut =
  | 'trash'
  | 'auto-draft'
  | 'revision'
  | 'not-an-article'
  | 'without-id'
  | 'twice'
  | 'id-taken'
  /** An earlier import wrote it, and somebody removed its file since. */
  | 'removed-by-hand'
  /** Nothing that came over uses it. */
  | 'unused'
  | 'empty'
  /** A page that was a draft, private, or behind a password. */
  | 'hidden-page'
  | 'unreadable'
  /** Longer than any article. */
  | 'too-long';

/** What became of an item that is carried. */
export type Fate = 'new' | 'changed' | 'standing' | 'edited-by-hand';

/** Why a comment was not carried. */
export type CommentLeftOut =
  /** Nobody had approved it. */
  | 'waiting'
  | 'spam'
  | 'trash'
  /** Other sites told that they had linked here: `pingback`, `trackback`. */
  | 'ping'
  /** Notes of shops and forms, that are no comments. */
  | 'other-kind'
  | 'too-long'
  | 'without-text'
  | 'without-date'
  /** The old site shows it no more; it came with an earlier import, and is here. */
  | 'taken-back'
  /** What it was written about is not carried itself. */
  | 'unknown-article';

/** Why a picture or another file of the old site is missing. */
export type FileMissing =
  /** The old site named it by its number, and the export has no such item. */
  | 'not-in-export'
  /** Neither a folder of media was given nor was anything to be fetched. */
  | 'not-given'
  | 'not-in-folder'
  /** The old site did not answer, or not with the file. */
  | 'not-fetched'
  | 'too-large'
  /** Its address leads out of the folder of media, or to no site at all. */
  | 'unfit-address';

/** Why nothing answers at an old address. */
export type Unanswered =
  /** What stood there is not carried. */
  | 'left-out'
  /** A list by a plugin's own terms, of which there are too many, or that no search can be made of. */
  | 'no-such-list'
  /** It belongs to another site. */
  | 'other-site'
  | 'unreadable'
  /** Of a file, with signs in its name that no former address can have. */
  | 'unfit-name'
  /** It would lead round in a circle. */
  | 'circle'
  /** More than the hosts take. */
  | 'too-many';

/** What may be said of an item on the old site, and has no field in the newspaper. */
export type NotCarried =
  /** That it was stuck to the front page, where the newspaper has no placement for that. */
  | 'sticky'
  /** What search engines were told instead of the headline, and which address they were to take for its own. */
  | 'seoTitle'
  | 'seoDescription'
  | 'canonical'
  /** The article in short, in points. */
  | 'highlights'
  | 'sources'
  /** A sound or film that led the article. */
  | 'media'
  /** Of a plain page: its picture, and how many comments it had. */
  | 'image'
  | 'comments';

/** An item of the export as the report names it; for an address of a list, its category, tag or author. */
export interface ReportedItem {
  /** The id on the old site; undefined where it had none. */
  id: number | undefined;
  type: string;
  title: string;
  /** Its address on the old site. */
  link: string;
  /** Its file in the content folder; undefined where it was left out. */
  file?: string | undefined;
}

/** What a person should know of one item. */
export type Remark =
  | { kind: 'left-out'; why: LeftOut }
  | { kind: 'edited-by-hand' }
  /** Carried as a draft that a person decides on. */
  | { kind: 'locked'; why: 'private' | 'password' | 'other-state' }
  /** The words of the old page and of the new one differ. */
  | {
      kind: 'words';
      /** The first of them: {@link MOST_WORDS}. */
      missing: readonly string[];
      added: readonly string[];
      /** How many the old page had. */
      total: number;
      /** How many there are beyond those that are named. */
      more?: { missing: number; added: number } | undefined;
    }
  | {
      kind: 'picture-missing';
      address: string;
      why?: FileMissing | undefined;
      /** More of it: what the old site answered. */
      detail?: Said | undefined;
    }
  /** It has a title, and no text: a theme or a plugin filled it. */
  | { kind: 'without-text' }
  /** A lead picture that nobody described, by its path inside content/media. */
  | { kind: 'picture-undescribed'; address: string }
  | { kind: 'picture-unfit'; address: string; why: Said }
  | {
      kind: 'file-missing';
      address: string;
      why?: FileMissing | undefined;
      /** More of it: what the old site answered. */
      detail?: Said | undefined;
    }
  | { kind: 'comment-left-out'; why: CommentLeftOut; name: string }
  | { kind: 'address-unanswered'; address: string; why: Unanswered }
  /** Another item had the address first: this one is found at its new address only. */
  | { kind: 'address-taken'; address: string; by: string }
  | { kind: 'byline-lifted'; lines: readonly string[] }
  | { kind: 'marks'; marks: Marks }
  | { kind: 'finding'; finding: FindingKind; detail: string }
  /** A value that had to be made: there was none, or none that could be read. */
  | { kind: 'made-up'; field: 'title' | 'date' | 'category' | 'author'; value: string }
  /** A value that has no place in the newspaper. */
  | { kind: 'not-carried'; field: NotCarried; value: string };

/** An item with what is to be known of it; items of which nothing is to be known are not here. */
export interface ItemRemarks {
  item: ReportedItem;
  remarks: Remark[];
}

/** Numbers of one kind of thing: what the export holds, and what became of it. */
export interface Tally {
  read: number;
  new: number;
  changed: number;
  standing: number;
  editedByHand: number;
  leftOut: number;
}

/** What is counted. */
export type Counted =
  'articles' | 'pages' | 'pictures' | 'files' | 'comments' | 'categories' | 'tags' | 'authors';

export interface ImportReport {
  /** The old site's name and address. */
  site: { title: string; address: string };
  /** Names of the files that were read. */
  exports: readonly string[];
  isTrial: boolean;
  /** Where files of pictures could come from: a folder that was given, the old site, or nowhere. */
  mediaFrom: readonly ('folder' | 'network')[];
  faults: readonly ExportFault[];
  tallies: Readonly<Record<Counted, Tally>>;
  /** Items of kinds that no newspaper has (`nav_menu_item`, `product`), by their kind. */
  otherKinds: ReadonlyMap<string, number>;
  /** Fields of plugins that nobody here knows, and in how many items each stands. */
  unknownFields: ReadonlyMap<string, number>;
  /** Of the newspaper as a whole: categories that got a name in Latin letters, settings that were made. */
  decisions: readonly Decision[];
  /** Comments that were left out, by reason. */
  commentsLeftOut: ReadonlyMap<CommentLeftOut, number>;
  /** Words of all texts before, and how many of them are missing after. */
  words: { before: number; missing: number };
  /**
   * In the order in which they were met. May be walked several times, and need not be in memory. An item that was
   * met twice (when addresses were planned, when its text was converted) may be here twice.
   */
  items: Iterable<ItemRemarks>;
}

/** Something that the import settled and that a person may settle otherwise. */
export type Decision =
  | { what: 'category-slug'; name: string; slug: string; old: string }
  | { what: 'category-joined'; name: string; slug: string }
  | { what: 'placement'; name: string; slug: string }
  | { what: 'address-pattern'; old: string; pattern: string }
  /** Articles that were changed together on the old site: their dates of change are not carried. */
  | { what: 'bulk-edit'; articles: number; from: string; until: string }
  /** A menu of the old site, without the sections in it: what its entries are called, and where they led. */
  | { what: 'menu'; name: string; entries: readonly string[] }
  | { what: 'setting'; field: string; value: string };
