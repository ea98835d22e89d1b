import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { outputFile } from '../../src/addresses.ts';
import { readManifest } from '../../src/build/manifest.ts';
import { unpack } from '../../src/search/packed.ts';
import { filesBelow, runBuild, runScript, startBuild } from '../support/build-command.ts';
import { article, writeFiles } from '../support/content-folder.ts';
import { Editions } from '../support/editions.ts';
import { temporaryFolder } from '../support/folder.ts';
import { serveByNginx } from '../support/host-servers.ts';
import { readOn, type Answer, type Fetched } from '../support/reader.ts';
import { OUTLET } from '../support/site.ts';

/** A newspaper that is built and deployed into the folder of an nginx, by the commands of an outlet. */

const SETTINGS = (to: string, accent: string) =>
  `name: جريدة الاختبار\nurl: https://outlet.example\nfrontPage: en-vedette\nperPage: 3\n` +
  `accent: '${accent}'\nhost: nginx\ndeploy:\n  to: ${to}\n`;

const news = (title: string, day: number, image = 'harbour.jpg') =>
  article([
    `title: '${title}'`,
    `date: 2026-11-${day} 09:00`,
    'categories: [مجتمع, واجهة]',
    'image:',
    `  src: ${image}`,
    '  alt: المرفأ',
  ]);

/** Where an outlet's site is built, where it is published, and which editions it has had. */
async function newspaper(t: TestContext) {
  const folder = await temporaryFolder(t);
  const [content, output, www] = ['content', 'dist', 'www'].map((name) => join(folder, name));
  assert.ok(content && output && www);
  await cp(OUTLET, content, { recursive: true });
  const editions = new Editions();
  const command = ['--output', output, '--wait', '0'];

  /** Builds the next edition; returns its files. */
  const edit = async (accent: string, files: Record<string, string | Uint8Array>) => {
    await writeFiles(content, { 'site.yaml': SETTINGS(www, accent), ...files });
    const moment = ['--now', '2026-11-24T10:00:00+01:00'];
    const { code, stderr } = await runBuild('--content', content, '--output', output, ...moment);
    assert.equal(code, 0, stderr);
    return editions.add(output);
  };
  const deploy = async () => {
    const { code, stderr } = await runScript('deploy', ...command);
    assert.equal(code, 0, stderr);
    assert.deepEqual(await staleForms(output, www), []);
  };
  /** Deploys, and is killed as soon as something is there. */
  const deployUntil = async (isThere: () => Promise<boolean>) => {
    const { child, ended } = startBuild(command, { command: 'deploy' });
    while (!(await isThere())) await pause(1);
    child.kill('SIGKILL');
    assert.equal((await ended).signal, 'SIGKILL');
    assert.ok(existsSync(`${www}.midad/records/upload.json`), 'it was not cut on its way');
    // A minute of silence is tested with other times: here the lock goes with its holder.
    await rm(`${www}.midad/records/lock.json`);
  };
  return { content, output, www, editions, edit, deploy, deployUntil };
}

/** Compressed files of a published site that are not what their file is: what waits to be removed is of no account. */
async function staleForms(output: string, www: string): Promise<string[]> {
  const { files: ofSite } = await readManifest(`${output}.manifest.json`);
  const files = await filesBelow(www);
  const stale = [];
  let count = 0;
  for (const [path, bytes] of files) {
    const plain = path.replace(/\.(?:br|gz)$/, '');
    if (plain === path || !ofSite.has(plain)) continue;
    count += 1;
    const unpacked = path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    if (files.get(plain)?.equals(unpacked) !== true) stale.push(path);
  }
  assert.ok(count > 40);
  return stale;
}

/** The parts of the search index, as the search page comes to them. */
function searchParts(editions: Editions) {
  return async (page: string, fetched: Fetched): Promise<void> => {
    if (page !== '/search/') return;
    const json = async <Contents>(path: string) =>
      JSON.parse((await fetched(path)).body.toString()) as Contents;
    await Promise.all(
      ['pagefind.js', 'wasm.unknown.pagefind'].map((name) => fetched(`${INDEX}${name}`)),
    );
    for (const { name } of await json<{ name: string }[]>(`${INDEX}shards.json`)) {
      const shard = `${INDEX}${name}/`;
      type Entry = { languages: Record<string, { hash: string }> };
      const { languages } = await json<Entry>(`${shard}pagefind-entry.json`);
      for (const { hash } of Object.values(languages)) {
        const { body } = await fetched(`${shard}pagefind.${hash}.pf_meta`);
        const ids =
          unpack(body)
            .toString('latin1')
            .match(/unknown_[0-9a-f]{7,}/g) ?? [];
        assert.ok(ids.length > 0);
        const paths = ids.flatMap((id) =>
          KINDS.map((kind) => `${shard}${kind}/${id}.pf_${kind}`).filter((path) =>
            editions.has(path.slice(1)),
          ),
        );
        await Promise.all(paths.map((path) => fetched(path)));
      }
    }
  };
}

const INDEX = '/search/index/';
const KINDS = ['fragment', 'index', 'filter'];

/**
 * Judges answers: each is a file of some edition, whole, and who takes compressed ones gets none that is older than
 * the plain one that somebody had before.
 */
function judgeBy(editions: Editions) {
  const plainly = new Map<string, { edition: number; came: number }[]>();
  const encodings = new Set<string>();
  const judge = ({ path, body, encoding, asked, came }: Answer): string | undefined => {
    const those = editions.of(outputFile(decodeURI(path)), body);
    const [first] = those;
    if (first === undefined) return `${body.length} bytes that are of no edition`;
    encodings.add(encoding ?? 'plain');
    if (encoding === undefined) {
      plainly.set(path, [...(plainly.get(path) ?? []), { edition: first, came }].slice(-20));
      return undefined;
    }
    const newest = those.at(-1) ?? first;
    const before = plainly.get(path)?.find((plain) => plain.came < asked && plain.edition > newest);
    return before && `${encoding} of edition ${newest} after edition ${before.edition}`;
  };
  return { judge, encodings };
}

test('Readers behind nginx miss nothing and get nothing torn or old while the site is deployed, killed and resumed', async (t) => {
  const paper = await newspaper(t);
  const { output, www, editions, edit, deploy, deployUntil } = paper;
  await edit('#b3122f', {});
  await deploy();
  const { origin, close } = await serveByNginx(www, {
    basePath: '',
    http: `include ${output}.nginx-maps.conf;`,
    server: `include ${output}.nginx.conf;`,
  });
  t.after(close);
  let isOver = false;
  const { judge, encodings } = judgeBy(editions);
  const options = { origin, url: 'https://outlet.example', judge, alsoAt: searchParts(editions) };
  const readers = [
    ['br, gzip', 'identity'],
    ['identity', 'gzip', 'br'],
  ].map((accepts) => readOn({ ...options, accepts }, () => isOver));
  try {
    const dam = await readFile('content/media/dam.jpg');
    const second = await edit('#0a5c36', {
      'articles/rain.md': news('أول المطر', 22, 'dam.jpg'),
      'media/dam.jpg': dam,
    });
    const style = [...second.keys()].find((path) => /^assets\/main-.*\.css$/.test(path)) ?? '';
    await deployUntil(async () => existsSync(join(www, style)));
    await deploy();

    await edit('#0a5c36', {
      'articles/rain.md': news('أول المطر بعد شهرين', 22, 'dam.jpg'),
      'articles/market.md': news('السوق يفتح أبوابه', 23),
    });
    await deploy();

    // Pages have come and the lists have not; the next edition is sent over what was left.
    await edit('#224488', {
      'media/harbour.jpg': await readFile('content/media/cinema.jpg'),
    });
    const page = 'society/rain/index.html';
    const isOfFourth = (bytes: Buffer) => editions.of(page, bytes).includes(4);
    await deployUntil(async () => isOfFourth(await readFile(join(www, page))));
    await rm(join(paper.content, 'articles/market.md'));
    await edit('#224488', { 'articles/port.md': news('المرفأ يستقبل أول سفينة', 24) });
    await deploy();
    assert.deepEqual(
      await readFile(join(www, 'index.html')),
      await readFile(join(output, 'index.html')),
    );
  } finally {
    isOver = true;
  }
  const seen = await Promise.all(readers);
  const fetches = seen.reduce((sum, one) => sum + one.fetches, 0);
  t.diagnostic(`${fetches} fetches in ${seen.map(({ rounds }) => rounds).join(' and ')} rounds`);
  assert.deepEqual(
    seen.flatMap(({ wrong }) => [...wrong]),
    [],
  );
  assert.ok(fetches >= 2_000, `${fetches} fetches`);
  assert.deepEqual([...encodings].toSorted(), ['br', 'gzip', 'plain']);
  for (const path of ['/society/rain/', '/society/market/', '/society/port/', '/search/']) {
    assert.ok(
      seen.some(({ pages }) => pages.has(path)),
      path,
    );
  }
  const styles = seen.flatMap(({ parts }) =>
    [...parts].filter((part) => /main-.*\.css$/.test(part)),
  );
  assert.equal(new Set(styles).size, 3);
});
