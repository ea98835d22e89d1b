import { isoWritten, writtenMoment, type WrittenMoment } from '../calendar/written-moments.ts';
import { nearest } from '../model/nearest.ts';
import { BETWEEN_ITEMS } from '../model/values.ts';
import { fold } from '../text/fold.ts';

/** What the heading of an entry of a live coverage says: `14:05 عنوان (مثبت، بقلم سعاد المرابط)`. */
export interface LiveHeading {
  at: WrittenMoment;
  /** Without its time and its marks. */
  title: string;
  authors: string[];
  isPinned: boolean;
  isKey: boolean;
  /** Something between brackets that is no mark and looks like one, with the mark that it looks like. */
  unlike?: { found: string; meant: string };
}

/** A heading that says nothing but the day of those below it. */
export interface DayHeading {
  day: WrittenMoment;
}

/** No moment takes more words: «يوم الأحد 29 من شهر نونبر 2026 على الساعة 2:05 بعد الظهر». */
const LONGEST = 12;

const BEFORE_TITLE = /^[\s:،,.–—-]+/;
const AFTER_TIME = /[\s:،,–—-]+$/;

/** The half of a day, left over where it contradicts its hour: «14:05 صباحا». */
const HALF = /^(?:ص|صباحا|م|مساء|عصرا|ظهرا|am|pm)(?=$|[\s:،,])/;

/**
 * What a heading in a live coverage says; undefined where it does not begin with a time or a day that is read by
 * src/calendar/written-moments.ts.
 *
 * @param day to which a time without a day belongs
 */
export function readHeading(
  text: string,
  day: WrittenMoment,
): LiveHeading | DayHeading | undefined {
  // A heading is bold as it stands.
  const words = text.replaceAll('**', '').trim().split(/\s+/);
  const ofDay = isoWritten({ year: day.year, month: day.month, day: day.day });
  for (let count = Math.min(words.length, LONGEST); count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ').replace(AFTER_TIME, '');
    const dated = writtenMoment(start);
    if (dated?.hour === undefined && dated && count === words.length) return { day: dated };
    const at = dated?.hour === undefined ? writtenMoment(`${ofDay} ${start}`) : dated;
    if (at?.hour === undefined) continue;
    const rest = words.slice(count).join(' ').replace(BEFORE_TITLE, '');
    return HALF.test(fold(rest)) ? undefined : { at, ...withoutMarks(rest) };
  }
  return undefined;
}

const PINNED = ['مثبت', 'مثبتة', 'تثبيت', 'pinned'].map(fold);
const KEY = ['حدث بارز', 'بارز', 'بارزة', 'حدث مهم', 'key event', 'key'].map(fold);
const BY = /^(?:بقلم|إعداد|by)(?:\s*:\s*|\s+)(?=\S)/i;

/** As authors are told of the marks. */
export const MARKS = ['مثبت', 'حدث بارز', 'بقلم'] as const;

/** Brackets of any kind with what is between them. */
const BRACKETS = /\s*[[(（﴾]([^[\]()（）﴾﴿]*)[\])）﴿]\s*/g;

/** Takes the marks out of a title: brackets that hold marks and nothing else; other brackets are of the title. */
function withoutMarks(text: string): Omit<LiveHeading, 'at'> {
  const marks: Omit<LiveHeading, 'at' | 'title'> = { authors: [], isPinned: false, isKey: false };
  const title = text.replace(BRACKETS, (whole, inside: string) => {
    const read = marksIn(inside);
    if (!read) {
      const meant = markLike(inside);
      if (meant) marks.unlike ??= { found: inside.trim(), meant };
      return whole;
    }
    marks.authors.push(...read.authors);
    marks.isPinned ||= read.isPinned;
    marks.isKey ||= read.isKey;
    return ' ';
  });
  return { title: title.trim().replace(AFTER_TIME, ''), ...marks };
}

/** The marks in a list of nothing else; undefined for any other text. Names follow «بقلم» up to the next mark. */
function marksIn(text: string): Pick<LiveHeading, 'authors' | 'isPinned' | 'isKey'> | undefined {
  const marks = { authors: [] as string[], isPinned: false, isKey: false };
  for (const item of text.split(BETWEEN_ITEMS).map((one) => one.trim())) {
    const word = fold(item);
    if (PINNED.includes(word)) marks.isPinned = true;
    else if (KEY.includes(word)) marks.isKey = true;
    else if (BY.test(item)) marks.authors.push(item.replace(BY, ''));
    else if (item && marks.authors.length > 0) marks.authors.push(item);
    else return undefined;
  }
  return marks;
}

/** The mark that a word between brackets was most likely meant to be. A word of two letters is like many. */
function markLike(text: string): string | undefined {
  const word = text.trim();
  return word.length > 3 ? nearest(word, MARKS.slice(0, 2)) : undefined;
}
