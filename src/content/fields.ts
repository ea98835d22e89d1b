import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml';
import type { FieldBook, FieldSource } from '../model/fields.ts';
import type { Problem } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { tidy } from '../text/invisible.ts';
import {
  noFields,
  takenForComment,
  unreadableLines,
  unseenMarks,
  writtenTwice,
} from './field-problems.ts';
import type { Place, Sheet } from './sheet.ts';

/** Fields as they were read; not readable when the YAML itself is at fault. */
export interface ReadFields {
  readable: boolean;
  source: FieldSource;
  problems: Problem[];
}

/**
 * YAML fields under their canonical names. Every value is read as text (YAML's failsafe schema), so
 * that `id: 00123` keeps its zeros and no date passes through UTC. Faults of the YAML itself, and a
 * field written twice under two names, are problems; nothing is judged otherwise.
 */
export function readFields(yaml: string, book: FieldBook, place: Place): ReadFields {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const sheet: Sheet = { document, counter, rows: yaml.split('\n'), book, place };
  const problems = unreadableLines(sheet, marksOf(document));
  const readable = problems.length === 0;
  const source: FieldSource = {
    file: place.file,
    values: {},
    lines: Object.create(null) as FieldSource['lines'],
    spelled: Object.create(null) as FieldSource['spelled'],
    written: Object.create(null) as FieldSource['written'],
  };
  if (isMap(document.contents)) {
    if (readable) readMap(document.contents, '', sheet, source, problems);
  } else if (document.contents !== null && readable) {
    problems.push(noFields(sheet));
  }
  return { readable, source, problems };
}

/** Where values begin with `*`, `&` or `!`, which YAML takes for marks of its own and authors mean as text. */
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
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const spelled = tidy(name);
    const field = canonicalName(spelled, parent, sheet.book);
    const row = rowOf(key, sheet);
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
    const place = { file: source.file, line, isAddress };
    problems.push(...unseenMarks(spelled, name, plain, place));
    if (isMap(value)) {
      readMap(value, field, sheet, source, problems);
      continue;
    }
    put(field, plain, sheet.book, source);
    problems.push(...takenForComment(field, source, sheet.book));
  }
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

/** The field that a spelling means: «وصف الصورة» is `image.alt`, and so is `alt` inside `image`. */
function canonicalName(spelled: string, parent: string, book: FieldBook): string {
  const alone = namesOf(book).get(fold(spelled));
  if (!parent) return alone ?? spelled;
  return alone?.startsWith(`${parent}.`) ? alone : `${parent}.${spelled}`;
}

const namesByBook = new WeakMap<FieldBook, Map<string, string>>();

/** Canonical names by folded name or alias, made once for each book. */
function namesOf(book: FieldBook): Map<string, string> {
  const known = namesByBook.get(book);
  if (known) return known;
  const names = new Map<string, string>();
  for (const [name, { aliases = [] }] of Object.entries(book)) {
    for (const spelling of [name, ...aliases]) names.set(fold(spelling), name);
  }
  namesByBook.set(book, names);
  return names;
}

function rowOf(key: unknown, sheet: Sheet): number {
  const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  return sheet.counter.linePos(offset).line;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
