import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build } from '../src/build/build.ts';
import { compressSite } from '../src/compress/compress.ts';
import { readCompressed } from '../src/compress/record.ts';
import { compressSummary } from '../src/compress/summary.ts';
import { filesBelow, runScript } from './support/build-command.ts';
import { temporaryFolder } from './support/folder.ts';
import { buildOutlet, NOW } from './support/site.ts';

const DAY = 24 * 60 * 60_000;

/** A page of some length with a moment in it. */
function pageOf(daysAgo: number): string {
  const moment = new Date(NOW - daysAgo * DAY).toISOString();
  const words = Array.from({ length: 400 }, (_, index) => `كلمة ${index * 7919}`).join(' ');
  return `<p><time class="date" datetime="${moment}">قبل أيام</time> ${words}`;
}

/** A site that has these files, as a build leaves it. */
async function siteOf(
  t: TestContext,
  files: Record<string, string | Uint8Array>,
): Promise<{
  output: string;
  change: (files: Record<string, string | Uint8Array>) => Promise<void>;
}> {
  const output = join(await temporaryFolder(t), 'site');
  const change = async (present: Record<string, string | Uint8Array>) => {
    await rm(output, { recursive: true, force: true });
    const listed = [];
    for (const [path, contents] of Object.entries(present)) {
      await mkdir(dirname(join(output, path)), { recursive: true });
      await writeFile(join(output, path), contents);
      const sha256 = createHash('sha256').update(contents).digest('hex');
      listed.push({ path, sha256, bytes: Buffer.byteLength(contents) });
    }
    await writeFile(`${output}.manifest.json`, JSON.stringify({ files: listed }));
  };
  await change(files);
  return { output, change };
}

async function compressedOf(output: string): Promise<Map<string, Buffer>> {
  return filesBelow(`${output}.compressed`);
}

test('every compressed file of a built site is that file, and the site is as it was', async (t) => {
  const folder = await temporaryFolder(t);
  await buildOutlet(folder, { url: 'https://paper.example' });
  const output = join(folder, 'site');
  const before = await filesBelow(output);
  await compressSite(output, NOW);
  assert.deepEqual(await filesBelow(output), before);
  const compressed = await compressedOf(output);
  assert.ok(compressed.has('index.html.br') && compressed.has('index.html.gz'));
  for (const [path, bytes] of compressed) {
    const whole = path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    assert.deepEqual(whole, before.get(path.slice(0, -3)), path);
    assert.ok(bytes.length < whole.length, path);
  }
  const report = await build({
    content: join(folder, 'content'),
    output,
    now: NOW,
    onFault: 'stop',
  });
  assert.deepEqual(report.changes, { added: [], changed: [], removed: [] });
  assert.deepEqual(await compressedOf(output), compressed);
});

test('small files and what is compressed in itself are left out', async (t) => {
  const { output } = await siteOf(t, {
    'small.html': '<p>قصير',
    'photo.jpg': Buffer.alloc(5_000),
    'word.pf_words': Buffer.alloc(5_000),
    'long.html': pageOf(1),
  });
  await compressSite(output, NOW);
  assert.deepEqual([...(await compressedOf(output)).keys()].toSorted(), [
    'long.html.br',
    'long.html.gz',
  ]);
});

test('a file that would be no smaller is served as it is, and not tried again', async (t) => {
  const noise = Buffer.concat(
    Array.from({ length: 100 }, (_, index) => createHash('sha256').update(`${index}`).digest()),
  );
  const { output } = await siteOf(t, { 'noise.wasm': noise });
  assert.equal((await compressSite(output, NOW)).compressed, 1);
  assert.equal((await compressedOf(output)).size, 0);
  assert.equal((await compressSite(output, NOW)).compressed, 0);
});

test('pages of the last month and all that is no page are compressed at best', async (t) => {
  const { output } = await siteOf(t, {
    'new.html': pageOf(30),
    'old.html': pageOf(32),
    'list.html': `${pageOf(400)}${pageOf(2)}`,
    'about.html': pageOf(400).replace(/<time.*<\/time>/, ''),
    'old.js': pageOf(400),
  });
  const { best } = await compressSite(output, NOW);
  const efforts = [...(await readCompressed(output)).values()].map(({ path, effort }) => {
    return `${path} ${effort}`;
  });
  assert.deepEqual(efforts, [
    'about.html best',
    'list.html best',
    'new.html best',
    'old.html quick',
    'old.js best',
  ]);
  assert.equal(best, 4);
});

test('only what changed is compressed again, and a page that grew old keeps what it has', async (t) => {
  const files = { 'a.html': pageOf(1), 'b.html': pageOf(2), 'c.html': pageOf(3) };
  const { output, change } = await siteOf(t, files);
  await compressSite(output, NOW);
  const before = await compressedOf(output);
  await change({ 'a.html': pageOf(0), 'b.html': files['b.html'] });
  const report = await compressSite(output, NOW + 90 * DAY);
  assert.deepEqual(
    { ...report, bytes: undefined },
    { compressed: 1, best: 0, bytes: undefined, kept: 1, removed: 1 },
  );
  const after = await compressedOf(output);
  assert.deepEqual([...after.keys()].toSorted(), [
    'a.html.br',
    'a.html.gz',
    'b.html.br',
    'b.html.gz',
  ]);
  assert.deepEqual(after.get('b.html.br'), before.get('b.html.br'));
  assert.notDeepEqual(after.get('a.html.br'), before.get('a.html.br'));
});

test('compressed files that were lost are made again, the same', async (t) => {
  const { output } = await siteOf(t, { 'a.html': pageOf(1), 'b.html': pageOf(2) });
  await compressSite(output, NOW);
  const before = await compressedOf(output);
  await rm(join(`${output}.compressed`, 'a.html.br'));
  assert.equal((await compressSite(output, NOW)).compressed, 1);
  assert.deepEqual(await compressedOf(output), before);
  await rm(`${output}.compressed.json`);
  assert.equal((await compressSite(output, NOW)).compressed, 2);
  assert.deepEqual(await compressedOf(output), before);
});

test('a file that is not as its build left it is refused, and what was done before is kept', async (t) => {
  const { output } = await siteOf(t, { 'a.html': pageOf(1) });
  await writeFile(join(output, 'a.html'), pageOf(2));
  await assert.rejects(compressSite(output, NOW), {
    said: {
      ar: 'تغير هذا الملف بعد البناء، فأعد البناء أولا (npm run build): a.html',
      en: 'This file was changed after the build. Build again first (npm run build): a.html',
    },
  });
  assert.deepEqual(await readCompressed(output), new Map());
});

test('npm run compress says what it did, and refuses where nothing was built', async (t) => {
  const { output } = await siteOf(t, { 'a.html': pageOf(1) });
  const done = await runScript('compress', '--output', output, '--lang', 'en');
  assert.match(
    done.stdout,
    /^1 file compressed, 1 at best: \d\.\d KB became \d\.\d KB in Brotli\. 0 kept, 0 removed\./,
  );
  assert.ok((await stat(join(`${output}.compressed`, 'a.html.br'))).size > 0);
  const refused = await runScript('compress', '--output', join(output, 'none'));
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /لا يوجد موقع مبني/);
});

test('the summary counts in Arabic', () => {
  const report = {
    compressed: 3,
    best: 2,
    bytes: { before: 2_000_000, after: 500_000 },
    kept: 7,
    removed: 1,
  };
  assert.equal(
    compressSummary(report, 'ar'),
    'ضُغطت 3 ملفات، منها 2 بأقصى ضغط: صار 2.0 MB في Brotli 500.0 KB. بقي 7 وحُذف 1.',
  );
});
