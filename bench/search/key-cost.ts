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
  /** Their Markdown and their layout made HTML, without reading, planning and writing: each quarter of them. */
  rendering: number[];
  /** The keys of all words that search finds of them, from an empty memory: the same quarters. */
  keys: number[];
}

/** The work on articles is measured in so many parts: the first has new words and code that is not compiled yet. */
const PARTS = 4;

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
  const rendering = secondsOf(pages, ({ props, body }) => {
    renderPage('article', { ...props, body: markdown(bodyIn(body.file)) });
  });
  const texts = newsroom.articles.map(({ title, summary, hasStandfirst, authors, file }) => {
    const lead = [title, ...(hasStandfirst ? [summary] : []), ...authors];
    return [...lead, plainText(bodyIn(file), quotes)].map(spaced);
  });
  const book = wordBook(keyMaker(readWordLists(readWordFiles(WORD_LISTS)), wordMap));
  let words = 0;
  const keys = secondsOf(texts, (own) => {
    for (const text of own) words += book.numbersIn(text).length;
  });
  return { articles: pages.length, words, rendering, keys };
}

/** The seconds that a work takes on each part of some items. */
function secondsOf<Item>(items: readonly Item[], work: (item: Item) => void): number[] {
  const size = Math.ceil(items.length / PARTS);
  return Array.from({ length: PARTS }, (_, part) => {
    const before = process.cpuUsage();
    for (const item of items.slice(part * size, (part + 1) * size)) work(item);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
}
