import { clockAt, type Clock } from '../clock.ts';
import { inDigits, type Digits } from '../text/digits.ts';
import { hijriDay, hijriMonthName } from './hijri.ts';
import { monthName, type MonthCustom } from './months.ts';

/** What of a newspaper's settings decides how it writes dates. */
export interface Calendar {
  /** IANA time zone, such as Africa/Casablanca. */
  timezone: string;
  /** Whose names of the months are printed; several are joined by a slash. */
  months: readonly MonthCustom[];
  digits: Digits;
  /** Hours on the clock: 14:05 or 2:05 م. */
  hours: 12 | 24;
  /** Days between the country's Hijri date and Umm al-Qura's; absent where no Hijri date is printed. */
  hijri?: number | undefined;
}

/** Weekdays from Monday, as ISO 8601 numbers them. Source: CLDR 48, `ar`, wide days. */
const WEEKDAYS = 'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد'.split(' ');

/** «5 يوليوز 2026» */
export function formatDay(instant: number, calendar: Calendar): string {
  const { day, month, year } = clockAt(instant, calendar.timezone);
  return inDigits(`${day} ${monthName(month, calendar.months)} ${year}`, calendar.digits);
}

/** «الأحد 5 يوليوز 2026» */
export function formatWeekday(instant: number, calendar: Calendar): string {
  const { weekday } = clockAt(instant, calendar.timezone);
  return `${WEEKDAYS[weekday - 1]} ${formatDay(instant, calendar)}`;
}

/** «14:05», «٢:٠٥ م» */
export function formatTime(instant: number, calendar: Calendar): string {
  return inDigits(timeOf(clockAt(instant, calendar.timezone), calendar), calendar.digits);
}

/** «الأحد 5 يوليوز 2026، 14:05», «الأحد ٥ يوليو ٢٠٢٦، ٢:٠٥ م» */
export function formatMoment(instant: number, calendar: Calendar): string {
  return momentWith('،', instant, calendar);
}

/** «الأحد 5 يوليوز 2026 الساعة 14:05», for what is to come */
export function formatAppointment(instant: number, calendar: Calendar): string {
  return momentWith(' الساعة', instant, calendar);
}

function momentWith(link: string, instant: number, calendar: Calendar): string {
  return `${formatWeekday(instant, calendar)}${link} ${formatTime(instant, calendar)}`;
}

/** «20 محرم 1448», where the newspaper prints Hijri dates and they are known (1937–2077). */
export function formatHijriDay(instant: number, calendar: Calendar): string | undefined {
  if (calendar.hijri === undefined) return undefined;
  const { year, month, day } = clockAt(instant, calendar.timezone);
  const hijri = hijriDay(Date.UTC(year, month - 1, day + calendar.hijri) / 86_400_000);
  return (
    hijri && inDigits(`${hijri.day} ${hijriMonthName(hijri.month)} ${hijri.year}`, calendar.digits)
  );
}

/**
 * The days from one moment to a later one, saying no month or year twice: «5 يوليوز 2026»,
 * «من 3 إلى 9 يوليوز 2026», «من 28 يونيو إلى 3 يوليوز 2026».
 */
export function formatRange(from: number, to: number, calendar: Calendar): string {
  const first = clockAt(from, calendar.timezone);
  const last = clockAt(to, calendar.timezone);
  const until = formatDay(to, calendar);
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month;
  if (sameMonth && first.day === last.day) return until;
  const start = [String(first.day)];
  if (!sameMonth) start.push(monthName(first.month, calendar.months));
  if (!sameYear) start.push(String(first.year));
  return `من ${inDigits(start.join(' '), calendar.digits)} إلى ${until}`;
}

/**
 * Whole months of one year, given as `2025-07`: «نونبر 2026», «من يوليوز إلى شتنبر 2025», and «2025» for
 * all twelve.
 */
export function formatMonths(from: string, to: string, { months, digits }: Calendar): string {
  const [first, last] = [Number(from.slice(5)), Number(to.slice(5))];
  const year = inDigits(to.slice(0, 4), digits);
  if (first === 1 && last === 12) return year;
  const until = `${monthName(last, months)} ${year}`;
  return from === to ? until : `من ${monthName(first, months)} إلى ${until}`;
}

/** `14:05`, or «2:05 م» with a space that does not break: ص before noon, م after it. */
function timeOf({ hour, minute }: Clock, { hours }: Calendar): string {
  const minutes = String(minute).padStart(2, '0');
  if (hours === 24) return `${String(hour).padStart(2, '0')}:${minutes}`;
  return `${hour % 12 || 12}:${minutes}\u00a0${hour < 12 ? 'ص' : 'م'}`;
}
