import { z } from 'zod';
import { parseDate, type Instant } from '../dates.ts';
import { fault, line } from './values.ts';

/** A setting that holds for articles from a day on, as it was written: `since: 2026-01-01`. */
export function sinceSetting() {
  return z.strictObject({
    since: line().transform((text, context) => {
      // Which moment it is waits until the zone is known; whether it is one does not.
      const isKnown = parseDate(text, 'UTC') !== undefined;
      return isKnown ? text : fault(context, 'هذا ليس يوما نعرفه، أو هو يوم لا وجود له.');
    }),
  });
}

/** When such a setting begins to hold: at the beginning of its day in the newspaper's zone. */
export function beginningOf({ since }: { since: string }, timezone: string): Instant {
  return parseDate(since, timezone) ?? parseDate(since, 'UTC') ?? 0;
}
