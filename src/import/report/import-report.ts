import type { Marks } from '../arabic/mend-text.ts';
import type { FindingKind } from '../body/context.ts';
import type { ExportFault } from '../export.ts';

/** What an import did, or would do: the source of import-report.html and import-report.json. */

/** Why an item was not carried. */
export type LeftOut =
  | 'trash'
  | 'auto-draft'
  | 'revision'
  | 'not-an-article'
  | 'without-id'
  | 'twice'
  | 'id-taken'
  | 'empty'
  | 'unreadable';

/** What became of an item that is carried. */
export type Fate = 'new' | 'changed' | 'standing' | 'edited-by-hand';

/** An item of the export as the report names it. */
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
  | { kind: 'locked'; why: 'private' | 'password' }
  /** The words of the old page and of the new one differ. */
  | { kind: 'words'; missing: readonly string[]; added: readonly string[]; total: number }
  | { kind: 'picture-missing'; address: string }
  | { kind: 'picture-unfit'; address: string; why: string }
  | { kind: 'address-unanswered'; address: string; why: string }
  | { kind: 'address-taken'; address: string; by: string }
  | { kind: 'byline-lifted'; lines: readonly string[] }
  | { kind: 'marks'; marks: Marks }
  | { kind: 'finding'; finding: FindingKind; detail: string }
  /** A value that had to be made: there was none, or none that could be read. */
  | { kind: 'made-up'; field: 'title' | 'date' | 'category' | 'author'; value: string }
  /** A value that has no place in the newspaper. */
  | { kind: 'not-carried'; field: string; value: string };

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
  faults: readonly ExportFault[];
  tallies: Readonly<Record<Counted, Tally>>;
  /** Items of kinds that no newspaper has (`nav_menu_item`, `product`), by their kind. */
  otherKinds: ReadonlyMap<string, number>;
  /** Fields of plugins that nobody here knows, and in how many items each stands. */
  unknownFields: ReadonlyMap<string, number>;
  /** Of the newspaper as a whole: categories that got a name in Latin letters, settings that were made. */
  decisions: readonly Decision[];
  /** Comments that were left out, by reason. */
  commentsLeftOut: ReadonlyMap<string, number>;
  /** Words of all texts before, and how many of them are missing after. */
  words: { before: number; missing: number };
  items: readonly ItemRemarks[];
}

/** Something that the import settled and that a person may settle otherwise. */
export type Decision =
  | { what: 'category-slug'; name: string; slug: string; old: string }
  | { what: 'category-joined'; name: string; slug: string }
  | { what: 'placement'; name: string; slug: string }
  | { what: 'address-pattern'; old: string; pattern: string }
  | { what: 'setting'; field: string; value: string };
