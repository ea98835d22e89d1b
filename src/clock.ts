import { IANAZone } from 'luxon';

/** What the clocks and calendars of a zone show at a moment. */
export interface Clock {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  /** From 1, Monday, as ISO 8601 numbers them. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes ahead of UTC. */
  offset: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What the clocks of an IANA zone show at a moment (milliseconds since the Unix epoch). */
export function clockAt(instant: number, timezone: string): Clock {
  const offset = offsetAt(instant, timezone);
  const wall = new Date(instant + offset * MINUTE);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay() || 7,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    offset,
  };
}

/**
 * Minutes that a zone is ahead of UTC at a moment. Asking Intl takes some microseconds, and an archive
 * asks some hundred thousand times: a day that begins and ends with one offset has it throughout, since
 * no zone of the tz database has changed twice within a day and come back.
 */
export function offsetAt(instant: number, timezone: string): number {
  const day = Math.floor(instant / DAY);
  const start = offsetAtDay(day, timezone);
  return start === offsetAtDay(day + 1, timezone) ? start : zone(timezone).offset(instant);
}

const zones = new Map<string, { zone: IANAZone; byDay: Map<number, number> }>();

/** The offset at midnight UTC of a day, counted from the Unix epoch. */
function offsetAtDay(day: number, timezone: string): number {
  const { byDay } = known(timezone);
  const kept = byDay.get(day);
  if (kept !== undefined) return kept;
  const offset = zone(timezone).offset(day * DAY);
  byDay.set(day, offset);
  return offset;
}

function zone(timezone: string): IANAZone {
  return known(timezone).zone;
}

function known(timezone: string) {
  let entry = zones.get(timezone);
  if (!entry) zones.set(timezone, (entry = { zone: IANAZone.create(timezone), byDay: new Map() }));
  return entry;
}
