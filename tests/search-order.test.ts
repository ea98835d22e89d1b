import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { temporaryFolder } from './support/folder.ts';
import { buildNewspaper, Searcher, type SetArticle } from './support/search-set.ts';

/** In which order the answers of several shards come. */

function articleOf(id: string, date: string, title: string, text: string): SetArticle {
  return { id, title, date, category: 'society', author: 'سعيد', source: 'جريدة الشراع', text };
}

/** Articles of 2024 that have nothing to do with what is asked: they make its shard a large one. */
const OTHERS = Array.from({ length: 40 }, (_, index) => {
  return articleOf(
    `other-${index}`,
    '2024-05-02',
    `خبر من السوق رقم ${index}`,
    'باع التجار الخضر.',
  );
});

async function searcherOf(t: TestContext, articles: readonly SetArticle[]): Promise<Searcher> {
  return Searcher.open(await buildNewspaper(articles, await temporaryFolder(t)));
}

describe('Best first', () => {
  test('a word in the title of a small shard stands above one in a text of a large shard', async (t) => {
    const searcher = await searcherOf(t, [
      ...OTHERS,
      articleOf('in-text', '2024-05-03', 'ليلة في المدينة القديمة', 'وأضيء الفانوس عند الباب.'),
      articleOf('in-title', '2026-02-01', 'الفانوس يعود إلى الأحياء', 'عاد الصناع إلى عملهم.'),
    ]);
    const { ids } = await searcher.ask('الفانوس');
    assert.deepEqual(ids, ['in-title', 'in-text']);
  });

  test('the word with the hamza that was asked for stands above the one without it', async (t) => {
    const searcher = await searcherOf(t, [
      articleOf('town', '2026-03-02', 'زوار في فاس', 'وصل الزوار إلى فاس.'),
      articleOf('axe', '2026-03-01', 'ضربة فأس', 'وترك فأسا عند الباب.'),
    ]);
    assert.deepEqual((await searcher.ask('فأس')).ids, ['axe', 'town']);
    // Who leaves the hamza out may mean either: the newer comes first.
    assert.deepEqual((await searcher.ask('فاس')).ids, ['town', 'axe']);
  });

  test('of a phrase the words with the articles that were asked for stand above', async (t) => {
    const searcher = await searcherOf(t, [
      articleOf('bare', '2026-03-02', 'حكمة قديمة', 'وهي حكمة قديمة.'),
      articleOf('whole', '2026-03-01', 'الحكمة القديمة', 'وهي الحكمة القديمة.'),
    ]);
    assert.deepEqual((await searcher.ask('«الحكمة القديمة»')).ids, ['whole', 'bare']);
    assert.deepEqual((await searcher.ask('«حكمة قديمة»')).ids, ['bare', 'whole']);
  });
});
