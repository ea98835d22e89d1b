import { isoWritten, writtenMoment } from '../calendar/written-moments.ts';
import { answerOf, BETWEEN_ITEMS, type Kind } from '../model/values.ts';
import { asciiDigits } from '../text/digits.ts';
import { tidy } from '../text/invisible.ts';

/** In which language the names of a file's fields are written. */
export type NameLanguage = 'ar' | 'en';

/** Whether a field takes a list of texts. */
export function isListKind(kind: Kind | undefined): boolean {
  return kind === 'names' || kind === 'categories' || kind === 'paths';
}

/** The items of a list, however they were parted. */
export function itemsIn(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(BETWEEN_ITEMS))
    .map(tidy)
    .filter(Boolean);
}

/**
 * A value in the one form in which files keep it: a date as `2026-07-05 14:05`, yes and no as «نعم» and «لا» or
 * `true` and `false`, numbers in ASCII digits, a text on one line. What is none of these is left as it is.
 */
export function canonicalText(
  text: string,
  kind: Kind | undefined,
  language: NameLanguage,
): string {
  const line = tidy(text).replace(/[ \t\r\n]+/g, ' ');
  if (kind === 'moment' || kind === 'day') {
    const moment = writtenMoment(line);
    return moment ? isoWritten(moment) : line;
  }
  if (kind === 'flag') {
    const answer = answerOf(line);
    if (answer === undefined) return line;
    if (language === 'en') return String(answer);
    return answer ? 'نعم' : 'لا';
  }
  return kind === 'number' ? asciiDigits(line) : line;
}
