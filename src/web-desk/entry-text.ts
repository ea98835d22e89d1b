import { readFields } from '../content/fields.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import type { CategoryBook } from '../model/category.ts';
import type { FieldBook, FieldSource } from '../model/fields.ts';
import { inArabic } from '../problems.ts';
import { areSame, forDesk, forFile } from './entry-values.ts';
import { withChanges, type Values } from './field-edits.ts';
import type { Form } from './form.ts';

/** An article or page as the desk's editor holds it: its fields, its text (`body`), and its file (`file`). */
export type Entry = Record<string, unknown>;

/** The entry's field that keeps the file as it was read: what the editor does not know of is in it. */
export const FILE_FIELD = 'file';
export const BODY_FIELD = 'body';

/** How files of one kind are read and written for the desk. */
export interface EntryKind {
  form: Form;
  book: FieldBook;
  categories: CategoryBook;
}

/**
 * Reads a file for the desk, whichever names its fields have.
 *
 * @throws Error in Arabic, for the author, where the file cannot be read
 */
export function readEntry(text: string, kind: EntryKind): Entry {
  const { source, body } = open(text, kind);
  const entry: Entry = { [BODY_FIELD]: body.replace(/^\n+|\n+$/g, ''), [FILE_FIELD]: text };
  for (const [field, about] of Object.entries(kind.form)) {
    put(entry, field, forDesk(valueAt(source.values, field), about, kind.categories));
  }
  return entry;
}

/** Writes an entry: its file with what was changed, or a new one. What was not changed stays to the letter. */
export function writeEntry(entry: Entry, kind: EntryKind): string {
  const { form, book } = kind;
  const file = typeof entry[FILE_FIELD] === 'string' ? entry[FILE_FIELD] : '';
  const before = file ? readEntry(file, kind) : {};
  const { head, yaml, fence, body, source } = file ? open(file, kind) : NEW;
  const changed = Object.keys(form).filter(
    (field) => !isSame(valueAt(entry, field), valueAt(before, field), field, kind),
  );
  const values: Values = new Map(
    Object.entries(form).map(([field, about]) => [field, forFile(valueAt(entry, field), about)]),
  );
  const fields = withChanges(yaml, values, changed, source, book);
  const text = typeof entry[BODY_FIELD] === 'string' ? entry[BODY_FIELD] : '';
  const isSameText = file !== '' && text === before[BODY_FIELD];
  const below = isSameText ? body : `\n${text.replace(/^\n+|\n+$/g, '')}\n`;
  return whole(`${head}${fields}\n${fence}${below}`, entry, kind);
}

/** A written file, once it was read again: a journalist is not to find out by a reader that something is missing. */
function whole(file: string, entry: Entry, kind: EntryKind): string {
  const after = readEntry(file, kind);
  const lost = Object.keys(kind.form).find((field) => {
    return !isSame(valueAt(entry, field), valueAt(after, field), field, kind);
  });
  if (lost === undefined) return file;
  throw new Error(`لم يُحفظ المقال: لا يمكن كتابة الحقل «${lost}» كما هو. هذا خلل منا، لا منكم.`);
}

/** The fields of a file as the loader reads them. */
export function fieldsOf(text: string, kind: EntryKind): FieldSource {
  return open(text, kind).source;
}

/** A file in its parts, which together are the file. */
interface Opened {
  /** Up to the first field. */
  head: string;
  yaml: string;
  /** The line below the fields. */
  fence: string;
  body: string;
  source: FieldSource;
}

const NEW: Opened = {
  head: '---\n',
  yaml: '',
  fence: '---\n',
  body: '',
  source: { file: '', values: {}, lines: {}, spelled: {}, written: {} },
};

function open(text: string, { book }: EntryKind): Opened {
  const split = splitFrontMatter(text, '');
  if ('severity' in split) throw new Error(inArabic(split.message));
  const rows = text.split('\n');
  const until = (row: number) =>
    rows
      .slice(0, row)
      .map((line) => `${line}\n`)
      .join('').length;
  const [begin, end, below] = [split.linesBefore, split.linesBeforeBody - 1, split.linesBeforeBody];
  const read = readFields(split.yaml, book, { file: '', linesBefore: 0 });
  const fault = read.problems.find(({ severity }) => severity === 'error');
  if (fault) throw new Error(`${inArabic(fault.message)} ${inArabic(fault.found ?? '')}`.trim());
  return {
    head: text.slice(0, until(begin)),
    yaml: text.slice(until(begin), Math.max(until(begin), until(end) - 1)),
    fence: text.slice(until(end), until(below)),
    body: text.slice(until(below)),
    source: read.source,
  };
}

/** A flag that is not in the file is as it is without it: it is not written when nobody has touched it. */
function isSame(now: unknown, before: unknown, field: string, { form }: EntryKind): boolean {
  const about = form[field];
  if (!about) return true;
  const absent = about.kind === 'flag' ? about.fallback : undefined;
  return areSame(now ?? absent, before ?? absent, about);
}

function valueAt(values: Record<string, unknown>, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), values);
}

function put(entry: Entry, field: string, value: unknown): void {
  const [parent = '', part] = field.split('.');
  if (part === undefined) entry[parent] = value;
  else entry[parent] = { ...(isRecord(entry[parent]) ? entry[parent] : {}), [part]: value };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
