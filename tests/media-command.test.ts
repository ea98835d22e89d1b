import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { CACHE } from '../src/build/engine.ts';
import { originalsPlace } from '../src/build/ledger.ts';
import { filesBelow, runScript } from './support/build-command.ts';
import { article, contentFolder, DATE, SITE, SOCIETY, TITLE } from './support/content-folder.ts';
import { ENVIRONMENT, photograph, settingsOf } from './support/media-store.ts';
import { startS3, type S3Server } from './support/s3-server.ts';

/** npm run media and npm run build, as a newsroom runs them. */

const NOW = '2026-11-24T10:00:00+01:00';

async function newspaper(t: TestContext, server: S3Server) {
  for (const [name, value] of Object.entries(ENVIRONMENT)) {
    process.env[name] = value;
    t.after(() => delete process.env[name]);
  }
  const { bucket, region, endpoint, prefix } = settingsOf(server);
  const media = `media:\n  store: { bucket: ${bucket}, region: ${region}, endpoint: '${endpoint}', prefix: ${prefix} }\n`;
  const port = await photograph();
  const content = await contentFolder(t, {
    'site.yaml': SITE + media,
    'articles/1.md': article([TITLE, DATE, SOCIETY, 'image: port.jpg', 'وصف الصورة: الميناء']),
    'media/port.jpg': port,
  });
  const output = join(content, '..', `${content.split('/').at(-1) ?? ''}-site`);
  t.after(async () => {
    for (const path of ['', '.manifest.json', '.changes.json', '.delivery.json', '.held.json']) {
      await rm(`${output}${path}`, { recursive: true, force: true });
    }
  });
  const build = (...more: string[]) =>
    runScript('build', '--content', content, '--output', output, '--now', NOW, ...more);
  const move = (...args: string[]) => runScript('media', ...args, '--content', content);
  /** Takes the forms of the picture out of the cache, and all that is known of its original. */
  const loseCache = async () => {
    await rm(originalsPlace(content, CACHE), { force: true });
    const key = createHash('sha256').update(port).update('2').digest('hex').slice(0, 16);
    const names = await readdir(join(CACHE, 'pictures'));
    const own = names.filter((name) => name.startsWith(key));
    assert.notEqual(own.length, 0);
    for (const name of own) await rm(join(CACHE, 'pictures', name));
  };
  return { content, output, port, build, media: move, loseCache };
}

async function store(t: TestContext): Promise<S3Server> {
  const server = await startS3();
  t.after(server.close);
  return server;
}

describe('A newsroom', () => {
  test('moves its pictures into the store, and the site is the same without them and without a cache', async (t) => {
    const server = await store(t);
    const { content, output, port, build, media, loseCache } = await newspaper(t, server);
    assert.equal((await build()).code, 0);
    const before = await filesBelow(output);
    const pushed = await media('push', '--remove');
    assert.deepEqual([pushed.code, pushed.stderr], [0, '']);
    assert.equal(
      pushed.stdout,
      `أُرسل إلى s3://newspaper/pictures: صورة واحدة (0.0 MB)، ومقاسات النشر: صورة واحدة.
حُذف من content/media بعد أن أعاده المخزن ببصمته: صورة واحدة.
احفظ في Git ما تغير: git add -A content/media content/media.list ثم git commit. ولإخراج الصور من Git: npm run media -- push --remove قبل ذلك.
`,
    );
    assert.deepEqual(await readdir(join(content, 'media')), []);
    for (const isLost of [false, true]) {
      if (isLost) {
        await loseCache();
        await rm(output, { recursive: true });
      }
      const { code, stderr } = await build();
      assert.deepEqual([code, stderr], [0, '']);
      assert.deepEqual(await filesBelow(output), before);
    }
    assert.deepEqual(
      server.heard.filter(({ method, key }) => method === 'GET' && key.includes('originals/'))
        .length,
      1,
      'asked for once, before the file was removed',
    );
    const pulled = await media('pull', 'content/media/port.jpg');
    assert.equal(pulled.stdout, 'جُلب إلى content/media: صورة واحدة.\n');
    assert.deepEqual(await readFile(join(content, 'media/port.jpg')), port);
    assert.equal((await media('check')).stdout, 'في media.list: صورة واحدة.\n');
    server.objects.clear();
    const checked = await media('check', '--lang', 'en');
    assert.equal(checked.code, 1);
    assert.match(checked.stdout, /The store lacks these\..*\n {2}port\.jpg\n$/);
  });

  test('keeps its site as it stands while the store cannot be reached, with --hold too', async (t) => {
    const server = await store(t);
    const { content, output, build, media, loseCache } = await newspaper(t, server);
    await build();
    await media('push', '--remove');
    const before = await filesBelow(output);
    await loseCache();
    await writeFile(
      join(content, 'articles/2.md'),
      article([TITLE, DATE, SOCIETY], 'خبر ثان في اليوم نفسه.'),
    );
    server.trouble = () => 403;
    for (const more of [[], ['--hold']]) {
      const { code, stderr } = await build(...more);
      assert.equal(code, 3);
      assert.match(stderr, /رفضت خدمة التخزين مفتاح الدخول[^]*\nبقي الموقع السابق كما هو\.\n$/);
      assert.deepEqual(await filesBelow(output), before);
    }
    delete process.env['AWS_SECRET_ACCESS_KEY'];
    const keyless = await build();
    assert.equal(keyless.code, 2);
    assert.match(keyless.stderr, /AWS_SECRET_ACCESS_KEY/);
  });

  test('checks its content without originals, and without a key', async (t) => {
    const server = await store(t);
    const { content, media } = await newspaper(t, server);
    await media('push', '--remove');
    for (const name of Object.keys(ENVIRONMENT)) delete process.env[name];
    const checked = await runScript('check-content', '--content', content, '--lang', 'en');
    assert.equal(checked.code, 0);
    assert.doesNotMatch(checked.stdout, /picture-missing/);
  });
});

describe('npm run media is refused', () => {
  const cases: [what: string, args: string[], says: RegExp][] = [
    ['without a word for what to do', [], /npm run media -- push/],
    ['with another word', ['upload'], /npm run media -- push/],
    ['with files that a push does not take', ['push', 'port.jpg'], /npm run media -- push/],
  ];
  for (const [what, args, says] of cases) {
    test(what, async () => {
      const { code, stderr } = await runScript('media', ...args);
      assert.equal(code, 2);
      assert.match(stderr, says);
    });
  }

  test('where site.yaml names no store', async (t) => {
    const content = await contentFolder(t, {});
    const { code, stderr } = await runScript('media', 'check', '--content', content);
    assert.equal(code, 2);
    assert.match(stderr, /media:\n {2}store:\n {4}bucket: my-pictures/);
  });
});
