import { isoWritten, type WrittenMoment } from '../calendar/written-moments.ts';
import { clockAt } from '../clock.ts';
import { addressDate, parseDate, type Instant } from '../dates.ts';
import { bodyFacts, plainLine, plainText } from '../markdown/reading.ts';
import { linesOf, rowsOf, sectionsOf, type Section } from '../markdown/sections.ts';
import type { BodyFacts } from '../model/article.ts';
import { mediaPath } from '../model/media-path.ts';
import { USUAL_SPAN, type LiveCoverage, type LiveEntry, type LivePart } from '../model/live.ts';
import type { Problem } from '../problems.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import {
  afterTheEnd,
  beforeTheStart,
  endsBeforeTheStart,
  noSuchMoment,
  unlikeAMark,
  withoutText,
  withoutTime,
  type HeadingPlace,
} from './live-faults.ts';
import { readHeading, type LiveHeading } from './live-headings.ts';

/** What the reading of a coverage depends on, besides its text. */
export interface LiveTerms {
  file: string;
  /** Lines of the file that stand before its body. */
  linesBeforeBody: number;
  published: Instant;
  /** When it ends and when it was changed, where its author says so. */
  until?: Instant | undefined;
  changed?: Instant | undefined;
  timezone: string;
  as: Typesetting;
}

/** The coverage that a text is, with the facts of its introduction, and what is wrong with its entries. */
export interface ReadCoverage {
  coverage: LiveCoverage;
  facts: BodyFacts;
  problems: Problem[];
}

/**
 * Reads the text of a live coverage: an introduction, then entries in any order, each below a heading that begins
 * with its time. A heading that is a day alone says on which day those below it are; before the first, they are on
 * the day of publication.
 */
export function readCoverage(body: string, terms: LiveTerms): ReadCoverage {
  const { as, until = terms.published + USUAL_SPAN, published, changed } = terms;
  const rows = rowsOf(body);
  const problems: Problem[] = [];
  if (until <= published) problems.push(endsBeforeTheStart(terms));
  let day = dayOf(published, terms.timezone);
  const [beginning, ...sections] = sectionsOf(withSpaces(rows), as, (heading, level) => {
    return level <= 2 || readHeading(heading, day) !== undefined;
  });
  const read: LiveEntry[] = [];
  for (const section of sections) {
    const { heading = '' } = section;
    const said = readHeading(heading, day);
    const place = { ...terms, row: section.row, heading, day };
    if (!said) problems.push(withoutTime(place));
    else if ('day' in said) day = said.day;
    else {
      const { entry, problems: found } = readEntry(said, section, rows, place);
      if (entry) read.push(entry);
      problems.push(...found);
    }
  }
  const [newest] = newestFirst(read);
  if (newest && terms.until === undefined && newest.at >= until) {
    problems.push(afterTheEnd(newest, terms));
  }
  const lines: LivePart['lines'] = [beginning.from, beginning.to];
  const facts = bodyFacts(linesOf(rows, lines), as);
  const entries = withAnchors(newestFirst(read), terms.timezone);
  const introduction = partOf(facts, lines);
  return { coverage: { until, introduction, entries, changed }, facts, problems };
}

/** A sign of a heading that nothing parts from its words is one here: nobody begins a line with ##14:05 otherwise. */
function withSpaces(rows: readonly string[]): string {
  return rows.map((row) => row.replace(/^(#{1,3})(?=[^\s#])/, '$1 ')).join('\n');
}

function dayOf(instant: Instant, timezone: string): WrittenMoment {
  const { year, month, day } = clockAt(instant, timezone);
  return { year, month, day };
}

function readEntry(
  { at: written, title, unlike, ...marks }: LiveHeading,
  { from, to }: Section,
  rows: readonly string[],
  place: HeadingPlace & LiveTerms,
): { entry?: LiveEntry; problems: Problem[] } {
  const { as, published, timezone } = place;
  const at = parseDate(isoWritten(written), timezone);
  if (at === undefined) return { problems: [noSuchMoment(isoWritten(written), place)] };
  if (at < published) return { problems: [beforeTheStart(written, title, place)] };
  const text = linesOf(rows, [from, to]);
  if (title === '' && text.trim() === '') return { problems: [withoutText(place)] };
  const facts = bodyFacts(text, as);
  const entry = {
    ...partOf(facts, [from, to]),
    id: '',
    at,
    title: plainLine(title, as),
    ...marks,
    opening: facts.firstParagraph || firstWords(text, as),
  };
  return { entry, problems: unlike ? [unlikeAMark(unlike, place)] : [] };
}

/** What a text without a paragraph of its own says first: a quotation, an item of a list. */
function firstWords(text: string, as: Typesetting): string {
  return plainText(text, as).split('\n').find(Boolean) ?? '';
}

function partOf(
  { hash, words, images, embeds, files }: BodyFacts,
  lines: LivePart['lines'],
): LivePart {
  const media = { images: images.map(mediaPath), embeds, ...(files && { files }) };
  return { lines, hash, words: words.length, ...media };
}

/**
 * Entries of one minute stand as their author has them: where the file begins with the oldest, the lower is the
 * newer one.
 */
function newestFirst(read: readonly LiveEntry[]): LiveEntry[] {
  const [first, last] = [read[0]?.at ?? 0, read.at(-1)?.at ?? 0];
  const byFile = first < last ? read.toReversed() : read;
  return byFile.toSorted((a, b) => b.at - a.at);
}

/** Gives each entry its anchor; the second of a minute is numbered, so that the first keeps its own. */
function withAnchors(entries: readonly LiveEntry[], timezone: string): LiveEntry[] {
  const taken = new Map<string, number>();
  return entries
    .toReversed()
    .map((entry) => {
      const minute = anchorOf(entry.at, timezone);
      const number = (taken.get(minute) ?? 0) + 1;
      taken.set(minute, number);
      return { ...entry, id: number === 1 ? minute : `${minute}-${number}` };
    })
    .toReversed();
}

/** `t20261129-1405` */
function anchorOf(at: Instant, timezone: string): string {
  const { year, month, day } = addressDate(at, timezone);
  const { hour, minute } = clockAt(at, timezone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `t${year}${month}${day}-${two(hour)}${two(minute)}`;
}
