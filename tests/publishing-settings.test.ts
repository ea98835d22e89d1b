import assert from 'node:assert/strict';
import { realpath } from 'node:fs/promises';
import { test } from 'node:test';
import { CACHE } from '../src/build/engine.ts';
import { ledgerPlace, readLedger } from '../src/build/ledger.ts';
import { publishingSettings, type Publishing } from '../src/model/publishing.ts';
import { buildInto, builtArchive } from './support/archive.ts';
import { writeFiles } from './support/content-folder.ts';
import { NOW, SITE } from './support/desk.ts';

/** Each setting of publishing: its lines, and the files that are new on the site, which are no pages. */
const SETTINGS: [setting: keyof Publishing, lines: string, files: string[]][] = [
  ['host', 'host: github-pages\n', ['.nojekyll', 'CNAME']],
  ['hostPlan', 'hostPlan: paid\n', []],
  ['deploy', 'deploy: { releases: 3, grace: 5 }\n', []],
  ['purge', 'purge: { provider: bunny }\n', []],
  ['announce', 'announce: { indexNow: 0123456789abcdef }\n', ['0123456789abcdef.txt']],
  ['notify', 'notify: { github: comment }\n', []],
];

/** What each page was made of, as the build remembers it: where that stands, a page is not even planned. */
async function ingredientsOf(content: string, output: string): Promise<Map<string, string>> {
  const ledger = await readLedger(ledgerPlace(await realpath(content), output, CACHE));
  assert.ok(typeof ledger === 'object');
  const printed = [...ledger.outputs.files].filter(([, { ingredients }]) => ingredients !== '');
  return new Map(printed.map(([path, { ingredients }]) => [path, ingredients]));
}

test('No setting of publishing makes a page again, or has browsers fetch a new service worker', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  const tried = SETTINGS.map(([setting]) => setting);
  assert.deepEqual(tried.toSorted(), Object.keys(publishingSettings()).toSorted());
  const before = await ingredientsOf(content, output);
  for (const [, lines, files] of SETTINGS) {
    await writeFiles(folder, { 'content/site.yaml': `${SITE}${lines}` });
    const { report } = await buildInto(output, content, NOW);
    const { added, changed } = report.changes;
    assert.deepEqual(report.pages, { planned: 50, rendered: 0, removed: 0 }, lines);
    assert.deepEqual({ added, changed }, { added: files, changed: [] }, lines);
    assert.deepEqual(await ingredientsOf(content, output), before, `Not even planned: ${lines}`);
  }
});
