import { z } from 'zod';
import { isoDate, parseDate, type Instant } from '../dates.ts';
import type { Said } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { nearest } from './nearest.ts';
import { fault, line, moment, NO_CHOICE, passage, type Fault } from './values.ts';

/** What a newspaper says of an article after it came out: that it was wrong, unclear, answered, or has more now. */
export const REVISION_KINDS = ['correction', 'clarification', 'reply', 'update'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** A correction of an article, or an update: what is told to readers beside the text, which says it rightly. */
export interface Revision {
  kind: RevisionKind;
  when: Instant;
  /** Paragraphs, of which each may have the Markdown of a line: links, emphasis. */
  what: string[];
  /** Who answers in a right of reply, or whose clarification it is. */
  who?: string | undefined;
}

/** The words for the kinds of `corrections`, in files. */
const KIND_WORDS = {
  تصويب: 'correction',
  توضيح: 'clarification',
  'حق الرد': 'reply',
  correction: 'correction',
  clarification: 'clarification',
  reply: 'reply',
} as const satisfies Record<string, RevisionKind>;

const KIND_OF = new Map<string, RevisionKind>([
  ...Object.entries(KIND_WORDS).map(([word, kind]): [string, RevisionKind] => [fold(word), kind]),
  [fold('حق رد'), 'reply'],
  ['right of reply', 'reply'],
]);

/** The kind of a correction, by its word in either language. */
function correctionKind() {
  const words = Object.keys(KIND_WORDS);
  return line()
    .transform((text, context): RevisionKind => {
      const meant = () => nearest(text, words);
      return (
        KIND_OF.get(fold(text)) ?? fault(context, 'unknown-choice', NO_CHOICE, { meant: meant() })
      );
    })
    .meta({ kind: 'choice', enum: words });
}

/** One entry of `corrections`: a right of reply names who answers. */
export function correctionSchema(timezone: string) {
  return z
    .strictObject({
      when: moment(timezone).optional(),
      kind: correctionKind().optional(),
      who: line().optional(),
      what: passage().optional(),
    })
    .transform((entry, context): Revision => {
      const settled = { ...dated(entry, timezone, context), kind: entry.kind ?? 'correction' };
      if (settled.kind === 'reply' && !settled.who) missing('who', context);
      return settled;
    });
}

/** One entry of `updates`. */
export function updateSchema(timezone: string) {
  return z
    .strictObject({ when: moment(timezone).optional(), what: passage().optional() })
    .transform((entry, context): Revision => {
      return { ...dated(entry, timezone, context), kind: 'update' };
    });
}

/** An entry as it was written; what is not there is undefined. */
type Entry = { [Field in keyof Revision]?: Revision[Field] | undefined };
type Context = Parameters<typeof fault>[0];

const UNDATED: Said = {
  ar: 'لا يُعرف متى كان هذا. اكتب تاريخه في أوله وبعده نقطتان.',
  en: 'Nobody knows when this was. Put its date in front, with a colon after it.',
};

const DATE_FIRST: Said = {
  ar: 'التاريخ، ثم نقطتان، ثم النص',
  en: 'the date, a colon, and the text',
};

/** An entry with its date, which may stand before its text: «6 يوليوز 2026: كان العدد 12». */
function dated({ when, what = [], who, kind: given }: Entry, timezone: string, context: Context) {
  const [first = '', ...more] = what;
  const isBare = when === undefined && given === undefined && who === undefined;
  if (what.length === 0) missing('what', context);
  if (when !== undefined || what.length === 0) {
    if (when === undefined) missing('when', context);
    return { when: when ?? 0, what, who };
  }
  const split = withoutDate(first, timezone);
  if (split) return { when: split.when, what: [split.rest, ...more], who };
  if (!isBare) missing('when', context);
  else {
    const meant = withColon(first, timezone) ?? `2026-07-06 09:30: ${first}`;
    const instead = `'${meant.replaceAll("'", "''")}'`;
    const details = { found: first, wanted: DATE_FIRST, instead };
    const params: Fault = { code: 'missing-field', said: UNDATED, ...details };
    report('what', params, context);
  }
  return { when: 0, what, who };
}

/** What may stand between a date and its text. */
const AFTER_DATE = /(?:\s*[:：]|\s[–—-]|،)\s+/g;

/** A text that begins with a date, without it: the longest beginning that is one. */
function withoutDate(text: string, timezone: string): { when: Instant; rest: string } | undefined {
  for (const { index, 0: mark } of [...text.slice(0, 100).matchAll(AFTER_DATE)].toReversed()) {
    const when = parseDate(text.slice(0, index), timezone);
    if (when !== undefined) return { when, rest: text.slice(index + mark.length) };
  }
  return undefined;
}

/** How many words a date has at most: «الاثنين 6 يوليوز 2026 الساعة 9:30 صباحا». */
const WORDS_OF_DATE = 8;

/** A text that begins with a date and goes on without a colon, with the colon that it lacks. */
function withColon(text: string, timezone: string): string | undefined {
  const words = text.split(' ');
  for (let count = Math.min(WORDS_OF_DATE, words.length - 1); count > 0; count -= 1) {
    const date = words.slice(0, count).join(' ');
    if (parseDate(date, timezone) === undefined) continue;
    return `${date}: ${words.slice(count).join(' ')}`;
  }
  return undefined;
}

const MISSING: Said = { ar: 'ينقص هذا الحقل.', en: 'This field is missing.' };

function missing(field: string, context: Context): void {
  report(field, { code: 'missing-field', said: MISSING, found: '' }, context);
}

/** Reports a fault of one field of an entry. */
function report(field: string, params: Fault, context: Context): void {
  const issue = { code: 'custom' as const, message: params.said.ar, path: [field], params };
  context.addIssue(issue);
}

/** What the fields of an article say of it. */
interface Given {
  date: Instant;
  corrections?: readonly Revision[] | undefined;
  updates?: readonly Revision[] | undefined;
}

/**
 * The corrections and updates of an article, newest first; undefined where it has none. One that is dated by the day
 * of publication alone came with the article, and not in the night before.
 */
export function revisionsOf({ date, corrections = [], updates = [] }: Given) {
  const all = [...corrections, ...updates];
  if (all.length === 0) return undefined;
  return all
    .map((revision) => ({ ...revision, when: Math.max(revision.when, date) }))
    .toSorted((a, b) => b.when - a.when);
}

/** Whether a correction is dated on a day before that of its article. */
export function isBefore(when: Instant, published: Instant, timezone: string): boolean {
  const dayOf = (instant: Instant) => isoDate(instant, { timezone }).slice(0, 10);
  return dayOf(when) < dayOf(published);
}
