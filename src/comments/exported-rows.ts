import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { UsageFault } from '../problems.ts';

/** What a service received with one form, by the names of the fields and of its own columns, in lower case. */
export type ExportedRow = Readonly<Record<string, string>>;

/** Where services put what was filled in, beside what they say of it. */
const INNER = ['data', 'payload_params', 'payload', 'fields', 'submission', 'form_data'];

/** Where services put all that was received. */
const LISTS = ['submissions', 'data', 'results', 'entries', 'items'];

/**
 * The rows of an export, whatever it is written in: JSON (a list, or an object with one), CSV with a line of names,
 * or the YAML of one comment, as Staticman writes it.
 *
 * @throws UsageFault when it cannot be read as any of these
 */
export function exportedRows(text: string): ExportedRow[] {
  const bare = text.replace(/^\ufeff/, '').trim();
  if (/^[[{]/.test(bare)) return rowsOf(read(() => JSON.parse(bare) as unknown));
  if (isYaml(bare)) return rowsOf(read(() => parseYaml(bare) as unknown));
  const [names = ''] = bare.split('\n');
  // Where commas part decimals spreadsheets part columns by semicolons.
  const delimiter = [',', '\t', ';'].find((sign) => names.includes(sign)) ?? ',';
  const form = { delimiter, relax_column_count: true, skip_empty_lines: true };
  return read(() =>
    parseCsv<Record<string, string>>(bare, {
      ...form,
      columns: (columns: string[]) => columns.map(columnName),
    }),
  );
}

/** A file of Staticman begins with a field of its own. */
function isYaml(text: string): boolean {
  return /^(?:---\s*\n)?_(?:id|parent): /.test(text);
}

function read<Value>(how: () => Value): Value {
  try {
    return how();
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new UsageFault({
      ar: `هذا الملف لا يُقرأ: ليس JSON ولا CSV. أعد تصديره من خدمة التعليقات. (${why})`,
      en: `This file cannot be read: it is neither JSON nor CSV. Export it again from the form service. (${why})`,
    });
  }
}

function rowsOf(value: unknown): ExportedRow[] {
  if (Array.isArray(value)) return value.map(rowOf).filter((row) => row !== undefined);
  if (!isObject(value)) return [];
  const list = LISTS.map((name) => value[name]).find((inner) => Array.isArray(inner));
  return rowsOf(list ?? [value]);
}

/** A submission with what is inside of it beside what the service says of it, which no reader's field may alter. */
function rowOf(value: unknown): ExportedRow | undefined {
  if (!isObject(value)) return undefined;
  const row: Record<string, string> = {};
  const add = (object: Record<string, unknown>) => {
    for (const [name, item] of Object.entries(object)) {
      const key = columnName(name);
      const isPlain = ['string', 'number', 'boolean'].includes(typeof item);
      if (isPlain && !Object.hasOwn(row, key)) row[key] = String(item);
    }
  };
  add(value);
  for (const object of INNER.map((name) => value[name])) if (isObject(object)) add(object);
  return row;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** «Created At», `created_at` and `createdAt` are one name; `fields[message]` is `message`. */
function columnName(name: string): string {
  const bare = /^(?:fields|data)\[(.+)\]$/.exec(name.trim())?.[1] ?? name.trim();
  return bare
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
