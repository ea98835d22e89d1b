import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NEAR_PICTURES } from '../../tests/support/browser.ts';
import { BenchRefusal } from '../refusals.ts';
import { TRUST_FLAG } from './encrypted.ts';

const INSTALLED = join(import.meta.dirname, '..', 'node_modules');

/** The four categories of Lighthouse. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse measures of a page, by the names of its audits. Milliseconds, a score, and bytes. */
const AUDITS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'cumulative-layout-shift',
  'total-blocking-time',
  'total-byte-weight',
] as const;

type Figure = (typeof CATEGORIES)[number] | (typeof AUDITS)[number];

/** What one page got: scores from 0 to 100, and what was measured. */
export type Figures = Record<Figure, number>;

/** As much of Lighthouse's report as is read. */
interface Report {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}

/** One page's figures, and the titles of the audits that cost it points. */
export interface Audited {
  figures: Figures;
  faults: string[];
}

/** @throws BenchRefusal that says how to get Lighthouse, and what the blog is built with */
export function requireLighthouse(): void {
  const missing = ['lighthouse', '@11ty/eleventy', '@11ty/eleventy-img', 'selfsigned'].filter(
    (name) => {
      return !existsSync(join(INSTALLED, name));
    },
  );
  if (missing.length === 0) return;
  throw new BenchRefusal(`Missing: ${missing.join(', ')}. Get it by: npm --prefix bench ci`);
}

/**
 * Audits a page as Lighthouse does by itself: a phone of the middle class on slow 4G, both simulated.
 *
 * @param browser the program of Chrome or Chromium
 * @param runs how often; each figure is the median
 * @throws when Lighthouse cannot open the page
 */
export async function audit(address: string, browser: string, runs: number): Promise<Audited> {
  const all: Audited[] = [];
  for (let run = 0; run < runs; run += 1) all.push(read(await runLighthouse(address, browser)));
  const names = [...CATEGORIES, ...AUDITS];
  const figures = names.map((name) => [name, median(all.map((one) => one.figures[name]))]);
  return {
    figures: Object.fromEntries(figures) as Figures,
    faults: [...new Set(all.flatMap(({ faults }) => faults))],
  };
}

async function runLighthouse(address: string, browser: string): Promise<Report> {
  const settings = `--blink-settings=${NEAR_PICTURES}`;
  const flags = `--headless=new --no-sandbox --disable-dev-shm-usage --no-first-run ${settings} ${TRUST_FLAG}`;
  const args = [
    join(INSTALLED, 'lighthouse', 'cli', 'index.js'),
    address,
    '--quiet',
    '--output=json',
    '--output-path=stdout',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--no-enable-error-reporting',
    `--chrome-flags=${flags}`,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, CHROME_PATH: browser },
    maxBuffer: 64 * 1024 * 1024,
  });
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError) throw new Error(`${address}: ${report.runtimeError.message}`);
  return report;
}

function read({ categories, audits }: Report): Audited {
  const scores = CATEGORIES.map((name) => [name, Math.round(100 * (categories[name]?.score ?? 0))]);
  const measured = AUDITS.map((name) => [name, audits[name]?.numericValue ?? Number.NaN]);
  const costly = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score = null, title = id } = audits[id] ?? {};
      return weight > 0 && score !== null && score < 0.9 ? [title] : [];
    }),
  );
  return {
    figures: Object.fromEntries([...scores, ...measured]) as Figures,
    faults: costly,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
