import { basename } from 'node:path';
import { formatAppointment, type Calendar } from '../calendar/in-words.ts';
import { clockAt } from '../clock.ts';
import { bookOf } from '../content/file-books.ts';
import type { Instant } from '../dates.ts';
import { pasteable } from '../diagnostics/text.ts';
import { inArabic, type Problem } from '../problems.ts';
import { inDigits } from '../text/digits.ts';
import { isolated } from '../text/isolated.ts';
import { counted } from '../text/plurals.ts';
import type { Fate, HeldBack, LostAddress } from './fates.ts';
import { DETAILS, MORE_FAULTS, SEARCH_WORDS, SETTINGS_FILES } from './wording.ts';

/** One file, line by line. */
export interface Entry {
  /** Its headline, as its author wrote it. */
  title: string;
  lines: Line[];
}

/** `text` is a sentence of ours; `url` and `paste` stand alone on their lines, as they are. */
export interface Line {
  is: 'text' | 'url' | 'paste';
  text: string;
}

/** What a message is written with. */
export interface Telling {
  calendar: Calendar;
  now: Instant;
}

/** How many faults of one file are told: the rest are found when these are mended. */
const MOST = 4;

/** The longest text at fault that is quoted, in letters. */
const LONGEST = 120;

/** What is told of one file: its headline, and a line for each thing. */
export function entryOf(fate: Fate, telling: Telling): Entry {
  return { title: titleOf(fate), lines: linesOf(fate, telling) };
}

function titleOf(fate: Fate): string {
  if (fate.is === 'settings') return SETTINGS_FILES[fate.file] ?? SEARCH_WORDS;
  if (fate.is === 'unread') return basename(fate.file);
  if (fate.is === 'held') return fate.title ?? SETTINGS_FILES[fate.file] ?? basename(fate.file);
  return 'title' in fate ? fate.title : '';
}

function linesOf(fate: Fate, telling: Telling): Line[] {
  if (fate.is === 'live' || fate.is === 'page') return [url(fate.url), ...lostLines(fate.lost)];
  if (fate.is === 'waiting')
    return [text(opening(fate.at, telling)), ...wasLiveLines(fate.wasLive)];
  if (fate.is === 'draft') return wasLiveLines(fate.wasLive);
  return fate.is === 'held' ? heldLines(fate, telling) : [];
}

/** «يُنشر غدا، الأربعاء 25 نونبر 2026 الساعة 08:00، أو بعد ذلك بدقائق.» */
function opening(at: Instant, { calendar, now }: Telling): string {
  const days = dayOf(at, calendar.timezone) - dayOf(now, calendar.timezone);
  const { opensToday, opensTomorrow, opens } = DETAILS;
  const sentence = days === 0 ? opensToday : days === 1 ? opensTomorrow : opens;
  return sentence.replace('#', formatAppointment(at, calendar));
}

/** A day as calendars turn it, counted from the Unix epoch. */
function dayOf(instant: Instant, timezone: string): number {
  const { year, month, day } = clockAt(instant, timezone);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function lostLines(lost: LostAddress | undefined): Line[] {
  if (!lost) return [];
  const fix: Line = { is: 'paste', text: `aliases: [${lost.path}]` };
  return [text(DETAILS.lost), url(lost.url), text(DETAILS.lostFix), fix];
}

function wasLiveLines(wasLive: boolean): Line[] {
  return wasLive ? [text(DETAILS.wasLive)] : [];
}

function heldLines({ problems, url: address }: HeldBack, telling: Telling): Line[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const told = errors.slice(0, MOST).flatMap((problem) => problemLines(problem, telling));
  const { digits } = telling.calendar;
  const rest = errors.length - MOST;
  const more = rest > 0 ? [text(counted(rest, MORE_FAULTS, digits))] : [];
  const stands = address === undefined ? [] : [text(DETAILS.stands), url(address)];
  return [...told, ...more, ...stands];
}

/** Where the fault is, what it is, and the line to paste or else what is wanted. */
function problemLines(problem: Problem, { calendar: { digits } }: Telling): Line[] {
  const { file, line, message, found, wanted, fix } = problem;
  const place = [
    isolated(file),
    ...(line === undefined ? [] : [DETAILS.line.replace('#', inDigits(line, digits))]),
  ];
  const lines = [text(`${place.join('، ')}:`), text(message.ar)];
  const quoted = found === undefined ? '' : inArabic(found);
  if (quoted !== '' && quoted.length <= LONGEST && !message.ar.includes(quoted))
    lines.push(text(DETAILS.found.replace('#', () => isolated(quoted))));
  if (fix !== undefined && fix !== '') {
    const label = isExample(problem, fix) ? DETAILS.example : DETAILS.write;
    return [...lines, text(label), { is: 'paste', text: pasteable(fix).join('\n') }];
  }
  return wanted ? [...lines, text(DETAILS.wanted.replace('#', () => wanted.ar))] : lines;
}

/** Whether a mend shows only how the field is written, since nobody can know what its author means to say. */
function isExample({ code, file }: Problem, fix: string): boolean {
  if (code === 'missing-field' || code === 'empty-field') return true;
  const valueOf = (line: string) => line.slice(line.indexOf(':') + 1).trim();
  return Object.values(bookOf(file)).some(({ example }) => valueOf(example) === valueOf(fix));
}

function text(sentence: string): Line {
  return { is: 'text', text: sentence };
}

function url(address: string): Line {
  return { is: 'url', text: address };
}
