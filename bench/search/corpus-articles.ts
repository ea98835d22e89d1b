import type { SetArticle } from '../../tests/support/search-set.ts';
import { readCorpus } from '../archive/corpus.ts';
import type { CorpusOptions } from './options.ts';

/** The moment before which the newest article was published: `buildNewspaper` builds a little later. */
const UNTIL = '2026-11-20T12:00';

/** Signs that Markdown may take for markup, so that both engines would not read the same. */
const MARKUP = /[\\`*_{}[\]<>#|~^$&]/gu;

/** What makes a list, a heading or a rule of a line that begins with it. */
const LINE_START = /^(?:[-+=:]+|\d+[.)])(?=\s|$)|^[-+=:\s]+$/u;

/** The newest articles of a corpus, as articles of the search set. Signs of Markdown are left out. */
export async function corpusArticles({ file, documents }: CorpusOptions): Promise<SetArticle[]> {
  const articles = await readCorpus(file, { articles: documents, until: UNTIL });
  return articles
    .map(({ id, title, date, categories, body }) => ({
      id,
      title: plain(title),
      date: date.slice(0, 10),
      category: categories[0] ?? '',
      author: '',
      source: '',
      text: body.split('\n').map(plain).join('\n'),
    }))
    .filter(({ title, text }) => title !== '' && text.trim() !== '');
}

function plain(line: string): string {
  return line.replace(MARKUP, ' ').trim().replace(LINE_START, '').replace(/\s+/gu, ' ').trim();
}
