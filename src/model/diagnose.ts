import { closestMatch } from 'leven';
import type { z } from 'zod';
import type { Problem } from '../problems.ts';
import type { FaultDetails } from './values.ts';
import type { FieldBook, FieldSource } from './fields.ts';

type Issue = z.core.$ZodIssue;

/** Every fault that zod found in a file's fields, as problems for its author. */
export function problemsOf(error: z.ZodError, source: FieldSource, book: FieldBook): Problem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step === 'string');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField([...path, key].join('.'), source, book));
    }
    return [fieldProblem(issue, path.join('.'), source, book)];
  });
}

function fieldProblem(issue: Issue, field: string, source: FieldSource, book: FieldBook): Problem {
  const guide = book[field];
  const value = valueAt(source.values, field);
  if (value === undefined) return missingField(field, source, book);
  const details: FaultDetails = issue.code === 'custom' ? (issue.params ?? {}) : {};
  return {
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? 1,
    field: source.spelled[field] ?? field,
    message: issue.message,
    found: details.found ?? asWritten(value),
    wanted: details.wanted ?? guide?.wanted,
    fix: spell(details.fix ?? guide?.example, field, source),
  };
}

/** A required field that is not there, or is there and empty (YAML takes `#كلمة` for a comment). */
function missingField(field: string, source: FieldSource, book: FieldBook): Problem {
  const guide = book[field];
  const comment = /:\s+(#.*\S)/.exec(source.written[field] ?? '')?.[1];
  const spelled = source.spelled[field];
  return {
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? source.lines[field.split('.')[0] ?? ''] ?? 1,
    field: spelled ?? field,
    message: spelled ? 'هذا الحقل فارغ.' : 'ينقص هذا الحقل.',
    found: comment,
    wanted: comment ? `${guide?.wanted}. ما يبدأ بالرمز # يُحاط بعلامتي ' '` : guide?.wanted,
    fix: comment ? `${spelled}: '${comment.replace(/'/g, "''")}'` : guide?.example,
  };
}

function unknownField(field: string, source: FieldSource, book: FieldBook): Problem {
  const spelled = source.spelled[field] ?? field;
  const parent = field.includes('.') ? `${field.slice(0, field.lastIndexOf('.'))}.` : '';
  const candidates = Object.keys(book)
    .filter((name) => name.startsWith(parent) && !name.slice(parent.length).includes('.'))
    .flatMap((name) => [name.slice(parent.length), ...(book[name]?.aliases ?? [])]);
  const meant = closestMatch(spelled, candidates, { maxDistance: nearness(spelled) });
  return {
    severity: 'error',
    file: source.file,
    line: source.lines[field] ?? 1,
    field: spelled,
    message: meant ? `لا نعرف حقلا بهذا الاسم. هل تقصد ${meant}؟` : 'لا نعرف حقلا بهذا الاسم.',
    wanted: `أحد هذه الحقول: ${candidates.join('، ')}`,
    fix: meant && source.written[field]?.replace(spelled, meant).trim(),
  };
}

/** How many letters may differ between a name and what was meant by it: a third, at most three. */
export function nearness(name: string): number {
  return Math.min(3, Math.ceil(name.length / 3));
}

/** An example line with the field's name as the author spells it. */
function spell(
  example: string | undefined,
  field: string,
  source: FieldSource,
): string | undefined {
  const name = field.split('.').at(-1) ?? field;
  const spelled = source.spelled[field];
  return spelled && example?.startsWith(`${name}:`)
    ? `${spelled}${example.slice(name.length)}`
    : example;
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
