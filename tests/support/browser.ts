import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { watchPolicies } from './policy-watch.ts';

/** A browser for the tests: found, or fetched. What counts is whether it starts, not whether it is there. */

/**
 * Pictures are fetched before they are seen, from the farther away the slower the network is taken to be. A browser
 * without windows does not know how fast it is, and would fetch many more; this is as on a fast one.
 */
export const NEAR_PICTURES = 'lazyLoadingImageMarginPxUnknown=1250';

/** Playwright's own settings, in whose place ours come. */
const MOUSE =
  'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/** What the browser is started with: how far pictures are fetched, and that it asks its maker for nothing. */
const ARGUMENTS = [
  `--blink-settings=${MOUSE},${NEAR_PICTURES}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** First Chromium without windows, as Playwright fetches it for tests: these took half to two thirds of the CPU in it. */
const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * The browser that the test command shares among all files (SHARED_BROWSER), else one of its own. Who closes the
 * shared one closes what he opened in it, and no more: nothing of one file is seen by another.
 */
export async function launchBrowser(): Promise<Browser> {
  const shared = process.env['SHARED_BROWSER'];
  if (shared) return watchPolicies(await chromium.connect(shared));
  return watchPolicies(
    await chromium.launch({ executablePath: await chosenBrowser(), args: ARGUMENTS }),
  );
}

/** Starts a browser that every file of tests may use at its address. */
export async function shareBrowser(): Promise<{ address: string; close: () => Promise<void> }> {
  const executablePath = await chosenBrowser();
  const server = await chromium.launchServer({
    executablePath,
    args: ARGUMENTS,
    host: '127.0.0.1',
  });
  return { address: server.wsEndpoint(), close: () => server.close() };
}

/** The program that the test command chose (CHROMIUM_PATH), or any that is there. */
async function chosenBrowser(): Promise<string> {
  const path = process.env['CHROMIUM_PATH'] ?? (await installedBrowser());
  if (!path) throw new Error('No browser: run the tests by `npm test`, which fetches one.');
  return path;
}

/**
 * The path of a browser that starts. Looks for one, then fetches one: by Playwright's own download, or
 * as root on Debian from its packages.
 *
 * @param say is told in one line what was done
 * @throws with every attempt, when there is no way to get one
 */
export async function findBrowser(say: (line: string) => void): Promise<string> {
  const installed = await installedBrowser();
  if (installed) {
    say(`Browser: ${installed}`);
    return installed;
  }
  const attempts: string[] = [];
  for (const { name, fetch } of [
    { name: "Playwright's download", fetch: downloadByPlaywright },
    { name: "Debian's chromium-headless-shell package", fetch: installByApt },
  ]) {
    say(`Browser: none found; trying ${name} …`);
    attempts.push(`${name}: ${fetch() ?? 'done, but no browser that starts came of it'}`);
    const path = await installedBrowser();
    if (path) {
      say(`Browser: ${path}, by ${name}`);
      return path;
    }
  }
  throw new Error(
    `The tests need Chrome or Chromium, and there was no way to get one.\n` +
      attempts.map((attempt) => `  - ${attempt}\n`).join('') +
      'Install one, or set CHROMIUM_PATH to its program.',
  );
}

async function installedBrowser(): Promise<string | undefined> {
  const candidates = [
    process.env['CHROMIUM_PATH'],
    process.env['CHROME_PATH'],
    ...(INSTALLED[platform()] ?? []),
    chromium.executablePath(),
  ];
  for (const path of candidates) {
    if (path && existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

async function starts(path: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: ARGUMENTS,
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** Each fetcher returns why it failed, or nothing. */
function downloadByPlaywright(): string | undefined {
  const program = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  return run(process.execPath, [program, 'install', 'chromium']);
}

function installByApt(): string | undefined {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return 'needs Debian and root';
  }
  const packages = ['chromium-headless-shell', 'fonts-noto-core'];
  return (
    run('apt-get', ['update', '-q']) ??
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages])
  );
}

function run(command: string, args: string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  });
  if (status === 0) return undefined;
  return (error?.message ?? stderr.trim().split('\n').slice(-2).join(' ')).slice(0, 300);
}
