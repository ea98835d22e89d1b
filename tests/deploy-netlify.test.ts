import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { openNetlify } from '../src/deploy/transports/netlify.ts';
import { deliveryTo } from './support/delivery.ts';
import { fakeTime } from './support/fake-time.ts';
import { temporaryFolder } from './support/folder.ts';
import { recordingService, type Answer, type Recorded } from './support/recording-service.ts';
import { siteOnDisk } from './support/site-on-disk.ts';

const ENV = { NETLIFY_AUTH_TOKEN: 'secret-1' };
const DELIVERY = deliveryTo('netlify', { project: 'my-newspaper' });
const SITE = '/sites/my-newspaper.netlify.app';
const TEXTS = {
  'index.html': 'home',
  'مجتمع/سوق #1/index.html': 'market',
  'copy/index.html': 'home',
  _headers: '/*\n  x-frame-options: DENY\n',
};

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** A Netlify that holds some files already, and answers `failing` requests with an error first. */
async function startNetlify(
  t: TestContext,
  { holds = [], failing = [] }: { holds?: string[]; failing?: Answer[] } = {},
) {
  const has = new Set(holds);
  const failures = [...failing];
  let wanted: string[] = [];
  const state = () => (wanted.every((digest) => has.has(digest)) ? 'ready' : 'prepared');
  const deploy = () => ({
    id: 'd2',
    state: state(),
    required: wanted.filter((digest) => !has.has(digest)),
    deploy_ssl_url: 'https://d2--my-newspaper.netlify.app',
    created_at: '2026-11-24T09:00:00.000Z',
  });
  const former = ['d2', 'd1', 'd0'].map((id) => ({ id, state: 'ready', context: 'production' }));
  const answer = ({ method, url: path, body }: Recorded): Answer => {
    const failure = failures.shift();
    if (failure) return failure;
    if (method === 'POST' && path === `${SITE}/deploys`) {
      const { files } = JSON.parse(body) as { files: Record<string, string> };
      wanted = [...new Set(Object.values(files))];
      return { body: { id: 'd2', state: 'preparing', required: null } };
    }
    if (method === 'PUT') {
      has.add(sha1(body));
      return { body: {} };
    }
    if (path === '/deploys/d2') return { body: deploy() };
    if (path === SITE) return { body: { published_deploy: { id: 'd1' } } };
    if (path.startsWith(`${SITE}/deploys?`)) return { body: former };
    if (method === 'POST' && path.endsWith('/restore')) {
      return { body: { id: path.split('/').at(-2), state: 'ready' } };
    }
    return { status: 404, body: { message: 'Not Found' } };
  };
  const { origin, asked } = await recordingService(t, answer);
  return { asked, service: { api: origin, time: fakeTime(), look: 1, patience: 1_000 } };
}

async function siteIn(t: TestContext) {
  return siteOnDisk(await temporaryFolder(t), DELIVERY, TEXTS);
}

const nobody = { says: () => {} };

test('Netlify is told every file, and sent once what it lacks', async (t) => {
  const { asked, service } = await startNetlify(t, { holds: [sha1(TEXTS['_headers'])] });
  const release = await openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody);
  assert.deepEqual(release, {
    id: 'd2',
    address: 'https://d2--my-newspaper.netlify.app',
    at: Date.parse('2026-11-24T09:00:00Z'),
  });
  const [first] = asked;
  assert.deepEqual(JSON.parse(first?.body ?? ''), {
    async: true,
    files: Object.fromEntries(Object.entries(TEXTS).map(([path, text]) => [path, sha1(text)])),
  });
  const sent = asked.filter(({ method }) => method === 'PUT');
  assert.deepEqual(sent.map(({ body }) => body).toSorted(), ['home', 'market']);
  const market = sent.find(({ body }) => body === 'market');
  assert.equal(
    market?.url,
    `/deploys/d2/files/${encodeURIComponent('مجتمع')}/${encodeURIComponent('سوق #1')}/index.html`,
  );
  assert.ok(asked.every(({ headers }) => headers.authorization === 'Bearer secret-1'));
});

test('a Netlify that is busy, broken or slow is asked again', async (t) => {
  const failing = [{ status: 429, headers: { 'retry-after': '0' } }, { status: 502 }];
  const { service } = await startNetlify(t, { failing });
  const { id } = await openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody);
  assert.equal(id, 'd2');
});

test('a Netlify that stays broken is told with its answer', async (t) => {
  const failing = Array.from({ length: 5 }, () => ({ status: 503, body: { message: 'down' } }));
  const { asked, service } = await startNetlify(t, { failing });
  await assert.rejects(openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody), {
    said: {
      ar: `رفض Netlify الطلب (503): ${SITE}/deploys\n{"message":"down"}`,
      en: `Netlify refused what was asked (503): ${SITE}/deploys\n{"message":"down"}`,
    },
  });
  assert.equal(asked.length, 5);
});

test('a token that is not taken is not tried again', async (t) => {
  const { asked, service } = await startNetlify(t, { failing: [{ status: 401 }] });
  await assert.rejects(
    openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody),
    /did not accept the token/,
  );
  assert.equal(asked.length, 1);
});

test('a site that Netlify refuses is told with the reason', async (t) => {
  const { origin } = await recordingService(t, ({ method }) => ({
    body:
      method === 'POST'
        ? { id: 'd2', state: 'preparing' }
        : { id: 'd2', state: 'error', error_message: 'Too many files' },
  }));
  const service = { api: origin, time: fakeTime(), look: 1, patience: 1_000 };
  await assert.rejects(
    openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody),
    /Too many files/,
  );
});

test('a Netlify that does not end is given up', async (t) => {
  const { origin } = await recordingService(t, () => ({ body: { id: 'd2', state: 'preparing' } }));
  const service = { api: origin, time: fakeTime(), look: 1, patience: 5 };
  await assert.rejects(
    openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody),
    /did not finish in time/,
  );
});

test('going back restores the deploy before the one that readers see, or the one that is named', async (t) => {
  const { asked, service } = await startNetlify(t);
  const netlify = openNetlify(DELIVERY, ENV, service);
  assert.deepEqual(
    (await netlify.releases?.())?.map(({ id }) => id),
    ['d2', 'd1', 'd0'],
  );
  assert.equal((await netlify.goBack?.(undefined))?.id, 'd0');
  assert.equal((await netlify.goBack?.('d2'))?.id, 'd2');
  const restored = asked.filter(({ method }) => method === 'POST').map(({ url }) => url);
  assert.deepEqual(restored, [`${SITE}/deploys/d0/restore`, `${SITE}/deploys/d2/restore`]);
});

test('project and token are asked for by name', () => {
  assert.throws(() => openNetlify(deliveryTo('netlify', {}), ENV), /project: my-newspaper/);
  assert.throws(
    () => openNetlify(DELIVERY, {}),
    /NETLIFY_AUTH_TOKEN[^]*https:\/\/app\.netlify\.com/,
  );
});

test('a token that Netlify says again in its answer is not told', async (t) => {
  const failing = [{ status: 403, body: { message: `Bad token ${ENV.NETLIFY_AUTH_TOKEN}` } }];
  const { service } = await startNetlify(t, { failing });
  await assert.rejects(
    openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody),
    ({ message }: Error) => /Bad token …/.test(message) && !message.includes('secret-1'),
  );
});
