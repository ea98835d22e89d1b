import { test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { purge } from '../src/aftercare/purge.ts';
import type { PurgeSettings } from '../src/aftercare/settings.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { deliveryOf } from './support/delivery.ts';
import { fakeTime } from './support/fake-time.ts';
import { temporaryFolder } from './support/folder.ts';
import { startService, type Answer } from './support/recording-service.ts';

const ZONE = '023e105f4ecef8ad9ca31a8372d0c353';
const SECRET = 'sesame-9f3c';
const TOKENS = {
  CLOUDFLARE_API_TOKEN: SECRET,
  FASTLY_API_TOKEN: SECRET,
  BUNNY_API_KEY: SECRET,
};
const CLOUDFLARE: PurgeSettings = { provider: 'cloudflare', zone: ZONE };
const FASTLY: PurgeSettings = { provider: 'fastly', service: 'SU1Z0isxPaozGVKXdv0eY0' };
const BUNNY: PurgeSettings = { provider: 'bunny' };

/** How long one answer may take in milliseconds, however busy the machine is. */
const PATIENT = 20_000;

const TWO = ['https://e.example/', 'https://e.example/%D8%B1%D8%A3%D9%8A/1/'];

/** Purges at a service on loopback. */
async function purgeAt(
  t: TestContext,
  settings: PurgeSettings,
  addresses: readonly string[],
  own: {
    next?: Answer[];
    usual?: Answer;
    env?: NodeJS.ProcessEnv;
    url?: string;
    until?: number;
    timeout?: number;
  } = {},
) {
  const service = await startService(own.usual);
  t.after(service.close);
  service.next = own.next ?? [];
  const time = fakeTime();
  const output = join(await temporaryFolder(t), 'dist');
  const until = time.now() + (own.until ?? 120_000);
  const timeout = own.timeout ?? PATIENT;
  const sender = { fetch, time, until, timeout, secrets: [] };
  const delivery = deliveryOf(own.url ?? 'https://e.example', { purge: settings });
  const place = { output, env: own.env ?? TOKENS, sender, api: service.origin };
  const outcome = await purge(delivery, addresses, place);
  const said = [...outcome.done, ...outcome.warnings].map(({ ar }) => withoutIsolates(ar));
  const all = JSON.stringify(outcome);
  assert.ok(!all.includes(SECRET), 'a secret is said');
  return { service, time, outcome, said, list: `${output}.purge.txt` };
}

function many(count: number, end = ''): string[] {
  return Array.from({ length: count }, (_, index) => `https://e.example/${index}${end}`);
}

test('Cloudflare is told exactly the addresses, with the token in a header alone', async (t) => {
  const { service, said } = await purgeAt(t, CLOUDFLARE, TWO);
  assert.equal(service.recorded.length, 1);
  const [request] = service.recorded;
  assert.equal(`${request?.method} ${request?.url}`, `POST /zones/${ZONE}/purge_cache`);
  assert.equal(request?.headers.authorization, `Bearer ${SECRET}`);
  assert.deepEqual(JSON.parse(request?.body ?? ''), { files: TWO });
  assert.deepEqual(said, ['مُسح من Cloudflare: عنوانان.']);
});

test('Cloudflare is told of 61 addresses in three requests, each once', async (t) => {
  const { service } = await purgeAt(t, CLOUDFLARE, many(61));
  const batches = service.recorded.map(
    ({ body }) => (JSON.parse(body) as { files: string[] }).files,
  );
  assert.deepEqual(
    batches.map(({ length }) => length),
    [30, 30, 1],
  );
  assert.deepEqual(batches.flat(), many(61));
});

test('Too many for Cloudflare: the host is purged as one, or the folder where the newspaper has one', async (t) => {
  const whole = await purgeAt(t, CLOUDFLARE, many(3001));
  assert.deepEqual(
    whole.service.recorded.map(({ body }) => body),
    ['{"hosts":["e.example"]}'],
  );
  assert.deepEqual(whole.said, [
    'تغير 3001 عنوان، وهو أكثر من أن يُمسح واحدا واحدا، فمُسحت الجريدة كلها من Cloudflare.',
  ]);
  const folder = await purgeAt(t, CLOUDFLARE, many(3001), { url: 'https://e.example/paper' });
  assert.deepEqual(
    folder.service.recorded.map(({ body }) => body),
    ['{"prefixes":["e.example/paper/"]}'],
  );
  const exact = await purgeAt(t, CLOUDFLARE, many(3000));
  assert.equal(exact.service.recorded.length, 100);
});

test('Fastly is told one address a request, ten at once at most', async (t) => {
  const { service } = await purgeAt(t, FASTLY, [...TWO, ...many(40)]);
  assert.deepEqual(
    service.recorded.map(({ method, url }) => `${method} ${url}`).toSorted(),
    [
      'POST /purge/e.example/',
      'POST /purge/e.example/%D8%B1%D8%A3%D9%8A/1/',
      ...many(40).map((address) => `POST /purge/${address.slice('https://'.length)}`),
    ].toSorted(),
  );
  assert.ok(service.recorded.every(({ headers }) => headers['fastly-key'] === SECRET));
  assert.ok(service.atOnce <= 10, `${service.atOnce} at once`);
});

test('Too many for Fastly: the service is purged', async (t) => {
  const { service } = await purgeAt(t, FASTLY, many(5001));
  assert.deepEqual(
    service.recorded.map(({ method, url }) => `${method} ${url}`),
    ['POST /service/SU1Z0isxPaozGVKXdv0eY0/purge_all'],
  );
});

test('Bunny is told each address, a folder as itself and not all below it, and at its pace', async (t) => {
  const addresses = [
    ...many(22, '/'),
    'https://e.example/%D8%B1%D8%A3%D9%8A/1/',
    'https://e.example/a.js',
  ];
  const { service, time } = await purgeAt(t, BUNNY, addresses);
  const asked = service.recorded.map(({ url }) => new URL(url, 'http://x').searchParams);
  assert.deepEqual(asked.map((query) => query.get('url') ?? '').toSorted(), addresses.toSorted());
  for (const query of asked) {
    const isFolder = query.get('url')?.endsWith('/');
    assert.equal(query.get('exactPath'), isFolder ? 'true' : null);
  }
  assert.ok(service.recorded.every(({ headers }) => headers['accesskey'] === SECRET));
  assert.deepEqual(time.waits, [2000, 2000, 2000]);
});

test('Too many for Bunny within a minute: everything below the address of the newspaper is purged', async (t) => {
  const { service } = await purgeAt(t, BUNNY, many(51, '/'));
  assert.deepEqual(
    service.recorded.map(({ url }) => url),
    ['/purge?url=https%3A%2F%2Fe.example%2F*'],
  );
});

test('For other caches the addresses are written into a file, one a line, and an empty one where nothing changed', async (t) => {
  const { service, said, list } = await purgeAt(t, { provider: 'list' }, TWO, { env: {} });
  assert.equal(await readFile(list, 'utf8'), `${TWO.join('\n')}\n`);
  assert.deepEqual(said, [`للمسح من الشبكة: عنوانان في ${list}`]);
  assert.equal(service.recorded.length, 0);
  const none = await purgeAt(t, { provider: 'list' }, []);
  assert.equal(await readFile(none.list, 'utf8'), '');
});

test('Where nothing changed nothing is sent', async (t) => {
  const { service, said } = await purgeAt(t, CLOUDFLARE, []);
  assert.equal(service.recorded.length, 0);
  assert.deepEqual(said, ['لم يتغير عنوان، فلم يُمسح شيء من الشبكة.']);
});

test('A service that fails, cuts the connection, talks nonsense or is silent is asked again, and each time later', async (t) => {
  const next: Answer[] = [{ status: 502 }, 'cut', 'half', { status: 200, body: '<h1>Hello</h1>' }];
  const { service, time, outcome } = await purgeAt(t, CLOUDFLARE, TWO, { next });
  assert.equal(service.recorded.length, 5);
  assert.deepEqual(time.waits, [1000, 2000, 4000, 8000]);
  assert.equal(outcome.warnings.length, 0);
  const silent = await purgeAt(t, CLOUDFLARE, TWO, { next: ['silent'], timeout: 1500 });
  assert.equal(silent.time.waits[0], 1000);
  assert.equal(silent.outcome.warnings.length, 0);
});

test('A service that limits the rate is waited for as long as it asks, in seconds or until a date', async (t) => {
  const next: Answer[] = [
    { status: 429, headers: { 'retry-after': '17' } },
    { status: 429, headers: { 'retry-after': 'Tue, 24 Nov 2026 09:00:20 GMT' } },
  ];
  const { time, outcome } = await purgeAt(t, CLOUDFLARE, TWO, { next });
  assert.deepEqual(time.waits, [17_000, 3000]);
  assert.equal(outcome.warnings.length, 0);
});

test('Who asks to be waited for beyond the time of the purge is not waited for', async (t) => {
  const usual = { status: 429, headers: { 'retry-after': '3600' } };
  const { service, time, said } = await purgeAt(t, CLOUDFLARE, TWO, { usual });
  assert.equal(service.recorded.length, 1);
  assert.deepEqual(time.waits, []);
  assert.match(
    said[0] ?? '',
    /^لم يُمسح من Cloudflare: عنوانان\.\nالسبب: أجابت الخدمة بالرمز 429\./,
  );
});

test('After five failures it is a warning: what it means, how it is done by hand, and where the addresses are', async (t) => {
  const { service, said, list } = await purgeAt(t, CLOUDFLARE, TWO, { usual: { status: 503 } });
  assert.equal(service.recorded.length, 5);
  assert.deepEqual(said, [
    [
      'لم يُمسح من Cloudflare: عنوانان.',
      'السبب: أجابت الخدمة بالرمز 503.',
      'قد يرى القراء النسخة القديمة مدة، إلى أن تنتهي مدة حفظها في الشبكة. ما نُشر فقد نُشر.',
      'في لوحة Cloudflare: Caching ثم Configuration ثم Custom Purge، وألصق العناوين.',
      `العناوين في ${list}`,
    ].join('\n'),
  ]);
  assert.equal(await readFile(list, 'utf8'), `${TWO.join('\n')}\n`);
});

test('A purge that succeeds leaves no list of one that failed before', async (t) => {
  const failed = await purgeAt(t, CLOUDFLARE, TWO, { usual: { status: 503 } });
  const service = await startService();
  t.after(service.close);
  const time = fakeTime();
  const sender = { fetch, time, until: time.now() + 120_000, timeout: PATIENT, secrets: [] };
  const output = failed.list.replace('.purge.txt', '');
  const place = { output, env: TOKENS, sender, api: service.origin };
  await purge(deliveryOf('https://e.example', { purge: CLOUDFLARE }), TWO, place);
  await assert.rejects(readFile(failed.list), { code: 'ENOENT' });
});

test('A refused token is not tried for each address, and is not said though the service says it', async (t) => {
  const usual = { status: 403, body: `{"errors":[{"message":"Bad token ${SECRET}"}]}` };
  const { service, said, list } = await purgeAt(t, FASTLY, many(200), { usual });
  assert.ok(service.recorded.length <= 10, `${service.recorded.length} requests`);
  assert.match(said[0] ?? '', /^لم يُمسح من Fastly: 200 عنوان\.\nالسبب: .*403.*Bad token …/);
  assert.equal((await readFile(list, 'utf8')).split('\n').length, 201);
});

test('One address that is refused does not keep back the others', async (t) => {
  const { service, said, list } = await purgeAt(t, FASTLY, many(30), { next: [{ status: 400 }] });
  assert.equal(service.recorded.length, 30);
  assert.match(said[0] ?? '', /^لم يُمسح من Fastly: عنوان واحد\./);
  assert.equal((await readFile(list, 'utf8')).split('\n').length, 2);
});

test('When the time is over the rest is not even tried', async (t) => {
  const { service, said } = await purgeAt(t, BUNNY, many(40, '/'), { until: 10_000 });
  assert.equal(service.recorded.length, 25);
  assert.match(said[0] ?? '', /^لم يُمسح من Bunny: 15 عنوانا\.\nالسبب: انتهى الوقت المخصص لذلك\./);
});

test('Without a token nothing is sent, and it is said which variable is empty', async (t) => {
  const { service, said } = await purgeAt(t, BUNNY, TWO, { env: {} });
  assert.equal(service.recorded.length, 0);
  assert.match(
    said[0] ?? '',
    /السبب: لا رمز وصول: المتغير BUNNY_API_KEY فارغ\. ضعه في أسرار المستودع أو في بيئة الجهاز\./,
  );
});

test('A token with a line break at its end is taken without it; with one in its middle it is neither sent nor said', async (t) => {
  const trimmed = await purgeAt(t, BUNNY, TWO, { env: { BUNNY_API_KEY: `${SECRET}\n` } });
  assert.ok(trimmed.service.recorded.every(({ headers }) => headers['accesskey'] === SECRET));
  const broken = await purgeAt(t, BUNNY, TWO, { env: { BUNNY_API_KEY: `${SECRET}\nx` } });
  assert.equal(broken.service.recorded.length, 0);
  assert.match(broken.said[0] ?? '', /في المتغير BUNNY_API_KEY فراغ/);
});

test('Where no service answers at all it is a warning', async (t) => {
  const gone = await startService();
  await gone.close();
  const output = join(await temporaryFolder(t), 'dist');
  const time = fakeTime();
  const sender = { fetch, time, until: time.now() + 120_000, timeout: PATIENT, secrets: [] };
  const place = { output, env: TOKENS, sender, api: gone.origin };
  const { warnings } = await purge(deliveryOf('https://e.example', { purge: BUNNY }), TWO, place);
  assert.match(warnings[0]?.ar ?? '', /السبب: لا خادم يجيب على هذا العنوان \(ECONNREFUSED\)\./);
  assert.ok(!JSON.stringify(warnings).includes(SECRET));
});
