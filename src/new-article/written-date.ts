import { isoDate, parseDate, type Instant } from '../dates.ts';

const MINUTE = 60_000;

/**
 * A moment as authors write it, to the minute, in the newspaper's zone: `2026-11-24 10:05`. In the second of
 * two hours that the clock shows alike the offset is added, since without it the first is meant.
 */
export function writtenDate(moment: Instant, timezone: string): string {
  const minute = Math.floor(moment / MINUTE) * MINUTE;
  const iso = isoDate(minute, { timezone });
  const written = iso.slice(0, 16).replace('T', ' ');
  return parseDate(written, timezone) === minute ? written : `${written} ${iso.slice(19)}`;
}
