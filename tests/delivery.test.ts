import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from '../src/build/build.ts';
import { HOSTS, readDelivery } from '../src/hosts/delivery.ts';
import { UsageFault } from '../src/problems.ts';
import { buildInto, builtArchive } from './support/archive.ts';
import { messagesOf, SITE } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';
import { temporaryFolder } from './support/folder.ts';
import { buildOutlet } from './support/site.ts';

describe('Beside the output', () => {
  test('lies how the site is delivered, and where old addresses lead', async (t) => {
    const folder = await temporaryFolder(t);
    await buildOutlet(folder, { url: 'https://outlet.example/news', more: 'host: nginx\n' });
    const delivery = await readDelivery(join(folder, 'site'));
    assert.equal(delivery.host, 'nginx');
    assert.deepEqual(delivery.site, {
      name: 'جريدة الاختبار',
      url: 'https://outlet.example/news',
      basePath: '/news',
      timezone: 'Africa/Casablanca',
      language: 'ar-MA',
    });
    assert.deepEqual(delivery.redirects, [
      { from: '/social/', to: '/society/' },
      { from: '/social/feed.xml', to: '/society/feed.xml' },
      { from: '/social/story-after/', to: '/society/story-after/' },
      { from: '/2026/07/old-address/', to: '/opinion/everything/' },
      { from: '/social/story-before/', to: '/society/story-before/' },
      { from: '/social/comments-closed/', to: '/society/comments-closed/' },
    ]);
    assert.ok(!existsSync(join(folder, 'site/social')), 'a page would shadow the redirect');
  });

  test('it is there again when it was lost, and else is not touched', async (t) => {
    const { content, output } = await builtArchive(t);
    const file = `${output}.delivery.json`;
    const { mtimeMs } = await stat(file);
    const text = await readFile(file, 'utf8');
    await buildInto(output, content, NOW);
    assert.equal((await stat(file)).mtimeMs, mtimeMs);
    await rm(file);
    const { report } = await buildInto(output, content, NOW);
    assert.equal(report.pages.rendered, 0);
    assert.equal(await readFile(file, 'utf8'), text);
    await appendFile(join(content, 'articles/10003.md'), '\n');
    await buildInto(output, content, NOW);
    assert.equal((await stat(file)).mtimeMs > mtimeMs, true);
    const after = await stat(file);
    await appendFile(join(content, 'articles/10003.md'), '\n');
    await buildInto(output, content, NOW);
    assert.equal((await stat(file)).mtimeMs, after.mtimeMs, 'the same is not written again');
  });

  test('another host has other files, and those of the one before go', async (t) => {
    const { content, output } = await builtArchive(t);
    const settings = await readFile(join(content, 'site.yaml'), 'utf8');
    const name = async (host: string) => {
      await writeFile(join(content, 'site.yaml'), `${settings}\nhost: ${host}\n`);
      return (await buildInto(output, content, NOW)).report;
    };
    const beside = () =>
      ['nginx.conf', 'nginx-maps.conf', 'Caddyfile'].filter((end) =>
        existsSync(`${output}.${end}`),
      );
    await name('nginx');
    assert.deepEqual(beside(), ['nginx.conf', 'nginx-maps.conf']);
    const report = await name('caddy');
    assert.deepEqual(beside(), ['Caddyfile']);
    assert.equal(report.pages.rendered, 0, 'no page says where it is served from');
    assert.deepEqual((await name('netlify')).changes.added, ['_headers', '_redirects']);
    assert.deepEqual(beside(), []);
    assert.deepEqual((await name('github-pages')).changes.removed, ['_headers', '_redirects']);
    await rm(`${output}.delivery.json`);
    const again = await buildInto(output, content, NOW);
    assert.equal((await readDelivery(output)).host, 'github-pages');
    assert.match(again.report.shortcomings.map(({ ar }) => ar).join('\n'), /GitHub Pages/);
    const unchanged = await build({ content, output, now: NOW, onFault: 'stop' });
    assert.deepEqual(
      unchanged.shortcomings,
      again.report.shortcomings,
      'a sealed site says it too',
    );
  });

  test('what was withdrawn is told to the host, and has a page where the host can say so', async (t) => {
    const { content, output } = await builtArchive(t);
    await appendFile(
      join(content, 'redirects.yaml'),
      '- from: /opinion/13/\n  gone: نعم\n- from: /قديم/\n  to: /society/10001/\n',
    );
    await appendFile(join(content, 'site.yaml'), '\nhost: caddy\n');
    await buildInto(output, content, NOW);
    const { gone, redirects } = await readDelivery(output);
    assert.deepEqual(gone, ['/opinion/13/']);
    assert.deepEqual(redirects.at(-1), { from: '/قديم/', to: '/society/10001/' });
    assert.match(await readFile(join(output, '410.html'), 'utf8'), /<h1>أُزيل هذا المقال<\/h1>/);
    const settings = await readFile(join(content, 'site.yaml'), 'utf8');
    await writeFile(join(content, 'site.yaml'), settings.replace('caddy', 'github-pages'));
    await buildInto(output, content, NOW);
    assert.ok(!existsSync(join(output, '410.html')), 'nobody would ever be shown it');
    assert.ok(existsSync(join(output, 'قديم/index.html')));
  });

  test('where no site was built, this is said', async (t) => {
    const folder = await temporaryFolder(t);
    await assert.rejects(readDelivery(join(folder, 'site')), (fault) => {
      assert.ok(fault instanceof UsageFault);
      assert.match(fault.said.ar, /^لا يوجد موقع مبني في .*\. ابنه أولا: npm run build$/);
      return true;
    });
  });
});

test('The preview leads readers on by pages: no host is there to do it', async (t) => {
  const { content, output } = await builtArchive(t);
  await appendFile(join(content, 'site.yaml'), '\nhost: netlify\n');
  await build({ content, output, now: NOW, onFault: 'stop', isPreview: true });
  assert.equal((await readDelivery(output)).host, undefined);
  assert.ok(!existsSync(join(output, '_headers')));
});

describe('A host', () => {
  test('that is not known is refused, with the nearest', async (t) => {
    const told = (lines: string) => messagesOf(t, { 'site.yaml': `${SITE}${lines}` });
    assert.deepEqual(await told('host: cloudflare\nhostPlan: مدفوع\n'), [
      `site.yaml:3:7
  خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. هل تقصد cloudflare-pages؟ [unknown-choice]
  الحقل: host
  وجدنا: cloudflare
  المطلوب: github-pages أو netlify أو cloudflare-pages أو s3 أو nginx أو caddy
  اكتب:
    host: cloudflare-pages`,
      `site.yaml:4:11
  خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. [unknown-choice]
  الحقل: hostPlan
  وجدنا: مدفوع
  المطلوب: free أو paid: هل الاشتراك في الاستضافة مدفوع
  اكتب:
    hostPlan: paid`,
    ]);
    const [nearest = ''] = await told('host: ngnix\n');
    assert.match(nearest, /host: nginx$/);
    assert.deepEqual(await told('host: GitHub Pages\n'), []);
  });

  test('may be named in Arabic, and each is taken', async (t) => {
    for (const host of HOSTS) {
      assert.deepEqual(await messagesOf(t, { 'site.yaml': `${SITE}الاستضافة: ${host}\n` }), []);
    }
  });

  test('keeps names of the site that its files need', async (t) => {
    const files = (settings: string) => ({
      'site.yaml': `${SITE}address: '{id}'\n${settings}`,
      'articles/410.md':
        "---\ntitle: 'سوق الأحد يفتح أبوابه'\ndate: 2026-07-05 14:05\ncategories: [مجتمع]\n---\n\nامتلأت الساحة.\n",
    });
    assert.deepEqual(await messagesOf(t, files('')), []);
    const [told = ''] = await messagesOf(t, files('host: nginx\n'));
    assert.match(told, /هذا العنوان محجوز لصفحات الموقع نفسه\. \[reserved-address\]/);
  });
});
