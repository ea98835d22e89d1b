import type { Instant } from '../dates.ts';

/**
 * The moment that a date of WordPress means in UTC: `2019-05-03 10:20:00`. Undefined where there is none
 * (`0000-00-00 00:00:00`), or none that any calendar has.
 */
export function instantOfGmt(written: string): Instant | undefined {
  const [, day, time] = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)\s*$/.exec(written) ?? [];
  if (day === undefined || time === undefined || day.startsWith('0000')) return undefined;
  const instant = Date.parse(`${day}T${time}Z`);
  // Date.parse takes 30 February for 1 March.
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day
    ? undefined
    : instant;
}
