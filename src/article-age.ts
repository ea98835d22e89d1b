import { ageStrings } from './strings/article-age.ts';
import type { Digits } from './text/digits.ts';
import { counted } from './text/plurals.ts';

/** A date with its offset, as `isoDate` writes it. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)T.*?(?:([+-])(\d\d):(\d\d)|Z)$/;

/**
 * How old an article is, for above its text: «نُشر هذا المقال قبل سنتين.», «… قبل 11 سنة.»; in months where it is no
 * year old. Months are counted as the calendar turns them, in the zone that the date is written in.
 *
 * @param iso when it came out, with its offset
 * @param now in milliseconds since the Unix epoch
 * @param after how many months old it must be
 * @returns undefined for what is younger, and for what is no date
 */
export function articleAge(
  iso: string,
  now: number,
  after: number,
  digits: Digits,
): string | undefined {
  const [, year, month, day, sign, hours, minutes] = ISO.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const there = new Date(now + ahead * 60_000);
  const months =
    (there.getUTCFullYear() - Number(year)) * 12 +
    (there.getUTCMonth() + 1 - Number(month)) -
    (there.getUTCDate() < Number(day) ? 1 : 0);
  if (!(months >= after)) return undefined;
  const age =
    months < 12
      ? counted(months, ageStrings.months, digits)
      : counted(Math.floor(months / 12), ageStrings.years, digits);
  return ageStrings.old.replace('#', age);
}
