import type { z } from 'zod';
import type { Problem } from '../problems.ts';
import { nearest } from './nearest.ts';
import type { FaultDetails } from './values.ts';
import type { FieldBook, FieldSource } from './fields.ts';

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
  const problems = error.issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step === 'string');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField([...path, key].join('.'), source, book));
    }
    return [fieldProblem(issue, path.join('.'), source, book)];
  });
  const faults = told.filter(({ severity }) => severity === 'error');
  return problems.filter(({ field }) => !faults.some((fault) => fault.field === field));
}

function fieldProblem(issue: Issue, field: string, source: FieldSource, book: FieldBook): Problem {
  const guide = book[field];
  const value = valueAt(source.values, field);
  const details: FaultDetails = issue.code === 'custom' ? (issue.params ?? {}) : {};
  if (value === undefined || details.found === '') return missingField(field, source, book);
  const { meant, fix = meant && `${lastStep(field)}: ${meant}` } = details;
  return {
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? 1,
    field: source.spelled[field] ?? field,
    message: meant ? `${issue.message} هل تقصد ${meant}؟` : issue.message,
    found: details.found ?? asWritten(value),
    wanted: details.wanted ?? guide?.wanted,
    fix: spell(fix ?? guide?.example, field, source) || undefined,
  };
}

/** A required field that is not there, or is there and empty. */
function missingField(field: string, source: FieldSource, book: FieldBook): Problem {
  const guide = book[field];
  const spelled = source.spelled[field];
  return {
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? source.lines[field.split('.')[0] ?? ''] ?? source.begins ?? 1,
    field: spelled ?? field,
    message: spelled ? 'هذا الحقل فارغ.' : 'ينقص هذا الحقل.',
    wanted: guide?.wanted,
    fix: spell(guide?.example, field, source),
  };
}

function unknownField(field: string, source: FieldSource, book: FieldBook): Problem {
  const spelled = source.spelled[field] ?? field;
  const parent = field.includes('.') ? `${field.slice(0, field.lastIndexOf('.'))}.` : '';
  const candidates = Object.keys(book)
    .filter((name) => name.startsWith(parent) && !name.slice(parent.length).includes('.'))
    .flatMap((name) => [name.slice(parent.length), ...(book[name]?.aliases ?? [])]);
  const meant = nearest(spelled, candidates);
  return {
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? 1,
    field: spelled,
    message: meant ? `لا نعرف حقلا بهذا الاسم. هل تقصد ${meant}؟` : 'لا نعرف حقلا بهذا الاسم.',
    wanted: `أحد هذه الحقول: ${candidates.join('، ')}`,
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

function asWritten(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(asWritten).join('، ') : JSON.stringify(value);
}
