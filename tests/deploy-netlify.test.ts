import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { openNetlify } from '../src/deploy/transports/netlify.ts';
import { deliveryTo } from './support/delivery.ts';
import { temporaryFolder } from './support/folder.ts';
import { startHostApi, type Answered, type Asked } from './support/host-api.ts';
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
  { holds = [], failing = [] }: { holds?: string[]; failing?: Answered[] } = {},
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
  const answer = ({ method, path, body }: Asked): Answered => {
    const failure = failures.shift();
    if (failure) return failure;
    if (method === 'POST' && path === `${SITE}/deploys`) {
      const { files } = JSON.parse(body.toString()) as { files: Record<string, string> };
      wanted = [...new Set(Object.values(files))];
      return { json: { id: 'd2', state: 'preparing', required: null } };
    }
    if (method === 'PUT') {
      has.add(sha1(body.toString()));
      return { json: {} };
    }
    if (path === '/deploys/d2') return { json: deploy() };
    if (path === SITE) return { json: { published_deploy: { id: 'd1' } } };
    if (path.startsWith(`${SITE}/deploys?`)) return { json: former };
    if (method === 'POST' && path.endsWith('/restore')) {
      return { json: { id: path.split('/').at(-2), state: 'ready' } };
    }
    return { status: 404, json: { message: 'Not Found' } };
  };
  const { origin, asked } = await startHostApi(t, answer);
  return { asked, service: { api: origin, pauses: [1, 1], look: 1, patience: 1_000 } };
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
  assert.deepEqual(JSON.parse(String(first?.body)), {
    async: true,
    files: Object.fromEntries(Object.entries(TEXTS).map(([path, text]) => [path, sha1(text)])),
  });
  const sent = asked.filter(({ method }) => method === 'PUT');
  assert.deepEqual(sent.map(({ body }) => String(body)).toSorted(), ['home', 'market']);
  const market = sent.find(({ body }) => String(body) === 'market');
  assert.equal(
    market?.path,
    `/deploys/d2/files/${encodeURIComponent('مجتمع')}/${encodeURIComponent('سوق #1')}/index.html`,
  );
  assert.ok(asked.every(({ token }) => token === 'Bearer secret-1'));
});

test('a Netlify that is busy, broken or slow is asked again', async (t) => {
  const failing = [{ status: 429, headers: { 'retry-after': '0' } }, { status: 502 }];
  const { service } = await startNetlify(t, { failing });
  const { id } = await openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody);
  assert.equal(id, 'd2');
});

test('a Netlify that stays broken is told with its answer', async (t) => {
  const failing = Array.from({ length: 3 }, () => ({ status: 503, json: { message: 'down' } }));
  const { asked, service } = await startNetlify(t, { failing });
  await assert.rejects(openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody), {
    said: {
      ar: `رفض Netlify الطلب (503): ${SITE}/deploys\n{"message":"down"}`,
      en: `Netlify refused what was asked (503): ${SITE}/deploys\n{"message":"down"}`,
    },
  });
  assert.equal(asked.length, 3);
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
  const { origin } = await startHostApi(t, ({ method }) => ({
    json:
      method === 'POST'
        ? { id: 'd2', state: 'preparing' }
        : { id: 'd2', state: 'error', error_message: 'Too many files' },
  }));
  const service = { api: origin, pauses: [], look: 1, patience: 1_000 };
  await assert.rejects(
    openNetlify(DELIVERY, ENV, service).send(await siteIn(t), nobody),
    /Too many files/,
  );
});

test('a Netlify that does not end is given up', async (t) => {
  const { origin } = await startHostApi(t, () => ({ json: { id: 'd2', state: 'preparing' } }));
  const service = { api: origin, pauses: [], look: 1, patience: 5 };
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
  const restored = asked.filter(({ method }) => method === 'POST').map(({ path }) => path);
  assert.deepEqual(restored, [`${SITE}/deploys/d0/restore`, `${SITE}/deploys/d2/restore`]);
});

test('project and token are asked for by name', () => {
  assert.throws(() => openNetlify(deliveryTo('netlify', {}), ENV), /project: my-newspaper/);
  assert.throws(
    () => openNetlify(DELIVERY, {}),
    /NETLIFY_AUTH_TOKEN[^]*https:\/\/app\.netlify\.com/,
  );
});
