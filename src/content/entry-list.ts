import type { z } from 'zod';
import { problemsOf } from '../model/diagnose.ts';
import { columnOf, type FieldBook, type FieldSource } from '../model/fields.ts';
import { namesOf, type Named } from '../model/name-book.ts';
import { hasErrors, type Problem, type Said } from '../problems.ts';
import type { Read } from './documents.ts';
import { readEntries } from './fields.ts';
import { textOf } from './settings.ts';
import type { ReadSource } from './source-reader.ts';

/** Files that a newspaper may do without, most of them lists of entries, as stories.yaml. */

/** A sound entry of a list, and how it was written. */
export interface ListEntry<Value> {
  value: Value;
  source: FieldSource;
}

/** A kind of list. */
interface EntryList<Value> {
  file: string;
  fields: FieldBook;
  schema: z.ZodType<Value>;
  /** What is said of a file that is no list, with how one begins. */
  notAList: Pick<Problem, 'code' | 'message' | 'fix'>;
}

/**
 * Reads a file that a newspaper may do without.
 *
 * @param none what there is without it
 */
export function readOptional<Value>(
  file: string,
  read: ReadSource,
  none: Value,
  from: (text: string) => Read<Value>,
): Read<Value> {
  const found = textOf(file, read);
  if (!found) return { value: none, problems: [] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const { value, problems } = from(found.text);
  return { value, problems: [...found.problems, ...problems] };
}

/** Whether all lines of a file were taken out, or hidden by a #: it says nothing then. */
export function saysNothing(text: string): boolean {
  return /^\s*(?:#.*\s*)*$/.test(text);
}

/** The sound entries that the text of a list gives, and what is wrong with the others. */
export function entriesFrom<Value>(
  text: string,
  { file, fields, schema, notAList }: EntryList<Value>,
): { entries: ListEntry<Value>[]; problems: Problem[] } {
  const read = readEntries(text, fields, { file, linesBefore: 0 });
  if (!read.readable) return { entries: [], problems: read.problems };
  if (!read.entries && saysNothing(text)) return { entries: [], problems: [] };
  if (!read.entries) {
    return { entries: [], problems: [{ severity: 'error', file, line: 1, ...notAList }] };
  }
  const { problems } = read;
  const entries: ListEntry<Value>[] = [];
  for (const { source, problems: told } of read.entries) {
    problems.push(...told);
    const parsed = schema.safeParse(source.values);
    if (parsed.success) entries.push({ value: parsed.data, source });
    else problems.push(...problemsOf(parsed.error, source, fields, told));
  }
  return { entries, problems };
}

/** Gives an entry that has no id of its own that of its name. */
export function withIdOf(idOf: (name: string) => string) {
  return <Entry extends { id?: string | undefined; name: string }>(entry: Entry) => {
    return { ...entry, id: entry.id ?? idOf(entry.name) };
  };
}

/** What a list gives that has to be sound as a whole. */
export function wholly<Value>(value: Value, problems: Problem[]): Read<Value> {
  return { value: hasErrors(problems) ? undefined : value, problems };
}

/** What tells two names apart, and what is said where they cannot be. */
interface NamesTold {
  file: string;
  code: Problem['code'];
  /** What is left of a name when spellings do not count. */
  keyOf: (name: string) => string;
  /** @param owner whose name it is already */
  message: (owner: Named) => Said;
}

/**
 * Names by which two entries could be meant.
 *
 * @param reserved names that none may have
 */
export function takenNames(
  entries: readonly ListEntry<Named>[],
  { file, code, keyOf, message }: NamesTold,
  reserved: readonly Named[] = [],
): Problem[] {
  const owners = new Map(reserved.map((owner) => [keyOf(owner.name), owner]));
  return entries.flatMap(({ value, source }) =>
    namesOf(value).flatMap(({ field, name }): Problem[] => {
      const owner = owners.get(keyOf(name)) ?? value;
      owners.set(keyOf(name), owner);
      if (owner === value) return [];
      const line = source.lines[field] ?? source.begins;
      const column = columnOf(field, source, name);
      return [
        { code, severity: 'error', file, line, column, message: message(owner), found: name },
      ];
    }),
  );
}
