import { parseArgs } from 'node:util';
import { refuse, wholeNumber } from '../options.ts';

const USAGE = `Usage:
  npm run bench:load -- [--rounds 5] [--seconds 3] [--connections 64]

  --rounds       how often each file is asked for; figures are medians
  --seconds      how long each time
  --connections  how many readers ask at once`;

/** What `npm run bench:load` is told. */
export interface LoadOptions {
  rounds: number;
  seconds: number;
  connections: number;
}

/** @throws BenchRefusal for an option that does not exist, or a value that is none */
export function readLoadOptions(args: string[]): LoadOptions {
  const options = {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '64' },
  } as const;
  const given = refuse(USAGE, () => parseArgs({ args, options }).values);
  return {
    rounds: wholeNumber('--rounds', given.rounds, USAGE, 1),
    seconds: wholeNumber('--seconds', given.seconds, USAGE, 1),
    connections: wholeNumber('--connections', given.connections, USAGE, 1),
  };
}
