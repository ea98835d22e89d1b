import { test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deliveryPath, type Delivery } from '../src/hosts/delivery.ts';
import { runScript, startBuild } from './support/build-command.ts';
import { DELIVERY, paper, writeSite, type Texts } from './support/deploying.ts';
import { temporaryFolder } from './support/folder.ts';
import { BUCKET, KEYS, REGION, startS3, type S3Server } from './support/s3-server.ts';

/** A built site beside which its manifest and delivery lie. */
async function built(folder: string, texts: Texts, delivery: Delivery): Promise<string> {
  const { output, files } = await writeSite(folder, texts);
  const listed = files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
  await writeFile(`${output}.manifest.json`, JSON.stringify({ files: listed }));
  await writeFile(deliveryPath(output), JSON.stringify(delivery));
  return output;
}

async function room(t: TestContext): Promise<{ server: S3Server; folder: string; to: Delivery }> {
  const server = await startS3();
  t.after(server.close);
  setKeys(t, KEYS.accessKeyId, KEYS.secretAccessKey);
  const deploy = { releases: 5, grace: 60, bucket: BUCKET, region: REGION };
  const to: Delivery = { ...DELIVERY, deploy: { ...deploy, endpoint: server.origin } };
  return { server, folder: await temporaryFolder(t), to };
}

function setKeys(t: TestContext, id: string | undefined, secret: string | undefined): void {
  const names = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret };
  for (const [name, value] of Object.entries(names)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  t.after(() => {
    for (const name of Object.keys(names)) delete process.env[name];
  });
}

test('npm run deploy says what it would do, does it, and npm run rollback undoes it', async (t) => {
  const { server, folder, to } = await room(t);
  const first = await built(folder, paper([1]), to);
  const trial = await runScript('deploy', '--wait', '0', '--output', first, '--dry-run');
  assert.deepEqual({ code: trial.code, stderr: trial.stderr }, { code: 0, stderr: '' });
  assert.equal(
    trial.stdout,
    `ما سيُرسل إلى s3://newspaper (تجربة: لم يتغير شيء):
  ما تحتاجه الصفحات: 3 ملفات، 0.0 KB
  الصفحات: 4 ملفات، 0.4 KB
  القوائم والصفحة الأولى: ملفان، 0.1 KB
  حذف ما انتهت مهلته: بلا ملفات، 0.0 KB
`,
  );
  assert.equal(server.objects.size, 0);

  const done = await runScript('deploy', '--wait', '0', '--output', first);
  assert.equal(done.code, 0);
  assert.match(
    done.stdout,
    /نُشر الموقع في s3:\/\/newspaper، وهذه النسخة 1\.\nأُرسل 9 ملفات، 0\.5 KB\. الملفات: أضيف 9 وتغير 0 وحُذف 0\.\n$/,
  );
  assert.equal(
    server.objects.get('من نحن/index.html')?.headers['content-type'],
    'text/html; charset=utf-8',
  );
  const second = await built(folder, paper([2]), to);
  assert.match(
    (await runScript('deploy', '--wait', '0', '--output', second)).stdout,
    /تُحذف مع أول نشر بعد 20/,
  );

  const list = await runScript(
    'rollback',
    '--wait',
    '0',
    '--output',
    second,
    '--list',
    '--lang',
    'en',
  );
  assert.match(
    list.stdout,
    /^2 {2}20.* 9 files, 0\.5 KB \(live now\)\n1 {2}20.* 9 files, 0\.5 KB\n$/,
  );
  const back = await runScript('rollback', '--wait', '0', '--output', second);
  assert.match(back.stdout, /رجع الموقع في s3:\/\/newspaper إلى النسخة 1، وهي الآن النسخة 3\./);
  assert.equal(server.objects.get('index.html')?.bytes.toString(), paper([1])['index.html']);
  const again = await runScript('rollback', '--wait', '0', '--output', second, '--to', '9');
  assert.deepEqual(
    { code: again.code, stderr: again.stderr },
    { code: 2, stderr: 'لا يحتفظ المضيف بالنسخة 9. ما عنده: 3, 2, 1\n' },
  );
});

test('A deploy that is killed is completed by the next one, which waits for its lock to fall silent', async (t) => {
  const { server, folder, to } = await room(t);
  const ids = Array.from({ length: 200 }, (_, index) => index + 1);
  const texts = paper(ids);
  const output = await built(folder, texts, to);
  const arrived = () =>
    server.heard.filter(({ method, key }) => method === 'PUT' && !key.startsWith('.midad/'));
  server.trouble = ({ key }) => (key.startsWith('society/') ? { slow: 20 } : undefined);
  const { child, ended } = startBuild(['--wait', '0', '--output', output], {
    command: 'deploy',
  });
  await new Promise<void>((resolve) => {
    server.trouble = ({ key }) => {
      if (key.startsWith('society/')) resolve();
      return key.startsWith('society/') ? { slow: 20 } : undefined;
    };
  });
  child.kill('SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL');
  server.trouble = () => undefined;
  // A minute of silence is tested with other times: here the lock goes with its holder.
  server.objects.delete('.midad/lock.json');
  const next = await runScript('deploy', '--wait', '0', '--output', output);
  assert.equal(next.code, 0, next.stderr);
  const keys = arrived().map(({ key }) => key);
  // What was under way at the kill may have come after it was asked for: no more than are under way at once.
  assert.ok(keys.length - new Set(keys).size <= 16);
  for (const [path, text] of Object.entries(texts)) {
    assert.equal(server.objects.get(path)?.bytes.toString(), text);
  }
});

const REFUSALS: [what: string, change: Partial<Delivery>, hasKeys: boolean, said: RegExp][] = [
  ['no host', { host: undefined }, true, /اكتب في site\.yaml السطر host/],
  ['no bucket', { deploy: { releases: 5, grace: 60 } }, true, /bucket: my-newspaper/],
  [
    'no region',
    { deploy: { releases: 5, grace: 60, bucket: BUCKET } },
    true,
    /لم تُذكر منطقة الحاوية/,
  ],
  ['no key', {}, false, /AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY/],
];

for (const [what, change, hasKeys, said] of REFUSALS) {
  test(`A deploy is refused where there is ${what}`, async (t) => {
    const { folder, to } = await room(t);
    if (!hasKeys) setKeys(t, undefined, undefined);
    const output = await built(folder, paper([1]), { ...to, ...change });
    const { code, stderr } = await runScript('deploy', '--wait', '0', '--output', output);
    assert.equal(code, 2);
    assert.match(stderr, said);
  });
}

test('A deploy is refused where no site was built', async (t) => {
  const output = join(await temporaryFolder(t), 'site');
  const { code, stderr } = await runScript('deploy', '--wait', '0', '--output', output);
  assert.deepEqual(
    { code, stderr },
    { code: 2, stderr: `لا يوجد موقع مبني في ${output}. ابنه أولا: npm run build\n` },
  );
});
