import type { Problem } from '../problems.ts';
import { corrected } from '../text/typography/typography.ts';
import type { Desk, Finding, Manuscript, Passage, Slip } from './manuscript.ts';
import { optOuts } from './opt-outs.ts';
import { bodyStart, passagesOf, placeIn, sheetOf, type Sheet } from './passages.ts';
import { RULES, type RuleCode } from './rule-book.ts';
import { CHECKS } from './rules.ts';

/** How many remarks on an article people are shown: more of them are read by nobody. */
export const SHOWN = 3;

/**
 * What the coach has to say of an article: advice, which changes nothing. The first remark of each rule, the most
 * useful rule first, then the second of each … Besides the file it depends on the desk: on the rules and settings
 * always, on the known addresses where the file has links, on `now` where it says «عاجل».
 */
export function allRemarksOn(manuscript: Manuscript, desk: Desk): Problem[] {
  if (manuscript.article.verbatim) return [];
  const passages = passagesOf(manuscript);
  const body = manuscript.text.slice(bodyStart(manuscript));
  const found = RULES.filter((code) => desk.rules.has(code)).map((code) => {
    const check = CHECKS[code];
    if ('inArticle' in check) {
      const findings = check.inArticle(manuscript.article, body, desk);
      return findings.map((finding) => ({ code, finding }));
    }
    return passages.flatMap((passage) =>
      check.inTexts(passage.prose, desk.site).map((slip) => ({ code, slip, passage })),
    );
  });
  if (found.every((ofRule) => ofRule.length === 0)) return [];
  const sheet = sheetOf(manuscript.text);
  const isSilenced = optOuts(manuscript.text, sheet, manuscript.linesBeforeBody);
  const remarks = found.map((ofRule) =>
    ofRule
      .map((one) =>
        'slip' in one
          ? slipRemark(one.code, one.slip, one.passage, { manuscript, sheet })
          : findingRemark(one.code, one.finding, { manuscript, sheet }),
      )
      .filter((problem) => !isSilenced(problem.code, problem.line)),
  );
  const longest = Math.max(...remarks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => turn).flatMap((turn) =>
    remarks.flatMap((ofRule) => ofRule[turn] ?? []),
  );
}

interface Read {
  manuscript: Manuscript;
  sheet: Sheet;
}

type Remark = Problem & { code: RuleCode; line: number };

function slipRemark(
  code: RuleCode,
  { start, end, mends, message }: Slip,
  passage: Passage,
  { manuscript: { article, source, text }, sheet }: Read,
): Remark {
  const field = passage.field;
  const place = passage.start === undefined ? undefined : placeIn(sheet, passage.start + start);
  const from = passage.start ?? 0;
  const whole =
    passage.start === undefined ? passage.prose : text.slice(from, from + passage.prose.length);
  const { before, after } = around(whole, start, end);
  const [wrong, right] = [
    whole.slice(start, end),
    corrected(whole.slice(start, end), mends ?? [], start),
  ];
  return {
    code,
    severity: 'remark',
    file: article.file,
    line: place?.line ?? lineOf(field, source.lines),
    column: place?.column,
    field: field && (source.spelled[field] ?? field),
    message,
    found: (before + shortened(wrong) + after).trim(),
    fix: mends && (before + shortened(right) + after).trim(),
  };
}

function findingRemark(
  code: RuleCode,
  { place, field, message, found, wanted, fix }: Finding,
  { manuscript, sheet }: Read,
): Remark {
  const { article, source } = manuscript;
  const at = place && placeIn(sheet, bodyStart(manuscript) + place.start);
  return {
    code,
    severity: 'remark',
    file: article.file,
    line: at?.line ?? lineOf(field, source.lines),
    column: at?.column,
    field: field && (source.spelled[field] ?? field),
    message,
    found: found === undefined ? undefined : shortened(found),
    wanted,
    fix,
  };
}

/** The line of a field, or of the part of it that is written, as `image` where only «وصف الصورة» stands. */
function lineOf(field: string | undefined, lines: Readonly<Record<string, number>>): number {
  if (field === undefined) return 1;
  const part = Object.keys(lines).find((name) => name.startsWith(`${field}.`));
  return lines[field] ?? (part === undefined ? undefined : lines[part]) ?? 1;
}

/** How much of a line is shown before and after a place. */
const AROUND = 24;

/** A few words before and after a place, of its own line only. */
function around(text: string, start: number, end: number): { before: string; after: string } {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const after = /^[^\r\n]*/.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return {
    before: before.length === AROUND ? before.replace(/^\S*\s/u, '') : before,
    after: after.length === AROUND ? after.replace(/\s\S*$/u, '') : after,
  };
}

/** A text that is long, by its beginning and its end. */
function shortened(text: string): string {
  const half = 2 * AROUND;
  return text.length > 2 * half ? `${text.slice(0, half)}…${text.slice(-half)}` : text;
}
