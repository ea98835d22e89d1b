import type { YAMLError } from 'yaml';
import type { FieldBook, FieldSource } from '../model/fields.ts';
import type { Problem } from '../problems.ts';
import { spelledOut } from '../text/characters/characters.ts';
import { hasMark, hasMarkAtAnEnd, stripInvisible, tidy } from '../text/invisible.ts';
import type { Sheet } from './sheet.ts';

/** What can be wrong with YAML fields before any of them is judged. */

/**
 * Lines that YAML cannot read, or reads as something that no author means; each line once.
 *
 * @param marks offsets of values that begin with a mark which YAML takes for a reference
 */
export function unreadableLines(sheet: Sheet, marks: readonly number[]): Problem[] {
  const rowAt = (offset: number) => sheet.counter.linePos(offset).line;
  const byRow = new Map<number, Problem>();
  for (const error of sheet.document.errors) {
    const row = rowAt(error.pos[0]);
    if (!byRow.has(row)) byRow.set(row, unreadableLine(row, sheet, error.code));
  }
  for (const row of marks.map(rowAt)) {
    if (!byRow.has(row)) byRow.set(row, unreadableLine(row, sheet));
  }
  return [...byRow.values()];
}

/** A line that cannot be read, with the mend for what Arabic headlines run into: a colon in the text. */
function unreadableLine(row: number, { rows, place }: Sheet, code?: YAMLError['code']): Problem {
  const written = (rows[row - 1] ?? '').trimEnd();
  const problem: Problem = {
    severity: 'error',
    file: place.file,
    line: place.linesBefore + row,
    message: 'هذا السطر لا يُقرأ.',
    found: written.trim(),
    wanted: "سطر من نوع «اسم: قيمة»، والقيمة التي فيها رموز تُحاط بعلامتي ' '",
  };
  const [, name = '', value = ''] = /^(\s*[^:\s][^:]*): +(.+)$/.exec(written) ?? [];
  if (code === 'TAB_AS_INDENT') {
    problem.message = 'السطر يبدأ بعلامة جدولة (Tab). استعمل الفراغات.';
    problem.fix = written.replace(/\t/g, '  ');
  } else if (value && !/^['"]/.test(value)) {
    problem.fix = `${name.trim()}: ${quote(value)}`;
    if (/:(\s|$)/.test(value)) {
      problem.message = "في القيمة نقطتان (:)، فيجب أن تُحاط كلها بعلامتي ' '.";
    }
  }
  return problem;
}

/** A file that holds something else than fields. */
export function noFields({ place, rows, book }: Sheet): Problem {
  return {
    severity: 'error',
    file: place.file,
    line: place.linesBefore + 1,
    message: 'لا توجد هنا حقول من نوع «اسم: قيمة».',
    found: rows.find((row) => row.trim()) ?? '',
    fix: Object.values(book)[0]?.example,
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
    severity: 'error',
    file: source.file,
    line,
    field: spelled,
    message: 'هذا الحقل مكتوب مرتين. احذف أحدهما.',
    found: `${source.spelled[field]} (السطر ${source.lines[field]}) و${spelled} (السطر ${line})`,
  };
}

/**
 * A field on whose line something like a hashtag stands outside of quotation marks: YAML takes `#المغرب`
 * for a comment, and drops it with all that follows.
 */
export function takenForComment(field: string, source: FieldSource, book: FieldBook): Problem[] {
  const [, value = ''] = /^[^:]*:\s+(.*\S)/.exec(source.written[field] ?? '') ?? [];
  const isPlain = !/^['"[{|>]/.test(value);
  if (!isPlain || !/(^|\s)#[\p{L}\p{N}]/u.test(value)) return [];
  const spelled = source.spelled[field] ?? field;
  return [
    {
      severity: 'error',
      file: source.file,
      line: source.lines[field],
      field: spelled,
      message: value.startsWith('#') ? 'هذا الحقل فارغ.' : 'ما بعد الرمز # يضيع من هذه القيمة.',
      found: value,
      wanted: `${book[field]?.wanted}. ما فيه الرمز # يُحاط بعلامتي ' '`,
      fix: `${spelled}: ${quote(value)}`,
    },
  ];
}

/** A value in single quotes, as YAML wants it. */
function quote(value: string): string {
  return `'${value.trim().replace(/'/g, "''")}'`;
}

/**
 * Marks that no one sees around a field's name or its values: they are dropped, and the author is told. In an
 * address they are refused wherever they stand, since it could not be typed.
 */
export function unseenMarks(
  spelled: string,
  name: string,
  value: unknown,
  { file, line, isAddress }: { file: string; line: number; isAddress: boolean },
): Problem[] {
  const values = [value].flat().filter((one) => typeof one === 'string' && tidy(one) !== '');
  const texts = values as string[];
  const refused = isAddress ? texts.find(hasMark) : undefined;
  const dropped = [name, ...texts].find(hasMarkAtAnEnd);
  const found = refused ?? dropped;
  if (found === undefined) return [];
  return [
    {
      severity: refused === undefined ? 'warning' : 'error',
      file,
      line,
      field: spelled,
      message:
        refused === undefined
          ? 'عند طرف هذا الحقل علامة خفية، فأهملناها. احذفها.'
          : 'في هذا العنوان علامة خفية. احذفها.',
      found: spelledOut(found.length > 80 ? `${found.slice(0, 40)}…${found.slice(-40)}` : found),
      fix: refused === undefined ? undefined : `${spelled}: ${stripInvisible(refused).trim()}`,
    },
  ];
}
