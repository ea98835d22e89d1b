import assert from 'node:assert/strict';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { keepAddresses } from '../src/build/keep-addresses.ts';
import { writeAddressBook } from '../src/lasting-addresses/address-book.ts';
import { loadContent } from '../src/content/load.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { goneFrom, movesOf } from '../src/old-addresses.ts';
import { article, contentFolder, writeFiles, type Files } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';

/** What `npm run keep-addresses` writes into redirects.yaml. */

const NOW = Date.parse('2026-11-24T10:00:00+01:00');

function news(title: string, ...fields: string[]): string {
  return article([`title: ${title}`, 'date: 2026-07-05 14:05', ...fields], `نص ${title}.`);
}

const SOCIETY = 'categories: مجتمع';
const ECONOMY = 'categories: اقتصاد';
const BY_HAND = `# من الموقع القديم
- from: /2019/tramway/ # لا تحذفه
  to: /society/101/

- from: /2019/market/
  to: /society/102/
- from: /tramway/*
  to: /society/101/
- from: '{article}/amp/*'
  to: '{article}'
`;

const FILES: Files = {
  'articles/101.md': news('الترامواي', SOCIETY),
  'articles/102.md': news('السوق', SOCIETY, 'aliases: /souk/'),
  'articles/103.md': news('المطر', SOCIETY),
  'articles/104.md': news('الميناء', SOCIETY, 'story: ملف الميناء'),
  'articles/105.md': news('المدرسة', SOCIETY),
  'pages/about.md': '---\ntitle: من نحن\n---\n\nنحن.\n',
  'redirects.yaml': BY_HAND,
};

/** A newspaper whose addresses were kept once, as if it had been published. */
async function newspaper(t: TestContext, files: Files = FILES) {
  const content = await contentFolder(t, files);
  const output = join(await temporaryFolder(t), 'site');
  const keep = (isTrial = false) => keepAddresses({ content, output, now: NOW, isTrial });
  // Where nothing is known of a site before, nothing is read; this one had none.
  assert.equal((await keep()).isFirst, true);
  await writeAddressBook(output, []);
  await keep();
  const text = () => readFile(join(content, 'redirects.yaml'), 'utf8');
  return {
    content,
    keep,
    text,
    write: (more: Files) => writeFiles(content, more),
    remove: (file: string) => rm(join(content, file)),
    /** What the newspaper answers at old addresses, and that nothing is wrong with them. */
    async answers() {
      const { content: read, problems } = await loadContent(content);
      assert.deepEqual(problems, []);
      assert.ok(read);
      const newsroom = openNewsroom(read, NOW);
      const moves = [...movesOf(newsroom)].map(({ from, to }) => [from, to]);
      return {
        moves: Object.fromEntries(moves) as Record<string, string>,
        gone: goneFrom(newsroom),
      };
    },
  };
}

describe('An address that readers have does not die silently', () => {
  test('what moved is followed, what was deleted is gone, by id, by text, by file; an author’s list stays as it is', async (t) => {
    const paper = await newspaper(t);
    await paper.write({
      'articles/101.md': news('الترامواي', ECONOMY),
      'articles/104.md': news('الميناء', SOCIETY, 'id: harbour', 'title: الميناء اليوم').replace(
        'title: الميناء\n',
        '',
      ),
      'articles/105.md': news('المدرسة', SOCIETY, 'draft: نعم'),
    });
    await paper.remove('articles/102.md');
    await rename(join(paper.content, 'articles/103.md'), join(paper.content, 'articles/rain.md'));
    await rename(join(paper.content, 'pages/about.md'), join(paper.content, 'pages/who.md'));
    const said = await paper.keep(true);
    assert.equal(await paper.text(), BY_HAND, 'a trial writes nothing');
    assert.deepEqual(
      { ...said, added: said.added.length },
      { added: 8, led: 3, dropped: 0, taken: [], refused: undefined, isFirst: false },
    );
    await paper.keep();
    assert.equal(
      await paper.text(),
      `# من الموقع القديم
- from: /2019/tramway/ # لا تحذفه
  to: /economy/101/

- from: /2019/market/
  gone: نعم
- from: /tramway/*
  to: /economy/101/
- from: '{article}/amp/*'
  to: '{article}'

# كتب النشر ما يلي حين تغير عنوان أو حُذف مقال، كي لا يموت رابط عند قارئ.
# لا تحذف منها شيئا: ما لا يقود إلى شيء اجعله gone: نعم.
- from: /about/
  to: /who/
  kept: 2026-11-24
- from: /society/101/
  to: /economy/101/
  kept: 2026-11-24
- from: /society/102/
  gone: نعم
  date: 2026-07-05 14:05
  categories: [society]
  kept: 2026-11-24
- from: /society/103/
  to: /society/rain/
  kept: 2026-11-24
- from: /society/104/
  to: /society/harbour/
  kept: 2026-11-24
- from: /souk/
  gone: نعم
  kept: 2026-11-24
- from: /stories/ملف-ميناء/
  gone: نعم
  kept: 2026-11-24
- from: /stories/ملف-ميناء/feed.xml
  gone: نعم
  kept: 2026-11-24
`,
    );
    const { moves, gone } = await paper.answers();
    assert.equal(moves['/society/103/'], '/society/rain/');
    assert.ok(gone.includes('/society/102/'));
    const text = await paper.text();
    assert.deepEqual((await paper.keep()).added, []);
    assert.equal(await paper.text(), text);
  });

  test('what comes back takes its address again, also under names in Arabic', async (t) => {
    const paper = await newspaper(t, {
      'articles/101.md': news('الترامواي', SOCIETY),
      'articles/102.md': news('السوق', SOCIETY),
      'redirects.yaml': '- من: /2019/tramway/\n  إلى: /society/101/\n',
    });
    await paper.write({ 'articles/101.md': news('الترامواي', ECONOMY) });
    await paper.remove('articles/102.md');
    await paper.keep();
    const kept = await paper.text();
    assert.equal(
      kept.slice(kept.lastIndexOf('#')),
      `# لا تحذف منها شيئا: ما لا يقود إلى شيء اجعله gone: نعم.
- من: /society/101/
  إلى: /economy/101/
  حُفظ: 2026-11-24
- من: /society/102/
  سُحب: نعم
  التاريخ: 2026-07-05 14:05
  الأقسام: [society]
  حُفظ: 2026-11-24
`,
    );
    // Before the publication has tidied up it is no fault, and the page is what readers get.
    await paper.write({
      'articles/101.md': news('الترامواي', SOCIETY),
      'articles/102.md': news('السوق', SOCIETY),
    });
    const { problems } = await loadContent(paper.content);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['redirect-to-nothing'],
    );
    const { dropped } = await paper.keep();
    assert.equal(dropped, 2);
    assert.deepEqual(await paper.answers(), {
      moves: { '/2019/tramway/': '/society/101/', '/economy/101/': '/society/101/' },
      gone: [],
    });
  });

  test('what could not come into the repository is written again, with its place in lists', async (t) => {
    const paper = await newspaper(t);
    await paper.remove('articles/102.md');
    await paper.keep();
    const kept = await paper.text();
    // The next run begins with what the branch has, which nobody may push to.
    await paper.write({ 'redirects.yaml': BY_HAND });
    await paper.keep();
    assert.equal(await paper.text(), kept);
  });

  test('what waits is not lost: a draft, a file at fault, a list of old addresses at fault', async (t) => {
    const paper = await newspaper(t);
    const faulty = '- from: /a/\n';
    await paper.write({
      'articles/101.md': news('الترامواي', SOCIETY, 'draft: نعم'),
      'articles/103.md': news('المطر', 'categories: لا وجود له'),
    });
    // Nobody kept its last sound version: it is left out of the site, and that is no reason to withdraw it.
    assert.deepEqual((await paper.keep()).added, []);
    await paper.remove('articles/105.md');
    await paper.write({ 'redirects.yaml': faulty });
    assert.equal((await paper.keep()).refused, 'redirects-at-fault');
    assert.equal(await paper.text(), faulty);
    await paper.write({ 'redirects.yaml': '' });
    await paper.remove('articles/101.md');
    const { added } = await paper.keep();
    assert.deepEqual(
      added.map(({ path }) => path),
      ['/2019/market/', '/2019/tramway/', '/society/101/', '/society/105/'],
    );
  });

  test('another article at the address of one that readers have is a fault', async (t) => {
    const paper = await newspaper(t);
    await paper.write({
      'articles/101.md': news('الترامواي', ECONOMY),
      'articles/other.md': news('غيره', SOCIETY, 'permalink: /society/101/'),
    });
    assert.deepEqual((await paper.keep()).taken, [
      { path: '/society/101/', before: 'articles/101.md', by: 'articles/other.md' },
    ]);
  });
});
