import { articlePath } from '../addresses.ts';
import { formatDay } from '../calendar/in-words.ts';
import { isoDate } from '../dates.ts';
import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { Indexed } from './vocabulary.ts';
import { NOTHING } from './word-book.ts';

/** An article as search knows it: what Pagefind indexes of it, and what the search page shows. */
export interface SearchRecord {
  indexed: IndexedRecord;
  shown: ShownRecord;
}

/** What Pagefind indexes: keys in place of words, so that it finds words that are the same to a reader. */
export interface IndexedRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * What the search page shows of an article, as its author wrote it. The words of the title, of the lead and
 * of the text, divided by white space, stand where their keys stand in the index.
 */
export interface ShownRecord {
  url: string;
  title: string;
  /** What stands above its headline («محتوى مدفوع»). */
  kicker?: string;
  /** Slug of the main category. */
  category: string;
  /** «5 يوليوز 2026» */
  date: string;
  /** How many places of the index come before the text: those of title, standfirst and authors. */
  before: number;
  text: string;
}

/** Between the parts of a record. */
const GAP = [NOTHING, NOTHING];

/**
 * What search finds of an article and shows of it. Categories are filed by slug, names come from the
 * page. The sort key is an ISO date, since Pagefind reads numbers as 32-bit floats, and the id, by which
 * lists order what was published in the same second.
 *
 * @param text the article's body without markup
 * @param indexed gives what stands for the words of a text in the index
 */
export function searchRecord(
  article: Article,
  text: string,
  site: Site,
  indexed: Indexed,
): SearchRecord {
  const { title, summary, hasStandfirst, authors, source, categories, section } = article;
  const spacedTitle = spaced(title);
  const titleKeys = indexed(spacedTitle);
  const lead = [
    ...titleKeys,
    ...GAP,
    ...(hasStandfirst ? indexed(spaced(summary)) : []),
    ...GAP,
    ...authors.flatMap((author) => [...indexed(spaced(author)), ...GAP]),
  ];
  const spacedText = spaced(text);
  const shown: ShownRecord = {
    url: articlePath(article, site),
    title: spacedTitle,
    ...(article.kicker !== undefined && { kicker: article.kicker }),
    category: section,
    date: formatDay(article.published, site),
    before: lead.length,
    text: spacedText,
  };
  const date = isoDate(article.published, { ...site, timezone: 'UTC' });
  const record: IndexedRecord = {
    // Another text of the same keys is another file (fragments.ts).
    url: `${shown.url}?${hashOf(JSON.stringify(shown))}`,
    content: [...lead, ...indexed(spacedText)].join(' '),
    language: 'unknown',
    meta: { title: titleKeys.join(' ') },
    filters: { category: categories, author: authors, source: [source] },
    sort: { date: `${date} ${article.id}` },
  };
  return { indexed: record, shown };
}

/** White space that is no single space, as little of it is: each that is replaced costs as much as a word's key. */
const OTHER_SPACE = /\s{2,}|[^\S ]/gu;

/** The words of a text, as white space divides them, with single spaces between them. */
export function spaced(text: string): string {
  return text.trim().replaceAll(OTHER_SPACE, ' ');
}
