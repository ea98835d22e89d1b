import { z } from 'zod';
import { isoWritten, writtenMoment } from '../calendar/written-moments.ts';
import { dayAfter, parseDate, type Instant } from '../dates.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Said } from '../problems.ts';
import { asciiDigits } from '../text/digits.ts';
import { fold } from '../text/fold.ts';
import { tidy } from '../text/invisible.ts';
import { typeset, type Typesetting } from '../text/typography/typography.ts';
import { nearest } from './nearest.ts';
import { dateFault, isInHijriYear } from './written-dates.ts';

/**
 * The kinds of value that fields take, as zod schemas. What comes in was read by `readFields`, so a
 * scalar is always text. What editors must know of a kind to help with it
 * stands in its `meta`, which `z.toJSONSchema` passes on.
 */

declare module 'zod' {
  interface GlobalMeta {
    /** Which kind of value a field takes; without it, a line of text. */
    kind?: Kind;
  }
}

/**
 * `media` is the name of a file in content/media, `paths` are addresses on the site, `lines` are taken as they are, a
 * `rule` is an address or a rule for many.
 */
export type Kind =
  | 'names'
  | 'paragraphs'
  | 'lines'
  | 'categories'
  | 'flag'
  | 'moment'
  | 'day'
  | 'number'
  | 'choice'
  | 'media'
  | 'focus'
  | 'path'
  | 'paths'
  | 'rule';

/**
 * What a check may add to its message: the text at fault (empty: the field is as good as empty), what
 * is wanted, the value that was probably meant, one to paste without asking for it, the whole line to paste (empty:
 * none can be proposed).
 */
export interface FaultDetails {
  found?: string;
  wanted?: Said;
  meant?: string | undefined;
  instead?: string | undefined;
  fix?: string | undefined;
}

/** A fault as it passes through zod, whose own message has room for one language. */
export interface Fault extends FaultDetails {
  code: Code;
  said: Said;
}

/** What zod gives a check to tell its faults. */
export interface FaultContext {
  addIssue: (issue: { code: 'custom'; message: string; params: Fault }) => void;
}

/** Adds a fault to the field that is being checked. */
export function fault(
  context: FaultContext,
  code: Code,
  said: Said,
  details: FaultDetails = {},
): never {
  context.addIssue({ code: 'custom', message: said.ar, params: { code, said, ...details } });
  return z.NEVER;
}

/** One line of text. Line breaks inside a value become spaces. */
export function line() {
  return z.string().transform((text) => tidy(text).replace(/[ \t\r\n]+/g, ' '));
}

/** One line of text that readers read as it stands, in the typography of the newspaper. */
export function printedLine(as: Typesetting) {
  return line().transform((text) => typeset(text, as));
}

/** A text or a list of texts, as a list. */
function texts() {
  return z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
}

/** What parts the items of a list: commas and semicolons, Arabic or Latin. */
export const BETWEEN_ITEMS = /[،,؛;]/;

/** A list of names; text is cut at its commas, since `[رأي، واجهة]` is one YAML item. */
export function names() {
  return texts()
    .transform((items) => items.flatMap((item) => item.split(BETWEEN_ITEMS)))
    .transform((items) => [...new Set(items.map(tidy).filter(Boolean))])
    .meta({ kind: 'names' });
}

/** Paragraphs in the Markdown of a line, links and emphasis: a list of them, or a text in which each row is one. */
export function passage() {
  return texts()
    .transform((items) => items.flatMap((item) => item.split(/\r?\n/)))
    .transform((rows) => rows.map(tidy).filter(Boolean))
    .meta({ kind: 'paragraphs' });
}

/** Paragraphs that readers read as they stand, in the typography of the newspaper, written as a passage is. */
export function paragraphs(as: Typesetting) {
  return passage()
    .transform((rows) => rows.map((row) => typeset(row, as)))
    .meta({ kind: 'paragraphs' });
}

/** The words for yes and for no, folded. */
export const YES = ['نعم', 'أجل', 'بلى', 'صحيح', 'صح', 'yes', 'y', 'true', 'on', 'oui', '1'].map(
  fold,
);
export const NO = ['لا', 'كلا', 'خطأ', 'no', 'n', 'false', 'off', 'non', '0'].map(fold);

/** What a word answers, in any of the ways in which people say yes and no. */
export function answerOf(text: string): boolean | undefined {
  const answer = fold(text);
  if (YES.includes(answer)) return true;
  return NO.includes(answer) ? false : undefined;
}

/** Yes or no, in Arabic or English. */
export function flag() {
  return line()
    .transform((text, context) => {
      return (
        answerOf(text) ??
        fault(context, 'not-yes-or-no', {
          ar: 'هذا الحقل يأخذ نعم أو لا.',
          en: 'This field takes yes or no.',
        })
      );
    })
    .meta({ kind: 'flag' });
}

/** A moment in the outlet's zone, or with an offset of its own. */
export function moment(timezone: string) {
  return line()
    .transform((text, context) => instantOf(text, timezone, context))
    .meta({ kind: 'moment' });
}

/** The moment at which something ends: of a day without an hour, its own end. */
export function lastMoment(timezone: string) {
  return line()
    .transform((text, context) => {
      const instant = instantOf(text, timezone, context);
      return writtenMoment(text)?.hour === undefined ? dayAfter(instant, timezone) : instant;
    })
    .meta({ kind: 'moment' });
}

function instantOf(text: string, timezone: string, context: FaultContext): Instant {
  const instant = parseDate(text, timezone);
  if (instant !== undefined && !isInHijriYear(text)) return instant;
  const { code, said, meant } = dateFault(text, timezone);
  return fault(context, code, said, { meant });
}

/** A day without an hour, as `2026-01-31`, however it is written. */
export function day() {
  return line()
    .transform((text, context) => {
      const written = writtenMoment(text);
      const isDay = written?.hour === undefined && parseDate(text, 'UTC') !== undefined;
      if (written && isDay) return isoWritten(written);
      return fault(context, 'unreadable-day', {
        ar: 'هذا ليس يوما نعرفه، أو هو يوم لا وجود له.',
        en: 'This is no day that we know, or one that does not exist.',
      });
    })
    .meta({ kind: 'day' });
}

/** A whole number within bounds, in digits of either kind. */
export function wholeNumber(least: number, most: number) {
  return line()
    .transform((text, context) => {
      const number = /^\d+$/.test(asciiDigits(text)) ? Number(asciiDigits(text)) : NaN;
      if (number >= least && number <= most) return number;
      return fault(context, 'number-out-of-range', {
        ar: `هذا الحقل يأخذ عددا صحيحا من ${least} إلى ${most}.`,
        en: `This field takes a whole number from ${least} to ${most}.`,
      });
    })
    .meta({ kind: 'number', minimum: least, maximum: most });
}

/** What is said of a value where nothing more is known. */
export const NO_CHOICE: Said = {
  ar: 'هذه القيمة ليست مما يأخذه هذا الحقل.',
  en: 'This field does not take this value.',
};

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return line()
    .transform((text, context): Word => {
      const word = words.find((candidate) => candidate === text.toLowerCase());
      return word ?? fault(context, 'unknown-choice', NO_CHOICE, { meant: nearest(text, words) });
    })
    .meta({ kind: 'choice', enum: [...words] });
}
