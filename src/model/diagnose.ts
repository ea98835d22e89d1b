import type { z } from 'zod';
import type { Code } from '../diagnostics/codes.ts';
import type { Problem, Said } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import { nearest } from './nearest.ts';
import { NO_CHOICE, type Fault } from './values.ts';
import { columnOf, type FieldBook, type FieldSource } from './fields.ts';

type Issue = z.core.$ZodIssue;

/**
 * Every fault that zod found in a file's fields, as problems for its author.
 *
 * @param told the problems that the author is told of anyway: a fault in a field is not reported twice
 */
export function problemsOf(
  error: z.ZodError,
  source: FieldSource,
  book: FieldBook,
  told: readonly Problem[] = [],
): Problem[] {
  const problems = error.issues.flatMap((issue) => problemsIn(issue, source, book));
  const faults = told.filter(({ severity }) => severity === 'error');
  const meant = namesMeant(problems, book);
  return problems.filter(
    (problem) =>
      !faults.some((fault) => fault.field === problem.field || isOfLine(fault, problem)) &&
      !(problem.code === 'missing-field' && meant.includes(problem.field)),
  );
}

/** The problems of one issue: of a field, or of a field of an entry, which has its own book. */
function problemsIn(issue: Issue, source: FieldSource, book: FieldBook): Problem[] {
  const [field, index, ...below] = issue.path;
  const entry = source.entries?.[String(field)]?.[Number(index)];
  const fields = book[String(field)]?.entries?.fields;
  if (entry && fields) return problemsIn({ ...issue, path: below }, entry, fields);
  const path = issue.path.filter((step) => typeof step === 'string');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField([...path, key].join('.'), source, book));
  }
  return [fieldProblem(issue, path.join('.'), source, book)];
}

/** Whether a fault is that of a whole line, which could not be read as a field. */
function isOfLine({ field, line }: Problem, other: Problem): boolean {
  return field === undefined && line === other.line && other.code !== 'missing-field';
}

/** The fields that are there under a name which is almost theirs: they are not missing besides. */
function namesMeant(problems: readonly Problem[], book: FieldBook): (string | undefined)[] {
  const unknown = problems.filter(({ code, fix }) => code === 'unknown-field' && fix !== undefined);
  const fixes = unknown.map(({ fix = '' }) => /^[\s-]*([^:：]+?)\s*[:：]/u.exec(fix)?.[1] ?? '');
  return fixes.map((name) =>
    Object.keys(book).find((field) => field === name || book[field]?.aliases?.includes(name)),
  );
}

function fieldProblem(issue: Issue, part: string, source: FieldSource, book: FieldBook): Problem {
  const value = valueAt(source.values, part);
  const details = faultOf(issue, value, part);
  if (value === undefined || details.found === '') return missingField(part, source, book);
  const field = givenField(part, source);
  const guide = book[field];
  const { code, said, meant, wanted = guide?.wanted } = details;
  const found = details.found ?? asWritten(value);
  const problem: Problem = {
    code,
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? 1,
    column: columnOf(field, source, found),
    field: source.spelled[field] ?? field,
    message: asking(said, meant),
    found,
    wanted,
  };
  const item = source.items?.[field]?.find(({ written }) => written.includes(found));
  if (item) {
    const { line, written } = item;
    const { instead = meant } = details;
    const fix = instead && written.replace(found, instead).trimEnd();
    return { ...problem, line, column: written.indexOf(found) + 1, fix };
  }
  const own = field === part ? (details.fix ?? fixOf(part, value, details)) : undefined;
  const fix = own ?? guide?.example;
  if (!fix) return problem;
  if (typeof value === 'object' && isBelow(field, source)) problem.message = inWhole(said);
  return { ...problem, fix: spell(fix, field, source) };
}

/** Whether the value of a field stands on the rows below it. */
function isBelow(field: string, { written }: FieldSource): boolean {
  return /[:：]\s*$/.test(written[field] ?? '');
}

/** Where a field takes several rows: that the line to paste takes the place of all. */
function inWhole({ ar, en }: Said): Said {
  return {
    ar: `${ar} ضع ما تحت «اكتب» مكان أسطره كلها.`,
    en: `${en} Put what is proposed in place of all its lines.`,
  };
}

/** The field that its author gave: a text in place of a field of parts counts as its first part. */
function givenField(field: string, { lines }: FieldSource): string {
  const parent = field.slice(0, field.lastIndexOf('.'));
  return lines[field] === undefined && lines[parent] !== undefined ? parent : field;
}

/** The line with what was most likely meant, where that is known; of a list the whole. */
function fixOf(field: string, value: unknown, fault: Fault): string | undefined {
  const { found, meant, instead = meant } = fault;
  if (instead === undefined) return undefined;
  if (!Array.isArray(value) || value.length < 2) return `${lastStep(field)}: ${instead}`;
  if (!value.includes(found)) return undefined;
  const all = value.map((item: unknown) => (item === found ? instead : item));
  return `${lastStep(field)}: [${all.join(', ')}]`;
}

/** What a check said, or what can be said where a value is of the wrong shape, which zod alone found. */
function faultOf(issue: Issue, value: unknown, field: string): Fault {
  // A check of our own always says its fault, save one that a field is missing, which is seen by itself.
  if (issue.code === 'custom' && issue.params) return issue.params as Fault;
  if (issue.code === 'invalid_union') return { code: 'fields-for-text', said: NEITHER };
  if (Array.isArray(value)) {
    return { code: 'list-for-text', said: LIST, fix: asOneText(value, field) };
  }
  if (typeof value === 'object') return { code: 'fields-for-text', said: FIELDS };
  return { code: 'unknown-choice', said: NO_CHOICE };
}

/** Sentences: of a list in their place one text can be made. */
const SENTENCES = ['title', 'summary', 'description', 'image.alt', 'image.caption'];

/** The line of a sentence that was written as a list. */
function asOneText(items: readonly unknown[], field: string): string | undefined {
  if (!SENTENCES.includes(field)) return undefined;
  return `${lastStep(field)}: '${items.map(asWritten).join('، ').replaceAll("'", "''")}'`;
}

const NEITHER: Said = {
  ar: 'هذا الحقل يأخذ نصا أو قائمة من النصوص.',
  en: 'This field takes a text, or a list of texts.',
};
const LIST: Said = {
  ar: 'هذا الحقل يأخذ نصا واحدا، لا قائمة.',
  en: 'This field takes one text and no list.',
};
const FIELDS: Said = {
  ar: 'هذا الحقل يأخذ نصا، لا حقولا تحته.',
  en: 'This field takes a text, and no fields below it.',
};

/** A message that asks, where it can be guessed, whether something else was meant. */
export function asking({ ar, en }: Said, meant: string | undefined): Said {
  if (!meant) return { ar, en };
  return {
    ar: `${ar} هل تقصد ${isolated(meant)}؟`,
    en: `${en} Did you mean ${isolated(meant)}?`,
  };
}

/** A required field that is not there, or is there and empty. */
function missingField(field: string, source: FieldSource, book: FieldBook): Problem {
  const guide = book[field];
  const spelled = source.spelled[field];
  const [code, message]: [Code, Said] = spelled
    ? ['empty-field', { ar: 'هذا الحقل فارغ.', en: 'This field is empty.' }]
    : ['missing-field', { ar: 'ينقص هذا الحقل.', en: 'This field is missing.' }];
  return {
    code,
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? source.lines[field.split('.')[0] ?? ''] ?? source.begins ?? 1,
    column: columnOf(field, source),
    field: spelled ?? field,
    message,
    wanted: guide?.wanted,
    fix: spell(guide?.example, field, source),
  };
}

const NO_FIELD: Said = {
  ar: 'لا نعرف حقلا بهذا الاسم.',
  en: 'We know no field of this name.',
};

function unknownField(field: string, source: FieldSource, book: FieldBook): Problem {
  const spelled = source.spelled[field] ?? field;
  const parent = field.includes('.') ? `${field.slice(0, field.lastIndexOf('.'))}.` : '';
  const spellings = (name: string) => [name.slice(parent.length), ...(book[name]?.aliases ?? [])];
  const fields = Object.keys(book).filter((name) => {
    return name.startsWith(parent) && !name.slice(parent.length).includes('.');
  });
  const candidates = fields.flatMap(spellings);
  // A field that is there already cannot be meant: then it would be there twice.
  const open = fields.filter((name) => source.lines[name] === undefined);
  const meant = nearest(spelled, open.flatMap(spellings));
  return {
    code: 'unknown-field',
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? 1,
    column: columnOf(field, source),
    field: spelled,
    message: asking(NO_FIELD, meant),
    wanted: {
      ar: `أحد هذه الحقول: ${candidates.map(isolated).join('، ')}`,
      en: `one of these fields: ${candidates.map(isolated).join(', ')}`,
    },
    fix: meant && source.written[field]?.replace(spelled, meant).trimEnd(),
  };
}

/**
 * An example line with the field's name as the author spells it, and as far in as the field stands, or its
 * neighbours: what is pasted in its place is read.
 */
function spell(
  example: string | undefined,
  field: string,
  source: FieldSource,
): string | undefined {
  const name = lastStep(field);
  const spelled = source.spelled[field];
  const line =
    spelled && example?.startsWith(`${name}:`)
      ? `${spelled}${example.slice(name.length)}`
      : example;
  const indent = indentOf(field, source);
  return indent ? line?.replace(/^/gm, ' '.repeat(indent.length)).replace(/^ +/, indent) : line;
}

/** What stands before a field on its line: spaces, and the dash of a list. */
function indentOf(field: string, { written, begins }: FieldSource): string {
  const before = (line: string | undefined) => /^[ \t]*(?:- +)?/.exec(line ?? '')?.[0] ?? '';
  if (written[field] !== undefined) return before(written[field]);
  const parent = field.slice(0, field.lastIndexOf('.') + 1);
  if (parent === '' && begins === undefined) return '';
  const neighbour = Object.keys(written).find(
    (other) => other.startsWith(parent) && !other.slice(parent.length).includes('.'),
  );
  if (neighbour !== undefined) return before(written[neighbour]).replace('-', ' ');
  return parent && written[parent.slice(0, -1)] !== undefined ? '  ' : '';
}

/** `image.alt` → `alt` */
function lastStep(field: string): string {
  return field.split('.').at(-1) ?? field;
}

function valueAt(values: Record<string, unknown>, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (inner, step) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Record<string, unknown>)[step]
          : undefined,
      values,
    );
}

/** A value as it may be shown: a list with commas, and fields with their names. */
function asWritten(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asWritten).join('، ');
  if (typeof value !== 'object' || value === null) return '';
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${asWritten(inner)}`);
  return fields.join('، ');
}
