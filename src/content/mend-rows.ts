import type { FieldBook } from '../model/fields.ts';
import { INVISIBLE, stripInvisible, tidy } from '../text/invisible.ts';
import { entryFieldsOf, takesOf, type Takes } from './field-names.ts';
import { endOfBrackets, endOfQuoted, isBlock, mendValue, quote } from './mend-values.ts';
import type { Mend, MendKind, Unclear } from './mends.ts';
import { withoutRemark } from './row-remarks.ts';

/** Fields as YAML should have them: as many rows as were written, and what was changed in them. */
export interface MendedRows {
  yaml: string;
  mends: Mend[];
  unclear: Unclear[];
}

/** A row as most are, in which nothing can be amiss: a name, and letters or quotes with nothing strange in them. */
const SOUND =
  /^ *[\w\u0620-\u064b][\w \u0620-\u064b]*: (?:[\w\u0620-\u064a][^:#'"«“”‘’„‟\u00a0\u200b-\u200f\ufeff]*(?:\d:\d\d)?|'[^']*'|"[^"\\]*"|\[[\w \u0620-\u064a,،]*\])$/;

/** Blanks that YAML does not take for spaces. */
const STRANGE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const COLON = ':：﹕︓';
const FIELD = new RegExp(
  `^([^${COLON}'"\\[\\]{}|>&*!%@\`,#\\s-][^${COLON}]{0,80}?)([\\s${INVISIBLE}]{0,20})([${COLON}])(.*)$`,
  'su',
);
const LEADING = new RegExp(`^[\\s${INVISIBLE}]*`, 'u');
const MARKED_NAME = new RegExp(`^ *([${INVISIBLE}]+)[\\p{L}\\p{N}_]`, 'u');
const BULLET = /^(?:[*•·‣–—]\s+|-(?=[^\s-]))(?=\S)/;

/**
 * Fields as journalists write them, turned into YAML: row by row, so that lines stay where they are. Only what
 * can mean one thing is changed; texts of several rows that are rightly marked (`|`, `>`, quotes, brackets) are
 * left as they are. What remains is for YAML to judge.
 *
 * @param rows the rows of a file's fields
 */
export function mendRows(rows: readonly string[], book: FieldBook): MendedRows {
  return new Mending(rows, book).result();
}

/** A row that gives a field: its name, what parts it from the value, and how that was mended. */
interface FieldRow {
  name: string;
  colon: string;
  value: string;
  kind?: MendKind;
}

/** What stands in a row before a value, as it is to be, and how far its field is indented. */
interface Start {
  text: string;
  indent: number;
}

/** One walk over the rows of a file. */
class Mending {
  private readonly out: string[];
  private readonly mends: Mend[] = [];
  private readonly unclear: Unclear[] = [];
  private readonly rows: readonly string[];
  private readonly book: FieldBook;
  /** The field whose list may stand below it. */
  private list: Takes | undefined;
  /** The fields of the entries that may stand below the field at the margin, where it takes such a list. */
  private inEntries: FieldBook | undefined;
  /** How far the dashes of a list of entries are indented, as in categories.yaml; none in front-matter. */
  private readonly entries: number;
  /** How far the first field is indented: the others stand below it. */
  private readonly margin: number;

  constructor(rows: readonly string[], book: FieldBook) {
    this.rows = rows;
    this.book = book;
    this.out = [...rows];
    const first = rows.find((row) => row.trim() !== '' && !/^\s*#/.test(row)) ?? '';
    this.margin = indentOf(first);
    this.entries = /^ *-(?: |$)/.test(first) ? this.margin : -1;
  }

  result(): MendedRows {
    let row = 0;
    while (row < this.rows.length) {
      if (this.isSound(row)) {
        this.list = undefined;
        row += 1;
      } else row = this.mend(row);
    }
    const yaml = this.out.join('\n');
    return { yaml, mends: this.mends, unclear: this.unclear };
  }

  /** Whether there is nothing to look at in a row, nor below it. */
  private isSound(row: number): boolean {
    const written = this.rows[row] ?? '';
    if (!SOUND.test(written)) return false;
    const next = this.rows[row + 1] ?? '';
    return !/^\s/.test(next) || indentOf(next) <= indentOf(written);
  }

  /** Mends one row, with those below that its value goes on in; the row after them. */
  private mend(row: number): number {
    const written = this.rows[row] ?? '';
    const bare = written.replace(LEADING, '');
    if (bare === '' || bare.startsWith('#')) {
      const lead = written.slice(0, written.length - bare.length);
      const space = stripInvisible(lead);
      if (bare && space !== lead) this.change(row, 'unseen-mark', space + bare);
      return row + 1;
    }
    const indent = this.indentation(row, bare);
    const dash = /^(?:- +)+|^-$/.exec(bare)?.[0] ?? '';
    const isEntry =
      dash === '' || indent.length === this.entries || this.beginsEntry(bare.slice(dash.length));
    const isAtMargin = indent.length === this.margin;
    const field = isEntry ? this.fieldIn(bare.slice(dash.length), isAtMargin) : undefined;
    if (field) return this.mendField(row, indent, dash, field);
    if (dash !== '') {
      const start = { text: indent + dash, indent: indent.length };
      return this.mendValue(row, start, bare.slice(dash.length), this.list);
    }
    const bullet = this.list === 'list' ? BULLET.exec(bare)?.[0] : undefined;
    if (bullet === undefined) return row + 1;
    const item = bare.slice(bullet.length);
    this.change(row, 'bullet', `${indent}- ${item}`);
    return this.mendValue(row, { text: `${indent}- `, indent: indent.length }, item, this.list);
  }

  private mendField(row: number, indent: string, dash: string, field: FieldRow): number {
    const { name, colon, value, kind } = field;
    const takes = this.takesOf(tidy(name));
    if (dash === '' && indent.length === this.margin) {
      this.inEntries = entryFieldsOf(tidy(name), this.book);
    }
    const marks = this.marksBefore(row);
    const start = {
      text: indent + dash + marks + name + colon,
      indent: indent.length + dash.length,
    };
    if (kind) this.change(row, kind, start.text + value);
    this.list = withoutRemark(value).value === '' ? takes : undefined;
    return this.mendValue(row, start, value, takes);
  }

  /**
   * The spaces that a row begins with, once tabs and strange blanks are spaces. Marks before a name are left to
   * YAML, which reads them as part of it; elsewhere they are dropped.
   */
  private indentation(row: number, bare: string): string {
    const written = this.rows[row] ?? '';
    const [lead = ''] = LEADING.exec(written) ?? [];
    if (/^ *$/.test(lead)) return lead;
    const indent = stripInvisible(lead).replace(/\t/g, '  ').replace(/\s/g, ' ');
    if (this.marksBefore(row) !== '') return indent;
    const isMark = lead !== stripInvisible(lead);
    const kind = isMark ? 'unseen-mark' : lead.includes('\t') ? 'indent-by-tab' : 'strange-space';
    this.change(row, kind, indent + bare);
    return indent;
  }

  /** The invisible marks between the spaces of a row and the name with which it begins. */
  private marksBefore(row: number): string {
    return MARKED_NAME.exec(this.rows[row] ?? '')?.[1] ?? '';
  }

  private takesOf(name: string): Takes | undefined {
    return (this.inEntries && takesOf(name, this.inEntries)) ?? takesOf(name, this.book);
  }

  /** Whether what follows a dash is a field of an entry, and no text: «6 يوليوز 2026: كان العدد 12» is one. */
  private beginsEntry(text: string): boolean {
    const [, name = ''] = (this.inEntries && FIELD.exec(text)) ?? [];
    return this.inEntries !== undefined && takesOf(tidy(name), this.inEntries) !== undefined;
  }

  /** The name of a field and its value, where a row has one. */
  private fieldIn(text: string, isAtMargin = false): FieldRow | undefined {
    const [, name = '', before = '', colon, rest = ''] = FIELD.exec(text) ?? [];
    if (colon === undefined) return undefined;
    const isKnown = this.takesOf(tidy(name)) !== undefined;
    const lead = LEADING.exec(rest)?.[0] ?? '';
    const value = rest.slice(lead.length);
    if (colon === ':' && /^[ \t]*$/.test(lead) && (lead !== '' || value === '')) {
      return { name: name + before, colon: colon + lead, value };
    }
    // Where the name is none of ours, a colon without a space may be that of an address or of an hour.
    const isApart = /^[ \t]/.test(lead) || (isAtMargin && !value.startsWith('//'));
    if (!isKnown && !isApart) return undefined;
    const isMark = stripInvisible(lead) !== lead;
    // Before a text a mark does no harm, and is told of where marks are.
    if (colon === ':' && isMark && /^[ \t]/.test(lead) && /^[\p{L}\p{N}]/u.test(value)) {
      return { name: name + before, colon: colon + lead, value };
    }
    const kind = isMark ? 'unseen-mark' : STRANGE.test(lead) ? 'strange-space' : 'colon-of-field';
    return { name, colon: ': ', value, kind };
  }

  /**
   * Mends the value that stands in a row after `start`, and goes on in the rows below that are further in; the
   * row after them.
   */
  private mendValue(row: number, start: Start, text: string, takes: Takes | undefined): number {
    const { indent } = start;
    const { value, remark } = withoutRemark(text);
    if (isBlock(value)) return this.blockEnd(row, indent);
    const opened = /^['"[{]/.test(value) ? this.openedEnd(row, value, takes, indent) : row;
    if (opened !== row) return opened + 1;
    const last = value === '' || remark !== '' ? row : this.continuationEnd(row, indent);
    if (last === row) {
      const mended = mendValue(value, takes);
      if (mended) this.change(row, mended.kind, start.text + mended.yaml + remark);
      else if (/^['"[]/.test(value) && text.trimEnd() !== value + remark) {
        this.change(row, 'unseen-mark', start.text + value + remark);
      }
      return row + 1;
    }
    const below = this.rows.slice(row + 1, last + 1);
    const whole = [value, ...below.map((more) => more.trim())].join(' ');
    const mended = mendValue(whole, takes);
    // The marks stand around all rows of the text, which stays where it is.
    if (mended && mended.yaml === quote(whole)) {
      this.change(row, mended.kind, `${start.text}'${doubled(value)}`);
      for (const [index, more] of below.entries()) this.out[row + 1 + index] = doubled(more);
      this.out[last] = `${this.out[last]?.trimEnd()}'`;
    }
    return last + 1;
  }

  /** The row after the text of a block, which is further in than its field. */
  private blockEnd(row: number, indent: number): number {
    let next = row + 1;
    while (next < this.rows.length) {
      const written = this.rows[next] ?? '';
      if (written.trim() !== '' && indentOf(written) <= indent) break;
      next += 1;
    }
    return next;
  }

  /** The last row of a text in quotes or brackets that goes on below; its own row where it does not. */
  private openedEnd(row: number, value: string, takes: Takes | undefined, indent: number): number {
    const endOf = /^['"]/.test(value) ? endOfQuoted : endOfBrackets;
    if (endOf(value) >= 0 || mendValue(value, takes)) return row;
    let whole = value;
    for (let next = row + 1; next < this.rows.length && next < row + MOST_ROWS; next += 1) {
      const written = this.rows[next] ?? '';
      const isField = this.fieldIn(written.trim()) && indentOf(written) <= indent;
      if (isField) break;
      whole += `\n${written}`;
      if (endOf(whole) >= 0) return next;
    }
    const mark = value.charAt(0);
    this.unclear.push({ kind: 'left-open', row, mark, fix: this.closed(row, value, takes) });
    return row;
  }

  /** A row whose value is opened and not closed, as its author most likely meant it. */
  private closed(row: number, value: string, takes: Takes | undefined): string {
    const written = (this.rows[row] ?? '').trimEnd();
    const isText = /^[[{]/.test(value) && takes !== 'list';
    if (isText) return written.slice(0, -value.length) + quote(value);
    return written + (value.startsWith('[') ? ']' : value.charAt(0));
  }

  /** The last of the rows in which a text without marks goes on. */
  private continuationEnd(row: number, indent: number): number {
    let last = row;
    for (let next = row + 1; next < this.rows.length; next += 1) {
      const written = this.rows[next] ?? '';
      const bare = written.trim();
      if (bare === '' || bare.startsWith('# ') || indentOf(written) <= indent) break;
      if (bare.startsWith('- ')) break;
      if (this.fieldIn(bare)) {
        this.unclear.push({
          kind: 'indented',
          row: next,
          mark: '',
          fix: ' '.repeat(indent) + bare,
        });
        break;
      }
      last = next;
    }
    return last;
  }

  private change(row: number, kind: MendKind, read: string): void {
    const last = this.mends.at(-1);
    const written = this.rows[row] ?? '';
    this.out[row] = read;
    if (last?.row === row && last.kind === kind) last.read = read;
    else this.mends.push({ kind, row, written, read });
  }
}

/** A text that is opened and does not close in so many rows is not closed. */
const MOST_ROWS = 200;

/** How far a row is indented, a tab as two spaces. */
function indentOf(row: string): number {
  const [lead = ''] = LEADING.exec(row) ?? [];
  return stripInvisible(lead).replace(/\t/g, '  ').length;
}

function doubled(text: string): string {
  return text.replaceAll("'", "''");
}
