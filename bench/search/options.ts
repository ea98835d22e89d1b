import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { refuse, wholeNumber } from '../options.ts';
import { BenchRefusal } from '../refusals.ts';

const USAGE = `Usage:
  npm run bench:search -- [--set queries|held-out] [--keep DIR]
  npm run bench:search -- --corpus FILE [--documents 10000] [--queries 300] [--seed 1] [--keep DIR]`;

/** What `npm run bench:search` is told. */
export interface SearchBenchOptions {
  /** Which queries of the search set are asked, unless there is a corpus. */
  set: 'queries' | 'held-out';
  corpus?: CorpusOptions | undefined;
  /** Where indexes and answers are left; a temp folder that is removed, when not given. */
  keep?: string | undefined;
}

/** Real articles, and what is asked of them. */
export interface CorpusOptions {
  file: string;
  /** How many articles are indexed. */
  documents: number;
  /** How many articles are looked for, in each of the ways to ask. */
  queries: number;
  seed: number;
}

/** @throws BenchRefusal for an option that does not exist, or a value that is none */
export function readSearchBenchOptions(args: string[]): SearchBenchOptions {
  const options = {
    set: { type: 'string', default: 'queries' },
    corpus: { type: 'string' },
    documents: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  } as const;
  const { set, corpus, keep, ...drawn } = refuse(USAGE, () => parseArgs({ args, options }).values);
  if (set !== 'queries' && set !== 'held-out') {
    throw new BenchRefusal(`--set wants queries or held-out, not ${set}\n${USAGE}`);
  }
  if (corpus === undefined) return { set, keep };
  if (!existsSync(corpus)) throw new BenchRefusal(`There is no such file: ${corpus}\n${USAGE}`);
  return {
    set,
    keep,
    corpus: {
      file: corpus,
      documents: wholeNumber('--documents', drawn.documents, USAGE, 1),
      queries: wholeNumber('--queries', drawn.queries, USAGE, 1),
      seed: wholeNumber('--seed', drawn.seed, USAGE),
    },
  };
}
