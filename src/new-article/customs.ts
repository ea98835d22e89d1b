import { posix } from 'node:path';
import { ARTICLE_FIELDS } from '../model/fields.ts';
import { fold } from '../text/fold.ts';
import type { Archive, Recent } from './archive.ts';

/** How the newsroom writes its articles, seen from the recent ones. */
export interface Customs {
  /** Whether ids are running numbers. */
  isNumbered: boolean;
  /** Where articles lie below `articles/`: `{year}/{month}`, without a slash at its ends. */
  folder: string;
  /** Names of running stories, the newest first. */
  stories: string[];
  /** Bylines, the most frequent first. */
  sources: string[];
  /** Writers, the most frequent first. */
  authors: string[];
  /** The name of a field as most articles spell it, in one language where that is given. */
  nameOf: (field: string, language: Language | undefined) => string;
}

/** In which language the names of fields are written. */
export type Language = 'ar' | 'en';

/** Folders in which articles lie by their date; a newspaper without articles begins with the last. */
const FOLDERS = [
  { is: /^$/, pattern: '' },
  { is: /^\d{4}$/, pattern: '{year}' },
  { is: /^\d{4}\/\d{2}\/\d{2}$/, pattern: '{year}/{month}/{day}' },
  { is: /^\d{4}\/\d{2}$/, pattern: '{year}/{month}' },
];

/** What is usual among recent articles. */
export function customsOf({ recent }: Archive): Customs {
  const folders = recent.map(({ source }) => folderPattern(source.file)).filter(isKnown);
  const spellings = recent.flatMap(({ source }) => Object.entries(source.spelled));
  const usual = mostFrequent(spellings.map(([, spelled]) => languageOf(spelled)))[0] ?? 'ar';
  const numbered = recent.filter(({ id }) => /^\d+$/.test(fold(id))).length;
  return {
    isNumbered: numbered > recent.length / 2,
    folder: mostFrequent(folders)[0] ?? '{year}/{month}',
    stories: distinct(valuesOf(recent, 'story')),
    sources: mostFrequent(valuesOf(recent, 'source')),
    authors: mostFrequent(valuesOf(recent, 'authors')),
    nameOf(field, language = usual) {
      const known = spellings
        .filter(([name, spelled]) => name === field && languageOf(spelled) === language)
        .map(([, spelled]) => spelled);
      const given = language === 'en' ? undefined : ARTICLE_FIELDS[field]?.aliases?.[0];
      return mostFrequent(known)[0] ?? given ?? field;
    },
  };
}

function folderPattern(file: string): string | undefined {
  const folder = posix.dirname(posix.relative('articles', file)).replace(/^\.$/, '');
  return FOLDERS.find(({ is }) => is.test(folder))?.pattern;
}

function isKnown(pattern: string | undefined): pattern is string {
  return pattern !== undefined;
}

function languageOf(spelled: string): Language {
  return /[\u0600-\u06ff]/.test(spelled) ? 'ar' : 'en';
}

/** The values of a field, those of the newest article first; lists are taken apart. */
function valuesOf(recent: readonly Recent[], field: string): string[] {
  return recent
    .flatMap(({ source }) => source.values[field])
    .filter((value) => typeof value === 'string')
    .flatMap((value) => (field === 'authors' ? value.split(/[،,]/) : [value]))
    .map((value) => value.trim());
}

/** Each value once, as first written; spellings that fold alike are one. */
function distinct(values: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const value of values) if (!byFold.has(fold(value))) byFold.set(fold(value), value);
  return [...byFold.values()];
}

function mostFrequent<Value extends string>(values: readonly Value[]): Value[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
