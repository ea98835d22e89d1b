import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { PEER_NAMES, type PeerName } from './folders/peer.ts';
import type { Source } from './folders/make.ts';
import { BenchRefusal } from './refusals.ts';

const RUN_USAGE = `Usage:
  npm run bench -- [--articles 10000[,50000]] [--peers hugo,eleventy,astro] [--seed 1]
                   [--until 2026-11-20T12:00:00+01:00] [--pictures 0] [--cards DAY] [--lite DAY]
                   [--corpus FILE] [--side-by-side 0] [--keep DIR]
  npm run bench -- self-check`;

const GENERATE_USAGE = `Usage:
  npx tsx bench/generate.ts --out DIR [--articles 1000] [--seed 1] [--peers hugo,eleventy,astro]
                            [--until 2026-11-20T12:00:00+01:00] [--pictures 0] [--cards DAY]
                            [--lite DAY] [--corpus FILE]`;

const SEARCH_USAGE = `Usage:
  npx tsx bench/search-bytes.ts --site DIR [--query WORD ...] [--plain]

  --plain  asks Pagefind's own index in DIR/pagefind, not the site's search page`;

const SOURCE_OPTIONS = {
  articles: { type: 'string' },
  seed: { type: 'string', default: '1' },
  until: { type: 'string', default: '2026-11-20T12:00:00+01:00' },
  pictures: { type: 'string', default: '0' },
  corpus: { type: 'string' },
  cards: { type: 'string' },
  lite: { type: 'string' },
  peers: { type: 'string' },
} as const;

/** What `npm run bench` is told. */
export interface RunOptions {
  /** One archive for each number of articles. */
  sources: Source[];
  peers: PeerName[];
  /** How often our cold build and Hugo's are made at the same moments besides. */
  sideBySide: number;
  /** Where archives and sites are left; a temp folder that is removed, when not given. */
  keep?: string | undefined;
}

/** @throws BenchRefusal for an option that does not exist, or a value that is none */
export function readRunOptions(args: string[]): RunOptions {
  const options = {
    ...SOURCE_OPTIONS,
    'side-by-side': { type: 'string', default: '0' },
    keep: { type: 'string' },
  } as const;
  const values = refuse(RUN_USAGE, () => parseArgs({ args, options }).values);
  const sizes = (values.articles ?? '10000').split(',');
  const peers = peersFrom(values.peers ?? 'hugo', RUN_USAGE);
  const sideBySide = wholeNumber('--side-by-side', values['side-by-side'], RUN_USAGE);
  if (sideBySide > 0 && !peers.includes('hugo')) {
    throw new BenchRefusal(`--side-by-side wants hugo among the peers\n${RUN_USAGE}`);
  }
  return {
    sources: sizes.map((articles) => sourceFrom({ ...values, articles }, RUN_USAGE)),
    peers,
    sideBySide,
    keep: values.keep,
  };
}

/** What `bench/generate.ts` is told. @throws BenchRefusal as above */
export function readGenerateOptions(args: string[]): {
  source: Source;
  peers: PeerName[];
  out: string;
} {
  const values = refuse(GENERATE_USAGE, () => {
    return parseArgs({ args, options: { ...SOURCE_OPTIONS, out: { type: 'string' } } }).values;
  });
  if (!values.out) throw new BenchRefusal(`Where to? --out is missing.\n${GENERATE_USAGE}`);
  const { articles = '1000' } = values;
  return {
    source: sourceFrom({ ...values, articles }, GENERATE_USAGE),
    peers: peersFrom(values.peers ?? '', GENERATE_USAGE),
    out: values.out,
  };
}

/** What `bench/search-bytes.ts` is told. @throws BenchRefusal as above */
export function readSearchOptions(args: string[]): {
  site: string;
  queries: string[] | undefined;
  plain: boolean;
} {
  const options = {
    site: { type: 'string' },
    query: { type: 'string', multiple: true },
    plain: { type: 'boolean', default: false },
  } as const;
  const { site, query, plain } = refuse(SEARCH_USAGE, () => parseArgs({ args, options }).values);
  if (!site || !existsSync(site)) {
    throw new BenchRefusal(
      `There is no such site: ${site ?? '--site is missing'}\n${SEARCH_USAGE}`,
    );
  }
  return { site, queries: query, plain };
}

interface Written {
  articles: string;
  seed: string;
  until: string;
  pictures: string;
  corpus?: string | undefined;
  cards?: string | undefined;
  lite?: string | undefined;
}

function sourceFrom(written: Written, usage: string): Source {
  const { articles, seed, until, pictures, corpus, cards, lite } = written;
  if (corpus !== undefined && !existsSync(corpus)) {
    throw new BenchRefusal(`There is no such file: ${corpus}\n${usage}`);
  }
  if (!/(Z|[+-]\d\d:\d\d)$/.test(until) || Number.isNaN(Date.parse(until))) {
    throw new BenchRefusal(`--until wants a moment with its offset, not ${until}\n${usage}`);
  }
  if (cards !== undefined && !/^\d{4}-\d\d-\d\d$/.test(cards)) {
    throw new BenchRefusal(`--cards wants a day, not ${cards}\n${usage}`);
  }
  return {
    articles: wholeNumber('--articles', articles, usage, 1),
    seed: wholeNumber('--seed', seed, usage),
    until,
    pictures: wholeNumber('--pictures', pictures, usage),
    corpus,
    cards,
    lite,
  };
}

function peersFrom(text: string, usage: string): PeerName[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const peer = PEER_NAMES.find((known) => known === name.trim());
      if (peer) return peer;
      throw new BenchRefusal(
        `No such peer: ${name}. There are: ${PEER_NAMES.join(', ')}\n${usage}`,
      );
    });
}

/** The number that an option was given. @throws BenchRefusal for none, or too small a one */
export function wholeNumber(option: string, text: string, usage: string, least = 0): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new BenchRefusal(`${option} wants a whole number from ${least} on, not ${text}\n${usage}`);
}

/** What `parse` returns. @throws BenchRefusal with the usage, when it throws */
export function refuse<Values>(usage: string, parse: () => Values): Values {
  try {
    return parse();
  } catch (error) {
    throw new BenchRefusal(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
