import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** As browsers are given it: its readable source, of twice the length, takes a third of a second to carry into a page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What has axe in each page that it goes to. */
const equipped = new WeakSet<Page>();

/** The rules of axe that colours decide. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page in light colours, and by its rules of colour in dark ones. */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours that fade over to the other scheme are there at once.
    await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
    const rules = colorScheme === 'dark' ? RULES_OF_COLOUR : undefined;
    found.push(...(await violations(page, rules)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return found;
}

/**
 * What axe finds wrong with a page, one line each. Only that leaves the page: to carry out axe itself, or
 * all that it finds right, takes longer than to look for it.
 *
 * @param rules the only ones to be asked, where not all are
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await equip(page);
  return page.evaluate(
    async (only) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      // Else it puts style sheets of shadow trees into the page once more, inline, which policies forbid.
      const found = await inPage.run(document, {
        resultTypes: ['violations'],
        preload: false,
        ...(only ? { runOnly: only } : {}),
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary}`),
      );
    },
    rules && [...rules],
  );
}

/** Puts axe into the page that is shown, and has the browser put it into those that follow in its place. */
async function equip(page: Page): Promise<void> {
  if (!equipped.has(page)) {
    equipped.add(page);
    await page.addInitScript(AXE);
  }
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${AXE}; 0`);
}
