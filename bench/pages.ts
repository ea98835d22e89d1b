import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../src/build/build.ts';
import { serveAsCdn } from '../src/budgets/cdn.ts';
import { samplePages, type Sample } from '../src/budgets/sample.ts';
import { findBrowser } from '../tests/support/browser.ts';
import { NOW } from '../tests/support/site.ts';
import { makeBaseBlog } from './pages/base-blog.ts';
import { listenEncrypted } from './pages/encrypted.ts';
import { AUDITED, blogPath, shortfalls, type AuditedKind } from './pages/kinds.ts';
import { audit, requireLighthouse, type Audited } from './pages/lighthouse.ts';
import { readPagesOptions, type PagesOptions } from './pages/options.ts';
import { BenchRefusal, runBench } from './refusals.ts';
import { table } from './report.ts';

/** `npm run bench:pages`: Lighthouse on our pages and the base blog's. bench/README.md explains it. */

/** The quality of Brotli: hosts compress once what they serve a thousand times. */
const QUALITY = 11;

/** A page, whose it is, and what it got. */
interface Row extends Audited {
  who: 'midad' | 'base blog';
  kind: AuditedKind;
  path: string;
}

await runBench(async () => {
  const options = readPagesOptions(process.argv.slice(2));
  requireLighthouse();
  const browser = await findBrowser(say).catch((error: Error) => {
    throw new BenchRefusal(error.message);
  });
  const folder = await runFolder(options.keep);
  try {
    const rows = await bench(options, browser, folder);
    await writeFile(join(folder, 'results.json'), `${JSON.stringify(rows, null, 2)}\n`);
    console.log(`\nMedian of ${options.runs}\n${figuresTable(rows)}`);
    const broken = rows.filter(({ who }) => who === 'midad').flatMap(brokenPromises);
    console.log(broken.length === 0 ? 'Every promise was kept.' : broken.join('\n'));
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
});

async function bench(options: PagesOptions, browser: string, folder: string): Promise<Row[]> {
  const site = options.site ?? (await buildSample(join(folder, 'midad')));
  const sample = await samplePages(site);
  if (!sample) throw new Error(`${site} was built, and has no home page`);
  const pages = (Object.keys(AUDITED) as AuditedKind[]).flatMap((kind) => {
    const page = sample.pages.find((one) => one.kind === kind);
    return page ? [{ kind, path: page.path }] : [];
  });
  // What cannot be built is told of before minutes of audits, not after them.
  const blog = options.alone ? undefined : await buildBlog(join(folder, 'base-blog'));
  const rows = await auditAll(
    'midad',
    { site, basePath: sample.basePath, pages },
    browser,
    options,
  );
  if (blog === undefined) return rows;
  const same = pages.flatMap(({ kind, path }) => {
    const there = blogPath(kind, path);
    return there ? [{ kind, path: there }] : [];
  });
  rows.push(
    ...(await auditAll('base blog', { site: blog, basePath: '', pages: same }, browser, options)),
  );
  return rows;
}

async function buildBlog(folder: string): Promise<string> {
  say('base blog: building it');
  return makeBaseBlog('content', folder);
}

async function buildSample(output: string): Promise<string> {
  say('midad: building the sample newspaper');
  await build({ content: 'content', output, now: NOW, onFault: 'stop' });
  return output;
}

/** Audits pages of one site, one after the other: two at once would slow each other down. */
async function auditAll(
  who: Row['who'],
  {
    site,
    basePath,
    pages,
  }: Pick<Sample, 'basePath'> & { site: string; pages: Pick<Row, 'kind' | 'path'>[] },
  browser: string,
  { runs }: PagesOptions,
): Promise<Row[]> {
  const server = await serveAsCdn(site, { quality: QUALITY, basePath }, listenEncrypted);
  try {
    const rows: Row[] = [];
    for (const page of pages) {
      say(`${who}: ${page.kind}, ${decodeURI(page.path)}`);
      const audited = await audit(`${server.origin}${basePath}${page.path}`, browser, runs);
      rows.push({ who, ...page, ...audited });
    }
    return rows;
  } finally {
    await server.close();
  }
}

function figuresTable(rows: readonly Row[]): string {
  const heads = ['', 'perf', 'a11y', 'best', 'SEO', 'FCP s', 'LCP s', 'CLS', 'TBT ms', 'KB'];
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
  return table([
    heads,
    ...rows.map(({ who, kind, figures }) => [
      `${who}: ${AUDITED[kind]}`,
      String(figures.performance),
      String(figures.accessibility),
      String(figures['best-practices']),
      String(figures.seo),
      seconds(figures['first-contentful-paint']),
      seconds(figures['largest-contentful-paint']),
      figures['cumulative-layout-shift'].toFixed(3),
      figures['total-blocking-time'].toFixed(0),
      (figures['total-byte-weight'] / 1000).toFixed(1),
    ]),
  ]);
}

/** What a page of ours fell short of, with what Lighthouse says of it. */
function brokenPromises({ kind, path, figures, faults }: Row): string[] {
  const short = shortfalls(kind, figures);
  if (short.length === 0) return [];
  const because = faults.map((fault) => `\n    ${fault}`).join('');
  return [`${AUDITED[kind]}, ${decodeURI(path)}: ${short.join('; ')}${because}`];
}

async function runFolder(keep: string | undefined): Promise<string> {
  if (keep === undefined) return mkdtemp(join(tmpdir(), 'midad-pages-'));
  await mkdir(keep, { recursive: true });
  return mkdtemp(join(resolve(keep), 'run-'));
}

function say(line: string): void {
  console.error(`… ${line}`);
}
