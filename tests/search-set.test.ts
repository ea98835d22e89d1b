import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { excerptOf, resultsOf } from '../assets/scripts/search-results.ts';
import { makeFolder } from './support/folder.ts';
import {
  buildNewspaper,
  readArticles,
  readQueries,
  Searcher,
  type SetQuery,
} from './support/search-set.ts';

/** How many results a reader looks through. */
const LOOKED_AT = 10;

/** What a query got, beside what answers it. */
interface Judged {
  query: SetQuery;
  ids: string[];
}

describe('On the search set', () => {
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let index: string;
  let searcher: Searcher;
  let judged: Judged[];

  before(async () => {
    home = await makeFolder();
    index = await buildNewspaper(readArticles(), home.folder);
    searcher = await Searcher.open(index);
    judged = [];
    for (const query of readQueries('queries')) {
      judged.push({ query, ids: (await searcher.ask(query.query)).ids });
    }
  });
  after(() => home.remove());

  const failing = (all: readonly Judged[]) =>
    all.map(({ query, ids }) => `${query.class} ${query.query}: ${ids.slice(0, 5).join(' ')}`);

  /** The queries that something answers. */
  const answerable = () => judged.filter(({ query }) => query.finds.length > 0);

  test('the right article comes first for 95 of 100 queries and more', () => {
    const missed = answerable().filter(({ query, ids }) => {
      return !(query.first ?? query.finds).includes(ids[0] ?? '');
    });
    assert.ok(missed.length <= answerable().length * 0.05, failing(missed).join('\n'));
  });

  test('98 of 100 articles that answer are among the first ten', () => {
    const recalls = answerable().map(({ query, ids }) => {
      const seen = ids.slice(0, LOOKED_AT);
      const found = query.finds.filter((id) => seen.includes(id)).length;
      return found / Math.min(LOOKED_AT, query.finds.length);
    });
    const recall = recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
    const missed = answerable().filter((_, at) => (recalls[at] ?? 0) < 1);
    assert.ok(recall >= 0.98, `${recall}\n${failing(missed).join('\n')}`);
  });

  test('no query that an article answers gets nothing', () => {
    const empty = answerable().filter(({ ids }) => ids.length === 0);
    assert.deepEqual(failing(empty), []);
  });

  test('words that nobody wrote, and that resemble none, find nothing', () => {
    const nothing = judged.filter(({ query }) => query.finds.length === 0);
    assert.ok(nothing.length > 10);
    assert.deepEqual(failing(nothing.filter(({ ids }) => ids.length > 0)), []);
  });

  test('at most one query in a hundred finds a word that only looks alike', () => {
    const asked = judged.filter(({ query }) => query.not !== undefined);
    const wrong = asked.filter(({ query, ids }) => query.not?.some((id) => ids.includes(id)));
    assert.ok(asked.length > 30);
    assert.ok(wrong.length <= judged.length / 100, failing(wrong).join('\n'));
  });

  const slips: [habit: string, queries: [query: string, first: string][]][] = [
    [
      'two words as one',
      [
        ['الدارالبيضاء', 'tram-line covid-beds hospital-oncology train-delay'],
        ['كأسالعرش المنار', 'cup-final'],
        ['بالبحرالميت', 'dead-sea-trip'],
      ],
    ],
    [
      'one word as two',
      [
        ['اخط بوط', 'octopus-poachers'],
        ['ال شطرنج', 'chess-girl'],
        ['ديناصو رات وهران', 'algeria-dinosaur'],
      ],
    ],
    [
      'a letter that is held',
      [
        ['زعفراااان', 'saffron-harvest'],
        ['الززززلزال', 'earthquake-village'],
      ],
    ],
    [
      'another first letter, or none',
      [
        ['خطبوط', 'octopus-poachers'],
        ['قيضانات الجنوب', 'flood-warning'],
        ['عفران تالوين', 'saffron-harvest'],
        ['قفطان نيلانو', 'fashion-show'],
      ],
    ],
    ['the year in which it was published', [['الباكالوريا 2024', 'baccalaureate']]],
  ];
  for (const [habit, queries] of slips) {
    test(`finds who writes ${habit}`, async () => {
      for (const [query, first] of queries) {
        const { ids } = await searcher.ask(query);
        assert.ok(
          first.split(' ').includes(ids[0] ?? ''),
          `${query}: ${ids.slice(0, 3).join(' ')}`,
        );
      }
    });
  }

  test('takes no word that it knows for one that sounds otherwise', async () => {
    const { run } = await searcher.ask('إضراب الأساتذة');
    assert.equal(run?.correction, undefined);
  });

  test('a guess that stands beside none of the other words counts less than they do', async () => {
    assert.equal((await searcher.ask('لالة فاطمة')).ids[0], 'village-well');
  });

  test('lists by date and by filter fetch no part of the index of words', async () => {
    const read: string[] = [];
    const { archive } = await Searcher.open(index, async (path) => {
      read.push(path);
      return readFile(path);
    });
    const [shard] = archive.shards;
    assert.ok(shard);
    const opened = await archive.indexOf(shard);
    assert.ok((await opened.newestFirst()).length > 0);
    const [category = ''] = Object.keys(await opened.values('category'));
    assert.ok((await opened.pagesWith('category', category)).length > 0);
    assert.ok(read.some((path) => path.endsWith('.pf_filter')));
    assert.deepEqual(
      read.filter((path) => path.endsWith('.pf_index')),
      [],
    );
  });

  test('every answer shows its words, in a passage of the article as it was written', async () => {
    const articles = new Map(readArticles().map((one) => [one.id, one]));
    let answers = 0;
    for (const { query } of judged) {
      const { run } = await searcher.ask(query.query);
      assert.ok(run);
      for (const result of resultsOf(run).slice(0, LOOKED_AT)) {
        const shown = await result.shown();
        const { title, passage } = excerptOf(shown, result.places);
        const article = articles.get(shown.url.split('/').at(-2) ?? '');
        assert.ok(article);
        const marked = [...title, ...passage].filter((piece) => piece.marked);
        const isByline = result.places.every((place) => place < shown.before);
        assert.ok(marked.length > 0 || isByline, `${query.query}: ${shown.url}`);
        const said = passage.map(({ text }) => text).join('');
        const spaced = asPrinted(article.text);
        assert.ok(spaced.includes(said.replace(/^… | …$/gu, '')), `${shown.url}: ${said}`);
        assert.equal(title.map(({ text }) => text).join(''), asPrinted(article.title));
        answers += 1;
      }
    }
    assert.ok(answers > 500, String(answers));
  });
});

/** What of the set's texts is printed otherwise than it is written: lam and alif in one sign, tatweel. */
const PRINTED: [written: string, printed: string][] = [
  ['\ufef5', 'لآ'],
  ['\ufef7', 'لأ'],
  ['\ufef9', 'لإ'],
  ['\ufefb', 'لا'],
];

function asPrinted(text: string): string {
  return PRINTED.reduce(
    (all, [written, printed]) => all.replaceAll(written, printed),
    text.replace(/\s+/gu, ' ').replace(/ـ{2,}/g, ''),
  );
}
