import { OURS, outcomeOf, type Results } from '../scenario.ts';
import type { Price } from './prices.ts';

/** What an archive of some size takes. Bytes and seconds. */
export interface Size {
  articles: number;
  files: number;
  bytes: number;
  /** CPU of a cold build, of publishing one article, of a build that changes nothing. */
  cold: number;
  published: number;
  unchanged: number;
  /** The most memory that one process has. */
  memory: number;
}

/** What was measured of one archive. */
export function measuredSize(results: Results): Size {
  const of = (what: string) => outcomeOf(results, 'midad', what);
  const cold = of(OURS.cold);
  const all = [OURS.cold, OURS.published, OURS.unchanged].map((what) => of(what).measured);
  return {
    articles: results.articles,
    files: cold.files,
    bytes: cold.bytes,
    cold: cold.measured.cpu,
    published: of(OURS.published).measured.cpu,
    unchanged: of(OURS.unchanged).measured.cpu,
    memory: Math.max(...all.map(({ peakOfOne }) => peakOfOne)),
  };
}

/**
 * The rule: each figure is a fixed part and a part for each article, the straight line through two archives that were
 * measured. It holds as long as nothing grows faster than the archive, which `npm run bench` watches.
 */
export function extrapolated(small: Size, large: Size, articles: number): Size {
  const at = (of: (size: Size) => number) => {
    const each = (of(large) - of(small)) / (large.articles - small.articles);
    return of(small) + each * (articles - small.articles);
  };
  return {
    articles,
    files: Math.round(at(({ files }) => files)),
    bytes: at(({ bytes }) => bytes),
    cold: at(({ cold }) => cold),
    published: at(({ published }) => published),
    unchanged: at(({ unchanged }) => unchanged),
    memory: at(({ memory }) => memory),
  };
}

/** How a newspaper is read and written, by assumption. */
export interface Use {
  /** Readers in the fullest hour. */
  readers: number;
  /** Pages that each of them opens. */
  pages: number;
  /** Bytes and requests of the first page, and of each further one, whose style and fonts are there already. */
  first: { bytes: number; requests: number };
  further: { bytes: number; requests: number };
  /** How many full hours a month of readers comes to. */
  hoursAMonth: number;
  /** Publications a month, and files that each of them writes. */
  publications: number;
  filesEach: number;
}

/** What goes out in the fullest hour and in a month. */
export function traffic(use: Use) {
  const bytesEach = use.first.bytes + (use.pages - 1) * use.further.bytes;
  const requestsEach = use.first.requests + (use.pages - 1) * use.further.requests;
  return {
    requestsASecond: (use.readers * requestsEach) / 3600,
    bitsASecond: (use.readers * bytesEach * 8) / 3600,
    bytesAMonth: use.readers * use.hoursAMonth * bytesEach,
    requestsAMonth: use.readers * use.hoursAMonth * requestsEach,
  };
}

/** What a host asks for a month, in dollars. */
export function monthlyCost(price: Price, size: Size, use: Use): number {
  const { bytesAMonth, requestsAMonth } = traffic(use);
  const beyond = Math.max(0, bytesAMonth / 1e9 - price.outInBase);
  const writes = (use.publications * use.filesEach) / 1e6;
  return (
    price.base +
    (size.bytes / 1e9) * price.stored +
    beyond * price.out +
    (requestsAMonth / 1e6) * price.requests +
    writes * price.writes
  );
}
