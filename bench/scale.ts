import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { refuse, wholeNumber } from './options.ts';
import { BenchRefusal, runBench } from './refusals.ts';
import { table } from './report.ts';
import type { Results } from './scenario.ts';
import {
  extrapolated,
  measuredSize,
  monthlyCost,
  traffic,
  type Size,
} from './scale/extrapolate.ts';
import { PRICES } from './scale/prices.ts';

/**
 * `npm run bench:scale`: what archives and audiences come to that are too large to be measured here, by the rule in
 * bench/scale/extrapolate.ts, from two archives that were (`npm run bench -- --articles 10000,50000 --keep DIR`).
 * docs/scale.md is made from what it prints.
 */

const USAGE = `Usage:
  npm run bench:scale -- --results DIR/run-…/results.json [--articles 100000,1000000] [--readers 1000000]`;

/** A newspaper that a million people read in its fullest hour; bytes are those that budgets hold pages to. */
const USE = {
  pages: 2,
  first: { bytes: 85_000, requests: 12 },
  further: { bytes: 30_000, requests: 5 },
  hoursAMonth: 100,
  publications: 1800,
  filesEach: 40,
};

await runBench(async () => {
  const { results, articles, readers } = options();
  const all = JSON.parse(await readFile(results, 'utf8')) as Results[];
  const measured = all.map(measuredSize).toSorted((a, b) => a.articles - b.articles);
  const [small, large] = [measured.at(0), measured.at(-1)];
  if (!small || !large || small.articles === large.articles) {
    throw new BenchRefusal(`Two archives of different sizes are needed in ${results}\n${USAGE}`);
  }
  const sizes = [...measured, ...articles.map((count) => extrapolated(small, large, count))];
  console.log(sizesTable(sizes, measured.length));
  const use = { ...USE, readers };
  const { requestsASecond, bitsASecond, bytesAMonth } = traffic(use);
  console.log(
    `${readers} readers in the fullest hour, ${use.pages} pages each: ${Math.round(requestsASecond)} requests and ` +
      `${(bitsASecond / 1e6).toFixed(0)} Mbit a second; ${use.hoursAMonth} such hours a month: ` +
      `${(bytesAMonth / 1e12).toFixed(1)} TB\n`,
  );
  const rows = PRICES.map((price) => [
    price.name,
    ...sizes.map((size) => `$${monthlyCost(price, size, use).toFixed(0)}`),
  ]);
  console.log(table([['a month', ...sizes.map((size) => String(size.articles))], ...rows]));
  for (const { name, read } of PRICES) console.log(`${name}: ${read}`);
});

function sizesTable(sizes: readonly Size[], howManyMeasured: number): string {
  const rows: [string, (size: Size) => string][] = [
    ['', (size) => `${size.articles}${sizes.indexOf(size) < howManyMeasured ? ' (measured)' : ''}`],
    ['files', (size) => String(size.files)],
    ['GB', (size) => (size.bytes / 1e9).toFixed(2)],
    ['cold build, CPU s', (size) => size.cold.toFixed(0)],
    ['one article published, CPU s', (size) => size.published.toFixed(1)],
    ['nothing changed, CPU s', (size) => size.unchanged.toFixed(1)],
    ['largest process, GB', (size) => (size.memory / 1e9).toFixed(2)],
  ];
  return table(rows.map(([head, cell]) => [head, ...sizes.map(cell)]));
}

function options(): { results: string; articles: number[]; readers: number } {
  const known = {
    results: { type: 'string' },
    articles: { type: 'string', default: '100000,1000000' },
    readers: { type: 'string', default: '1000000' },
  } as const;
  const { results, articles, readers } = refuse(USAGE, () => {
    return parseArgs({ options: known }).values;
  });
  if (!results) throw new BenchRefusal(`--results is missing.\n${USAGE}`);
  return {
    results,
    articles: articles.split(',').map((text) => wholeNumber('--articles', text, USAGE, 1)),
    readers: wholeNumber('--readers', readers, USAGE, 1),
  };
}
