import type { ExportFault } from '../export.ts';
import { ownText } from '../own-text.ts';
import {
  MOST_WORDS,
  type CommentLeftOut,
  type Counted,
  type Decision,
  type Fate,
  type ImportReport,
  type Remark,
  type ReportedItem,
  type Tally,
} from './import-report.ts';
import { RemarkStore } from './remark-store.ts';

/** How many names of one kind are counted apart: a plugin may make a name of its own for each article. */
const MOST_NAMES = 5000;

/** Under which all further ones are counted. */
const OTHERS = '…';

type Heading = Pick<ImportReport, 'exports' | 'isTrial'> & Partial<Pick<ImportReport, 'mediaFrom'>>;

/** Gathers what an import does while it does it, and is the report in the end. */
export class ReportBook implements ImportReport {
  /** Known once the export's head was read. */
  site: ImportReport['site'] = { title: '', address: '' };
  readonly exports: readonly string[];
  readonly isTrial: boolean;
  readonly mediaFrom: ImportReport['mediaFrom'];
  readonly tallies: Record<Counted, Tally> = {
    articles: noTally(),
    pages: noTally(),
    pictures: noTally(),
    files: noTally(),
    comments: noTally(),
    categories: noTally(),
    tags: noTally(),
    authors: noTally(),
  };
  readonly faults: ExportFault[] = [];
  readonly decisions: Decision[] = [];
  readonly otherKinds = new Map<string, number>();
  readonly unknownFields = new Map<string, number>();
  readonly commentsLeftOut = new Map<CommentLeftOut, number>();
  readonly words = { before: 0, missing: 0 };
  readonly items = new RemarkStore();

  constructor({ exports, isTrial, mediaFrom = [] }: Heading) {
    this.exports = exports;
    this.isTrial = isTrial;
    this.mediaFrom = mediaFrom;
  }

  /** Counts things of a kind that were read, and what became of them. */
  tally(kind: Counted, fate: Fate | 'left-out', times = 1): void {
    const tally = this.tallies[kind];
    tally.read += times;
    tally[COLUMNS[fate]] += times;
  }

  /** Counts what another part of the import has counted already. */
  add(kind: Counted, tally: Tally): void {
    const own = this.tallies[kind];
    for (const column of Object.keys(own) as (keyof Tally)[]) own[column] += tally[column];
  }

  /** Keeps what is to be known of an item; nothing is kept of one without remarks. */
  remark(item: ReportedItem, ...remarks: readonly Remark[]): void {
    if (remarks.length > 0) this.items.add({ item, remarks: remarks.map(shortened) });
  }

  fault(fault: ExportFault): void {
    this.faults.push({ ...fault, file: ownText(fault.file), detail: ownText(fault.detail) });
  }

  decide(...decisions: readonly Decision[]): void {
    this.decisions.push(...decisions);
  }

  /** Counts an item of a kind that no newspaper has. */
  otherKind(type: string): void {
    countName(this.otherKinds, type);
  }

  /** Counts an item that has a field which nobody here knows. */
  unknownField(name: string): void {
    countName(this.unknownFields, name);
  }

  /** Counts comments that are not carried, in the tally too. */
  leaveOutComments(why: CommentLeftOut, times = 1): void {
    if (times === 0) return;
    this.tally('comments', 'left-out', times);
    this.commentsLeftOut.set(why, (this.commentsLeftOut.get(why) ?? 0) + times);
  }

  /** Counts the words of one text. */
  countWords(before: number, missing: number): void {
    this.words.before += before;
    this.words.missing += missing;
  }
}

const COLUMNS = {
  new: 'new',
  changed: 'changed',
  standing: 'standing',
  'edited-by-hand': 'editedByHand',
  'left-out': 'leftOut',
} as const satisfies Record<Fate | 'left-out', keyof Tally>;

function noTally(): Tally {
  return { read: 0, new: 0, changed: 0, standing: 0, editedByHand: 0, leftOut: 0 };
}

/** A remark that is no longer than people read. */
function shortened(remark: Remark): Remark {
  if (remark.kind !== 'words') return remark;
  const { missing, added, more } = remark;
  const left = {
    missing: Math.max(0, missing.length - MOST_WORDS) + (more?.missing ?? 0),
    added: Math.max(0, added.length - MOST_WORDS) + (more?.added ?? 0),
  };
  return {
    ...remark,
    missing: missing.slice(0, MOST_WORDS),
    added: added.slice(0, MOST_WORDS),
    more: left.missing + left.added > 0 ? left : undefined,
  };
}

function countName(counts: Map<string, number>, name: string): void {
  const known = counts.get(name);
  if (known !== undefined) counts.set(name, known + 1);
  else if (counts.size < MOST_NAMES) counts.set(ownText(name), 1);
  else counts.set(OTHERS, (counts.get(OTHERS) ?? 0) + 1);
}
