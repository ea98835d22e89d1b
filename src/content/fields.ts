import {
  LineCounter,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  type Document,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { FieldBook, FieldSource } from '../model/fields.ts';
import type { Problem } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { tidy } from '../text/invisible.ts';

/** Where a YAML text stands: the file, and how many lines of the file come before it. */
export interface Place {
  file: string;
  linesBefore: number;
}

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
  });
  const sheet: Sheet = { document, counter, rows: yaml.split('\n'), book, place };
  const problems = document.errors.map((error) => yamlProblem(error, sheet));
  const source: FieldSource = {
    file: place.file,
    values: {},
    lines: {},
    spelled: {},
    written: {},
  };
  if (isMap(document.contents)) {
    readMap(document.contents, '', sheet, source, problems);
  } else if (document.contents !== null && problems.length === 0) {
    problems.push(noFields(sheet));
  }
  return { readable: document.errors.length === 0, source, problems };
}

/** A YAML text while it is being read. */
interface Sheet {
  document: Document;
  counter: LineCounter;
  rows: string[];
  book: FieldBook;
  place: Place;
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
    const spelled = tidy(isScalar(key) ? String(key.value) : '');
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
    if (isMap(value)) readMap(value, field, sheet, source, problems);
    else put(field, isNode(value) ? value.toJS(sheet.document) : value, sheet.book, source);
  }
}

/** Stores a value; a plain text for a field that has parts is its first part (`image: a.jpg`). */
function put(field: string, read: unknown, book: FieldBook, source: FieldSource): void {
  const value = typeof read === 'string' ? tidy(read) : read;
  if (value === '' || value === null || value === undefined) return;
  const firstPart = Object.keys(book).find((name) => name.startsWith(`${field}.`));
  const path = (firstPart && typeof value === 'string' ? firstPart : field).split('.');
  const last = path.pop() ?? field;
  let target = source.values;
  for (const step of path) {
    const inner = isRecord(target[step]) ? target[step] : {};
    target[step] = inner;
    target = inner;
  }
  target[last] = value;
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

function writtenTwice(field: string, spelled: string, line: number, source: FieldSource): Problem {
  return {
    severity: 'error',
    file: source.file,
    line,
    field: spelled,
    message: 'هذا الحقل مكتوب مرتين. احذف أحدهما.',
    found: `${source.spelled[field]} (السطر ${source.lines[field]}) و${spelled} (السطر ${line})`,
  };
}

function noFields({ place, rows, book }: Sheet): Problem {
  return {
    severity: 'error',
    file: place.file,
    line: place.linesBefore + 1,
    message: 'لا توجد هنا حقول من نوع «اسم: قيمة».',
    found: rows.find((row) => row.trim()) ?? '',
    fix: Object.values(book)[0]?.example,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A fault of the YAML, with the mend for the one that Arabic headlines run into: a colon in the text. */
function yamlProblem(error: YAMLError, { counter, rows, place }: Sheet): Problem {
  const { line } = counter.linePos(error.pos[0]);
  const written = (rows[line - 1] ?? '').trimEnd();
  const problem: Problem = {
    severity: 'error',
    file: place.file,
    line: place.linesBefore + line,
    message: 'هذا السطر لا يُقرأ.',
    found: written.trim(),
    wanted: "سطر من نوع «اسم: قيمة»، والقيمة التي فيها رموز تُحاط بعلامتي ' '",
  };
  const value = /^(\s*[^:\s][^:]*): +(.+)$/.exec(written);
  if (error.code === 'DUPLICATE_KEY') {
    problem.message = 'هذا الحقل مكتوب مرتين. احذف أحدهما.';
    delete problem.wanted;
  } else if (value && /:(\s|$)/.test(value[2] ?? '')) {
    problem.message = "في القيمة نقطتان (:)، فيجب أن تُحاط كلها بعلامتي ' '.";
    problem.fix = `${value[1]?.trim()}: ${quote(value[2] ?? '')}`;
  } else if (error.code === 'TAB_AS_INDENT') {
    problem.message = 'السطر يبدأ بعلامة جدولة (Tab). استعمل الفراغات.';
    problem.fix = written.replace(/\t/g, '  ');
  }
  return problem;
}

/** A value in single quotes, as YAML wants it. */
export function quote(value: string): string {
  return `'${value.trim().replace(/'/g, "''")}'`;
}
