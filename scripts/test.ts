import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { findBrowser, shareBrowser } from '../tests/support/browser.ts';
import { buildSampleSite } from '../tests/support/site.ts';

/** The subjects whose tests take longest: they begin first, so that at the end none is waited for alone. */
const LONG = [
  'accessibility',
  'search-thinking',
  'warm-build',
  'only-what-changed',
  'budgets',
  'faulty-files',
  'hold-command',
  'hold',
  'mutated-files',
  'guide-site',
  'preview-faults',
  'reading',
];

/**
 * `npm test`: finds or fetches a browser, builds the sample newspaper, runs every tests/*.test.ts, and
 * ends with a line that counts them. `npm test -- search` runs the files whose names hold «search».
 */
const wanted = process.argv.slice(2);
const files = longestFirst(
  readdirSync('tests')
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => wanted.every((word) => name.includes(word))),
).map((name) => join(process.cwd(), 'tests', name));

try {
  if (files.length === 0) throw new Error(`No test file matches: ${wanted.join(' ')}`);
  process.env['CHROMIUM_PATH'] = await findBrowser(console.log);
  process.env['SAMPLE_SITE'] = await buildSampleSite();
  const browser = await shareBrowser();
  process.env['SHARED_BROWSER'] = browser.address;
  runTests(browser.close);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function longestFirst(names: string[]): string[] {
  const long = LONG.map((subject) => `${subject}.test.ts`).filter((name) => names.includes(name));
  return [...new Set([...long, ...names])];
}

/** Runs the files, as many at once as there are processors: `true` would leave one of two idle. */
function runTests(whenOver: () => Promise<void>): void {
  const counts = { passed: 0, failed: 0 };
  const results = run({ files, concurrency: availableParallelism(), timeout: 10 * 60_000 });
  results.on('test:pass', ({ skip, details }) => {
    if (details.type === 'suite') return;
    if (skip === undefined) counts.passed += 1;
    else counts.failed += 1;
  });
  results.on('test:fail', ({ details }) => {
    const isSumOfOthers =
      'failureType' in details.error && details.error.failureType === 'subtestsFailed';
    if (!isSumOfOthers) counts.failed += 1;
  });
  results.compose(new spec()).pipe(process.stdout);
  results.on('end', () => {
    void whenOver();
    process.once('exit', () => console.log(`\n${counts.passed} passed, ${counts.failed} failed`));
    process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  });
}
