import { monthAround, type Instant } from '../dates.ts';
import type { Article } from './article.ts';
import type { Banner } from './banner.ts';
import type { LiveCoverage } from './live.ts';
import { countEnds } from './most-read.ts';
import type { Content } from './newsroom.ts';
import { isPinned } from './pinned.ts';

/**
 * What makes another newspaper of it though nobody writes: an article whose time has come, a bar for breaking news
 * that ends, a pin on the front page that ends, a count of what is read most that is of another week, a correction whose
 * time has come, an entry of a live coverage whose time has come, a coverage that ends, a banner that begins or ends, a
 * month that ends, by which the archive and search are cut.
 */
export type Turn =
  | 'embargo'
  | 'breaking-ends'
  | 'pin-ends'
  | 'count-ages'
  | 'correction'
  | 'live-entry'
  | 'live-ends'
  | 'banner'
  | 'month';

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
export function steadySpan(
  { articles, site, mostRead, banners = [] }: Content,
  now: Instant,
): SteadySpan {
  const { begins, ends } = monthAround(now, site.timezone);
  let from = begins;
  let until = ends;
  let because = new Set<Turn>(['month']);
  const ages = mostRead && countEnds(mostRead);
  const meet = ({ what, at }: TurningPoint) => {
    if (at <= now) from = Math.max(from, at);
    else if (at < until) [until, because] = [at, new Set([what])];
    else if (at === until) because.add(what);
  };
  for (const article of articles) {
    if (!article.draft) meet({ what: 'embargo', at: article.published });
    for (const turn of laterTurnsOf(article, site)) meet(turn);
  }
  if (ages !== undefined) meet({ what: 'count-ages', at: ages });
  if (site.advertising) for (const turn of banners.flatMap(endsOf)) meet(turn);
  return { from, until, because: [...because].toSorted() };
}

/** When a banner begins to stand, and when it does no more. */
function endsOf({ from, until }: Banner): TurningPoint[] {
  return [from, until].flatMap((at) => (at === undefined ? [] : [{ what: 'banner', at }]));
}

const NONE: readonly TurningPoint[] = [];

/**
 * What the clock makes of an article besides publishing it. Whatever else in a newspaper follows the clock is added here,
 * or above.
 */
function laterTurnsOf(article: Article, site: Content['site']): readonly TurningPoint[] {
  const { draft, published, breaking, revisions = [], coverage } = article;
  const hasBar = breaking !== undefined && breaking > published;
  const pinUntil = isPinned(article, site) ? [article.pinUntil] : [];
  if (draft || !(hasBar || pinUntil.length > 0 || revisions.length > 0 || coverage)) return NONE;
  return [
    ...(hasBar ? [{ what: 'breaking-ends', at: breaking } as const] : []),
    ...pinUntil.map((at) => ({ what: 'pin-ends', at }) as const),
    ...revisions.map(({ when }) => ({ what: 'correction', at: when }) as const),
    ...(coverage ? turnsOfCoverage(coverage) : []),
  ];
}

function turnsOfCoverage({ entries, until }: LiveCoverage): TurningPoint[] {
  const opening = entries.map(({ at }): TurningPoint => ({ what: 'live-entry', at }));
  return [...opening, { what: 'live-ends', at: until }];
}
