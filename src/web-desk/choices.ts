import type { Article } from '../model/article.ts';

/** Names that articles already use, which the desk offers so that no one writes them in a second way. */
export interface Choices {
  authors: string[];
  source: string[];
  via: string[];
  story: string[];
  tags: string[];
}

/** How many names of a kind are offered: a list on a telephone, not an archive. */
const MOST = 200;

/**
 * The names that published articles use, those used last first.
 *
 * @param articles newest first
 */
export function choicesOf(articles: readonly Article[]): Choices {
  return {
    authors: latest(articles, ({ authors }) => authors),
    source: latest(articles, ({ source }) => [source]),
    via: latest(articles, ({ via }) => (via === undefined ? [] : [via])),
    story: latest(articles, ({ story }) => (story ? [story.name] : [])),
    tags: latest(articles, ({ tags }) => tags),
  };
}

function latest(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): string[] {
  const names = new Set<string>();
  for (const article of articles) {
    for (const name of namesOf(article)) names.add(name);
    if (names.size >= MOST) break;
  }
  return [...names].slice(0, MOST);
}
