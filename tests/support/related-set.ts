import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readTermPicker } from '../../src/content/term-files.ts';
import type { Article } from '../../src/model/article.ts';
import { wordsIn } from '../../src/text/words.ts';
import { article } from './newspaper.ts';

/** The articles by which related articles are judged: tests/related-set/articles.yaml. */

const FILE = join(import.meta.dirname, '..', 'related-set', 'articles.yaml');

interface Labelled {
  id: string;
  category: string;
  title: string;
  text: string;
}

const HOUR = 3_600_000;

export const pickTerms = readTermPicker();

/**
 * The labelled articles as they are read, an hour apart. All first articles of the subjects come before all
 * second ones, so that the nearest in time is never of the same subject.
 */
export function labelledArticles(): Article[] {
  const labelled = parse(readFileSync(FILE, 'utf8')) as Labelled[];
  const inTurns = labelled.toSorted((a, b) => (a.id.slice(-1) < b.id.slice(-1) ? -1 : 1));
  return inTurns.map(({ id, category, title, text }, turn) =>
    article({
      id,
      title,
      section: category,
      published: Date.UTC(2026, 6, 1) + turn * HOUR,
      terms: pickTerms(title, wordsIn(text)),
    }),
  );
}

/** What an article of the set is about. */
export function subjectOf({ id }: Pick<Article, 'id'>): string {
  return id.replace(/-\d$/, '');
}
