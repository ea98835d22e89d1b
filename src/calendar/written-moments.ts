import { asciiDigits } from '../text/digits.ts';
import { fold } from '../text/fold.ts';
import { monthNamed } from './months.ts';

/** What an author's words say of a moment, on the newspaper's clocks where they name no offset. */
export interface WrittenMoment {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  /** Absent where only the day is said. */
  hour?: number | undefined;
  minute?: number | undefined;
  second?: number | undefined;
  /** As it was written: `Z`, `+01:00`. */
  offset?: string | undefined;
  /** From 1, Monday; the day of the week that the author names beside the date. */
  weekday?: number | undefined;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d|[01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s*(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/i;

/** The words of a date after folding: أ is ا, ى is ي, ة is ه, digits are ASCII, no tashkeel. */
const WEEKDAYS = 'الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد'.split(' ');
const FIRST_OF_MONTH = /^(?:ال)?فاتح(?= )/;
const DATE_IN_WORDS = /^(\d{1,2})(?: من)?(?: شهر)? (.+?) (\d{4}) ?(?:م|ميلاديه)?$/;
const DAY_FIRST = /^(\d{1,2})([/.\\؍-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/.\\؍-])(\d{1,2})\2(\d{1,2})$/;

const HALF = 'ص|صباحا|م|مساء|عصرا|ظهرا|بعد الظهر|بعد الزوال|am|pm';
/** No date takes more letters; a text that is longer is not looked into. */
const LONGEST = 100;

/** The time at the end of a text: «14:05», «14h05», «على الساعة 2:05 م», «الساعة 14», «2 مساء». */
const TIME = new RegExp(
  `^(.*?)(?:^|[ ،,t-])+((?:(?:علي |في )?الساعه )?)(\\d{1,2})(?:([:h])(\\d\\d)(?::(\\d\\d))?)? ?(${HALF})?$`,
);

/**
 * The moment that a text names, in any of the ways that Arab newspapers write one: ISO 8601, «5 يوليوز 2026 14:05»
 * with the months of any country, «الأحد 5 يوليوز 2026 على الساعة 2:05 م», and 5/7/2026, which is the fifth of
 * July: no Arab country writes the month first. Digits may be of any kind. Undefined for anything else, and
 * where the text contradicts itself (14:05 in the morning). That there is such a day is not checked.
 */
export function writtenMoment(text: string): WrittenMoment | undefined {
  const iso = ISO.exec(asciiDigits(text).trim());
  if (iso) return isoMoment(iso);
  if (text.length > LONGEST) return undefined;
  const plain = fold(text);
  const { rest, weekday } = withoutWeekday(plain);
  const alone = writtenDay(rest);
  if (alone) return { ...alone, weekday };
  const [, date = '', word, hour, , minute, second, half] = TIME.exec(rest) ?? [];
  const day = writtenDay(date.replace(/[\s،,]+$/, ''));
  if (!day || hour === undefined) return undefined;
  // A number alone is no hour: something must say that it is one.
  if (minute === undefined && !word && !half) return undefined;
  const onClock = hourOf(Number(hour), half);
  if (onClock === undefined || Number(minute) > 59 || Number(second) > 59) return undefined;
  return {
    ...day,
    weekday,
    hour: onClock,
    minute: Number(minute ?? 0),
    second: second === undefined ? undefined : Number(second),
  };
}

/**
 * A moment in the one form in which files keep it: `2026-07-05`, `2026-07-05 14:05`, with seconds or an offset
 * only where the author gave them.
 */
export function isoWritten(moment: WrittenMoment): string {
  const { year, month, day, hour, minute = 0, second, offset = '' } = moment;
  const date = [String(year).padStart(4, '0'), two(month), two(day)].join('-');
  if (hour === undefined) return date;
  const seconds = second === undefined ? '' : `:${two(second)}`;
  return `${date} ${two(hour)}:${two(minute)}${seconds}${offset.toUpperCase()}`;
}

/** Whether the day of the week that the text names, if any, is that of its date. */
export function weekdayAgrees({ year, month, day, weekday }: WrittenMoment): boolean {
  if (weekday === undefined) return true;
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7) === weekday;
}

function isoMoment(parts: RegExpExecArray): WrittenMoment {
  const [, year, month, day, hour, minute, second, offset] = parts;
  return {
    ...dayOf(year, month, day),
    hour: hour === undefined ? undefined : Number(hour),
    minute: minute === undefined ? undefined : Number(minute),
    second: second === undefined ? undefined : Number(second),
    offset,
  };
}

function withoutWeekday(text: string): { rest: string; weekday?: number } {
  const [whole, name = ''] = /^(?:يوم )?(ال\S+?)[ ،,]+/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name) + 1;
  return whole && weekday > 0 ? { rest: text.slice(whole.length), weekday } : { rest: text };
}

/** A day without its hour, in words or in numbers. */
function writtenDay(text: string): WrittenMoment | undefined {
  const [, first, , second, year] = DAY_FIRST.exec(text) ?? [];
  if (year) return dayOf(year, second, first);
  const [, begins, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (begins) return dayOf(begins, month, day);
  const words = DATE_IN_WORDS.exec(text.replace(FIRST_OF_MONTH, '1').replace(/[،,]/g, ''));
  const [, number, name = '', ofYear] = words ?? [];
  const named = monthOfNames(name);
  return named === undefined ? undefined : dayOf(ofYear, String(named), number);
}

/** «يوليوز», or its names in two countries, as pan-Arab newspapers print it: «يوليو/تموز», «تموز (يوليو)». */
function monthOfNames(text: string): number | undefined {
  const months = text
    .split(/ ?[/()] ?/)
    .filter(Boolean)
    .map(monthNamed);
  return new Set(months).size === 1 ? months[0] : undefined;
}

function dayOf(year = '', month = '', day = ''): WrittenMoment {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** An hour of the day, from 0; undefined where the half of the day contradicts it. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (hour > 23) return undefined;
  if (half === undefined) return hour;
  if (half === 'ظهرا') return hour > 0 && hour < 4 ? hour + 12 : hour === 12 ? 12 : undefined;
  if (['ص', 'صباحا', 'am'].includes(half)) return hour > 12 ? undefined : hour % 12;
  return hour < 12 ? hour + 12 : hour;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
