import { after, before, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { checkLive, deliveredAt, type LiveReport } from '../src/aftercare/live-site.ts';
import { readListedFiles } from '../src/aftercare/listed-files.ts';
import { saidOfLive } from '../src/aftercare/say-live.ts';
import { deliveryPath } from '../src/hosts/delivery.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { runScript } from './support/build-command.ts';
import { deliveryOf } from './support/delivery.ts';
import { fakeTime } from './support/fake-time.ts';
import { makeFolder } from './support/folder.ts';
import { startLiveServer, type LiveServer } from './support/live-server.ts';
import { buildOutlet } from './support/site.ts';

const { folder, remove } = await makeFolder();
const site = join(folder, 'site');
const URL_OF_PAPER = 'https://outlet.example/paper';
const DELIVERY = deliveryOf(URL_OF_PAPER, {
  host: 'nginx',
  headers: [
    { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'max-age=60' } },
    { path: '/assets/*', headers: { 'Cache-Control': 'max-age=31536000,immutable' } },
    { path: '/search/index/*', headers: { 'Cache-Control': 'no-cache' } },
    { path: '/search/index/*/index/*', headers: { 'Cache-Control': 'immutable' } },
  ],
  redirects: [{ from: '/2026/07/old-address/', to: '/opinion/everything/' }],
  gone: ['/society/withdrawn/'],
});
/** The newest article of the small newspaper at the tests' moment, and its stylesheet. */
const files = () => [...listed.keys()];
let listed: Awaited<ReturnType<typeof readListedFiles>>;

before(async () => {
  await buildOutlet(folder, { url: URL_OF_PAPER });
  await writeFile(deliveryPath(site), JSON.stringify(DELIVERY));
  listed = await readListedFiles(site);
});
after(remove);

/** Looks at the live site, with what is broken. */
async function look(
  t: TestContext,
  breaking: (server: LiveServer) => void = () => undefined,
  delivery = DELIVERY,
  timeout = 20_000,
) {
  const server = await startLiveServer(site, delivery);
  t.after(server.close);
  breaking(server);
  const time = fakeTime();
  const sender = { fetch, time, until: time.now() + 30_000, timeout, secrets: [] };
  const live = deliveredAt(delivery, `${server.origin}/paper/`);
  const report = await checkLive(live, listed, sender);
  return { server, time, report, said: told(report, server.origin) };
}

/** What is said of a site, its address as it would be. */
function told(report: LiveReport, origin: string): string {
  const text = withoutIsolates(saidOfLive(report).ar);
  return text.replaceAll(origin, 'https://outlet.example');
}

function answering(status: number, body = '', headers: Record<string, string> = {}) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  };
}

test('A site that is as it was built is looked at in all its parts, once', async (t) => {
  const { server, time, said } = await look(t);
  assert.equal(
    said,
    'الموقع كما بُني: قائمة آخر الأخبار، الصفحة الأولى، أحدث مقال، قائمة أجزاء البحث، جزء من فهرس البحث، ملف الأنماط، عنوان لا صفحة فيه، عنوان قديم، صفحة سُحبت.',
  );
  assert.deepEqual(
    server.asked.map((path) =>
      path.replace(/main-[^.]*/, 'main').replace(/^(.*index\/)\S+pf_index$/, '$1…'),
    ),
    [
      '/fragments/latest.html',
      '/',
      '/society/story-after/',
      '/search/index/shards.json',
      '/search/index/2026/index/…',
      '/assets/main.css',
      '/this-page-is-not-here/',
      '/2026/07/old-address/',
      '/society/withdrawn/',
    ],
  );
  assert.deepEqual(time.waits, []);
});

test('A page that the network holds for a while is waited for', async (t) => {
  let times = 0;
  const { time, report } = await look(t, (server) => {
    server.instead.set('/', (response) => {
      times += 1;
      if (times === 3) server.instead.delete('/');
      answering(200, '<h1>أمس</h1>', {
        'x-content-type-options': 'nosniff',
        'cache-control': 'max-age=60',
      })(response);
    });
  });
  assert.deepEqual(report.faults, []);
  assert.deepEqual(time.waits, [2000, 4000, 8000]);
});

test('An old page that stays is told, with the way back', async (t) => {
  const { said, time } = await look(t, (server) => {
    const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'max-age=60' };
    server.instead.set('/', answering(200, '<h1>أمس</h1>', headers));
  });
  assert.equal(
    said,
    [
      'الموقع كما يراه القراء ليس كما بُني:',
      '- الصفحة الأولى: ما يصل إلى القراء ليس ما بُني: نسخة قديمة، أو شبكة تغير الصفحات في طريقها.',
      '  https://outlet.example/paper/',
      'افتح العنوان في المتصفح. إن كان فيه ما لا يليق بالقراء فارجع إلى النشرة السابقة: npm run rollback',
      'وإن كان سليما فقد تأخرت الشبكة: أعد الفحص بعد دقائق: npm run check-live',
    ].join('\n'),
  );
  assert.ok(time.waits.reduce((sum, wait) => sum + wait, 0) <= 30_000);
});

/** The line that is said of a fault. */
function lineOf(said: string, name: string): string {
  return said.split('\n').find((line) => line.startsWith(`- ${name}:`)) ?? '';
}

test('A missing shard is told', async (t) => {
  const shard = files().findLast((file) => file.endsWith('.pf_index')) ?? '';
  const { said, report } = await look(t, ({ instead }) => instead.set(`/${shard}`, answering(404)));
  assert.equal(report.faults.length, 1);
  assert.equal(
    lineOf(said, 'جزء من فهرس البحث'),
    '- جزء من فهرس البحث: أجاب الموقع بالرمز 404، والمنتظر 200.',
  );
});

test('A header that is wrong or missing is told by its name', async (t) => {
  const wrong = await look(t, (server) => (server.headers = { 'Cache-Control': 'no-store' }));
  assert.equal(
    lineOf(wrong.said, 'ملف الأنماط'),
    '- ملف الأنماط: الترويسة Cache-Control: no-store، والمنتظر max-age=31536000,immutable.',
  );
  const bare = await look(t, (server) => {
    server.instead.set('/', (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'max-age=60' });
      response.end(readFileSync(join(site, 'index.html')));
    });
  });
  assert.equal(
    lineOf(bare.said, 'الصفحة الأولى'),
    '- الصفحة الأولى: الترويسة X-Content-Type-Options: —، والمنتظر nosniff.',
  );
});

test('Of GitHub Pages, and of a host that nobody named, no header is asked; of a store, how long files are kept', async (t) => {
  const breaking = (server: LiveServer) => {
    server.headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'x' };
  };
  for (const host of ['github-pages', undefined] as const) {
    const { report } = await look(t, breaking, { ...DELIVERY, host });
    assert.deepEqual(report.faults, []);
  }
  const { said } = await look(t, breaking, { ...DELIVERY, host: 's3' });
  assert.equal(
    lineOf(said, 'الصفحة الأولى'),
    '- الصفحة الأولى: الترويسة Cache-Control: no-store، والمنتظر max-age=60.',
  );
});

test('A wrong type of content, or another charset than UTF-8, is told', async (t) => {
  const { said } = await look(t, (server) => {
    server.headers = { 'content-type': 'text/html; charset=windows-1256' };
  });
  assert.equal(
    lineOf(said, 'الصفحة الأولى'),
    '- الصفحة الأولى: نوع المحتوى text/html; charset=windows-1256، والمنتظر text/html.',
  );
  assert.match(lineOf(said, 'قائمة أجزاء البحث'), /والمنتظر application\/json\.$/);
});

test('A server that fails is told, and so is one that cuts', async (t) => {
  const { said } = await look(t, (server) => {
    server.instead.set('/', answering(500));
    server.instead.set('/fragments/latest.html', (response) => response.destroy());
  });
  assert.equal(
    lineOf(said, 'الصفحة الأولى'),
    '- الصفحة الأولى: أجاب الموقع بالرمز 500، والمنتظر 200.',
  );
  assert.match(lineOf(said, 'قائمة آخر الأخبار'), /انقطع الاتصال/);
});

test('A server that never answers is told', async (t) => {
  const breaking = ({ instead }: LiveServer) => {
    instead.set('/search/index/shards.json', () => undefined);
  };
  const { said } = await look(t, breaking, DELIVERY, 800);
  assert.equal(lineOf(said, 'قائمة أجزاء البحث'), '- قائمة أجزاء البحث: لم يأت الجواب في وقته.');
});

test('A host that shows a page for every address is told, and one that still shows what was withdrawn', async (t) => {
  const { said } = await look(t, (server) => {
    server.instead.set('/this-page-is-not-here/', answering(200, 'مرحبا'));
    server.instead.set('/society/withdrawn/', answering(200, 'خبر سُحب'));
  });
  assert.equal(
    lineOf(said, 'عنوان لا صفحة فيه'),
    '- عنوان لا صفحة فيه: أجاب الموقع بالرمز 200، والمنتظر 404.',
  );
  assert.equal(lineOf(said, 'صفحة سُحبت'), '- صفحة سُحبت: أجاب الموقع بالرمز 200، والمنتظر 410.');
});

test('An old address that leads elsewhere is told; the page that leads on is as good as a redirect', async (t) => {
  const path = '/2026/07/old-address/';
  const { said } = await look(t, ({ instead }) => {
    instead.set(path, answering(301, '', { location: '/paper/' }));
  });
  assert.equal(
    lineOf(said, 'عنوان قديم'),
    '- عنوان قديم: يقود إلى /paper/، والمنتظر https://outlet.example/paper/opinion/everything/.',
  );
  const page = readFileSync(join(site, path, 'index.html'), 'utf8');
  const { report } = await look(t, ({ instead }) => instead.set(path, answering(200, page)));
  assert.deepEqual(report.faults, []);
});

test('check-live ends with 0 where all is well, and speaks both languages', async (t) => {
  const server = await startLiveServer(site, DELIVERY);
  t.after(server.close);
  const args = ['--output', site, '--url', `${server.origin}/paper`];
  const { code, stdout } = await runScript('check-live', ...args, '--lang', 'en');
  assert.match(stdout, /^The site is as it was built: the list of the latest news, the home page,/);
  assert.equal(code, 0);
});

test('check-live ends with 1 where something is wrong, and says it on standard error', async (t) => {
  const server = await startLiveServer(site, DELIVERY);
  t.after(server.close);
  server.instead.set('/', answering(500));
  const args = ['--output', site, '--url', `${server.origin}/paper/`, '--wait', '0'];
  const { code, stdout, stderr } = await runScript('check-live', ...args);
  assert.match(withoutIsolates(stderr), /الصفحة الأولى: أجاب الموقع بالرمز 500، والمنتظر 200\./);
  assert.equal(stdout, '');
  assert.equal(code, 1);
});

test('check-live ends with 2 where there is no site, or the address or the wait is none', async () => {
  for (const [args, said] of [
    [['--output', join(folder, 'none')], /لا يوجد موقع مبني/],
    [['--output', site, '--url', 'outlet.example'], /هذا ليس عنوانا كاملا/],
    [['--output', site, '--wait', 'دقيقة'], /تنتظر --wait عدد ثوان/],
  ] as const) {
    const { code, stderr } = await runScript('check-live', ...args);
    assert.match(stderr, said);
    assert.equal(code, 2);
  }
});
