import assert from 'node:assert/strict';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { build } from '../src/build/build.ts';
import { CACHE } from '../src/build/compose.ts';
import { ledgerPlace } from '../src/build/ledger.ts';
import { assertSame, builtArchive, siteIn } from './support/archive.ts';
import { runBuildUnder } from './support/build-command.ts';
import { writeFiles } from './support/content-folder.ts';
import { DAY, dateAt, fileOf, NOW } from './support/desk.ts';

describe('A ledger that cannot be used is thrown away, and the site is the same', () => {
  const cases: [what: string, spoil: (text: string) => string][] = [
    ['cut short', (text) => text.slice(0, -20)],
    ['changed in its middle', (text) => text.replace('الخبر 7', 'الخبر 8')],
    ['of another version', (text) => text.replace('"version":', '"version":9')],
    ['of other folders', (text) => text.replace('"content":"', '"content":"/other')],
    ['no ledger at all', () => '{}'],
    ['empty', () => ''],
  ];
  for (const [what, spoil] of cases) {
    test(what, async (t) => {
      const { content, output } = await builtArchive(t);
      const before = await siteIn(output);
      const { path } = ledgerPlace(await realpath(content), output, CACHE);
      await writeFile(path, spoil(await readFile(path, 'utf8')));
      let lost = 0;
      const watcher = { ledgerLost: () => void (lost += 1) };
      const report = await build({ content, output, now: NOW, onFault: 'stop', watcher });
      assert.equal(lost, 1);
      assert.deepEqual(report.pages, { planned: 35, rendered: 35, removed: 0 });
      assertSame(await siteIn(output), before, what);
      assert.deepEqual(report.changes, { added: [], changed: [], removed: [] });
    });
  }
});

test('A disk that refuses a file is named, and the old site stays whole', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  const before = await siteIn(output);
  const long = Array.from({ length: 40_000 }, (_, index) => `كلمة ${index}`).join(' ');
  await writeFiles(folder, {
    'content/articles/20000.md': fileOf({
      id: '',
      title: 'مقال لا يسعه القرص',
      date: dateAt(NOW - DAY),
      categories: ['society'],
      fields: [],
      body: long,
    }),
  });
  // A limit on the size of files stands for a full disk: the page of the new article goes beyond it.
  const command = `trap '' XFSZ; ulimit -f 300; exec "$@"`;
  const { code, stderr } = await runBuildUnder(['bash', '-c', command, '-'], {
    content,
    output,
    now: '2026-11-20T12:00:00+01:00',
  });
  assert.equal(code, 3);
  assert.match(stderr, /^تعذر البناء: الملف أكبر من الحد المسموح به هنا \(EFBIG\)\./);
  assert.match(stderr, /بقي الموقع السابق كما هو\./);
  assertSame(await siteIn(output), before, 'after the refusal');
});
