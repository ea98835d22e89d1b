import type { Said } from '../problems.ts';

/**
 * How what journalists write differs from YAML, and is read nevertheless, since it can mean one thing only. Each
 * has its reason, which `npm run check-content` prints beside what was understood.
 */
export const MENDS = {
  'colon-in-value': {
    ar: 'النقطتان داخل القيمة جزء منها.',
    en: 'A colon inside a value is part of it.',
  },
  'hash-in-value': {
    ar: 'الرمز # الملتصق بكلمة وسم لا ملاحظة.',
    en: 'A # that touches a word is a hashtag and no remark.',
  },
  'sign-before-value': {
    ar: 'الرمز في أول القيمة جزء منها.',
    en: 'The sign that a value begins with is part of it.',
  },
  'quoted-beginning': {
    ar: 'علامة الإحاطة لا تحيط بالقيمة كلها، فهي جزء منها.',
    en: 'The quotation marks do not stand around the whole value, so they are part of it.',
  },
  'brackets-in-text': {
    ar: 'المعقوفان في أول النص جزء منه، لا قائمة.',
    en: 'The brackets that a text begins with are part of it, and no list.',
  },
  'marks-around-value': {
    ar: 'العلامتان حول القيمة كلها للإحاطة، وليستا منها.',
    en: 'The marks around the whole value only enclose it.',
  },
  'backslash-in-value': {
    ar: 'الشرطة المائلة \\ حرف كغيره.',
    en: 'A backslash is a letter like others.',
  },
  'list-as-written': {
    ar: 'فُصلت عناصر القائمة بفواصلها، عربية كانت أو لاتينية.',
    en: 'The items of the list were told apart by their commas, Arabic or Latin.',
  },
  bullet: {
    ar: 'علامة التعداد في أول السطر شرطة قائمة.',
    en: 'The bullet at the beginning of the line is the dash of a list.',
  },
  'colon-of-field': {
    ar: 'النقطتان بعد اسم الحقل كأن بعدهما فراغا.',
    en: 'The colon after the name of a field was read as if a space followed it.',
  },
  'part-not-indented': {
    ar: 'هذا جزء من الحقل الفارغ الذي فوقه.',
    en: 'This is a part of the empty field above it.',
  },
  'indent-by-tab': {
    ar: 'علامة الجدولة في أول السطر فراغان.',
    en: 'A tab at the beginning of a line is two spaces.',
  },
  'strange-space': {
    ar: 'الفراغ غير العادي فراغ كغيره.',
    en: 'An unusual space is a space like others.',
  },
  'unseen-mark': {
    ar: 'العلامة الخفية حول الاسم أو القيمة أُهملت.',
    en: 'An invisible mark around a name or a value was dropped.',
  },
} as const satisfies Record<string, Said>;

export type MendKind = keyof typeof MENDS;

/** One place where YAML was read as its author meant it. */
export interface Mend {
  kind: MendKind;
  /** In the text of the fields, from 0. */
  row: number;
  /** The row or rows as they were written, and as YAML reads them. */
  written: string;
  read: string;
}

/**
 * A row of which it is known that nobody can tell what it means: its value is opened and not closed before the
 * next field, or it is a field further in than a field that has its value already.
 */
export interface Unclear {
  kind: 'left-open' | 'indented';
  /** From 0. */
  row: number;
  /** The mark that was left open. */
  mark: string;
  /** The row as it was most likely meant. */
  fix: string;
}
