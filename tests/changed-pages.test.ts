import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { changesList } from '../src/changed-pages/changes-list.ts';
import { pathOfPage, sortChanges } from '../src/changed-pages/sorted-changes.ts';
import { builtArchive, buildInto, articleOf } from './support/archive.ts';
import { filesBelow, runScript } from './support/build-command.ts';
import { writeFiles } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';
import { temporaryFolder } from './support/folder.ts';

const NONE = { added: [], changed: [], removed: [] };

describe('The list of pages that would change', () => {
  test('Names new pages, changed ones and those that go, and counts the rest', () => {
    const sorted = sortChanges({
      added: [
        'society/20511/index.html',
        'society/20511/lite/index.html',
        'media/cards/20511-AB.png',
        'search/index/2026-07/fragment/a.pf_fragment',
      ],
      changed: ['index.html', 'feed.xml', 'fragments/latest.html', 'search/index/2026-07/meta.pf'],
      removed: ['society/20500/index.html', 'admin/index.html'],
    });
    const titles = new Map([
      ['society/20511/index.html', 'سوق الأحد يفتح أبوابه'],
      ['index.html', 'إكسبريس تيفي'],
    ]);
    const opens = { changed: 'https://express-tv.example', removed: 'https://express-tv.example' };
    assert.equal(
      changesList(sorted, { titles, opens }),
      `<div dir="rtl">

## ما سيتغير عند النشر

### صفحة جديدة واحدة

- سوق الأحد يفتح أبوابه <bdi dir="ltr"><code>/society/20511/</code></bdi>

### صفحة واحدة تتغير

- [إكسبريس تيفي](https://express-tv.example/) <bdi dir="ltr"><code>/</code></bdi>

### صفحة واحدة تُحذف

- [<bdi dir="ltr"><code>/society/20500/</code></bdi>](https://express-tv.example/society/20500/)

### غير الصفحات

- الصور وبطاقات المشاركة: جديد: 1
- ملفات البحث: جديد: 1، متغير: 1
- غير ذلك (التنسيق والخلاصات وخرائط الموقع…): جديد: 1، متغير: 2، محذوف: 1

</div>`,
    );
  });

  test('Says that nothing changes', () => {
    assert.match(
      changesList(sortChanges(NONE), { titles: new Map(), opens: {} }),
      /\n\nلا تتغير صفحة ولا ملف: ما سيُنشر هو المنشور نفسه\.\n\n/,
    );
  });

  test('Names a hundred pages at most, new ones first, and counts the others', () => {
    const pages = (count: number, section: string) =>
      Array.from({ length: count }, (_, index) => `${section}/${1000 + index}/index.html`);
    const changes = { ...NONE, added: pages(98, 'society'), changed: pages(13, 'economy') };
    const list = changesList(sortChanges(changes), { titles: new Map(), opens: {} });
    assert.equal(list.match(/^- <bdi/gm)?.length, 100);
    assert.match(list, /^### 98 صفحة جديدة$/m);
    assert.match(list, /^### 13 صفحة تتغير$/m);
    assert.match(list, /\/economy\/1001\/<\/code><\/bdi>\n- و11 صفحة أخرى\n/);
  });

  test('Takes a headline for words, whatever is in it', () => {
    const sorted = sortChanges({ ...NONE, added: ['society/1/index.html'] });
    const titles = new Map([['society/1/index.html', '@everyone ![x](//e.example) <b> #1']]);
    assert.match(
      changesList(sorted, { titles, opens: {} }),
      /^- &#64;everyone &#33;&#91;x&#93;&#40;\/\/e\.example&#41; &lt;b&gt; &#35;1 <bdi/m,
    );
  });

  test('Writes an Arabic address as people read it, and links to it as browsers ask for it', () => {
    assert.equal(pathOfPage('رأي/مقال/index.html'), '/رأي/مقال/');
    const sorted = sortChanges({ ...NONE, added: ['رأي/مقال/index.html'] });
    const list = changesList(sorted, { titles: new Map(), opens: { added: 'https://x.example' } });
    assert.ok(
      list.includes(
        '[<bdi dir="ltr"><code>/رأي/مقال/</code></bdi>](https://x.example/%D8%B1%D8%A3%D9%8A/%D9%85%D9%82%D8%A7%D9%84/)',
      ),
    );
  });
});

describe('npm run say-changes', () => {
  /** An archive to which one article was added; it lives below a path of its host's. */
  async function oneMore(t: TestContext) {
    const archive = await builtArchive(t);
    await writeFiles(archive.content, { 'articles/10021.md': articleOf(21, []) });
    await buildInto(archive.output, archive.content, NOW);
    const site = { url: 'https://express-tv.example/paper', basePath: '/paper' };
    await writeFile(`${archive.output}.delivery.json`, JSON.stringify({ version: 1, site }));
    return archive;
  }

  test('Says what one article more changes, and copies it with all that it needs to be seen', async (t) => {
    const { output, folder } = await oneMore(t);
    const preview = join(folder, 'preview');
    const args = ['--output', output, '--preview', preview, '--at', 'https://preview.example/'];
    const { code, stdout, stderr } = await runScript('say-changes', ...args);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(stdout, /^### صفحة جديدة واحدة$/m);
    assert.match(stdout, /^- \[الخبر 21\]\(https:\/\/preview\.example\/society\/10021\/\) /m);
    const [copied, built] = [await filesBelow(join(preview, 'paper')), await filesBelow(output)];
    const page = copied.get('society/10021/index.html')?.toString() ?? '';
    const needed = [...page.matchAll(/="\/paper\/(assets\/[^"#]+)["#]/g)].map(([, path]) => path);
    assert.ok(needed.length > 5);
    for (const path of needed) assert.deepEqual(copied.get(path ?? ''), built.get(path ?? ''));
    const spared = 'society/10001/index.html';
    assert.deepEqual([built.has(spared), copied.has(spared)], [true, false]);
    const index = [...copied.keys()].filter((path) => path.startsWith('search/index/'));
    assert.deepEqual(index, []);
  });

  test('Links to where a changed page is live, where it cannot be seen before', async (t) => {
    const { output } = await oneMore(t);
    const { code, stdout } = await runScript('say-changes', '--output', output);
    assert.equal(code, 0);
    assert.match(stdout, /^- الخبر 21 <bdi dir="ltr"><code>\/society\/10021\/<\/code><\/bdi>$/m);
    assert.match(stdout, /^- \[.+\]\(https:\/\/express-tv\.example\/paper\/society\/\) /m);
  });

  test('Refuses where nothing was built, and what it does not know', async (t) => {
    const nothing = join(await temporaryFolder(t), 'site');
    const { code, stderr } = await runScript('say-changes', '--output', nothing);
    assert.equal(code, 2);
    assert.equal(stderr, `لا يوجد موقع مبني في ${nothing}. ابنه أولا: npm run build\n`);
    const unknown = await runScript('say-changes', '--preveiw', 'x');
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /لعلك تقصد: --preview/);
  });
});
