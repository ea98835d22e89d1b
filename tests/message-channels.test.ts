import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import { openChannels } from '../src/author-messages/channels.ts';
import type { Fate } from '../src/author-messages/fates.ts';
import { setGithubStatus } from '../src/author-messages/github.ts';
import { markdownText } from '../src/author-messages/markdown-text.ts';
import { messageTo } from '../src/author-messages/message.ts';
import type { Notice } from '../src/author-messages/notice.ts';
import { plainText } from '../src/author-messages/plain-text.ts';
import { Refusal } from '../src/author-messages/request.ts';
import type { NotifySettings } from '../src/author-messages/settings.ts';
import { partsOf } from '../src/author-messages/telegram.ts';
import { NOW, site } from './support/newspaper.ts';
import { hurry } from './support/author-messages.ts';
import { recordingService } from './support/recording-service.ts';

/** What services get when authors are told, exactly, and what happens when they do not take it. */

const FATES: Fate[] = [
  { is: 'live', title: 'سوق الأحد', url: 'https://express-tv.example/society/20510/' },
  { is: 'waiting', title: 'ميناء الصيد', at: Date.parse('2026-11-25T07:00:00Z'), wasLive: false },
];
const COMMIT = 'c'.repeat(40);
const SECRET = 'top-secret-token';

function noticeOf(fates = FATES): Notice {
  const message = messageTo('سلمى', fates, { calendar: site(), now: NOW });
  assert.ok(message);
  return { id: 'abc123', commit: COMMIT, author: 'سلمى', occasion: 'push', fates, message };
}

/** The only channel of these settings. */
function channel(settings: NotifySettings, env: NodeJS.ProcessEnv) {
  const { patience, waited } = hurry();
  const { all, warnings } = openChannels(settings, { env, newspaper: 'إكسبريس تيفي', patience });
  assert.deepEqual(warnings, []);
  const [one] = all;
  assert.ok(one);
  return { send: async (notice = noticeOf()) => one.send(notice), waited };
}

describe('A comment on GitHub', () => {
  const env = (origin: string) => {
    return { GITHUB_TOKEN: SECRET, GITHUB_REPOSITORY: 'paper/content', GITHUB_API_URL: origin };
  };
  const PATH = `/repos/paper/content/commits/${COMMIT}/comments`;
  const BODY = `<!-- midad abc123 -->\n${markdownText(noticeOf().message)}`;

  test('is made on the author’s commit', async (t) => {
    const github = await recordingService(t, ({ method }) => {
      return method === 'GET' ? { status: 200, body: [] } : { status: 201 };
    });
    await channel({ github: ['comment'] }, env(github.origin)).send();
    assert.deepEqual(github.calls(), [`GET ${PATH}?per_page=100`, `POST ${PATH}`]);
    const { headers, body } = github.asked[1] ?? {};
    assert.deepEqual(JSON.parse(body ?? ''), { body: BODY });
    assert.equal(headers?.['authorization'], `Bearer ${SECRET}`);
    assert.equal(headers['x-github-api-version'], '2022-11-28');
    assert.equal(headers['user-agent'], 'midad');
  });

  for (const [name, comment, calls] of [
    ['is left alone where it says the same', { body: BODY, user: { type: 'Bot' } }, []],
    [
      'is written anew where it says something else',
      { body: '<!-- midad abc123 -->\nقديم', user: { type: 'Bot' } },
      ['PATCH /repos/paper/content/comments/7'],
    ],
    [
      'of a reader who copied our marker is nobody’s business',
      { body: '<!-- midad abc123 -->\nمزيف', user: { type: 'User' } },
      [`POST ${PATH}`],
    ],
    ['of another push is another', { body: '<!-- midad x -->', user: null }, [`POST ${PATH}`]],
  ] as const) {
    test(name, async (t) => {
      const github = await recordingService(t, ({ method }) => {
        return { status: 200, body: method === 'GET' ? [{ id: 7, ...comment }] : {} };
      });
      await channel({ github: ['comment'] }, env(github.origin)).send();
      assert.deepEqual(github.calls().slice(1), calls);
    });
  }
});

test('A status on GitHub is green where all is well, and red where something is held', async (t) => {
  const github = await recordingService(t, () => ({ status: 201 }));
  const place = { api: github.origin, repository: 'paper/content', token: SECRET };
  const { patience } = hurry();
  const target = 'https://express-tv.example/society/20510/';
  await setGithubStatus(place, { commit: COMMIT, fates: FATES, target }, patience);
  const held: Fate = { is: 'held', file: 'articles/1.md', outcome: 'kept', problems: [] };
  await setGithubStatus(place, { commit: COMMIT, fates: [held], target }, patience);
  assert.deepEqual(github.calls(), Array(2).fill(`POST /repos/paper/content/statuses/${COMMIT}`));
  assert.deepEqual(
    github.asked.map(({ body }) => JSON.parse(body) as unknown),
    [
      {
        state: 'success',
        description: 'على الموقع: 1، ينتظر موعده: 1',
        context: 'midad',
        target_url: target,
      },
      {
        state: 'failure',
        description: 'فيه خطأ وبقي كما كان: 1',
        context: 'midad',
        target_url: target,
      },
    ],
  );
});

describe('A comment on GitLab', () => {
  const env = (origin: string) => {
    return { GITLAB_TOKEN: SECRET, CI_PROJECT_ID: 'group/paper', CI_API_V4_URL: origin };
  };
  const PATH = `/projects/group%2Fpaper/repository/commits/${COMMIT}/discussions`;
  const BODY = `<!-- midad abc123 -->\n${markdownText(noticeOf().message)}`;

  for (const [name, notes, calls] of [
    ['is made', [], [`POST ${PATH}`]],
    ['is left alone', [{ id: 3, body: BODY, author: { id: 42 } }], []],
    [
      'is written anew',
      [{ id: 3, body: '<!-- midad abc123 -->', author: { id: 42 } }],
      [`PUT ${PATH}/d1/notes/3`],
    ],
    [
      'of somebody else is not touched',
      [{ id: 3, body: '<!-- midad abc123 -->', author: { id: 1 } }],
      [`POST ${PATH}`],
    ],
  ] as const) {
    test(name, async (t) => {
      const gitlab = await recordingService(t, ({ url }) => {
        if (url === '/user') return { status: 200, body: { id: 42 } };
        return { status: 200, body: [{ id: 'd1', notes }] };
      });
      await channel({ gitlab: 'comment' }, env(gitlab.origin)).send();
      assert.deepEqual(gitlab.calls(), ['GET /user', `GET ${PATH}?per_page=100`, ...calls]);
      for (const { headers } of gitlab.asked) assert.equal(headers['private-token'], SECRET);
      const last = gitlab.asked[2];
      if (last) assert.deepEqual(JSON.parse(last.body), { body: BODY });
    });
  }
});

describe('Telegram', () => {
  const env = (origin: string) => ({ TELEGRAM_BOT_TOKEN: '123:abc', TELEGRAM_API_URL: origin });

  test('gets plain text in the topic of the chat, without a preview of what it links', async (t) => {
    const telegram = await recordingService(t, () => ({ status: 200, body: { ok: true } }));
    const settings = { telegram: { chat: '-1001234567890', thread: 12 } };
    await channel(settings, env(telegram.origin)).send();
    assert.deepEqual(telegram.calls(), ['POST /bot123:abc/sendMessage']);
    assert.deepEqual(JSON.parse(telegram.asked[0]?.body ?? ''), {
      chat_id: '-1001234567890',
      message_thread_id: 12,
      text: plainText(noticeOf().message),
      link_preview_options: { is_disabled: true },
    });
  });

  test('gets a long message in several, cut between lines', async (t) => {
    const telegram = await recordingService(t, () => ({ status: 200, body: { ok: true } }));
    const fates = Array.from({ length: 12 }, (_, index): Fate => {
      return {
        is: 'live',
        title: `${index} ${'خبر '.repeat(150)}`,
        url: `https://x.example/${index}/`,
      };
    });
    await channel({ telegram: { chat: '@desk' } }, env(telegram.origin)).send(noticeOf(fates));
    const texts = telegram.asked.map(({ body }) => (JSON.parse(body) as { text: string }).text);
    assert.equal(texts.length, 2);
    for (const text of texts) assert.ok(text.length <= 4096);
    assert.equal(texts.join('\n'), plainText(noticeOf(fates).message));
  });

  test('is asked again when it says', async (t) => {
    const telegram = await recordingService(t, (_, number) => {
      const body = { ok: false, parameters: { retry_after: 7 } };
      return number === 0 ? { status: 429, body } : { status: 200, body: { ok: true } };
    });
    const { send, waited } = channel({ telegram: { chat: '@desk' } }, env(telegram.origin));
    await send();
    assert.deepEqual(waited, [7_000]);
  });

  test('never has its token told', async (t) => {
    const telegram = await recordingService(t, () => {
      return { status: 400, body: { ok: false, description: 'Bad Request: chat not found' } };
    });
    const { send } = channel({ telegram: { chat: '@desk' } }, env(telegram.origin));
    await assert.rejects(send(), (error: Error) => {
      assert.equal(error.message, 'HTTP 400: Bad Request: chat not found');
      return error instanceof Refusal && !error.stack?.includes('123:abc');
    });
    assert.equal(telegram.asked.length, 1);
  });

  test('no part is empty, no letter is lost, and none is cut in two', () => {
    assert.deepEqual(partsOf('أ\n\nب', 2), ['أ', 'ب']);
    assert.deepEqual(partsOf('🙂🙂🙂', 3), ['🙂', '🙂', '🙂']);
    assert.deepEqual(partsOf('سطر\nآخر', 100), ['سطر\nآخر']);
  });
});

describe('A webhook', () => {
  test('gets text and data, signed over the bytes that it gets', async (t) => {
    const receiver = await recordingService(t, () => ({ status: 204 }));
    const env = { NOTIFY_WEBHOOK_SECRET: SECRET };
    await channel({ webhook: `${receiver.origin}/midad` }, env).send();
    const [asked] = receiver.asked;
    assert.ok(asked);
    const { headers, body } = asked;
    assert.deepEqual(JSON.parse(body), {
      version: 1,
      id: 'abc123',
      newspaper: 'إكسبريس تيفي',
      occasion: 'push',
      commit: COMMIT,
      author: 'سلمى',
      text: plainText(noticeOf().message),
      files: [
        { fate: 'live', title: 'سوق الأحد', url: 'https://express-tv.example/society/20510/' },
        { fate: 'waiting', title: 'ميناء الصيد', at: '2026-11-25T07:00:00.000Z', wasLive: false },
      ],
    });
    const mac = createHmac('sha256', SECRET).update(body).digest('hex');
    assert.equal(headers['x-midad-signature-256'], `sha256=${mac}`);
    assert.equal(headers['idempotency-key'], 'abc123');
    assert.equal(headers['content-type'], 'application/json');
  });

  test('without a secret gets no signature; an address that is a secret comes from the environment', async (t) => {
    const receiver = await recordingService(t, () => ({ status: 204 }));
    const settings = { webhook: 'https://elsewhere.example/' };
    await channel(settings, { NOTIFY_WEBHOOK_URL: `${receiver.origin}/s3cret` }).send();
    assert.deepEqual(receiver.calls(), ['POST /s3cret']);
    assert.equal(receiver.asked[0]?.headers['x-midad-signature-256'], undefined);
  });
});

test('A channel whose token is not there is passed over, and it is said where to put it', () => {
  const { patience } = hurry();
  const settings: NotifySettings = {
    github: ['comment', 'status'],
    gitlab: 'comment',
    telegram: { chat: '@desk' },
  };
  const env = { GITHUB_REPOSITORY: 'paper/content', CI_PROJECT_ID: '1', GITLAB_TOKEN: '' };
  const { all, status, warnings } = openChannels(settings, { env, newspaper: 'x', patience });
  assert.deepEqual([all, status], [[], undefined]);
  assert.deepEqual(
    warnings.map(({ ar }) => ar),
    [
      'لم يُرسل شيء عبر github: ينقص في بيئة المهمة GITHUB_TOKEN. ضعه بين أسرار المستودع (Secrets) ومرّره إلى هذه الخطوة.',
      'لم يُرسل شيء عبر gitlab: ينقص في بيئة المهمة GITLAB_TOKEN. ضعه بين أسرار المستودع (Secrets) ومرّره إلى هذه الخطوة.',
      'لم يُرسل شيء عبر telegram: ينقص في بيئة المهمة TELEGRAM_BOT_TOKEN. ضعه بين أسرار المستودع (Secrets) ومرّره إلى هذه الخطوة.',
    ],
  );
});
