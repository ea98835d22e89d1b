import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp from 'sharp';
import { assertSame, buildInto } from './support/archive.ts';
import {
  filesBelow,
  runScript,
  startBuild,
  tracesOf,
  type Ended,
} from './support/build-command.ts';
import { article, CATEGORIES, DATE, SITE, writeFiles } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';

/** A newspaper with an article that waits for its minute: the way of the scheduled job, by real processes. */

const BEFORE = '2026-11-24T13:59:59+01:00';
const MINUTE = '2026-11-24T14:00:00+01:00';
const AFTER = '2026-11-24T14:01:00+01:00';

/**
 * What is published at its minute: it, its picture, its month (search, sitemap, archive, and what leads there), the lists
 * that it heads, and feeds.
 */
const ITS_FILES = {
  added: [
    'archive/2026/11/index.html',
    'gardens/zunburqan/index.html',
    'media/*.avif',
    'media/*.jpg',
    'search/index/2026-11/*',
    'sitemaps/2026-11.xml',
  ],
  changed: [
    'archive/2026/07/index.html',
    'archive/2026/index.html',
    'archive/index.html',
    'atom.xml',
    'feed.json',
    'feed.xml',
    'fragments/latest.html',
    'gardens/feed.xml',
    'gardens/index.html',
    'index.html',
    'search/index/shards.json',
    'sitemap.xml',
    'sitemaps/news.xml',
    'sitemaps/pages.xml',
  ],
  removed: [],
};

/** Paths without the hashes in them, each once. */
function inShort(paths: string[] = []): string[] {
  const short = (path: string) =>
    path.replace(/^media\/.*(?=\.)/, 'media/*').replace(/(?<=^search\/index\/[\d-]+\/).*/, '*');
  return [...new Set(paths.map(short))];
}

const news = (id: string, fields: string[], body = `نص الخبر ${id}.`) => ({
  [`content/articles/${id}.md`]: article(fields, body),
});

/** Three articles that are published, and one that waits, of a category in which nothing is yet. */
async function newsroom(t: TestContext) {
  const folder = await temporaryFolder(t);
  const picture = sharp({ create: { width: 48, height: 32, channels: 3, background: '#7a3b91' } });
  await writeFiles(folder, {
    'content/site.yaml': `${SITE}fonts: system\n`,
    'content/categories.yaml': `${CATEGORIES}- slug: gardens\n  name: حدائق\n`,
    ...news('1', [`title: 'سوق الأحد يفتح أبوابه'`, DATE, 'categories: [مجتمع]']),
    ...news('2', [`title: 'الميناء يستقبل السفن'`, DATE, 'categories: [اقتصاد]']),
    ...news('3', [`title: 'رأي في الترامواي'`, DATE, 'categories: [رأي]']),
    ...news(
      'zunburqan',
      [
        "title: 'عودة الزنبرقان إلى الأطلس'",
        'date: 2026-11-24 14:00',
        'categories: [حدائق]',
        'image: zunburqan.jpg',
        'وصف الصورة: زهرة الزنبرقان',
        'tags: [زنبرقان]',
      ],
      'نبت الزنبرقان بعد المطر.',
    ),
    'content/media/zunburqan.jpg': await picture.jpeg().toBuffer(),
  });
  return { folder, content: join(folder, 'content'), output: join(folder, 'site') };
}

type Newsroom = Awaited<ReturnType<typeof newsroom>>;

function argsOf({ content, output }: Newsroom, now: string): string[] {
  return ['--once', '--content', content, '--output', output, '--now', now];
}

async function publish(room: Newsroom, now: string): Promise<Ended> {
  return runScript('publish-when-due', ...argsOf(room, now));
}

/** Expects that a folder holds what a build of the content makes that knows of no other. */
async function assertFresh(room: Newsroom, site: string, now: string): Promise<void> {
  const fresh = join(room.folder, 'fresh');
  await cp(room.content, join(fresh, 'content'), { recursive: true });
  await buildInto(join(fresh, 'site'), join(fresh, 'content'), Date.parse(now));
  assertSame(await filesBelow(site), await filesBelow(join(fresh, 'site')), site);
}

/** What a process has said once it said this. */
async function until(stream: NodeJS.ReadableStream | null, words: string): Promise<string> {
  assert.ok(stream);
  let said = '';
  while (!said.includes(words)) said += String((await once(stream, 'data'))[0]);
  return said;
}

test('A future article leaves no trace until its minute, and then only its own pages are published', async (t) => {
  const room = await newsroom(t);
  const { folder, output } = room;
  const due = async (now: string) =>
    (await runScript('next-build', '--output', output, '--now', now, '--due')).stdout;

  assert.equal((await publish(room, BEFORE)).code, 0);
  for (const word of ['زنبرقان', 'zunburqan']) {
    const traces = await tracesOf(word, folder);
    assert.deepEqual(
      traces.filter((path) => !path.startsWith('content/')),
      [],
      word,
    );
  }
  const next: unknown = JSON.parse(await readFile(`${output}.next-build.json`, 'utf8'));
  assert.deepEqual(next, {
    version: 1,
    at: MINUTE,
    because: [{ what: 'embargo', at: MINUTE }],
  });
  assert.equal(await due(BEFORE), 'due=false\n');
  assert.equal((await publish(room, BEFORE)).stdout, 'لا شيء يُنشر الآن.\n');

  assert.equal(await due(MINUTE), 'due=true\n');
  assert.equal((await publish(room, MINUTE)).code, 0);
  const changes: unknown = JSON.parse(await readFile(`${output}.changes.json`, 'utf8'));
  const { added, changed, removed } = changes as Record<string, string[]>;
  assert.deepEqual({ added: inShort(added), changed: inShort(changed), removed }, ITS_FILES);
  assert.equal(await due(AFTER), 'due=false\n');
  assert.equal((await publish(room, AFTER)).stdout, 'لا شيء يُنشر الآن.\n');
});

describe('The site is right in the end', () => {
  test('where a build was killed in its middle, and two begin at once after it', async (t) => {
    const room = await newsroom(t);
    await publish(room, BEFORE);
    const { child, ended } = startBuild(argsOf(room, MINUTE), {
      command: 'publish-when-due',
    });
    await until(child.stdout, 'صنع الصفحات');
    child.kill('SIGKILL');
    assert.equal((await ended).signal, 'SIGKILL');
    const both = await Promise.all([publish(room, MINUTE), publish(room, MINUTE)]);
    for (const { code, stderr } of both)
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    const [built, other] = both
      .map(({ stdout }) => stdout)
      .toSorted((one, another) => another.length - one.length);
    assert.match(built ?? '', /بُني الموقع/);
    assert.match(other ?? '', /^(نشر آخر يعمل على المجلد نفسه .*\n)?لا شيء يُنشر الآن\.\n$/);
    await assertFresh(room, room.output, MINUTE);
  });

  test('where a deploy was killed in its middle, and somebody pushed meanwhile', async (t) => {
    const room = await newsroom(t);
    const { folder, content, output } = room;
    const host = join(folder, 'host');
    const start = (now: string, ...more: string[]) =>
      startBuild([content, output, host, now, ...more], {
        program: 'tests/support/publish-by-copy.ts',
      });
    assert.equal((await start(BEFORE).ended).code, 0);
    const { child, ended } = start(MINUTE, 'stuck');
    const given = JSON.parse((await until(child.stdout, 'half')).split('\n')[0] ?? '') as string[];
    assert.deepEqual(inShort(given), [...ITS_FILES.added, ...ITS_FILES.changed].toSorted());
    await writeFiles(folder, news('4', ["title: 'خبر أثناء النشر'", DATE, 'categories: [مجتمع]']));
    const second = start(MINUTE);
    await until(second.child.stdout, `waits for ${child.pid}`);
    child.kill('SIGKILL');
    await ended;
    assert.equal((await second.ended).code, 0);
    await assertFresh(room, host, MINUTE);
    assert.equal((await start(MINUTE).ended).stdout, 'nothing\n');
  });
});
