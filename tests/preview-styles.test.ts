import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { composeEdition } from '../src/build/compose.ts';
import { pullStyles } from '../src/preview/style-proof.ts';
import { contentFolder, SITE } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { NOW } from './support/site.ts';

test('in a preview styles and scripts keep their names, and a saved style sheet is written as a build would', async (t) => {
  const content = await contentFolder(t, {});
  const { composed } = await composeEdition(content, NOW, {}, { isPreview: true });
  assert.ok(composed);
  const { assets } = composed.edition;
  assert.equal(assets.stylesheet, '/assets/main.css');
  assert.equal(assets.liteStylesheet, '/assets/lite.css');
  assert.equal(assets.scripts['kept-pages'], '/assets/kept-pages.js');
  const sheet = assets.files.find(({ path }) => path === 'assets/main.css');
  assert.ok(sheet && 'contents' in sheet);

  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'main.css'), 'the one before');
  const { assets: now } = await pullStyles(composed.edition, folder);
  assert.equal(readFileSync(join(folder, 'assets', 'main.css'), 'utf8'), sheet.contents);
  assert.deepEqual(now.files, assets.files);
});

test('each style sheet and script that pages of a preview name is there under that name', async (t) => {
  const content = await contentFolder(t, {
    'site.yaml': `${SITE}advertising:\n  contact: /contact/\n  front: 320x100\nguide: نعم\n`,
    'redirects.yaml': "- from: /?p={id}\n  to: '{article}'\n",
  });
  const { composed } = await composeEdition(content, NOW, {}, { isPreview: true });
  const { files, ...addresses } = composed?.edition.assets ?? assert.fail();
  const there = files.map(({ path }) => `/${path}`);
  const named: string[] = JSON.stringify(addresses).match(/\/assets\/[^"]+/g) ?? [];
  assert.ok(named.includes('/assets/story.css'));
  assert.ok(named.includes('/assets/advertising.css'));
  assert.ok(named.includes('/assets/guide.css'));
  assert.deepEqual(
    named.filter((address) => !there.includes(address)),
    [],
  );
  // Scripts load others: the search page what corrects a query, the front page what knows old addresses.
  const loaded = files.flatMap((file) => {
    const contents = 'contents' in file && file.path.endsWith('.js') ? String(file.contents) : '';
    const inFolder = [...contents.matchAll(/import\("(?:\.|\/assets)\/([^"]+)"\)/g)];
    return inFolder.map(([, name]) => `/assets/${name}`);
  });
  assert.deepEqual(loaded.toSorted(), [
    '/assets/old-address.js',
    '/assets/search-aliases.js',
    '/assets/search-correction.js',
    '/assets/search-directions.js',
  ]);
});
