import { relativeStrings } from './strings.ts';
import type { Digits } from './text/digits.ts';
import { counted } from './text/plurals.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After so many days a date says more than how long ago it was. */
const LONGEST = 6;

/**
 * How long ago something came out: «الآن», «منذ دقيقتين», «منذ 3 ساعات», «أمس», «منذ 6 أيام». Hours are
 * counted up to 24, then days as the calendar turns them, in the zone that the moment is written in.
 *
 * @param iso the moment with its offset, as `isoDate` writes it
 * @param now in milliseconds since the Unix epoch
 * @returns undefined for what is a week old, or still to come
 */
export function relativeTime(iso: string, now: number, digits: Digits): string | undefined {
  const published = Date.parse(iso);
  const age = now - published;
  if (!(age >= 0)) return undefined;
  if (age < HOUR) return counted(Math.floor(age / MINUTE), relativeStrings.minutes, digits);
  if (age < DAY) return counted(Math.floor(age / HOUR), relativeStrings.hours, digits);
  const midnights = dayAt(now, iso) - dayAt(published, iso);
  return midnights <= LONGEST ? counted(midnights, relativeStrings.days, digits) : undefined;
}

/** The day of a moment, counted from the Unix epoch, where clocks have the offset of an ISO date. */
function dayAt(instant: number, iso: string): number {
  const [, sign = '', hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  const ahead = Number(hours) * HOUR + Number(minutes) * MINUTE;
  return Math.floor((instant + (sign === '-' ? -ahead : ahead)) / DAY);
}
