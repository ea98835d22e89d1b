import type { YAMLError } from 'yaml';
import { columnOf, type FieldBook, type FieldSource } from '../model/fields.ts';
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
    code: 'unreadable-line',
    severity: 'error',
    file: place.file,
    line: place.linesBefore + row,
    message: { ar: 'هذا السطر لا يُقرأ.', en: 'This line cannot be read.' },
    found: written.trim(),
    wanted: {
      ar: "سطر من نوع «اسم: قيمة»، والقيمة التي فيها رموز تُحاط بعلامتي ' '",
      en: "a line as “name: value”, with ' ' around a value that holds signs",
    },
  };
  const [, name = '', value = ''] = /^(\s*[^:\s][^:]*): +(.+)$/.exec(written) ?? [];
  if (code === 'TAB_AS_INDENT') {
    problem.code = 'tab-indent';
    problem.message = {
      ar: 'السطر يبدأ بعلامة جدولة (Tab). استعمل الفراغات.',
      en: 'The line begins with a tab. Use spaces.',
    };
    problem.fix = written.replace(/\t/g, '  ');
  } else if (value && !/^['"]/.test(value)) {
    problem.fix = `${name.trim()}: ${quote(value)}`;
    if (/:(\s|$)/.test(value)) {
      problem.code = 'colon-in-value';
      problem.message = {
        ar: "في القيمة نقطتان (:)، فيجب أن تُحاط كلها بعلامتي ' '.",
        en: "There is a colon in the value, which must stand between ' ' as a whole.",
      };
    }
  }
  return problem;
}

/** A file that holds something else than fields. */
export function noFields({ place, rows, book }: Sheet): Problem {
  return {
    code: 'no-fields',
    severity: 'error',
    file: place.file,
    line: place.linesBefore + 1,
    message: {
      ar: 'لا توجد هنا حقول من نوع «اسم: قيمة».',
      en: 'There are no fields here, as “name: value”.',
    },
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
    code: 'field-twice',
    severity: 'error',
    file: source.file,
    line,
    field: spelled,
    message: {
      ar: 'هذا الحقل مكتوب مرتين. احذف أحدهما.',
      en: 'This field is written twice. Delete one of them.',
    },
    found: {
      ar: `${source.spelled[field]} (السطر ${source.lines[field]}) و${spelled} (السطر ${line})`,
      en: `${source.spelled[field]} (line ${source.lines[field]}) and ${spelled} (line ${line})`,
    },
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
      code: 'lost-after-hash',
      severity: 'error',
      file: source.file,
      line: source.lines[field],
      column: columnOf(field, source, value),
      field: spelled,
      message: value.startsWith('#')
        ? { ar: 'هذا الحقل فارغ.', en: 'This field is empty.' }
        : {
            ar: 'ما بعد الرمز # يضيع من هذه القيمة.',
            en: 'What follows the # is lost from this value.',
          },
      found: value,
      wanted: {
        ar: `${book[field]?.wanted.ar}. ما فيه الرمز # يُحاط بعلامتي ' '`,
        en: `${book[field]?.wanted.en}. What holds a # stands between ' '`,
      },
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
      code: refused === undefined ? 'unseen-mark-at-edge' : 'unseen-mark-in-address',
      severity: refused === undefined ? 'warning' : 'error',
      file,
      line,
      field: spelled,
      message:
        refused === undefined
          ? {
              ar: 'عند طرف هذا الحقل علامة خفية، فأهملناها. احذفها.',
              en: 'There is a mark that nobody sees at an end of this field; it was passed over. Delete it.',
            }
          : {
              ar: 'في هذا العنوان علامة خفية. احذفها.',
              en: 'There is a mark that nobody sees in this address. Delete it.',
            },
      found: spelledOut(found.length > 80 ? `${found.slice(0, 40)}…${found.slice(-40)}` : found),
      fix: refused === undefined ? undefined : `${spelled}: ${stripInvisible(refused).trim()}`,
    },
  ];
}
