import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import sharp from 'sharp';
import type { FirstView } from '../src/budgets/first-view.ts';
import { isKept, judge } from '../src/budgets/judge.ts';
import { budgetFaults } from '../src/budgets/report.ts';
import { samplePages } from '../src/budgets/sample.ts';
import { temporaryFolder } from './support/folder.ts';
import { sampleSite } from './support/site.ts';

/** An article of the sample newspaper that has a picture. */
const ARTICLE = 'economy/22769';

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

describe('npm run budgets', () => {
  test('finds every page of the sample newspaper light enough', async () => {
    const { code, stdout, stderr } = await budgets('--output', await sampleSite());
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(stdout, /^مقال بصورة +[\d.]+\/110 +[\d.]+\/88 /m);
    assert.match(stdout, /^الصفحة الأولى +[\d.]+\/150 /m);
    assert.match(stdout, /^البحث بعد السؤال /m);
    assert.match(stdout, /كل صفحة ضمن ميزانيتها\.\n$/);
  });

  test('says of a heavy page by how much it is over, and which file is to blame', async (t) => {
    const site = await smallSite(t);
    await writeFile(join(site, 'media', 'heavy.png'), await heavyPicture());
    await addToArticle(site, '<img src="/media/heavy.png" alt="">');
    const { code, stderr } = await budgets('--output', site);
    assert.equal(code, 1);
    assert.match(stderr, /^تجاوزت ميزانيتان حديهما:\n\nمقال بصورة: \/economy\/22769\/\n/);
    const over = /كل ما يُنزّل: ([\d.]+) KB، والحد 110\.0 KB، أي بزيادة ([\d.]+) KB\./.exec(stderr);
    assert.ok(over, stderr);
    assert.ok(Math.abs(Number(over[1]) - Number(over[2]) - 110) < 0.11);
    assert.match(stderr, /أكبر ملف: \/media\/heavy\.png \(6\d\.\d KB\)/);
  });

  test('counts scripts, but not those of the comment form', async (t) => {
    const site = await smallSite(t);
    for (const name of ['comments-HEAVY.js', 'article-HEAVY.js']) {
      const comment = `// ${randomBytes(6000).toString('base64')}`;
      await writeFile(join(site, 'assets', name), comment);
      await addToArticle(site, `<script src="/assets/${name}"></script>`);
    }
    const { code, stderr } = await budgets('--output', site);
    assert.equal(code, 1);
    const seen = /JS بلا نموذج التعليقات: ([\d.]+) KB، والحد 5\.5 KB/.exec(stderr)?.[1];
    assert.ok(Number(seen) > 6 && Number(seen) < 12, stderr);
    assert.match(stderr, /أكبر ملف: \/assets\/article-HEAVY\.js/);
  });

  test('lets nothing be asked of another site, and says what was', async (t) => {
    const site = await smallSite(t);
    await addToArticle(site, '<img src="https://counter.example/seen.gif" alt="">');
    const { code, stderr } = await budgets('--output', site);
    assert.equal(code, 1);
    assert.match(stderr, /^تجاوزت ميزانية واحدة حدها:\n\nمقال بصورة: \/economy\/22769\/\n/);
    assert.match(stderr, /ما يُطلب من مواقع أخرى: 1، ولا يُسمح بشيء منه\./);
    assert.match(stderr, /^ {4}https:\/\/counter\.example\/seen\.gif$/m);
  });

  test('refuses a folder that holds no site, and says how to get one', async (t) => {
    const folder = await temporaryFolder(t);
    const { code, stdout, stderr } = await budgets('--output', folder);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.equal(
      stderr,
      `لا موقع مبنيا في ${folder}: لا يوجد فيه index.html.\nابنه أولا: npm run build، أو سمّ مجلده: --output DIR\n`,
    );
  });

  test('refuses an option that it does not know', async () => {
    const { code, stderr } = await budgets('--ouptut', 'dist');
    assert.equal(code, 2);
    assert.match(stderr, /خيار غير معروف: --ouptut\nلعلك تقصد: --output/);
  });
});

describe('budgets', () => {
  test('look at every kind of page of the sample newspaper', async () => {
    const sample = await samplePages(await sampleSite());
    const kinds = new Set(sample?.pages.map(({ kind }) => kind));
    for (const kind of [
      'home',
      'category',
      'archive',
      'pictured',
      'article',
      'plain',
      'search',
      'results',
      'notFound',
    ] as const) {
      assert.ok(kinds.has(kind), kind);
    }
    const plain = sample?.pages.filter(({ kind }) => kind === 'plain').map(({ path }) => path);
    assert.deepEqual(plain?.toSorted(), ['/about/', '/charter/', '/contact/', '/privacy/']);
  });

  test('know an article’s lite edition and the offline page by their addresses', async (t) => {
    const site = await temporaryFolder(t);
    await writePage(site, '', '<link rel="canonical" href="https://paper.example/news/">');
    await writePage(site, 'politics/1/lite', '<meta property="og:type" content="article"/>');
    await writePage(site, 'offline', '<meta name="robots" content="noindex"/>');
    await writePage(site, 'thanks', '<meta name="robots" content="noindex"/>');
    const sample = await samplePages(site);
    assert.equal(sample?.basePath, '/news');
    assert.deepEqual(
      new Map(sample?.pages.map(({ kind, path }) => [kind, path])),
      new Map([
        ['home', '/'],
        ['lite', '/politics/1/lite/'],
        ['offline', '/offline/'],
      ]),
    );
  });

  test('judge the median of the articles with a picture, and the heaviest of them', () => {
    const verdicts = judge([80_000, 84_000, 89_000, 90_000, 111_000].map(pictured));
    const broken = verdicts.filter((verdict) => !isKept(verdict));
    assert.deepEqual(
      broken.map(({ measure, seen }) => [measure, seen]),
      [
        ['all', 111_000],
        ['median', 89_000],
      ],
    );
    assert.match(budgetFaults(broken), /وسيط ما يُنزّل: 89\.0 KB، والحد 88\.0 KB، أي بزيادة 1\.0 KB/);
  });
});

/** An article with a picture of so many bytes and nothing else. */
function pictured(bytes: number): FirstView {
  return {
    kind: 'pictured',
    path: `/politics/${bytes}/`,
    strangers: [],
    fetched: [{ address: '/media/a.avif', part: 'pictures', bytes }],
  };
}

/** The sample newspaper's home page and one article of it, which is quick to look at. */
async function smallSite(t: TestContext): Promise<string> {
  const [sample, site] = [await sampleSite(), await temporaryFolder(t)];
  for (const part of ['index.html', 'assets', 'media', ARTICLE]) {
    await cp(join(sample, part), join(site, part), { recursive: true });
  }
  return site;
}

/** Adds to an article what its policy would not let through. */
/** A picture of 60 KB that a browser can read: of one that it cannot it takes the first bytes only. */
async function heavyPicture(): Promise<Buffer> {
  const [width, height] = [160, 125];
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

async function addToArticle(site: string, html: string): Promise<void> {
  const file = join(site, ARTICLE, 'index.html');
  const text = await readFile(file, 'utf8');
  const open = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  await writeFile(file, open.replace('</main>', `${html}</main>`));
}

async function writePage(site: string, folder: string, head: string): Promise<void> {
  await mkdir(join(site, folder), { recursive: true });
  await writeFile(join(site, folder, 'index.html'), `<!doctype html><head>${head}</head>`);
}

function budgets(...args: string[]): Promise<Ended> {
  const command = ['--import', 'tsx', 'scripts/budgets.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
