import { withIndexer } from '../../src/search/indexer.ts';
import { searchRecord, type SearchRecord } from '../../src/search/records.ts';
import { writeShard } from '../../src/search/write-shard.ts';
import { countedWords, type Indexed } from '../../src/search/vocabulary.ts';
import { wordBook } from '../../src/search/word-book.ts';
import { readWordFiles, WORD_LISTS } from '../../src/search/word-files.ts';
import { keyMaker, type Key } from '../../src/text/keys/keys.ts';
import { wholeWord } from '../../src/text/keys/indexed-words.ts';
import { readWordLists } from '../../src/text/keys/word-lists.ts';
import { article, site } from './newspaper.ts';

const SECTIONS = 'politics economy society sports opinion culture world regions crime video'.split(
  ' ',
);

const TOWNS = ['طنجة', 'الرباط', 'وجدة', 'أكادير', 'فاس', 'العيون', 'تطوان'];

/** The key function of newspapers. */
export const key: Key = keyMaker(readWordLists(readWordFiles(WORD_LISTS)));

/** The words of texts. */
const book = wordBook(key);

/** What stands in the index in place of the words of a text. */
export const { indexed } = countedWords(book);

/** Words of a query as Pagefind is asked for them; those in quotation marks as a phrase. */
export function askedOf(words: string): string {
  const [, phrase] = /^"(.*)"$/u.exec(words) ?? [];
  if (phrase !== undefined) return `"${askedOf(phrase)}"`;
  return words
    .split(' ')
    .map((word) => wholeWord(key(word)))
    .join(' ');
}

/** Sixty records whose categories, words and lengths differ. */
export function records(indexedOf: Indexed = indexed): SearchRecord[] {
  return Array.from({ length: 60 }, (_, index) => {
    const own = article({
      id: String(1000 - index),
      title: `الترامواي يصل إلى ${TOWNS[index % TOWNS.length]}`,
      section: SECTIONS[index % SECTIONS.length] ?? '',
      categories: [SECTIONS[index % SECTIONS.length] ?? '', SECTIONS[(index * 7) % 10] ?? ''],
      published: Date.parse('2026-07-05T13:05:00Z') - index * 3_600_000,
    });
    const text = `انطلقت الرحلة رقم ${index} من  ${TOWNS[(index * 3) % 7]}\nصباح اليوم. `.repeat(
      1 + (index % 4),
    );
    return searchRecord(own, text, site(), indexedOf);
  });
}

/** Records as they come from an archive, each time that they are asked for. */
export function stream(all: readonly SearchRecord[]): () => AsyncGenerator<SearchRecord> {
  return async function* () {
    yield* all;
  };
}

/** The sixty records as they come from an archive, where their words are counted. */
export async function* countedRecords(indexedOf: Indexed): AsyncGenerator<SearchRecord> {
  yield* records(indexedOf);
}

/** Writes one shard, by an indexer of its own. */
export function writeOne(
  recordsBy: (indexed: Indexed) => AsyncIterable<SearchRecord>,
  folder: string,
): Promise<void> {
  return withIndexer((indexer) => writeShard(recordsBy, folder, book, indexer));
}
