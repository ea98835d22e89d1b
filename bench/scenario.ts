import type { Measured } from './measure.ts';
import type { SearchBytes } from './wire.ts';

/** What one build took and left. */
export interface Outcome {
  /** Who built: `midad`, or a peer. */
  who: string;
  /** What was built: `cold`, `nothing changed` … */
  what: string;
  measured: Measured;
  files: number;
  bytes: number;
  /** Files of the site that were written, again or anew, or removed. */
  written: number;
}

/** What a reader of one site downloads to search it. */
export interface SearchOutcome {
  who: string;
  queries: SearchBytes[];
}

/** Seconds of CPU of our cold build, and of Hugo's and Pagefind's at the same moments. */
export interface Pair {
  ours: number;
  hugo: number;
}

/** All that was measured on one archive. */
export interface Results {
  articles: number;
  outcomes: Outcome[];
  search: SearchOutcome[];
  /** Cold builds side by side, where they were asked for. */
  pairs: Pair[];
}

/** The outcome of a scenario. @throws when it was not run */
export function outcomeOf({ outcomes }: Results, who: string, what: string): Outcome {
  const found = outcomes.find((outcome) => outcome.who === who && outcome.what === what);
  if (!found) throw new Error(`Not measured: ${who}, ${what}`);
  return found;
}

/** Scenarios of ours, in the order in which they are run on the same folders. */
export const OURS = {
  cold: 'cold',
  unchanged: 'nothing changed',
  published: 'one article published',
  renamed: 'a category renamed',
} as const;

/** What every peer does each time: it builds all, and Pagefind indexes all. */
export const WHOLE = 'whole build + Pagefind';
