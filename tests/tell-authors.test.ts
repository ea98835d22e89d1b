import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { tellAuthors } from '../src/author-messages/tell-authors.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { hurry } from './support/author-messages.ts';
import { startBuild } from './support/build-command.ts';
import { article, CATEGORIES, DATE, SITE, SOCIETY, TITLE } from './support/content-folder.ts';
import { NOW } from './support/newspaper.ts';
import { heldArticle, writePublication, type Publication } from './support/publication.ts';
import { recordingService, type Answer } from './support/recording-service.ts';
import { IDRIS, repository, SALMA } from './support/repository.ts';

/** `npm run tell-authors`, from a repository to what services get. */

const PAGE = 'society/20510/index.html';
const SETTINGS = { 'content/site.yaml': SITE, 'content/categories.yaml': CATEGORIES };
const FAULTY = article(["title: 'ميناء الصيد'", DATE, 'categories: [مجمتع]']);

/** A push of two authors: one article is live, one is held. */
async function pushed(t: TestContext, published: Publication = {}) {
  const { folder, content, commit } = await repository(t);
  const since = await commit(SALMA, SETTINGS);
  const first = await commit(SALMA, {
    'content/articles/20510.md': article([TITLE, DATE, SOCIETY]),
  });
  const last = await commit(IDRIS, { 'content/articles/20511.md': FAULTY });
  const output = join(folder, 'dist');
  const held = [heldArticle('articles/20511.md'), heldArticle('articles/7.md', 'kept')];
  await writePublication(output, { files: [PAGE], held, ...published });
  const args = [
    '--content',
    content,
    '--output',
    `${output}/`,
    '--now',
    '2026-11-24T10:00:00+01:00',
  ];
  return { folder, content, output, since, first, last, args };
}

/** Runs the command in an environment that holds these variables besides. */
async function run(args: string[], variables: Record<string, string> = {}) {
  const none = ['GITHUB_ACTIONS', 'GITHUB_STEP_SUMMARY', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY'];
  const given = { ...Object.fromEntries(none.map((name) => [name, ''])), ...variables };
  const under = ['env', ...Object.entries(given).map(([name, value]) => `${name}=${value}`)];
  const { ended } = startBuild(args, { command: 'tell-authors', under });
  const { code, stdout, stderr } = await ended;
  return { code, stdout: withoutIsolates(stdout).replace(/[\u200f\u2067]/g, ''), stderr };
}

test('Each author of a push gets one message, and the job’s summary has all that is held', async (t) => {
  const notify: Publication['notify'] = {
    github: ['comment', 'status'],
    telegram: { chat: '@desk' },
  };
  const { folder, since, first, last, args, output } = await pushed(t, { notify });
  const service = await recordingService(t, ({ method }): Answer => {
    return { status: 200, body: method === 'GET' ? [] : {} };
  });
  const summary = join(folder, 'summary.md');
  const variables = {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_TOKEN: 'secret-of-github',
    GITHUB_REPOSITORY: 'paper/content',
    GITHUB_RUN_ID: '99',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: service.origin,
    TELEGRAM_BOT_TOKEN: '1:secret-of-telegram',
    TELEGRAM_API_URL: service.origin,
  };
  const { code, stdout, stderr } = await run([...args, '--since', since], variables);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  assert.deepEqual(service.calls(), [
    `GET /repos/paper/content/commits/${first}/comments?per_page=100`,
    `POST /repos/paper/content/commits/${first}/comments`,
    'POST /bot1:secret-of-telegram/sendMessage',
    `GET /repos/paper/content/commits/${last}/comments?per_page=100`,
    `POST /repos/paper/content/commits/${last}/comments`,
    'POST /bot1:secret-of-telegram/sendMessage',
    `POST /repos/paper/content/statuses/${last}`,
  ]);
  assert.deepEqual(JSON.parse(service.asked[6]?.body ?? ''), {
    state: 'failure',
    description: 'على الموقع: 1، فيه خطأ ولم يُنشر: 1',
    context: 'midad',
    target_url: 'https://github.com/paper/content/actions/runs/99',
  });
  const [log = '', annotations = ''] = stdout.split(/^(?=::error)/m);
  assert.equal(
    log,
    `مرحبا سلمى، هذا ما صار إليه ما حفظته:

المقال على الموقع الآن:
• سوق الأحد يفتح أبوابه في واد الزيتون
https://express-tv.example/society/20510/
  github: أُرسلت
  telegram: أُرسلت

──

مرحبا إدريس، هذا ما صار إليه ما حفظته:

ملف لم يُنشر لأن فيه خطأ:
• ميناء الصيد
articles/20511.md، السطر 4:
لا يوجد ركن بهذا الاسم.
وجدنا: مجمتع
اكتب مكانه:
categories: [مجتمع]
النص محفوظ كله. أصلح ما فيه واحفظه، فيُنشر وحده.
  github: أُرسلت
  telegram: أُرسلت

──

وينتظر إصلاحا في الجريدة أيضا:

ملف فيه خطأ، فبقي كما نُشر آخر مرة:
• 7.md
articles/7.md، السطر 4:
لا يوجد ركن بهذا الاسم.
وجدنا: مجمتع
اكتب مكانه:
categories: [مجتمع]
ما كتبته محفوظ كله. أصلح ما فيه واحفظه، فيُنشر وحده.
`,
  );
  assert.match(annotations, /^::error file=.*\/content\/articles\/20511\.md,line=4,/);
  const told = await readFile(summary, 'utf8');
  for (const name of ['إدريس', 'سلمى', '7.md']) assert.ok(told.includes(name), name);
  assert.doesNotMatch(
    stdout + told + (await readFile(`${output}.told.json`, 'utf8')),
    /secret-of|salma@/,
  );

  // The job runs again: everybody was told.
  const again = await run([...args, '--since', since], variables);
  assert.equal(again.code, 0);
  assert.deepEqual(service.calls().slice(7), [`POST /repos/paper/content/statuses/${last}`]);
  assert.equal(again.stdout.match(/أُرسلت من قبل/g)?.length, 4);
});

test('A service that takes nothing fails nothing: it is a warning, and it is sent when the job runs again', async (t) => {
  const service = await recordingService(t, (_, number) => ({ status: number < 2 ? 400 : 200 }));
  const { since, args } = await pushed(t, { notify: { webhook: `${service.origin}/` } });
  const failed = await run([...args, '--since', since, '--lang', 'en'], { GITHUB_ACTIONS: 'true' });
  assert.equal(failed.code, 0);
  const warning =
    'The message did not arrive by webhook; the site is published all the same: HTTP 400';
  assert.equal(failed.stderr, `::warning::${warning}\n::warning::${warning}\n`);
  const again = await run([...args, '--since', since]);
  assert.deepEqual([again.code, again.stderr, service.asked.length], [0, '', 4]);
});

test('With --dry-run messages are shown, nothing is sent, and nothing is written', async (t) => {
  const service = await recordingService(t, () => ({ status: 200 }));
  const { folder, since, args, output } = await pushed(t, {
    notify: { webhook: `${service.origin}/` },
  });
  const summary = join(folder, 'summary.md');
  const all = [...args, '--since', since, '--dry-run'];
  const { code, stdout } = await run(all, { GITHUB_STEP_SUMMARY: summary });
  assert.equal(code, 0);
  assert.match(stdout, /webhook: ستُرسَل/);
  assert.deepEqual(service.asked, []);
  assert.deepEqual([existsSync(summary), existsSync(`${output}.told.json`)], [false, false]);
});

test('Without any channel the log tells what became of a push', async (t) => {
  const { since, first, args } = await pushed(t);
  const { code, stdout } = await run([...args, '--since', since, '--until', first]);
  assert.equal(code, 0);
  assert.match(stdout, /^مرحبا سلمى، [^]*\/society\/20510\/\n\n──\n\nوينتظر إصلاحا/);
});

test('What cannot be known of a push is a warning', async (t) => {
  const { args } = await pushed(t);
  const { code, stdout, stderr } = await run([...args, '--since', 'HEAD^', '--until', 'f00']);
  assert.equal(code, 0);
  assert.match(stdout, /^وينتظر إصلاحا/);
  assert.equal(stderr, 'لا يعرف المستودع هنا الإيداع المذكور في --until.\n');
});

test('Wrong usage ends with 2', async (t) => {
  const { args, folder, content } = await pushed(t);
  const nothing = await run(args);
  assert.equal(nothing.code, 2);
  assert.match(nothing.stderr, /^قل عمّ يُخبَر الكتّاب: --since /);
  const unbuilt = await run([
    '--content',
    content,
    '--output',
    join(folder, 'x'),
    '--since',
    'HEAD',
  ]);
  assert.equal(unbuilt.code, 2);
  assert.match(unbuilt.stderr, /^لا يوجد موقع مبني في /);
  assert.equal((await run([...args, '--since', 'HEAD', '--lang', 'fr'])).code, 2);
});

describe('An article whose hour has come', () => {
  const TODAY = 'date: 2026-11-24 09:55';
  const YESTERDAY = '2026-11-23T18:00:00+01:00';
  const opened = async (
    t: TestContext,
    fields: string[],
    committed: string,
    more: Publication = {},
  ) => {
    const { folder, content, commit } = await repository(t);
    await commit(SALMA, SETTINGS);
    const files = { 'content/articles/2026/20510.md': article(fields) };
    const hash = await commit(IDRIS, files, 'حظر', committed);
    await commit(SALMA, { 'README.md': 'x' });
    const output = join(folder, 'dist');
    await writePublication(output, { files: [PAGE], added: [PAGE, 'index.html'], ...more });
    const { patience } = hurry();
    const occasion = { content, output, until: 'HEAD', opened: true, now: NOW };
    const report = await tellAuthors(occasion, { env: {}, patience, dryRun: true });
    return { hash, notices: report.notices.map(({ notice }) => notice) };
  };

  test('is told to whoever saved it last, on that commit', async (t) => {
    const { hash, notices } = await opened(t, [TITLE, TODAY, SOCIETY], YESTERDAY);
    assert.deepEqual(
      notices.map(({ author, commit, occasion }) => ({ author, commit, occasion })),
      [{ author: 'إدريس', commit: hash, occasion: 'opened' }],
    );
    assert.equal(withoutIsolates(notices[0]?.message.greeting ?? ''), 'مرحبا إدريس، حان الموعد:');
    const [entry] = notices[0]?.message.groups[0]?.entries ?? [];
    assert.equal(entry?.lines[0]?.text, 'https://express-tv.example/society/20510/');
  });

  for (const [name, fields, committed, more] of [
    [
      'saved after its hour had not waited',
      [TITLE, TODAY, SOCIETY],
      '2026-11-24T09:56:00+01:00',
      {},
    ],
    ['that was there before is not new', [TITLE, TODAY, SOCIETY], YESTERDAY, { added: [] }],
    [
      'of last July is new to a cold build only',
      [TITLE, DATE, SOCIETY],
      '2026-07-01T10:00:00Z',
      {},
    ],
  ] as const) {
    test(`${name}, and nobody is told`, async (t) => {
      const { notices } = await opened(t, [...fields], committed, { ...(more as Publication) });
      assert.deepEqual(notices, []);
    });
  }

  test('and that a push brings is told as pushed alone', async (t) => {
    const { content, output, since } = await pushed(t, { added: [PAGE] });
    const { patience } = hurry();
    const occasion = { content, output, since, until: 'HEAD', opened: true, now: NOW };
    const { notices } = await tellAuthors(occasion, { env: {}, patience, dryRun: true });
    assert.deepEqual(
      notices.map(({ notice }) => notice.occasion),
      ['push', 'push'],
    );
  });
});
