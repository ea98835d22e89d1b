import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPage } from '../../layouts/render.tsx';
import { composeEdition } from '../../src/build/compose.ts';
import { bodyOf } from '../../src/content/documents.ts';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import { plainText } from '../../src/markdown/reading.ts';
import { planPages } from '../../src/plan/plan.ts';
import { spaced } from '../../src/search/records.ts';
import { readWordFiles, WORD_LISTS } from '../../src/search/word-files.ts';
import { wordBook } from '../../src/search/word-book.ts';
import { keyMaker } from '../../src/text/keys/keys.ts';
import { wordMap } from '../../src/text/keys/word-map.ts';
import { readWordLists } from '../../src/text/keys/word-lists.ts';

/** Seconds of CPU that the same articles take, each work by itself in one process. */
export interface KeyCost {
  articles: number;
  words: number;
  /** Their Markdown and their layout made HTML, without reading, planning and writing. */
  rendering: number;
  /** The keys of all words that search finds of them, from an empty memory. */
  keys: number;
}

/** Renders the articles of a content folder, and gives the keys of their words. */
export async function keyCost(content: string, now: number): Promise<KeyCost> {
  const { composed } = await composeEdition(content, now);
  if (!composed) throw new Error(`${content} is at fault`);
  const { newsroom } = composed.edition;
  const { basePath, digits, quotes } = newsroom.site;
  const markdown = createMarkdown({ basePath, digits, quotes, picture: () => '' });
  const bodies = new Map<string, string>();
  for (const { file } of newsroom.articles) {
    bodies.set(file, bodyOf(await readFile(join(content, file), 'utf8'), file));
  }
  const bodyIn = (file: string) => bodies.get(file) ?? '';
  const pages = planPages(composed.edition).flatMap((page) => {
    return page.layout === 'article' ? [page] : [];
  });
  const rendering = secondsOf(() => {
    for (const { props, body } of pages) {
      renderPage('article', { ...props, body: markdown(bodyIn(body.file)) });
    }
  });
  const texts = newsroom.articles.flatMap(({ title, summary, hasStandfirst, authors, file }) => {
    const lead = [title, ...(hasStandfirst ? [summary] : []), ...authors];
    return [...lead, plainText(bodyIn(file), quotes)].map(spaced);
  });
  const book = wordBook(keyMaker(readWordLists(readWordFiles(WORD_LISTS)), wordMap));
  let words = 0;
  const keys = secondsOf(() => {
    for (const text of texts) words += book.numbersIn(text).length;
  });
  return { articles: pages.length, words, rendering, keys };
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
