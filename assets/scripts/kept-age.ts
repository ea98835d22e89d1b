import { relativeTime } from '../../src/relative-time.ts';
import { relativeStrings } from '../../src/strings.ts';
import type { Digits } from '../../src/text/digits.ts';
import { counted } from '../../src/text/plurals.ts';

const DAY = 24 * 60 * 60_000;

/**
 * How long ago something was kept, however long: «منذ 3 ساعات», «منذ 12 يوما».
 *
 * @param kept in milliseconds since the Unix epoch
 * @param now in milliseconds since the Unix epoch
 */
export function keptAge(kept: number, now: number, digits: Digits): string {
  const iso = new Date(kept).toISOString();
  const days = Math.max(0, Math.floor((now - kept) / DAY));
  return relativeTime(iso, now, digits) ?? counted(days, relativeStrings.days, digits);
}
