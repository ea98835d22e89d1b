import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openCloudflarePages } from '../src/deploy/transports/cloudflare-pages.ts';
import { deliveryTo } from './support/delivery.ts';
import { temporaryFolder } from './support/folder.ts';
import { fakeTime } from './support/fake-time.ts';
import { recordingService } from './support/recording-service.ts';
import { siteOnDisk } from './support/site-on-disk.ts';

const SECRETS = { CLOUDFLARE_API_TOKEN: 'secret-2', CLOUDFLARE_ACCOUNT_ID: 'account-1' };
const DELIVERY = deliveryTo('cloudflare-pages', { project: 'my-newspaper' });

/** A program of a name that notes how it was called, and then runs a line of JavaScript. */
async function programInstead(
  t: TestContext,
  name: string,
  line: string,
): Promise<{ env: Record<string, string>; call: () => Promise<Call> }> {
  const folder = join(await temporaryFolder(t), 'bin');
  await mkdir(folder);
  const note = join(folder, 'call.json');
  const about = '{ args: process.argv.slice(2), cwd: process.cwd(), env: process.env }';
  await writeFile(
    join(folder, name),
    `#!${process.execPath}\nconst fs = require('node:fs');\nfs.writeFileSync(${JSON.stringify(note)}, JSON.stringify(${about}));\n${line}\n`,
  );
  await chmod(join(folder, name), 0o755);
  return {
    env: { ...SECRETS, PATH: folder },
    call: async () => JSON.parse(await readFile(note, 'utf8')) as Call,
  };
}

interface Call {
  args: string[];
  cwd: string;
  env: Record<string, string>;
}

/** Writes what wrangler records of a deployment. */
function recording(environment: string): string {
  const row = {
    type: 'pages-deploy-detailed',
    deployment_id: 'p2',
    url: 'https://p2.my-newspaper.pages.dev',
    environment,
    production_branch: 'master',
  };
  return `fs.writeFileSync(process.env.WRANGLER_OUTPUT_FILE_PATH, ${JSON.stringify(
    `{"type":"wrangler-session"}\n${JSON.stringify(row)}\n`,
  )}); console.log('\\u001b[32mUploaded\\u001b[0m 3 files');`;
}

async function send(t: TestContext, env: Record<string, string>, said: string[] = []) {
  const site = await siteOnDisk(await temporaryFolder(t), DELIVERY, { 'index.html': 'home' });
  const watcher = { says: (line: string) => void said.push(line) };
  return { site, sent: await openCloudflarePages(DELIVERY, env).send(site, watcher) };
}

test('wrangler is given the folder, the project and the branch, in an empty folder', async (t) => {
  const { env, call } = await programInstead(t, 'wrangler', recording('production'));
  const said: string[] = [];
  const { site, sent } = await send(t, env, said);
  assert.deepEqual(sent, { id: 'p2', address: 'https://p2.my-newspaper.pages.dev' });
  assert.deepEqual(said, ['Uploaded 3 files']);
  const { args, cwd, env: given } = await call();
  const named = ['--project-name', 'my-newspaper', '--branch', 'main', '--commit-dirty=true'];
  assert.deepEqual(args, ['pages', 'deploy', site.output, ...named]);
  assert.match(cwd, /midad-/);
  assert.equal(given['CLOUDFLARE_API_TOKEN'], 'secret-2');
});

test('where there is no wrangler, npx fetches the one that is known to run', async (t) => {
  const { env, call } = await programInstead(t, 'npx', recording('production'));
  assert.equal((await send(t, env)).sent.id, 'p2');
  assert.deepEqual((await call()).args.slice(0, 4), [
    '--yes',
    'wrangler@4.86.0',
    'pages',
    'deploy',
  ]);
});

test('a site that became a preview only is told, with the branch that is published', async (t) => {
  const { env } = await programInstead(t, 'wrangler', recording('preview'));
  await assert.rejects(send(t, env), /branch: master/);
});

test('what wrangler says when it fails is told', async (t) => {
  const line = "console.error('\\u001b[31mProject not found\\u001b[0m'); process.exit(1);";
  const { env } = await programInstead(t, 'wrangler', line);
  await assert.rejects(send(t, env), {
    said: {
      ar: 'لم يرسل wrangler الموقع (الرمز 1)، وبقي السابق كما هو.\nProject not found',
      en: 'wrangler did not send the site (code 1); the former one stands.\nProject not found',
    },
  });
});

test('going back asks Cloudflare for the deployment before the one that readers see', async (t) => {
  const place = '/accounts/account-1/pages/projects/my-newspaper';
  const whole = { latest_stage: { name: 'deploy', status: 'success' } };
  const former = [
    { id: 'p4', latest_stage: { name: 'build', status: 'failure' } },
    { id: 'p3', ...whole, created_on: '2026-11-24T09:00:00Z' },
    { id: 'p2', ...whole },
    { id: 'p1', ...whole },
  ];
  const { origin, asked } = await recordingService(t, ({ method, url: path }) => {
    if (path === place) return { body: { result: { canonical_deployment: { id: 'p3' } } } };
    if (method === 'POST') return { body: { result: { id: path.split('/').at(-2) } } };
    return { body: { result: former } };
  });
  const pages = openCloudflarePages(DELIVERY, SECRETS, { api: origin, time: fakeTime() });
  const releases = await pages.releases?.();
  assert.deepEqual(
    releases?.map(({ id }) => id),
    ['p3', 'p2', 'p1'],
  );
  assert.equal(releases?.[0]?.at, Date.parse('2026-11-24T09:00:00Z'));
  assert.equal((await pages.goBack?.(undefined))?.id, 'p2');
  assert.equal((await pages.goBack?.('p1'))?.id, 'p1');
  assert.deepEqual(
    asked.filter(({ method }) => method === 'POST').map(({ url }) => url),
    [`${place}/deployments/p2/rollback`, `${place}/deployments/p1/rollback`],
  );
  assert.ok(asked.every(({ headers }) => headers.authorization === 'Bearer secret-2'));
});

test('project and secrets are asked for by name', () => {
  const open = (env: Record<string, string>) => () => openCloudflarePages(DELIVERY, env);
  assert.throws(open({}), /CLOUDFLARE_API_TOKEN/);
  assert.throws(open({ CLOUDFLARE_API_TOKEN: 'x' }), /CLOUDFLARE_ACCOUNT_ID/);
  assert.throws(() => openCloudflarePages(deliveryTo('cloudflare-pages', {}), SECRETS), /project:/);
});
