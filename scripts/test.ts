import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, shareBrowser } from '../tests/support/browser.ts';
import { runTestFiles } from '../tests/support/run-files.ts';
import { buildSampleSite } from '../tests/support/site.ts';

/** The subjects whose tests take longest: they begin first, each alone, so that at the end none is waited for. */
const LONG = [
  'publishing-workflows',
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
const files = readdirSync('tests')
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => wanted.every((word) => name.includes(word)));
const long = LONG.map((subject) => `${subject}.test.ts`).filter((name) => files.includes(name));
const others = files.filter((name) => !long.includes(name));

try {
  if (files.length === 0) throw new Error(`No test file matches: ${wanted.join(' ')}`);
  process.env['CHROMIUM_PATH'] = await findBrowser(console.log);
  process.env['SAMPLE_SITE'] = await buildSampleSite();
  const browser = await shareBrowser();
  process.env['SHARED_BROWSER'] = browser.address;
  runTestFiles({ alone: long.map(pathOf), together: others.map(pathOf) }, browser.close);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function pathOf(name: string): string {
  return join(process.cwd(), 'tests', name);
}
