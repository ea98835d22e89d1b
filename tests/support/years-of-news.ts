import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from '../../src/build/build.ts';
import { CATEGORIES, SITE, article, writeFiles, type Files } from './content-folder.ts';
import { launchBrowser } from './browser.ts';
import { makeFolder } from './folder.ts';
import { serveSite, type Running } from './server.ts';
import { NOW } from './site.ts';

/** A newspaper of several years, and what its search page says. */

/** Builds a newspaper of these files as it stands at NOW, and serves it until it is closed. */
export async function serveNewspaper(files: Files): Promise<Running> {
  const { folder, remove } = await makeFolder();
  const [content, output] = [join(folder, 'content'), join(folder, 'site')];
  await writeFiles(content, { 'site.yaml': SITE, 'categories.yaml': CATEGORIES, ...files });
  await build({ content, output, now: NOW, onFault: 'stop' });
  const { origin, close } = await serveSite(output);
  const closeAll = async () => {
    await close();
    await remove();
  };
  return { origin, close: closeAll };
}

/**
 * A newspaper of five shards: نونبر 2026, the ten months before it, 2025, 2024 and 2020. Every article
 * has the word «المرفأ»; «الرصيف» is in some of this month, of 2024 and of 2020; the lighthouse, of
 * which 2025 knows only the verb that its word begins with, is in 2024 alone.
 */
function yearsOfNews(): Files {
  const dates = {
    november: ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-02'],
    earlier: ['2026-10-31', '2026-07-05', '2026-01-01'],
    lastYear: ['2025-12-31', '2025-08-01', '2025-03-01', '2025-02-01'],
    before: ['2024-12-01', '2024-05-01', '2024-04-01'],
    oldest: ['2020-06-01', '2020-05-01'],
  };
  const words: Record<string, string> = {
    '2026-11-20': 'الرصيف',
    '2026-11-19': 'الرصيف',
    '2025-03-01': 'نشرة القبطان',
    '2024-12-01': 'الرصيف الحجري',
    '2024-05-01': 'نشرة القبطان أطفأت المنارة الفانوسية',
    '2020-06-01': 'الرصيف الحجري',
  };
  const files = Object.values(dates)
    .flat()
    .map((date, index): [string, string] => [
      `articles/${date}.md`,
      article(
        [
          `title: 'خبر ${date.replaceAll('-', ' ')}'`,
          `date: ${date} 09:00`,
          `categories: [${index % 3 === 0 ? 'اقتصاد' : 'مجتمع'}]`,
        ],
        `وصلت السفينة إلى المرفأ صباحا. ${words[date] ?? ''}`,
      ),
    ]);
  return Object.fromEntries(files);
}

/** The headlines shown, in order, once the status says this and no more. */
export async function shown(page: Page, status: string): Promise<string[]> {
  const said = new RegExp(`^${status.replaceAll(' ', '\\s+').replaceAll('.', '\\.')}\\s*$`);
  await page.locator('.search-said').filter({ hasText: said }).waitFor();
  const headlines = await page.locator('.search-results h2').allTextContents();
  return headlines.map((text) => text.replace('خبر ', '').replaceAll(' ', '-'));
}

/** Serves those years to a browser for the tests of one file. */
export function readArchive(): {
  browser: () => Browser;
  site: () => Running;
  address: (query: string) => string;
} {
  let browser: Browser;
  let site: Running;
  before(async () => {
    site = await serveNewspaper(yearsOfNews());
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  return {
    browser: () => browser,
    site: () => site,
    address: (query) => `${site.origin}/search/${encodeURI(query)}`,
  };
}
