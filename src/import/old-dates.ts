import { parseDate, type Instant } from '../dates.ts';

/** Dates of WordPress: `2019-05-03 10:20:00`, once by the clock of the old site and once in GMT. */

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;

const HOUR = 3_600_000;

/** Clocks of the world are no further apart than this. */
const FURTHEST = 27 * HOUR;

/**
 * The moment that two dates name. GMT is right by itself, so that the hours of Ramadan are; drafts have none, and
 * neither have some that were moved before: then the clock of the newspaper tells. Undefined where neither is a date.
 */
export function momentOf(local: string, gmt: string, timezone: string): Instant | undefined {
  const inGmt = momentInGmt(gmt);
  const wall = momentInGmt(local);
  // Two dates of different days are of different things: readers saw that of the old site's clock.
  const isApart = inGmt !== undefined && wall !== undefined && far(inGmt, wall);
  if (inGmt !== undefined && !isApart) return inGmt;
  return wall === undefined ? undefined : byClockOf(local, wall, timezone);
}

/** The moment that a date means if it is one of GMT. Undefined for none, and for a day that no calendar has. */
export function momentInGmt(written: string): Instant | undefined {
  const [, day = '', hour, minute, second = '00'] = WRITTEN.exec(written) ?? [];
  if (day === '' || !isDate(written)) return undefined;
  const moment = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  // Some take 30 February for 1 March.
  const isSound = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
  return isSound ? moment : undefined;
}

/** The day by the clock of the old site, as its addresses have it; empty where there is none. */
export function localDayOf(local: string): string {
  return isDate(local) ? local.slice(0, 10) : '';
}

function isDate(written: string): boolean {
  const [, day = ''] = WRITTEN.exec(written) ?? [];
  return day !== '' && !/^0000|-00/.test(day);
}

/** An hour that the clock skipped is the one after it. */
function byClockOf(local: string, wall: Instant, timezone: string): Instant | undefined {
  const moment = parseDate(local, timezone);
  if (moment !== undefined) return moment;
  const later = new Date(wall + HOUR).toISOString().slice(0, 19).replace('T', ' ');
  return parseDate(later, timezone);
}

function far(one: Instant, other: Instant): boolean {
  return Math.abs(one - other) > FURTHEST;
}
