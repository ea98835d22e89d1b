import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { explain } from '../src/command-line/run.ts';
import { PreviewDesk } from '../src/preview/desk.ts';
import { inLanguage } from '../src/problems.ts';
import { temporaryFolder } from './support/folder.ts';
import { OUTLET } from './support/site.ts';

/** What the preview shows of its files, when nobody but the test says what comes first. */

const ARTICLE = '---\ntitle: خبر جديد\ndate: 2026-07-12 10:00\ncategories: مجتمع\n---\n\nنص.\n';

/** A desk that has built the fixture newspaper, and one article that is saved, shown and removed. */
async function openDesk(t: TestContext) {
  const home = await temporaryFolder(t);
  const [content, folder] = [join(home, 'content'), join(home, 'site')];
  await cp(OUTLET, content, { recursive: true });
  const said: string[] = [];
  const options = {
    content,
    folder,
    say: (text: string) => void said.push(text),
    explain: async (error: unknown) => inLanguage((await explain(error)).message, 'ar'),
  };
  const desk = new PreviewDesk(options, { serveSite: () => {}, post: () => {} });
  assert.equal(await desk.build(), undefined);
  const path = join(content, 'articles/fresh.md');
  return {
    desk,
    said,
    path,
    save: async (title: string) => writeFile(path, ARTICLE.replace('خبر جديد', title)),
    page: (file: string) =>
      existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '',
  };
}

test('A saved article is shown at once on its page and in its lists, before the site is built again', async (t) => {
  const { desk, said, path, save, page } = await openDesk(t);
  for (const title of ['صيغة أولى', 'صيغة ثانية']) {
    const already = said.length;
    await save(title);
    await desk.prove(path);
    assert.deepEqual(said.slice(already), ['عُرض من جديد: articles/fresh.md']);
    for (const file of ['society/fresh/index.html', 'society/index.html', 'index.html'])
      assert.ok(page(file).includes(title), file);
  }
  await rm(path);
  await desk.prove(path);
  assert.equal(page('society/fresh/index.html'), '');
  for (const file of ['society/index.html', 'index.html'])
    assert.ok(!page(file).includes('صيغة ثانية'), file);
});

test('What is saved while a build runs is not taken back by it, at whatever moment it was saved', async (t) => {
  const { desk, path, save, page } = await openDesk(t);
  // Turns of the event loop, after which the build is at one of its stages.
  for (let turns = 100; turns <= 2000; turns += 100) {
    const building = desk.build();
    for (let passed = 0; passed < turns; passed += 1) await turn();
    const title = `خبر بعد ${turns}.`;
    await save(title);
    await desk.prove(path);
    assert.equal(await building, undefined);
    for (const file of ['society/fresh/index.html', 'society/index.html', 'index.html'])
      assert.ok(page(file).includes(title), `${file}, ${title}`);
  }
});

test('An article that was shown and is gone before a build reads it leaves no page behind', async (t) => {
  const { desk, path, save, page } = await openDesk(t);
  await save('خبر عابر');
  await desk.prove(path);
  assert.ok(page('society/fresh/index.html').includes('خبر عابر'));
  await rm(path);
  await desk.build();
  assert.equal(page('society/fresh/index.html'), '');
  assert.ok(!page('society/index.html').includes('خبر عابر'));
});

test('An article whose file has another name by the time of the build keeps its page', async (t) => {
  const { desk, path, save, page } = await openDesk(t);
  await save('خبر باق');
  await desk.prove(path);
  await rm(path);
  await writeFile(
    path.replace('fresh.md', 'renamed.md'),
    ARTICLE.replace('خبر جديد', 'خبر باق').replace('---\n', '---\npermalink: /society/fresh/\n'),
  );
  await desk.build();
  assert.ok(page('society/fresh/index.html').includes('خبر باق'));
});
