import { hijriMonthName } from '../calendar/hijri.ts';
import { MONTH_CUSTOMS, monthName, monthNamed } from '../calendar/months.ts';
import { isoWritten, weekdayAgrees, writtenMoment } from '../calendar/written-moments.ts';
import { parseDate } from '../dates.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Said } from '../problems.ts';
import { asciiDigits } from '../text/digits.ts';
import { fold } from '../text/fold.ts';
import { nearest } from './nearest.ts';

/** What is wrong with a text that names no moment, and the date that was most likely meant. */
export interface DateFault {
  code: Code;
  said: Said;
  meant?: string | undefined;
}

const OTHER_WEEKDAY: Said = {
  ar: 'يوم الأسبوع المكتوب هنا ليس يوم هذا التاريخ. صحح أحدهما.',
  en: 'The day of the week here is not that of the date. Correct one of the two.',
};
const NO_SUCH_DAY: Said = {
  ar: 'لا وجود لهذا اليوم في التقويم.',
  en: 'There is no such day in the calendar.',
};
const NO_SUCH_MONTH: Said = {
  ar: 'لا شهر بعد الثاني عشر. اكتب السنة ثم الشهر ثم اليوم.',
  en: 'No month comes after the twelfth. Write the year, the month and the day.',
};
const SKIPPED_HOUR: Said = {
  ar: 'لا وجود لهذه الساعة في ذلك اليوم، لأن الساعة قُدِّمت فيه.',
  en: 'There is no such hour on that day, because the clocks were put forward.',
};
const HIJRI: Said = {
  ar: 'هذا تاريخ هجري، والمطلوب هنا تاريخ ميلادي.',
  en: 'This is a Hijri date, and a Gregorian one is wanted here.',
};
const SHORT_YEAR: Said = {
  ar: 'السنة هنا من رقمين. اكتبها من أربعة أرقام.',
  en: 'The year has two digits here. Write all four.',
};
const NO_DATE: Said = {
  ar: 'هذا ليس تاريخا نعرفه، أو هو يوم أو ساعة لا وجود لهما.',
  en: 'This is no date that we know, or a day or hour that does not exist.',
};

/** Whether a date is in a year that is the present one of the Hijri calendar, and of no newspaper in the other. */
export function isInHijriYear(text: string): boolean {
  const { year = 0 } = writtenMoment(text) ?? {};
  return year >= 1300 && year < 1500;
}

/** What is said of a text that is not read as a moment in this zone. */
export function dateFault(text: string, timezone: string): DateFault {
  const written = writtenMoment(text);
  if (written && !weekdayAgrees(written)) {
    return { code: 'weekday-not-of-date', said: OTHER_WEEKDAY };
  }
  const code = 'unreadable-date';
  if (isInHijriYear(text)) return { code, said: HIJRI };
  if (written) {
    const { month: first, day: second } = written;
    if (first > 12) {
      const meant = isoWritten({ ...written, month: second, day: first });
      const isRead = parseDate(meant, timezone) !== undefined;
      return { code, said: NO_SUCH_MONTH, meant: isRead ? meant : undefined };
    }
    const isDay = parseDate(isoWritten({ ...written, hour: undefined }), 'UTC') !== undefined;
    return { code, said: isDay ? SKIPPED_HOUR : NO_SUCH_DAY };
  }
  if (isHijri(text)) return { code, said: HIJRI };
  const inFull = withWholeYear(text);
  if (inFull !== undefined && parseDate(inFull, timezone) !== undefined) {
    return { code, said: SHORT_YEAR, meant: canonical(inFull) };
  }
  const respelled = withMonthRespelled(text);
  const isRead = respelled !== undefined && parseDate(respelled, timezone) !== undefined;
  return { code, said: NO_DATE, meant: isRead ? canonical(respelled) : undefined };
}

function canonical(text: string): string | undefined {
  const written = writtenMoment(text);
  return written && isoWritten(written);
}

const HIJRI_MONTHS = Array.from({ length: 12 }, (_, index) => fold(hijriMonthName(index + 1)));

/** Whether a text names a month of the Hijri year, or says that its year is one («1447 هـ»). */
function isHijri(text: string): boolean {
  const plain = ` ${fold(text)} `;
  if (/[ /.-]1[34]\d\d ?(?:ه|هجري|هجريه)\.? /.test(plain)) return true;
  return HIJRI_MONTHS.some((month) => plain.includes(` ${month} `));
}

/** «5/7/26» with the century that newspapers are printed in. */
function withWholeYear(text: string): string | undefined {
  const [, day, year, rest = ''] =
    /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d\d)((?: .*)?)$/.exec(asciiDigits(text).trim()) ?? [];
  return day && year ? `${day}20${year}${rest}` : undefined;
}

/** A date in words whose month is misspelt, with the month that is near. */
function withMonthRespelled(text: string): string | undefined {
  const [, before, month, after] =
    /^(.*?\d{1,2} )(\p{L}+)( \d{4}.*)$/u.exec(asciiDigits(text)) ?? [];
  if (before === undefined || month === undefined || monthNamed(month) !== undefined) {
    return undefined;
  }
  const names = MONTH_CUSTOMS.flatMap((custom) =>
    Array.from({ length: 12 }, (_, index) => monthName(index + 1, [custom])),
  );
  const meant = nearest(month, names);
  return meant && `${before}${meant}${after}`;
}
