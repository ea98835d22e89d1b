/** A day of the Hijri calendar. */
export interface HijriDay {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

/** Names of the Hijri months. Source: CLDR 48, `ar`, islamic wide months. */
const MONTHS =
  'محرم,صفر,ربيع الأول,ربيع الآخر,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,ذو القعدة,ذو الحجة'.split(
    ',',
  );

/** The year that the table begins with, and its first day (14 March 1937), counted from the Unix epoch. */
const FIRST_YEAR = 1356;
const FIRST_DAY = -11_981;

/**
 * The long months of the years 1356–1500, three hexadecimal digits a year: of their bits the lowest is
 * Muharram's, and is set where the month has 30 days. Source: the Umm al-Qura calendar of Saudi Arabia, as
 * R. H. van Gent (Utrecht University) tabulates it and ICU 78 has it.
 */
const LONG_MONTHS =
  'eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb2' +
  '7646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2' +
  'da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aa' +
  'd55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9' +
  'b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4a';

/** Where each year of the table begins, counted in days from the Unix epoch; the last is where it ends. */
const YEARS = beginnings();

/**
 * The Umm al-Qura date of a day.
 *
 * @param day counted from the Unix epoch
 * @returns undefined outside the years 1937–2077, which the table does not know
 */
export function hijriDay(day: number): HijriDay | undefined {
  const index = YEARS.findIndex((begins) => begins > day) - 1;
  const begins = YEARS[index];
  if (begins === undefined) return undefined;
  let month = 1;
  let left = day - begins;
  for (const length of monthLengths(index)) {
    if (left < length) break;
    left -= length;
    month += 1;
  }
  return { year: FIRST_YEAR + index, month, day: left + 1 };
}

/** «محرم» for 1. */
export function hijriMonthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function beginnings(): number[] {
  const years = [FIRST_DAY];
  for (let index = 0; index * 3 < LONG_MONTHS.length; index += 1) {
    const days = monthLengths(index).reduce((sum, length) => sum + length, 0);
    years.push((years[index] ?? 0) + days);
  }
  return years;
}

/** The lengths of a year's twelve months, by its place in the table. */
function monthLengths(index: number): number[] {
  const bits = Number.parseInt(LONG_MONTHS.slice(index * 3, index * 3 + 3), 16);
  return MONTHS.map((_, month) => 29 + ((bits >> month) & 1));
}
