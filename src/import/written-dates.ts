import { clockAt } from '../clock.ts';
import { parseDate, type Instant } from '../dates.ts';
import { isoDate } from '../dates.ts';

/**
 * A moment as fields have it: `2019-05-03 10:20` by the newspaper's clock, with seconds where there are any. In an
 * hour that the clock shows twice the second one needs its offset.
 */
export function writtenDate(instant: Instant, timezone: string): string {
  const { second } = clockAt(instant, timezone);
  const whole = isoDate(instant, { timezone });
  const minute = whole.slice(0, 16).replace('T', ' ');
  const written = second === 0 ? minute : whole.slice(0, 19).replace('T', ' ');
  if (parseDate(written, timezone) === instant) return written;
  return `${written}${whole.slice(19)}`;
}

/** The year of a moment by the newspaper's clock, four digits. */
export function yearOf(instant: Instant, timezone: string): string {
  return isoDate(instant, { timezone }).slice(0, 4);
}
