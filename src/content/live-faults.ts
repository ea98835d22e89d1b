import { isoWritten, type WrittenMoment } from '../calendar/written-moments.ts';
import { clockAt } from '../clock.ts';
import type { Instant } from '../dates.ts';
import { dateFault } from '../model/written-dates.ts';
import type { Problem, Said } from '../problems.ts';
import { asciiDigits } from '../text/digits.ts';
import { MARKS } from './live-headings.ts';

/** What can be wrong with the entries of a live coverage. */

/** A heading of a coverage, where it stands. */
export interface HeadingPlace {
  file: string;
  linesBeforeBody: number;
  /** Line of the body, counted from 0. */
  row: number;
  heading: string;
  /** To which a time without a day belongs here. */
  day: WrittenMoment;
  published: Instant;
  timezone: string;
}

const HEADING: Said = {
  ar: 'سطر يبدأ بعلامتي ## ثم ساعة البند، مثل ## 14:05 عنوان البند (حدث بارز)',
  en: 'a line that begins with ## and the time of the entry, as ## 14:05 headline (key event)',
};

export function withoutTime(place: HeadingPlace): Problem {
  const { heading, timezone, published } = place;
  const [, hour, minute, rest] =
    /^(\d{1,2})[.,٫](\d\d)(?!\d)\s*(.*)$/.exec(asciiDigits(heading)) ?? [];
  const { hour: now, minute: past } = clockAt(published, timezone);
  // Else what stands there is a time which the half of the day after it contradicts.
  const [, alone, after] =
    /^(\d{1,2}:\d\d)(?::\d\d)?\s*\S+\s*(.*)$/.exec(asciiDigits(heading)) ?? [];
  let fix = `## ${clock(now, past)} ${heading}`;
  if (hour && minute) fix = `## ${hour}:${minute} ${rest}`;
  else if (alone) fix = `## ${alone} ${after}`;
  return problem('live-entry-without-time', place, {
    message: {
      ar: 'هذا بند في تغطية مباشرة، ولا يبدأ عنوانه بساعة نقرؤها.',
      en: 'This is an entry of a live coverage, and its heading does not begin with a time that we can read.',
    },
    wanted: HEADING,
    fix: fix.trim(),
  });
}

/** A time that no clock showed on that day, or a day of the week that is not the date's. */
export function noSuchMoment(written: string, place: HeadingPlace): Problem {
  const { code, said } = dateFault(written, place.timezone);
  return problem(code, place, { message: said, wanted: HEADING });
}

export function beforeTheStart(
  written: WrittenMoment,
  title: string,
  place: HeadingPlace,
): Problem {
  const { year, month, day } = place.day;
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  const [ofYear, ofMonth, ofDay] = [
    next.getUTCFullYear(),
    next.getUTCMonth() + 1,
    next.getUTCDate(),
  ];
  const onNextDay = isoWritten({ ...written, year: ofYear, month: ofMonth, day: ofDay });
  return problem('live-entry-out-of-time', place, {
    message: {
      ar: 'ساعة هذا البند قبل بداية التغطية، أي قبل تاريخ المقال. إن كان بعد منتصف الليل فاكتب يومه، وإلا فقدم تاريخ المقال.',
      en: 'This entry is before the coverage begins, which is the date of the article. After midnight, write its day; else put the date of the article earlier.',
    },
    wanted: HEADING,
    fix: `## ${onNextDay} ${title}`.trim(),
  });
}

/** @param newest the last entry of a coverage whose author does not say when it ends */
export function afterTheEnd(
  newest: { at: Instant; title: string },
  { file, timezone }: { file: string; timezone: string },
): Problem {
  const { year, month, day, hour, minute } = clockAt(newest.at, timezone);
  const end = isoWritten({ year, month, day, hour: 23, minute: 59 });
  return {
    code: 'live-entry-out-of-time',
    severity: 'error',
    file,
    field: 'live',
    message: {
      ar: 'في هذه التغطية بند بعد أكثر من يوم من بدايتها، والتغطية التي لا يُكتب موعد نهايتها تنتهي بعد يوم. اكتب متى تنتهي.',
      en: 'This coverage has an entry more than a day after it began, and one without an end is over after a day. Write when it ends.',
    },
    found: `${isoWritten({ year, month, day, hour, minute })} ${newest.title}`.trim(),
    fix: `مباشر حتى: ${end}`,
  };
}

export function endsBeforeTheStart({ file }: { file: string }): Problem {
  return {
    code: 'live-entry-out-of-time',
    severity: 'error',
    file,
    field: 'liveUntil',
    message: {
      ar: 'نهاية التغطية المباشرة قبل بدايتها، أي قبل تاريخ المقال.',
      en: 'The live coverage ends before it begins, which is the date of the article.',
    },
  };
}

export function withoutText(place: HeadingPlace): Problem {
  return {
    ...problem('live-entry-without-text', place, {
      message: {
        ar: 'لهذا البند ساعة، وليس له عنوان ولا نص، فنُشرت التغطية بدونه.',
        en: 'This entry has a time, and neither headline nor text: the coverage goes out without it.',
      },
    }),
    severity: 'warning',
  };
}

export function unlikeAMark(
  { found, meant }: { found: string; meant: string },
  place: HeadingPlace,
): Problem {
  return {
    ...problem('unknown-live-mark', place, {
      message: {
        ar: `هذه الكلمة بين القوسين ليست من علامات البنود، فنُشرت مع العنوان. هل تقصد ${meant}؟`,
        en: `This word between brackets is no mark of entries, and is published with the headline. Is \u2068${meant}\u2069 meant?`,
      },
      wanted: { ar: MARKS.join('، '), en: MARKS.map((mark) => `\u2068${mark}\u2069`).join(', ') },
      fix: `## ${place.heading.replace(found, meant)}`,
    }),
    severity: 'warning',
    found,
  };
}

function problem(
  code: Problem['code'],
  { file, linesBeforeBody, row, heading }: HeadingPlace,
  said: Pick<Problem, 'message' | 'wanted' | 'fix'>,
): Problem {
  const line = linesBeforeBody + row + 1;
  return { code, severity: 'error', file, line, found: heading, ...said };
}

function clock(hour: number, minute: number): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
