import { articlePath } from '../addresses.ts';
import { formatDay, isoDate } from '../dates.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';

/** An article as the search index holds it. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * What search finds of an article and shows of it. Categories are filed by slug, names come from the
 * page. The sort key is an ISO date, since Pagefind reads numbers as 32-bit floats, and the id, by which
 * lists order what was published in the same second.
 *
 * @param text the article's body without markup
 */
export function searchRecord(article: Article, text: string, site: Site): SearchRecord {
  const date = isoDate(article.published, { ...site, timezone: 'UTC' });
  return {
    url: articlePath(article, site),
    content: /[\p{L}\p{N}]/u.test(text) ? text : article.title,
    language: 'ar',
    meta: {
      title: article.title,
      category: article.section,
      date: formatDay(article.published, site),
    },
    filters: { category: article.categories },
    sort: { date: `${date} ${article.id}` },
  };
}
