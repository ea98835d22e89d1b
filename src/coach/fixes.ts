import { corrected, type Correction } from '../text/typography/typography.ts';
import type { Desk, Manuscript, Slip } from './manuscript.ts';
import { mayHaveNotes } from '../text/coach-notes.ts';
import { optOuts } from './opt-outs.ts';
import { bodyStart, fieldPassages, placeIn, sheetOf } from './passages.ts';
import { lineOfProse, proseOf } from './prose.ts';
import { RULE_BOOK, RULES, type RuleCode } from './rule-book.ts';
import { CHECKS } from './rules.ts';

/** A mended text may give another rule something to mend; so many times at most. */
const ROUNDS = 8;

/**
 * The text of the file as it is when the chosen rules that are safe have mended what they find: not a byte of the
 * rest changes, and mending it again changes nothing. A line of which the author wants nothing said is left, and so
 * is an official text.
 */
export function fixed(manuscript: Manuscript, desk: Pick<Desk, 'rules' | 'site'>): string {
  const { article, text, linesBeforeBody } = manuscript;
  if (article.verbatim) return text;
  const start = bodyStart(manuscript);
  const sheet = sheetOf(text);
  const isSilenced = optOuts(text, sheet, linesBeforeBody);
  let head = text.slice(0, start);
  const fields = fieldPassages(manuscript)
    .flatMap(({ prose, start: at }) => (at === undefined ? [] : [{ at, length: prose.length }]))
    .toSorted((one, other) => other.at - one.at);
  for (const { at, length } of fields) {
    const value = text.slice(at, at + length);
    const line = placeIn(sheet, at).line;
    const mended = mend(value, lineOfProse, desk, (code) => isSilenced(code, line));
    const isQuoted = /['"]/.test(text.charAt(at - 1)) && text[at - 1] === text[at + length];
    if (isQuoted || isPlain(mended)) head = head.slice(0, at) + mended + head.slice(at + length);
  }
  const body = text.slice(start);
  // Mending adds no lines and takes none away.
  const isSilencedAt: IsSilencedAt = mayHaveNotes(text)
    ? (code, place, now) => isSilenced(code, linesBeforeBody + placeIn(sheetOf(now), place).line)
    : () => false;
  return head + mend(body, proseOf, desk, isSilencedAt);
}

/** Whether nothing is to be mended by a rule at a place of a text. */
type IsSilencedAt = (code: RuleCode, place: number, text: string) => boolean;

/** Whether a value that stands in no quotation marks is still the text that it was to YAML. */
function isPlain(value: string): boolean {
  return !/:(?:\s|$)|\s#|^[-?:,[\]{}#&*!|>'"%@`]/.test(value);
}

function mend(
  text: string,
  read: (text: string) => string,
  { rules, site }: Pick<Desk, 'rules' | 'site'>,
  isSilenced: IsSilencedAt,
): string {
  const safe = RULES.filter((code) => rules.has(code) && RULE_BOOK[code].isFixed);
  let mended = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = mended;
    const prose = read(mended);
    const slips = safe.flatMap((code) => {
      const check = CHECKS[code];
      if (!('inTexts' in check)) return [];
      return check.inTexts(prose, site).filter(({ start }) => !isSilenced(code, start, before));
    });
    const apart = withoutOverlaps(slips);
    if (apart.length === 0) return mended;
    mended = corrected(mended, apart);
  }
  return mended;
}

/** What can be mended at once; the rest waits for the next round. */
function withoutOverlaps(slips: readonly Slip[]): Correction[] {
  let free = 0;
  return slips
    .flatMap(({ mends = [] }) => mends)
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      const isFree = start >= free;
      if (isFree) free = end;
      return isFree;
    });
}
