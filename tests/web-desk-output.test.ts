import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { build } from '../src/build/build.ts';
import { samplePages } from '../src/budgets/sample.ts';
import { articleOf, assertSame, buildInto, builtArchive, siteIn } from './support/archive.ts';
import { launchBrowser } from './support/browser.ts';
import { writeFiles } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';
import { temporaryFolder } from './support/folder.ts';
import { keptPaths, untilKept } from './support/kept.ts';
import { serveSite } from './support/server.ts';
import { buildOutlet } from './support/site.ts';
import { visit } from './support/visit.ts';

const DESK = '\ndesk:\n  backend: trial\n';
const TOLD = 'admin/program/newspaper.json';

/** The archive of the tests with a desk, built once. */
async function archiveWithDesk(t: TestContext) {
  const archive = await builtArchive(t);
  await appendFile(join(archive.content, 'site.yaml'), DESK);
  await buildInto(archive.output, archive.content, NOW);
  return archive;
}

test('A newspaper that has no desk has nothing at /admin/', async (t) => {
  const { output } = await builtArchive(t);
  assert.ok(!existsSync(join(output, 'admin')));
});

describe('The page of the web desk', () => {
  test('is for no search engine, and has a policy of its own that lets in no other host', async (t) => {
    const folder = await temporaryFolder(t);
    const url = 'https://outlet.example/my-paper';
    const desk = '\ndesk:\n  backend: github\n  repository: my-paper/content\n';
    await buildOutlet(folder, { url, more: desk });
    const html = await readFile(join(folder, 'site/admin/index.html'), 'utf8');
    assert.match(html, /<meta name="robots" content="noindex"\/>/);
    assert.match(html, /src="\/my-paper\/admin\/program\/desk-[A-Z0-9]{8}\.js"/);
    assert.match(html, /content="\/my-paper\/admin\/program\/newspaper\.json"/);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hosts = policy.match(/https:[^\s;]*/g);
    assert.deepEqual(hosts, ['https://avatars.githubusercontent.com', 'https://api.github.com']);
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    const { valid } = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'void-style': 'off' },
    }).validateString(html);
    assert.ok(valid);
    const sampled = await samplePages(join(folder, 'site'));
    assert.deepEqual(
      sampled?.pages.filter(({ path }) => path.includes('admin')),
      [],
    );
  });

  test('is remembered by no reader’s browser', async (t) => {
    const folder = await temporaryFolder(t);
    await buildOutlet(folder, { url: 'https://outlet.example', more: DESK });
    const site = await serveSite(join(folder, 'site'));
    const browser = await launchBrowser();
    const { page, close } = await visit(browser, site.origin, { serviceWorkers: 'allow' });
    t.after(async () => {
      await close();
      await browser.close();
      await site.close().catch(() => undefined);
    });
    const article = '/opinion/everything/';
    await page.goto(`${site.origin}${article}`);
    await untilKept(page, article);
    await page.goto(`${site.origin}/admin/`);
    await page.getByRole('button', { name: 'العمل مع مستودع تجريبي' }).waitFor();
    const kept = await keptPaths(page);
    assert.ok(kept.includes(article));
    assert.deepEqual(
      kept.filter((path) => path.includes('admin')),
      [],
    );
    // Without a connection a reader is shown a page of the newspaper; who writes must not take it for the desk.
    await site.close();
    await assert.rejects(page.goto(`${site.origin}/admin/`), /ERR_CONNECTION_REFUSED/);
  });
});

describe('What the web desk is told of the newspaper', () => {
  test('changes with the names that articles use, and then nothing else of the desk is made again', async (t) => {
    const { folder, content, output } = await archiveWithDesk(t);
    await writeFiles(folder, {
      'content/articles/20000.md': articleOf(29, ['authors: [كاتبة جديدة]']),
    });
    const { report } = await buildInto(output, content, NOW);
    const ofDesk = (paths: string[]) => paths.filter((path) => path.startsWith('admin/'));
    assert.deepEqual(ofDesk(report.changes.changed), [TOLD]);
    assert.deepEqual(ofDesk([...report.changes.added, ...report.changes.removed]), []);
    assert.match(await readFile(join(output, TOLD), 'utf8'), /"كاتبة جديدة"/);

    const cold = join(folder, 'cold');
    await build({ content, output: cold, now: NOW, onFault: 'stop' });
    assertSame(await siteIn(output), await siteIn(cold), 'warm and cold');
  });

  test('is written once where nothing of it changed', async (t) => {
    const { folder, content, output } = await archiveWithDesk(t);
    await writeFiles(folder, { 'content/articles/20000.md': articleOf(29, []) });
    const { report } = await buildInto(output, content, NOW);
    const touched = [...report.changes.changed, ...report.changes.added];
    assert.deepEqual(
      touched.filter((path) => path.startsWith('admin/')),
      [],
    );
  });

  test('says nothing of drafts', async (t) => {
    const { folder, content, output } = await archiveWithDesk(t);
    await writeFiles(folder, {
      'content/articles/20000.md': articleOf(29, ['authors: [كاتبة سرية]', 'draft: نعم']),
    });
    await buildInto(output, content, NOW);
    assert.doesNotMatch(await readFile(join(output, TOLD), 'utf8'), /كاتبة سرية/);
  });
});
