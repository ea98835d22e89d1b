import { parseDate } from '../dates.ts';
import { mediaPath } from '../model/article.ts';
import type { CategoryBook } from '../model/category.ts';
import { flag } from '../model/values.ts';
import type { Form, FormField } from './form.ts';

/** A value as the desk's fields hold it. */
export type DeskValue = string | boolean | string[] | Record<string, unknown>[];

/** A value as files hold it: a text, a list of texts, or a list of entries. */
export type FileValue = string | string[] | Record<string, string | string[]>[];

/** Where the desk thinks that pictures lie; in files they are named inside content/media. */
const MEDIA = '/media/';

/**
 * A field's value for the desk, from what `readFields` read: lists as lists, yes and no as such, dates as the
 * date field of the desk writes them. What is not understood stays as it is written.
 */
export function forDesk(
  written: unknown,
  { kind, fallback = false, entries = {} }: FormField,
  categories: CategoryBook,
): DeskValue {
  if (kind === 'entries') {
    return recordsIn(written).map((entry) =>
      mapped(entries, (about, name) => forDesk(entry[name], about, categories)),
    );
  }
  const texts = [written ?? []].flat().map(String);
  const text = texts.join('، ');
  if (kind === 'categories')
    return split(texts).map((name) => categories.named(name)?.name ?? name);
  if (kind === 'names') return split(texts);
  if (kind === 'paths') return texts;
  if (kind === 'paragraphs') return texts.join('\n');
  if (kind === 'flag') return text === '' ? fallback : isYes(text, fallback);
  if (kind === 'moment') return wallTime(text);
  if (kind === 'media') return text === '' ? '' : `${MEDIA}${mediaPath(text)}`;
  return text;
}

/** A field's value as files hold it; empty text or list: the field is not to be there. */
export function forFile(value: unknown, { kind, entries = {} }: FormField): FileValue {
  if (kind === 'entries') {
    return recordsIn(value)
      .map((entry) => mapped(entries, (about, name) => forFile(entry[name], about)))
      .map((entry) => Object.entries(entry).filter(([, inner]) => inner.length > 0))
      .filter((filled) => filled.length > 0)
      .map((filled) => Object.fromEntries(filled) as Record<string, string | string[]>);
  }
  if (kind === 'paragraphs') {
    const rows = typeof value === 'string' ? value.split('\n').map(oneLine).filter(Boolean) : [];
    return rows.length > 1 ? rows : (rows[0] ?? '');
  }
  if (kind === 'flag') return value === true ? 'نعم' : 'لا';
  if (kind === 'names' || kind === 'categories' || kind === 'paths') {
    const names = [value ?? []]
      .flat()
      .filter((name) => typeof name === 'string')
      .map(oneLine);
    return [...new Set(names.filter(Boolean))];
  }
  const isText = typeof value === 'string' || typeof value === 'number';
  const text = oneLine(isText ? String(value) : '');
  return kind === 'media' ? mediaPath(text) : text;
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return [value ?? []]
    .flat()
    .filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
}

function mapped<Value>(
  form: Form,
  make: (about: FormField, name: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(form).map(([name, about]) => [name, make(about, name)]));
}

/** Whether two values of the desk are the same to the newspaper. */
export function areSame(one: unknown, other: unknown, field: FormField): boolean {
  return JSON.stringify(forFile(one, field)) === JSON.stringify(forFile(other, field));
}

function split(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => text.split(/[،,]/)).map(oneLine);
  return [...new Set(names.filter(Boolean))];
}

function isYes(text: string, fallback: boolean): boolean {
  return flag().safeParse(text).data ?? fallback;
}

/** `2026-07-05 14:05`, whichever way it is written; with an offset of its own it stays as it is. */
function wallTime(text: string): string {
  if (/(Z|[+-]\d{2}:?\d{2})$/i.test(text) && /\d:\d/.test(text)) return text;
  // The clock's hands are all that is asked for: read as UTC, they show the same.
  const wall = parseDate(text, 'UTC');
  return wall === undefined ? text : new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
