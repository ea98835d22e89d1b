import { firstViews } from '../src/budgets/budgets.ts';
import { isKept, judge } from '../src/budgets/judge.ts';
import { budgetFaults, budgetTable } from '../src/budgets/report.ts';
import { readBudgetOptions } from '../src/command-line/options.ts';
import { runCommand } from '../src/command-line/run.ts';
import { UsageFault } from '../src/problems.ts';
import { findBrowser, launchBrowser } from '../tests/support/browser.ts';

/** `npm run budgets`: is every kind of page of the built site as light as promised? docs/commands.md explains it. */
await runCommand(async () => {
  const { output } = readBudgetOptions(process.argv.slice(2));
  const views = await firstViews(output, openBrowser);
  const verdicts = judge(views);
  console.log(`${budgetTable(verdicts, views.length)}\n`);
  if (verdicts.every(isKept)) return console.log(budgetFaults(verdicts));
  console.error(budgetFaults(verdicts));
  process.exitCode = 1;
});

/** @throws UsageFault when there is no browser, and no way to get one */
async function openBrowser() {
  try {
    process.env['CHROMIUM_PATH'] = await findBrowser(() => undefined);
  } catch (error) {
    const attempts = error instanceof Error ? error.message : String(error);
    throw new UsageFault({
      ar: `لا متصفح هنا تُفتح به الصفحات. ثبّت Chrome أو Chromium، أو سمّ برنامجه في CHROMIUM_PATH.\n\n${attempts}`,
      en: `No browser is here to open the pages. Install Chrome or Chromium, or name its program in CHROMIUM_PATH.\n\n${attempts}`,
    });
  }
  return launchBrowser();
}
