import { monthAround, type Instant } from '../dates.ts';
import type { Article } from './article.ts';
import type { LiveCoverage } from './live.ts';
import type { Content } from './newsroom.ts';

/**
 * What makes another newspaper of it though nobody writes: an article whose time has come, a bar for breaking news
 * that ends, an entry of a live coverage whose time has come, a coverage that ends, a month that ends, by which the archive and search are cut.
 */
export type Turn = 'embargo' | 'breaking-ends' | 'live-entry' | 'live-ends' | 'month';

/** A moment, and what happens at it. From this moment on the newspaper is another. */
interface TurningPoint {
  what: Turn;
  at: Instant;
}

/** How long the newspaper is the same. */
export interface SteadySpan {
  /** The first moment of it. */
  from: Instant;
  /** The first moment that is no more of it. */
  until: Instant;
  /** What happens then, in the order of the alphabet. */
  because: Turn[];
}

/** The moments around `now` at which the newspaper is the same. */
export function steadySpan({ articles, site }: Content, now: Instant): SteadySpan {
  const { begins, ends } = monthAround(now, site.timezone);
  let from = begins;
  let until = ends;
  let because = new Set<Turn>(['month']);
  for (const { what, at } of articles.flatMap(turnsOf)) {
    if (at <= now) from = Math.max(from, at);
    else if (at < until) [until, because] = [at, new Set([what])];
    else if (at === until) because.add(what);
  }
  return { from, until, because: [...because].toSorted() };
}

/** What the clock makes of an article. Whatever else in a newspaper follows the clock is added here, or above. */
function turnsOf({ draft, published, breaking, coverage }: Article): TurningPoint[] {
  if (draft) return [];
  const opens: TurningPoint = { what: 'embargo', at: published };
  const hasBar = breaking !== undefined && breaking > published;
  return [
    opens,
    ...(hasBar ? [{ what: 'breaking-ends' as const, at: breaking }] : []),
    ...(coverage ? turnsOfCoverage(coverage) : []),
  ];
}

function turnsOfCoverage({ entries, until }: LiveCoverage): TurningPoint[] {
  const opening = entries.map(({ at }): TurningPoint => ({ what: 'live-entry', at }));
  return [...opening, { what: 'live-ends', at: until }];
}
