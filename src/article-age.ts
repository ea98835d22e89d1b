import { ageStrings } from './strings/article-age.ts';
import type { Digits } from './text/digits.ts';
import { counted } from './text/plurals.ts';

/**
 * How old an article is, for above its text: «نُشر هذا المقال قبل سنتين.», «… قبل 11 سنة.». Years are counted as the
 * calendar turns them, in the zone that the date is written in.
 *
 * @param iso when it came out, with its offset, as `isoDate` writes it
 * @param now in milliseconds since the Unix epoch
 * @param after how many years old it must be
 * @returns undefined for what is younger
 */
export function articleAge(
  iso: string,
  now: number,
  after: number,
  digits: Digits,
): string | undefined {
  const wall = `${iso.slice(0, 19)}Z`;
  const there = new Date(now + Date.parse(wall) - Date.parse(iso)).toISOString();
  const years = parseInt(there) - parseInt(iso) - (there.slice(5, 10) < iso.slice(5, 10) ? 1 : 0);
  return years < after ? undefined : counted(years, ageStrings, digits);
}
