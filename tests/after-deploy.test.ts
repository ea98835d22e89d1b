import { after, before, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterDeploy, type Circumstances } from '../src/aftercare/after-deploy.ts';
import type { WentLive } from '../src/aftercare/went-live.ts';
import { connectionFault } from '../src/errands/connection-faults.ts';
import { deliveredAt } from '../src/aftercare/live-site.ts';
import { sayOutcome } from '../src/command-line/say-outcome.ts';
import { deliveryOf } from './support/delivery.ts';
import { fakeTime } from './support/fake-time.ts';
import { makeFolder, temporaryFolder } from './support/folder.ts';
import { startLiveServer } from './support/live-server.ts';
import { startService, type Answer } from './support/recording-service.ts';
import { buildOutlet } from './support/site.ts';

const KEY = '5f0c2a9b7e4d41c8a6b3';
const SECRET = 'sesame-9f3c';
const ZONE = '023e105f4ecef8ad9ca31a8372d0c353';
const RELEASE: WentLive = {
  release: 42,
  added: ['opinion/everything/index.html', 'feed.xml'],
  changed: ['index.html', 'fragments/latest.html'],
  removed: [],
};

const { folder, remove } = await makeFolder();
const output = join(folder, 'site');

before(() => buildOutlet(folder, { url: 'https://outlet.example/paper' }));
after(remove);

/** What follows a deployment of the small newspaper, with all services on loopback. */
async function follow(
  t: TestContext,
  own: { usual?: Answer; env?: NodeJS.ProcessEnv; release?: WentLive; breaks?: true } = {},
) {
  const order: string[] = [];
  const delivery = deliveryOf('https://outlet.example/paper', {
    purge: { provider: 'cloudflare', zone: ZONE },
    announce: { indexNow: KEY, webSub: 'https://hub.example/' },
  });
  const live = await startLiveServer(output, delivery);
  t.after(live.close);
  if (own.breaks) live.instead.set('/', (response) => response.writeHead(500).end());
  const [purger, search, hub] = await Promise.all([
    startService(own.usual),
    startService(own.usual),
    startService(own.usual),
  ]);
  for (const service of [purger, search, hub]) t.after(service.close);
  const names = new Map([
    [live.origin, 'look'],
    [purger.origin, 'purge'],
    [search.origin, 'search'],
    [hub.origin, 'hub'],
  ]);
  const circumstances: Circumstances = {
    output,
    env: own.env ?? { CLOUDFLARE_API_TOKEN: SECRET },
    time: fakeTime(),
    timeout: 20_000,
    services: { purge: purger.origin, indexNow: search.origin, webSub: hub.origin },
    fetch: async (input, init) => {
      const name = names.get(new URL(input as string).origin) ?? 'elsewhere';
      if (order.at(-1) !== name) order.push(name);
      return fetch(input, init);
    },
  };
  // The site is looked at on loopback, and all that is said of it to others has its own address.
  const there = deliveredAt(delivery, `${live.origin}/paper`);
  const outcome = await afterDeploy(there, own.release ?? RELEASE, circumstances);
  assert.ok(!JSON.stringify(outcome).includes(SECRET), 'a secret is said');
  return { outcome, order, purger, search, hub, origin: live.origin };
}

test('After a deployment caches are purged, then the site is looked at, then search engines and hubs are told', async (t) => {
  const { outcome, order, purger, hub, origin } = await follow(t);
  assert.deepEqual(order, ['purge', 'look', 'hub']);
  const { files } = JSON.parse(purger.recorded[0]?.body ?? '') as { files: string[] };
  assert.deepEqual(files, [
    `${origin}/paper/`,
    `${origin}/paper/feed.xml`,
    `${origin}/paper/fragments/latest.html`,
    `${origin}/paper/opinion/everything`,
    `${origin}/paper/opinion/everything/`,
  ]);
  assert.equal(hub.recorded.length, 1);
  assert.deepEqual(outcome.warnings, []);
  assert.deepEqual(
    outcome.done.map(({ en }) => en.slice(0, 22)),
    ['Purged from Cloudflare', 'The site is as it was ', 'The hub of the feeds ('],
  );
});

test('Search engines are told what is gone too, after the site was looked at', async (t) => {
  const release = { ...RELEASE, removed: ['society/gone/index.html'] };
  const { order, search, origin } = await follow(t, { release });
  assert.deepEqual(order, ['purge', 'look', 'search', 'hub']);
  const { urlList } = JSON.parse(search.recorded[0]?.body ?? '') as { urlList: string[] };
  assert.deepEqual(urlList, [`${origin}/paper/society/gone/`]);
});

for (const usual of ['cut', 'half', { status: 500 }, { status: 401 }, { status: 302 }] as const) {
  test(`No publication fails where all services answer ${JSON.stringify(usual)} and the site is broken`, async (t) => {
    const release = { ...RELEASE, removed: ['society/gone/index.html'] };
    const { outcome } = await follow(t, { usual, release, breaks: true });
    assert.equal(outcome.warnings.length, 4);
    assert.deepEqual(outcome.done, []);
    assert.match(outcome.warnings[1]?.ar ?? '', /npm run rollback/);
  });
}

test('What breaks by itself is a warning too: no secret, no list of files, no place to write', async (t) => {
  const empty = join(await temporaryFolder(t), 'gone', 'site');
  const time = fakeTime();
  const delivery = deliveryOf('http://127.0.0.1:9', { purge: { provider: 'list' } });
  const outcome = await afterDeploy(delivery, RELEASE, { output: empty, env: {}, time });
  const [list, files] = outcome.warnings;
  assert.equal(outcome.warnings.length, 2);
  assert.match(list?.ar ?? '', /^تعذرت خطوة بعد النشر \(ENOENT\)\. ما نُشر فقد نُشر/);
  assert.match(files?.ar ?? '', /^قائمة ملفات الموقع .*site\.manifest\.json غير موجودة/);
});

test('After a rollback the site is looked at by the files of the release that is live', async (t) => {
  const delivery = deliveryOf('https://outlet.example');
  const live = await startLiveServer(output, delivery);
  t.after(live.close);
  const { files } = JSON.parse(await readFile(`${output}.manifest.json`, 'utf8')) as {
    files: { path: string; sha256: string }[];
  };
  const listed = new Map(files.map((file) => [file.path, { ...file, sha256: 'other' }]));
  const there = deliveredAt(delivery, live.origin);
  const circumstances = { output, env: {}, time: fakeTime(), listed };
  const { warnings } = await afterDeploy(there, RELEASE, circumstances);
  assert.match(warnings[0]?.ar ?? '', /ليس ما بُني/);
  const unknown = await afterDeploy(there, RELEASE, { ...circumstances, listed: 'unknown' });
  assert.deepEqual(unknown, { done: [], warnings: [] });
});

test('Warnings are said on standard error, and on GitHub as annotations in one line', (t) => {
  const log = t.mock.method(console, 'log', () => undefined);
  const error = t.mock.method(console, 'error', () => undefined);
  const outcome = {
    done: [{ ar: 'مُسح.', en: 'Purged.' }],
    warnings: [{ ar: 'تعذر 5%\nثانيا', en: 'Failed' }],
  };
  sayOutcome(outcome, { language: 'ar', format: 'text', base: '', isOnGitHub: true });
  assert.deepEqual(
    log.mock.calls.map(({ arguments: [text] }) => text as string),
    ['مُسح.', '::warning::تعذر 5%25%0Aثانيا'],
  );
  assert.deepEqual(
    error.mock.calls.map(({ arguments: [text] }) => text as string),
    ['\nتنبيه: تعذر 5%\nثانيا'],
  );
});

test('Why there was no answer is said of certificates too, by the code alone', () => {
  const failed = (code: string) => {
    const cause = Object.assign(new Error(`${SECRET} is no header`), { code });
    return connectionFault(new TypeError(`fetch failed: ${SECRET}`, { cause })).ar;
  };
  assert.equal(failed('CERT_HAS_EXPIRED'), 'انتهت مدة شهادة HTTPS (CERT_HAS_EXPIRED)');
  assert.equal(failed('ERR_TLS_X'), 'انقطع الاتصال قبل الجواب (ERR_TLS_X)');
  assert.equal(connectionFault(new TypeError(SECRET)).ar, 'انقطع الاتصال قبل الجواب');
});
