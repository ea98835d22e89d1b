import { parseArgs } from 'node:util';
import { refuse, wholeNumber } from '../options.ts';
import { BenchRefusal } from '../refusals.ts';
import type { OldPostSettings } from './old-posts.ts';

const GENERATE_USAGE = `Usage:
  npx tsx bench/generate-export.ts --out FILE [--articles 1000] [--seed 1] [--pictures 0]
                                   [--structure '/%category%/%post_id%'] [--until 2026-11-20T12:00]

  --pictures   how many articles, the newest, have their files in FILE.uploads/
  --structure  how addresses of articles are made, in the words of WordPress's settings`;

const BENCH_USAGE = `Usage:
  npm run bench:import -- [--articles 50000] [--seed 1] [--pictures 0] [--peer-articles 5000]
                          [--structure '/%category%/%post_id%'] [--until 2026-11-20T12:00] [--keep DIR]

  --peer-articles  how many articles both are compared on; 0 for no peer`;

const OPTIONS = {
  articles: { type: 'string' },
  seed: { type: 'string', default: '1' },
  pictures: { type: 'string', default: '0' },
  structure: { type: 'string', default: '/%category%/%post_id%' },
  until: { type: 'string', default: '2026-11-20T12:00' },
} as const;

/** What `npm run bench:import` is told. */
export interface ImportBenchOptions {
  settings: OldPostSettings;
  peerArticles: number;
  /** Where everything is left; a temp folder that is removed, when not given. */
  keep: string | undefined;
}

/** @throws BenchRefusal for an option that does not exist, or a value that is none */
export function readImportBenchOptions(args: string[]): ImportBenchOptions {
  const options = {
    ...OPTIONS,
    'peer-articles': { type: 'string', default: '5000' },
    keep: { type: 'string' },
  } as const;
  const given = refuse(BENCH_USAGE, () => parseArgs({ args, options }).values);
  return {
    settings: settingsFrom({ ...given, articles: given.articles ?? '50000' }, BENCH_USAGE),
    peerArticles: wholeNumber('--peer-articles', given['peer-articles'], BENCH_USAGE),
    keep: given.keep,
  };
}

/** What `bench/generate-export.ts` is told. @throws BenchRefusal as above */
export function readExportOptions(args: string[]): { settings: OldPostSettings; out: string } {
  const options = { ...OPTIONS, out: { type: 'string' } } as const;
  const given = refuse(GENERATE_USAGE, () => parseArgs({ args, options }).values);
  if (!given.out) throw new BenchRefusal(`Where to? --out is missing.\n${GENERATE_USAGE}`);
  const articles = given.articles ?? '1000';
  return { settings: settingsFrom({ ...given, articles }, GENERATE_USAGE), out: given.out };
}

type Written = Record<'articles' | 'seed' | 'pictures' | 'structure' | 'until', string>;

function settingsFrom(written: Written, usage: string): OldPostSettings {
  const { articles, seed, pictures, structure, until } = written;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(until)) {
    throw new BenchRefusal(
      `--until wants a wall time like 2026-11-20T12:00, not ${until}\n${usage}`,
    );
  }
  return {
    articles: wholeNumber('--articles', articles, usage, 1),
    seed: wholeNumber('--seed', seed, usage),
    pictures: wholeNumber('--pictures', pictures, usage),
    structure,
    until,
  };
}
