import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, shareBrowser } from '../tests/support/browser.ts';
import { missingForHosts } from '../tests/support/host-servers.ts';
import { serveHostedSites } from '../tests/support/hosted-sites.ts';
import { runTestFiles } from '../tests/support/run-files.ts';
import { buildSampleSite } from '../tests/support/site.ts';

/**
 * `npm run test:hosts`: builds newspapers for nginx, Caddy and Cloudflare Pages, serves them on loopback by these
 * themselves, and runs every tests/hosts/*.test.ts. Then every test of tests/ that opens a site in a browser runs once
 * more, with nginx in the place of the tests' own server. docs/commands.md explains it.
 */
const wanted = process.argv.slice(2);
const files = [...testsIn('tests/hosts'), ...testsIn('tests').filter(opensSite)]
  .filter((file) => wanted.every((word) => file.includes(word)))
  .map((file) => join(process.cwd(), file));
const missing = missingForHosts();

if (missing.length > 0) {
  console.error(missing.map(({ what, command }) => `${what} is missing: ${command}`).join('\n'));
  process.exitCode = 2;
} else {
  try {
    if (files.length === 0) throw new Error(`No test file matches: ${wanted.join(' ')}`);
    process.env['CHROMIUM_PATH'] = await findBrowser(console.log);
    process.env['SITE_SERVER'] = 'nginx';
    process.env['SAMPLE_SITE'] = await buildSampleSite();
    const endServers = await serveHostedSites();
    const browser = await shareBrowser();
    process.env['SHARED_BROWSER'] = browser.address;
    runTestFiles({ alone: files, together: [] }, async () => {
      await browser.close();
      await endServers();
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function testsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}

/** Whether a file of tests serves a built site: by which server makes no difference to it. */
function opensSite(file: string): boolean {
  return /import \{[^}]*serveSite/.test(readFileSync(file, 'utf8'));
}
