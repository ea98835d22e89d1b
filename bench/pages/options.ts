import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, wholeNumber } from '../options.ts';
import { BenchRefusal } from '../refusals.ts';

const USAGE = `Usage:
  npm run bench:pages -- [--runs 5] [--site DIR] [--alone] [--keep DIR]

  --runs   how often each page is audited; figures are medians
  --site   a built site, instead of the sample newspaper, which is built now
  --alone  without Eleventy's base blog
  --keep   leaves the sites and results.json there`;

/** What `npm run bench:pages` is told. */
export interface PagesOptions {
  runs: number;
  /** A site that is built already. */
  site?: string | undefined;
  alone: boolean;
  /** Where the sites and the figures are left; a temp folder that is removed, when not given. */
  keep?: string | undefined;
}

/** @throws BenchRefusal for an option that does not exist, or a value that is none */
export function readPagesOptions(args: string[]): PagesOptions {
  const options = {
    runs: { type: 'string', default: '5' },
    site: { type: 'string' },
    alone: { type: 'boolean', default: false },
    keep: { type: 'string' },
  } as const;
  const { runs, ...rest } = refuse(USAGE, () => parseArgs({ args, options }).values);
  if (rest.site !== undefined && !existsSync(join(rest.site, 'index.html'))) {
    throw new BenchRefusal(`There is no built site in ${rest.site}\n${USAGE}`);
  }
  return { ...rest, runs: wholeNumber('--runs', runs, USAGE, 1) };
}
