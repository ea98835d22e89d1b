import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml';
import type { FieldBook, FieldGuide, FieldSource } from '../model/fields.ts';
import type { Problem } from '../problems.ts';
import { tidy } from '../text/invisible.ts';
import { canonicalName } from './field-names.ts';
import {
  droppedMarks,
  noFields,
  unreadableLines,
  unseenMarks,
  writtenTwice,
} from './field-problems.ts';
import { mendRows } from './mend-rows.ts';
import type { Place, Sheet } from './sheet.ts';

/** Fields as they were read; not readable when the YAML itself is at fault. */
export interface ReadFields {
  readable: boolean;
  source: FieldSource;
  problems: Problem[];
}

/** The entries of a list of fields; undefined when it is no such list. */
export interface ReadEntries {
  readable: boolean;
  entries?: { source: FieldSource; problems: Problem[] }[];
  problems: Problem[];
}

/**
 * YAML as it stands in a file, mended where journalists write it otherwise (src/content/mend-rows.ts). Every
 * value is read as text (YAML's failsafe schema), so that `id: 00123` keeps its zeros and no date passes
 * through UTC.
 */
export function openSheet(yaml: string, book: FieldBook, place: Place): Sheet {
  const counter = new LineCounter();
  const rows = yaml.split('\n');
  const { yaml: mended, mends, unclear } = mendRows(rows, book);
  const document = parseDocument(mended, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
  });
  return { yaml: mended, document, counter, rows, mends, unclear, book, place };
}

/**
 * YAML fields under their canonical names. Faults of the YAML itself, and a field written twice under two
 * names, are problems; nothing is judged otherwise.
 */
export function readFields(yaml: string, book: FieldBook, place: Place): ReadFields {
  return fieldsOf(openSheet(yaml, book, place));
}

/** The fields of a sheet that is open. */
export function fieldsOf(sheet: Sheet): ReadFields {
  const unreadable = unreadableLines(sheet, marksOf(sheet.document));
  const legible = unreadable.length === 0 ? sheet : asProposed(sheet, unreadable);
  const source = emptySource(sheet.place.file);
  if (!legible) return { readable: false, source, problems: unreadable };
  const { contents } = legible.document;
  if (contents !== null && !isMap(contents)) {
    return { readable: false, source, problems: [...unreadable, noFields(sheet)] };
  }
  const problems: Problem[] = [];
  if (contents) readMap(contents, '', legible, source, problems);
  problems.push(...droppedMarks(legible, problems));
  return { readable: true, source, problems: [...unreadable, ...without(unreadable, problems)] };
}

/** The fields of each entry of a YAML list, as in categories.yaml. */
export function readEntries(yaml: string, book: FieldBook, place: Place): ReadEntries {
  const sheet = openSheet(yaml, book, place);
  const unreadable = unreadableLines(sheet, marksOf(sheet.document));
  const legible = unreadable.length === 0 ? sheet : asProposed(sheet, unreadable);
  if (!legible) return { readable: false, problems: unreadable };
  const { contents } = legible.document;
  const items = isSeq(contents) ? contents.items : [];
  if (!isSeq(contents) || !items.every((item) => isMap(item))) {
    return { readable: unreadable.length === 0, problems: unreadable };
  }
  const entries = items.map((entry) => {
    const source = emptySource(place.file);
    source.begins = place.linesBefore + rowOf(entry.items[0]?.key ?? entry, legible);
    const problems: Problem[] = [];
    readMap(entry, '', legible, source, problems);
    return { source, problems: without(unreadable, problems) };
  });
  const told = entries.flatMap(({ problems }) => problems);
  const dropped = without(unreadable, droppedMarks(legible, told));
  return { readable: true, entries, problems: [...unreadable, ...dropped] };
}

/**
 * A sheet as it would be with the lines that are proposed in place of those that cannot be read, so that all that is
 * wrong with the others is told of in one go; undefined where no line is proposed, or it is no better.
 */
function asProposed(
  { rows, book, place }: Sheet,
  unreadable: readonly Problem[],
): Sheet | undefined {
  const proposed = [...rows];
  for (const { line = 0, fix } of unreadable) {
    if (fix === undefined || fix.includes('\n')) return undefined;
    proposed[line - place.linesBefore - 1] = fix;
  }
  const sheet = openSheet(proposed.join('\n'), book, place);
  return unreadableLines(sheet, marksOf(sheet.document)).length === 0 ? sheet : undefined;
}

/** Problems of other lines than those that are told of already. */
function without(told: readonly Problem[], problems: readonly Problem[]): Problem[] {
  return problems.filter(({ line }) => !told.some((one) => one.line === line));
}

function emptySource(file: string): FieldSource {
  return {
    file,
    values: {},
    lines: Object.create(null) as FieldSource['lines'],
    spelled: Object.create(null) as FieldSource['spelled'],
    written: Object.create(null) as FieldSource['written'],
  };
}

/** Where values begin with a mark that YAML takes for a reference, in what could not be mended. */
function marksOf(document: Document): number[] {
  const marks: number[] = [];
  visit(document, {
    Alias: (_, { range }) => void marks.push(range?.[0] ?? 0),
    Value: (_, { anchor, tag, range }) => void ((anchor || tag) && marks.push(range?.[0] ?? 0)),
  });
  return marks;
}

/** Files each entry of a map under its canonical name; `parent` is the field that the map belongs to. */
function readMap(
  map: YAMLMap,
  parent: string,
  sheet: Sheet,
  source: FieldSource,
  problems: Problem[],
): void {
  // A field of parts that was left empty: its parts may stand below it without being indented.
  let open = '';
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const spelled = tidy(name);
    const row = rowOf(key, sheet);
    const field = fieldNamed(spelled, parent, open, sheet, row);
    if (!field.startsWith(`${open}.`)) open = '';
    const line = sheet.place.linesBefore + row;
    if (source.spelled[field] !== undefined) {
      problems.push(writtenTwice(field, spelled, line, source));
      continue;
    }
    source.spelled[field] = spelled;
    source.lines[field] = line;
    source.written[field] = sheet.rows[row - 1] ?? '';
    const plain: unknown = isNode(value) && !isMap(value) ? value.toJS(sheet.document) : value;
    const isAddress = sheet.book[field]?.isAddress ?? false;
    const at = { file: source.file, line, isAddress, row: source.written[field] };
    problems.push(...unseenMarks(spelled, name, plain, at));
    const entries = sheet.book[field]?.entries;
    if (entries) {
      readList(field, isSeq(value) ? value.items : [value], entries, sheet, source, problems);
      continue;
    }
    if (isMap(value)) {
      readMap(value, field, sheet, source, problems);
      continue;
    }
    if (isSeq(value)) {
      const rows = value.items.map((item) => rowOf(item, sheet)).filter((other) => other !== row);
      const items = rows.map((other) => {
        return { line: sheet.place.linesBefore + other, written: sheet.rows[other - 1] ?? '' };
      });
      source.items = { ...source.items, [field]: items };
    }
    if (plain === '' || plain === null) open = field;
    put(field, plain, sheet.book, source);
  }
}

/** Files the entries of a field that takes a list of them, or one alone: each as fields, or as a line of text. */
function readList(
  field: string,
  items: readonly unknown[],
  { fields, asText }: NonNullable<FieldGuide['entries']>,
  sheet: Sheet,
  source: FieldSource,
  problems: Problem[],
): void {
  const entries = items.flatMap((item): FieldSource[] => {
    const own = emptySource(source.file);
    const row = rowOf(isMap(item) ? (item.items[0]?.key ?? item) : item, sheet);
    own.begins = sheet.place.linesBefore + row;
    if (isMap(item)) {
      readMap(item, '', { ...sheet, book: fields }, own, problems);
      return [own];
    }
    const plain: unknown = isNode(item) ? item.toJS(sheet.document) : item;
    const text = typeof plain === 'string' ? tidy(plain) : plain;
    if (text === '' || text === null || text === undefined) return [];
    own.values[asText] = text;
    own.lines[asText] = own.begins;
    own.written[asText] = sheet.rows[row - 1] ?? '';
    if (own.begins === source.lines[field]) own.spelled[asText] = source.spelled[field] ?? field;
    return [own];
  });
  if (entries.length === 0) return;
  source.values[field] = entries.map(({ values }) => values);
  source.entries = { ...source.entries, [field]: entries };
}

/** The field that a name means in its place: among the parts of an open one, where it is no other field's. */
function fieldNamed(
  spelled: string,
  parent: string,
  open: string,
  { book, mends, rows }: Sheet,
  row: number,
): string {
  const field = canonicalName(spelled, parent, book);
  if (open === '' || parent !== '' || book[field] !== undefined) return field;
  const part = canonicalName(spelled, open, book);
  if (book[part] === undefined) return field;
  const written = rows[row - 1] ?? '';
  mends.push({ kind: 'part-not-indented', row: row - 1, written, read: `  ${written}` });
  return part;
}

/**
 * Stores a value; a plain text for a field that has parts is its first part (`image: a.jpg`). An empty
 * value is not stored.
 */
function put(field: string, read: unknown, book: FieldBook, source: FieldSource): void {
  const value = typeof read === 'string' ? tidy(read) : read;
  if (value === '' || value === null || value === undefined) return;
  const firstPart = Object.keys(book).find((name) => name.startsWith(`${field}.`));
  const path = (firstPart && typeof value === 'string' ? firstPart : field).split('.');
  const last = path.pop() ?? field;
  let target = source.values;
  for (const step of path) {
    const inner = Object.hasOwn(target, step) && isRecord(target[step]) ? target[step] : {};
    target[step] = inner;
    target = inner;
  }
  Object.defineProperty(target, last, { value, enumerable: true, writable: true });
}

/** The row of a node, counted from 1. */
export function rowOf(node: unknown, sheet: Sheet): number {
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  return sheet.counter.linePos(offset).line;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
