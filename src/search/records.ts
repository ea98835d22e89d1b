import { articlePath } from '../addresses.ts';
import { formatDay } from '../calendar/in-words.ts';
import { isoDate } from '../dates.ts';
import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { Key } from '../text/keys.ts';
import { wholeWord } from '../text/whole-words.ts';

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
  /** Slug of the main category. */
  category: string;
  /** «5 يوليوز 2026» */
  date: string;
  /** How many places of the index come before the text: those of title, standfirst and authors. */
  before: number;
  text: string;
}

/** Holds a place in the index at which nothing is found, so that no phrase goes over it. */
const NOTHING = '\u2014';

/** Between the parts of a record. */
const GAP = [NOTHING, NOTHING];

/**
 * What search finds of an article and shows of it. Categories are filed by slug, names come from the
 * page. The sort key is an ISO date, since Pagefind reads numbers as 32-bit floats, and the id, by which
 * lists order what was published in the same second.
 *
 * @param text the article's body without markup
 * @param key gives the key of each word
 */
export function searchRecord(article: Article, text: string, site: Site, key: Key): SearchRecord {
  const { title, summary, hasStandfirst, authors, source, categories, section } = article;
  const keysOf = (words: readonly string[]) => {
    return words.map((word) => {
      const found = key(word);
      return found === '' ? NOTHING : wholeWord(found);
    });
  };
  const titleKeys = keysOf(wordsIn(title));
  const lead = [
    ...titleKeys,
    ...GAP,
    ...(hasStandfirst ? keysOf(wordsIn(summary)) : []),
    ...GAP,
    ...authors.flatMap((author) => [...keysOf(wordsIn(author)), ...GAP]),
  ];
  const words = wordsIn(text);
  const shown: ShownRecord = {
    url: articlePath(article, site),
    title: wordsIn(title).join(' '),
    category: section,
    date: formatDay(article.published, site),
    before: lead.length,
    text: words.join(' '),
  };
  const date = isoDate(article.published, { ...site, timezone: 'UTC' });
  const indexed: IndexedRecord = {
    // Another text of the same keys is another file (fragments.ts).
    url: `${shown.url}?${hashOf(JSON.stringify(shown))}`,
    content: [...lead, ...keysOf(words)].join(' '),
    language: 'unknown',
    meta: { title: titleKeys.join(' ') },
    filters: { category: categories, author: authors, source: [source] },
    sort: { date: `${date} ${article.id}` },
  };
  return { indexed, shown };
}

/** The words of a text, as white space divides them. */
function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}
