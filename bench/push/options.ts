import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { refuse, wholeNumber } from '../options.ts';
import { BenchRefusal } from '../refusals.ts';

const USAGE = `Usage:
  npm run bench:push -- [--articles 10000 | --content DIR] [--seed 1] [--keep DIR]`;

/** What `npm run bench:push` is told. */
export interface PushOptions {
  articles: number;
  seed: number;
  /** A content folder of `bench/generate.ts` that is there already. */
  content?: string | undefined;
  /** Where all is left; a temp folder that is removed, when not given. */
  keep?: string | undefined;
}

/** @throws BenchRefusal for an option that does not exist, or a value that is none */
export function readPushOptions(args: string[]): PushOptions {
  const options = {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    content: { type: 'string' },
    keep: { type: 'string' },
  } as const;
  const { articles, seed, content, keep } = refuse(USAGE, () => {
    return parseArgs({ args, options }).values;
  });
  if (content !== undefined && !existsSync(content)) {
    throw new BenchRefusal(`There is no such folder: ${content}\n${USAGE}`);
  }
  return {
    articles: wholeNumber('--articles', articles, USAGE, 1),
    seed: wholeNumber('--seed', seed, USAGE),
    content,
    keep,
  };
}
