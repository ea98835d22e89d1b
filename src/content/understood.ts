import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { fieldKinds } from '../model/kinds.ts';
import { answerOf, type Kind } from '../model/values.ts';
import type { Said } from '../problems.ts';
import { asciiDigits } from '../text/digits.ts';
import { tidy } from '../text/invisible.ts';
import { canonicalText, isListKind, itemsIn } from './canonical-values.ts';
import { canonicalName } from './field-names.ts';
import { fieldsOf, openSheet, rowOf } from './fields.ts';
import { bookOf, isSettings } from './file-books.ts';
import { splitFrontMatter } from './front-matter.ts';
import { MENDS, type MendKind } from './mends.ts';
import type { Sheet } from './sheet.ts';

/** Something that could have been read otherwise, or that plain YAML does, and how it was read. */
export interface Understanding {
  /** Which rule read it: one of mends.ts, or of the kinds below. */
  rule: MendKind | keyof typeof READINGS;
  /** Path inside the content folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The field as the author wrote its name; absent for lines that are no field's. */
  field?: string | undefined;
  written: string;
  read: string;
  because: Said;
}

const READINGS = {
  'fence-drawn-otherwise': {
    ar: 'هذا السطر ثلاث شرطات تحد الرأس.',
    en: 'This line is the three hyphens that bound the front-matter.',
  },
  'day-first': {
    ar: 'اليوم أولا ثم الشهر، كما يُكتب في البلدان العربية كلها.',
    en: 'The day comes first, then the month, as all Arab countries write it.',
  },
  'date-in-words': {
    ar: 'التاريخ بتوقيت الجريدة.',
    en: 'The date is by the clocks of the newspaper.',
  },
  'yes-or-no': { ar: 'الجواب نعم أو لا.', en: 'The answer is yes or no.' },
  'list-by-commas': {
    ar: 'الفواصل تفصل بين عناصر القائمة.',
    en: 'Commas part the items of the list.',
  },
  digits: { ar: 'الأرقام من أي نوع سواء.', en: 'Digits of any kind are the same.' },
  'remark-not-read': {
    ar: 'ما بعد الرمز # الذي حوله فراغ ملاحظة لا تُنشر.',
    en: 'What follows a # between spaces is a remark, and is not published.',
  },
} as const satisfies Record<string, Said>;

/** Words for yes and no that leave no doubt. */
const PLAIN_ANSWERS = ['نعم', 'لا', 'yes', 'no', 'true', 'false'];

/**
 * What of a file was not read as plain YAML reads it, or could have been meant otherwise, line by line: nothing is
 * understood in silence. Empty where the fields cannot be read at all. `npm run check-content` prints it;
 * reading does without.
 *
 * @param file path inside the content folder, by which it is known what kind of file it is
 */
export function understood(text: string, file: string): Understanding[] {
  const split = isSettings(file)
    ? { yaml: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), linesBefore: 0, oddFences: [] }
    : splitFrontMatter(text, file);
  if ('severity' in split) return [];
  const sheet = openSheet(split.yaml, bookOf(file), { file, linesBefore: split.linesBefore });
  const { contents } = sheet.document;
  if (isMap(contents) && !fieldsOf(sheet).readable) return [];
  const maps = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [contents];
  const values = maps.flatMap((map) => (isMap(map) ? valuesIn(map, '', sheet) : []));
  const fences = split.oddFences.map(({ line, written }): Understanding => {
    const rule = 'fence-drawn-otherwise';
    return { rule, file, line, written, read: '---', because: READINGS[rule] };
  });
  return [
    ...fences,
    ...mended(sheet, values),
    ...values.flatMap((value) => readings(value, sheet)),
  ].toSorted((a, b) => a.line - b.line);
}

/** An understanding as text, its place first, as problems have it. */
export function understandingText(understanding: Understanding, lang: 'ar' | 'en'): string {
  const { file, line, written, read, because } = understanding;
  const names = lang === 'ar' ? ['كُتب', 'قُرئ', 'لأن'] : ['written', 'read', 'because'];
  const parts = [written, read, because[lang]].map(
    (part, index) => part && `  ${names[index]}: ${part}`,
  );
  return [`${file}:${line}`, ...parts].filter(Boolean).join('\n');
}

/** A field with what stands in it. */
interface Value {
  field: string;
  spelled: string;
  line: number;
  texts: string[];
  isSeq: boolean;
  remark?: string | null | undefined;
}

function valuesIn(map: YAMLMap, parent: string, sheet: Sheet): Value[] {
  return map.items.flatMap(({ key, value }): Value[] => {
    const spelled = tidy(isScalar(key) ? String(key.value) : '');
    const field = canonicalName(spelled, parent, sheet.book);
    if (isMap(value)) return valuesIn(value, field, sheet);
    const items = isSeq(value) ? value.items : [value];
    const texts = items.filter((item) => isScalar(item)).map((item) => tidy(String(item.value)));
    const line = sheet.place.linesBefore + rowOf(key, sheet);
    const remark = isScalar(value) || isSeq(value) ? value.comment : undefined;
    return [{ field, spelled, line, texts, isSeq: isSeq(value), remark }];
  });
}

function mended({ mends, place }: Sheet, values: readonly Value[]): Understanding[] {
  return mends.map(({ kind, row, written, read }) => {
    const line = place.linesBefore + row + 1;
    const field = values.findLast((value) => value.line <= line)?.spelled;
    const said = { written: written.trim(), read: read.trim(), because: MENDS[kind] };
    return { rule: kind, file: place.file, line, field, ...said };
  });
}

/** How the value of a field was read, where its kind has more than one way of being written. */
function readings(value: Value, { book, place }: Sheet): Understanding[] {
  const { field, spelled, line, texts, remark } = value;
  const of = (rule: keyof typeof READINGS, written: string, read: string): Understanding => {
    return { rule, file: place.file, line, field: spelled, written, read, because: READINGS[rule] };
  };
  const kind = fieldKinds(book)[field];
  const found: Understanding[] = [];
  const [text = ''] = texts;
  if (isListKind(kind)) {
    const items = itemsIn(texts);
    const isCut = value.isSeq ? items.length !== texts.length : items.length > 1;
    if (isCut) found.push(of('list-by-commas', texts.join(', '), `[${items.join(', ')}]`));
  } else if (text !== '') {
    const read = canonicalText(text, kind, /[\u0600-\u06ff]/.test(text) ? 'ar' : 'en');
    const rule = ruleFor(kind, text, read);
    if (rule) found.push(of(rule, text, read));
  }
  if (remark) found.push(of('remark-not-read', `#${remark.split('\n')[0]}`, ''));
  return found;
}

function ruleFor(
  kind: Kind | undefined,
  text: string,
  read: string,
): keyof typeof READINGS | undefined {
  if (kind === 'flag') {
    const isPlain = PLAIN_ANSWERS.includes(text.toLowerCase());
    return answerOf(text) === undefined || isPlain ? undefined : 'yes-or-no';
  }
  if (read === text) return undefined;
  if (kind === 'number') return 'digits';
  if (kind !== 'moment' && kind !== 'day') return undefined;
  const digits = asciiDigits(text);
  if (/^\d{4}-\d\d-\d\d/.test(digits)) return digits === text ? undefined : 'digits';
  return /^\d{1,2}[/.\\؍-]\d/.test(digits) ? 'day-first' : 'date-in-words';
}
