import type { FieldBook, FieldSource } from '../model/fields.ts';
import type { Problem } from '../problems.ts';
import { spelledOut } from '../text/characters/characters.ts';
import { hasMark, hasMarkAtAnEnd, stripInvisible, tidy } from '../text/invisible.ts';
import { quote } from './mend-values.ts';
import type { Unclear } from './mends.ts';
import type { Sheet } from './sheet.ts';

/** What can be wrong with YAML fields before any of them is judged. */

/**
 * Lines that YAML cannot read, or reads as something that no author means; each line once. What follows the first
 * that nobody can tell the meaning of is not judged: YAML takes all of it for something else.
 *
 * @param marks offsets of values that begin with a mark which YAML takes for a reference
 */
export function unreadableLines(sheet: Sheet, marks: readonly number[]): Problem[] {
  const [unclear] = sheet.unclear;
  const last = unclear ? unclear.row - (unclear.kind === 'indented' ? 1 : 0) : Infinity;
  const byRow = new Map<number, Problem>();
  const offsets = [...sheet.document.errors.map(({ pos }) => pos[0]), ...marks];
  for (const offset of offsets) {
    const row = Math.min(sheet.counter.linePos(offset).line, sheet.rows.length);
    if (row <= last && !byRow.has(row)) byRow.set(row, unreadableLine(row, sheet));
  }
  if (!unclear) return [...byRow.values()];
  return [
    ...byRow.values(),
    unclear.kind === 'indented' ? indented(unclear, sheet) : leftOpen(unclear, sheet),
  ];
}

function indented({ row, fix }: Unclear, { rows, place }: Sheet): Problem {
  return {
    code: 'field-indented',
    severity: 'error',
    file: place.file,
    line: place.linesBefore + row + 1,
    message: {
      ar: 'هذا السطر يبدأ بفراغات، فلا يُعرف أهو حقل أم بقية السطر الذي قبله. إن كان حقلا فاكتبه من أول السطر.',
      en: 'This line begins with spaces, so it may be a field or the rest of the line above. A field begins at the margin.',
    },
    found: rows[row]?.trim(),
    fix,
  };
}

const NAMES: Readonly<Record<string, { ar: string; en: string }>> = {
  '[': { ar: 'القوس المعقوف [', en: 'The bracket [' },
  '{': { ar: 'القوس {', en: 'The brace {' },
};

function leftOpen({ row, mark, fix }: Unclear, { rows, place }: Sheet): Problem {
  const { ar, en } = NAMES[mark] ?? { ar: `العلامة ${mark}`, en: `The mark ${mark}` };
  return {
    code: 'mark-left-open',
    severity: 'error',
    file: place.file,
    line: place.linesBefore + row + 1,
    message: {
      ar: `${ar} في أول القيمة لم يأت ما يقابله في آخرها، فلا يُعرف أين تنتهي.`,
      en: `${en} that the value begins with is never closed, so nobody knows where it ends.`,
    },
    found: rows[row]?.trim(),
    fix,
  };
}

const TEXT_BEGINS = {
  ar: 'هذا السطر ليس حقلا، والغالب أنه أول النص. ضع قبله سطرا من ثلاث شرطات.',
  en: 'This line is no field, and most likely the text begins here. Put a line of three hyphens above it.',
};

/** A line that cannot be read: with the mend where it is most likely what the author meant. */
function unreadableLine(row: number, sheet: Sheet): Problem {
  const { rows, place } = sheet;
  const written = (rows[row - 1] ?? '').trimEnd();
  const problem: Problem = {
    code: 'unreadable-line',
    severity: 'error',
    file: place.file,
    line: place.linesBefore + row,
    message: { ar: 'هذا السطر لا يُقرأ.', en: 'This line cannot be read.' },
    found: written.trim(),
    wanted: {
      ar: "سطر من نوع «اسم: قيمة»، والقيمة التي فيها رموز تُحاط بعلامتي ' '",
      en: "a line like `name: value`; a value with signs in it stands between ' and '",
    },
  };
  problem.fix = likelyLine(row, sheet);
  if (problem.fix?.startsWith('---')) problem.message = TEXT_BEGINS;
  return problem;
}

/** A row that cannot be read, as it was most likely meant. */
function likelyLine(row: number, { rows, book, place }: Sheet): string | undefined {
  const written = (rows[row - 1] ?? '').trimEnd();
  const isInList = rows.some((other) => other.startsWith('- ')) && /^\S/.test(written);
  const [, name = '', value = ''] = /^(\s*[^:\s][^:]*): +(.+)$/.exec(written) ?? [];
  // An entry of a list whose dash was forgotten, or what stands below it.
  if (isInList && book[name]) return `${name === Object.keys(book)[0] ? '- ' : '  '}${written}`;
  if (value && !/^['"[{]/.test(value)) return `${name}: ${quote(value)}`;
  const field = fieldWithoutColon(written, book);
  if (field !== undefined) return field;
  // Behind an empty row there is no field any more, but the text: the end of the fields was forgotten.
  const isText = rows[row - 2]?.trim() === '' && !written.includes(':');
  return isText && place.linesBefore > 0 ? `---\n${written}` : undefined;
}

/** «العنوان سوق الأحد», «date = 2026-07-05»: a field that we know, with the colon that it lacks. */
function fieldWithoutColon(written: string, book: FieldBook): string | undefined {
  const names = Object.entries(book).flatMap(([name, { aliases = [] }]) => [name, ...aliases]);
  const name = names
    .toSorted((a, b) => b.length - a.length)
    .find((one) => written.startsWith(`${one} `) || written.startsWith(`${one}=`));
  const value = name && written.slice(name.length).replace(/^\s*(?:[=؛;.]|[-–—]+(?=\s))?\s*/, '');
  return value ? `${name}: ${value}` : undefined;
}

/** A file that holds something else than fields. */
export function noFields({ place, rows, book }: Sheet): Problem {
  const [text = '', ...more] = rows.map((row) => row.trim()).filter(Boolean);
  const [first = ''] = Object.keys(book);
  // One line of words is most likely the first of the fields: the headline, or the newspaper's name.
  const isHeadline = more.length === 0 && /^\p{L}/u.test(text);
  return {
    code: 'no-fields',
    severity: 'error',
    file: place.file,
    line: place.linesBefore + 1,
    message: {
      ar: 'لا توجد هنا حقول من نوع «اسم: قيمة».',
      en: 'There are no fields here, like `name: value`.',
    },
    found: text,
    fix: isHeadline ? `${first}: ${quote(text)}` : book[first]?.example,
  };
}

/** One field, given twice under one name or two. */
export function writtenTwice(
  field: string,
  spelled: string,
  line: number,
  source: FieldSource,
): Problem {
  return {
    code: 'field-twice',
    severity: 'error',
    file: source.file,
    line,
    field: spelled,
    message: {
      ar: 'هذا الحقل مكتوب مرتين. احذف أحدهما.',
      en: 'This field is written twice. Delete one of the two.',
    },
    found: {
      ar: `${source.spelled[field]} (السطر ${source.lines[field]}) و${spelled} (السطر ${line})`,
      en: `${source.spelled[field]} (line ${source.lines[field]}) and ${spelled} (line ${line})`,
    },
  };
}

const AT_EDGE = {
  ar: 'عند طرف هذا الحقل علامة خفية، فأهملناها. احذفها.',
  en: 'There is an invisible mark at the edge of this field, which was dropped. Delete it.',
};

/**
 * Marks that no one sees around a field's name or its values: they are dropped, and the author is told. In an
 * address they are refused wherever they stand, since it could not be typed.
 */
export function unseenMarks(
  spelled: string,
  name: string,
  value: unknown,
  { file, line, isAddress, row }: { file: string; line: number; isAddress: boolean; row: string },
): Problem[] {
  const values = [value].flat().filter((one) => typeof one === 'string' && tidy(one) !== '');
  const texts = values as string[];
  const refused = isAddress ? texts.find(hasMark) : undefined;
  const dropped = [name, ...texts].find(hasMarkAtAnEnd);
  const found = refused ?? dropped;
  if (found === undefined) return [];
  const told = { file, line, field: spelled, found: spelledOut(inShort(found)) };
  const tidyRow = stripInvisible(row) === row ? undefined : stripInvisible(row).trimEnd();
  if (refused === undefined)
    return [
      { code: 'unseen-mark-at-edge', severity: 'warning', message: AT_EDGE, ...told, fix: tidyRow },
    ];
  return [
    {
      code: 'unseen-mark-in-address',
      severity: 'error',
      message: {
        ar: 'في هذا العنوان علامة خفية. احذفها.',
        en: 'There is an invisible mark in this address. Delete it.',
      },
      ...told,
      fix: `${spelled}: ${stripInvisible(refused).trim()}`,
    },
  ];
}

/**
 * Marks that were dropped before YAML was read, which it would have stumbled over.
 *
 * @param told the problems that the author is told of anyway: a line is not told of twice
 */
export function droppedMarks({ mends, place }: Sheet, told: readonly Problem[]): Problem[] {
  return mends
    .filter(({ kind }) => kind === 'unseen-mark')
    .map(({ row, written }) => ({ line: place.linesBefore + row + 1, written }))
    .filter(({ line }) => !told.some((problem) => problem.line === line))
    .map(({ line, written }) => ({
      code: 'unseen-mark-at-edge',
      severity: 'warning',
      file: place.file,
      line,
      message: AT_EDGE,
      found: spelledOut(inShort(written.trim())),
      fix: stripInvisible(written).trimEnd(),
    }));
}

function inShort(text: string): string {
  return text.length > 80 ? `${text.slice(0, 40)}…${text.slice(-40)}` : text;
}
