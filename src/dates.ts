import { DateTime, IANAZone } from 'luxon';
import { weekdayAgrees, writtenMoment } from './calendar/written-moments.ts';
import { clockAt, offsetAt } from './clock.ts';

/** A moment: milliseconds since the Unix epoch. */
export type Instant = number;

/** Whether the tz database of this Node knows the zone. */
export function isTimezone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * The moment that an author's date names: `2026-07-05` (when that day begins), `2026-07-05 14:05`
 * (both in the outlet's zone), ISO 8601 with an offset, and what src/calendar/written-moments.ts reads besides.
 * Undefined for anything else, for days that no calendar has (30 February), for a day of the week that is not
 * the date's, and for hours that the clock skipped (02:30 when summer time begins).
 * An hour that comes twice is the first of the two, whenever it is asked.
 */
export function parseDate(text: string, timezone: string): Instant | undefined {
  const written = writtenMoment(text);
  if (!written || !weekdayAgrees(written)) return undefined;
  const { year, month, day, hour, minute = 0, second = 0, offset } = written;
  const date = `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  const clock = [hour ?? 0, minute, second].map(twoDigits).join(':');
  const wall = DateTime.fromISO(`${date}T${clock}${offset?.toUpperCase() ?? 'Z'}`);
  if (!wall.isValid) return undefined;
  if (offset) return wall.toMillis();
  return firstAt(wall.toMillis(), timezone, hour === undefined);
}

/**
 * The first moment at which the clocks of a zone show this.
 *
 * @param wall what they show, as if it were UTC
 * @param isDay whether only the day matters: then a midnight that was skipped is when the clock jumped
 */
function firstAt(wall: Instant, timezone: string, isDay: boolean): Instant | undefined {
  const halfDay = 12 * 3_600_000;
  const offsets = [offsetAt(wall - halfDay, timezone), offsetAt(wall + halfDay, timezone)];
  const moments = offsets.map((minutes) => wall - minutes * 60_000);
  const shown = moments.filter((moment) => moment + offsetAt(moment, timezone) * 60_000 === wall);
  if (shown.length > 0) return Math.min(...shown);
  return isDay ? moments[0] : undefined;
}

/** The moment for machines, in the outlet's zone: `2026-07-05T14:05:00+01:00`, always ASCII. */
export function isoDate(instant: Instant, { timezone }: { timezone: string }): string {
  const { year, month, day, hour, minute, second, offset } = clockAt(instant, timezone);
  const clock = `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}T${clock}${timezone === 'UTC' ? 'Z' : isoOffset(offset)}`;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The moment as letters and RSS have it (RFC 822, years of four digits): `Sun, 05 Jul 2026 14:05:00 +0100`. */
export function mailDate(instant: Instant, timezone: string): string {
  const { year, month, day, weekday, ...time } = clockAt(instant, timezone);
  const date = `${twoDigits(day)} ${MONTHS[month - 1]} ${fourDigits(year)}`;
  const clock = [time.hour, time.minute, time.second].map(twoDigits).join(':');
  return `${DAYS[weekday - 1]}, ${date} ${clock} ${isoOffset(time.offset).replace(':', '')}`;
}

/** The parts of an address that come from a date: year, month and day in the outlet's zone. */
export function addressDate(
  instant: Instant,
  timezone: string,
): { year: string; month: string; day: string } {
  const { year, month, day } = clockAt(instant, timezone);
  return { year: fourDigits(year), month: twoDigits(month), day: twoDigits(day) };
}

/** The day of a moment in the outlet's zone, counted from the Unix epoch. Quicker than `addressDate`, for whole archives. */
export function dayNumber(instant: Instant, timezone: string): number {
  return Math.floor((instant + offsetAt(instant, timezone) * 60_000) / DAY);
}

/** A day that is counted from the Unix epoch, as `2026-07-05`. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const DAY = 24 * 3_600_000;

/** The month of a moment in the outlet's zone, as `2026-07`. */
export function monthOf(instant: Instant, timezone: string): string {
  const { year, month } = addressDate(instant, timezone);
  return `${year}-${month}`;
}

/** When the month of a moment begins, and when the next one does. */
export function monthAround(
  instant: Instant,
  timezone: string,
): { begins: Instant; ends: Instant } {
  const month = DateTime.fromMillis(instant, { zone: timezone }).startOf('month');
  return { begins: month.toMillis(), ends: month.plus({ months: 1 }).toMillis() };
}

/** When the day after that of a moment begins. */
export function dayAfter(instant: Instant, timezone: string): Instant {
  const day = DateTime.fromMillis(instant, { zone: timezone }).startOf('day');
  return day.plus({ days: 1 }).startOf('day').toMillis();
}

function isoOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(Math.trunc(size % 60))}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
