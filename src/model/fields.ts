import { LIVE_FIELDS } from './live-fields.ts';
import { PUBLICATION_FIELDS } from './publication-fields.ts';
import type { Said } from '../problems.ts';
import { IMAGE_FIELDS } from './image-fields.ts';
import { VIDEO_FIELDS } from './video-fields.ts';
import { TWIN_FIELDS } from './twins.ts';
import { CORRECTION_FIELDS, UPDATE_FIELDS } from './correction-fields.ts';

/** What authors are told of a field. */
export interface FieldGuide {
  /** Other names that are read as this field. */
  aliases?: readonly string[];
  /** What the field takes. */
  wanted: Said;
  /** A line, or lines, that may be pasted as they are. */
  example: string;
  /** Whether it becomes part of an address, where nothing may stand that no one sees. */
  isAddress?: true;
  /** Whether its text is a stranger's, which stands in quotes whatever it is. */
  isQuoted?: true;
  /** The fields of its entries, where it takes a list of them; a line of text stands for the field `asText` of one. */
  entries?: { fields: FieldBook; asText: string };
}

/** A guide to the fields of one kind of file, by canonical name; a dot leads into a nested field. */
export type FieldBook = Readonly<Record<string, FieldGuide>>;

/** The fields of a file as they were read, under their canonical names, before any of them is judged. */
export interface FieldSource {
  /** Path inside the content folder. */
  file: string;
  /** The line on which the fields begin, where they are an entry of a list; else they are the whole file's. */
  begins?: number;
  /** Field values by canonical name; a field that was left empty is absent. */
  values: Record<string, unknown>;
  /** Where each field stands, counted from 1; a dot leads into a nested field. */
  lines: Record<string, number>;
  /** How the author wrote each field's name. */
  spelled: Record<string, string>;
  /** The whole line on which each field stands. */
  written: Record<string, string>;
  /** The items of lists that stand on lines of their own, each with its line. */
  items?: Record<string, { line: number; written: string }[]>;
  /** The entries of fields that take lists of them. */
  entries?: Record<string, FieldSource[]>;
}

/**
 * Where in the line of a field a text stands, counted from 1: in its value, or else in its name. Undefined where
 * the line holds neither.
 */
export function columnOf(
  field: string,
  { written, spelled }: Pick<FieldSource, 'written' | 'spelled'>,
  text = '',
): number | undefined {
  const row = written[field];
  const name = spelled[field];
  if (row === undefined || name === undefined) return undefined;
  const start = row.indexOf(name);
  // Where characters are spelt out for their author, the row has them as they are.
  const asInRow = text.replace(/⟨U\+[^⟩]*⟩/g, '');
  const inValue = text === '' ? -1 : row.indexOf(asInRow, start + name.length);
  const at = inValue < 0 ? start : inValue;
  return at < 0 ? undefined : at + 1;
}

/** The front-matter of an article: docs/guide/fields.md describes each field with an example. */
export const ARTICLE_FIELDS: FieldBook = {
  title: {
    aliases: ['العنوان'],
    wanted: { ar: 'عنوان المقال في سطر واحد', en: "the article's headline, on one line" },
    example: "title: 'الترامواي يصل إلى واد الزيتون'",
  },
  date: {
    aliases: ['التاريخ'],
    wanted: {
      ar: 'تاريخ النشر بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة',
      en: "when it is published, in the newspaper's zone: year-month-day hour:minute",
    },
    example: 'date: 2026-07-05 14:05',
  },
  source: {
    aliases: ['المصدر', 'التوقيع'],
    wanted: {
      ar: 'التوقيع كما يُطبع، مثل إكسبريس تيفي',
      en: 'the byline as printed, as the name of the newspaper',
    },
    example: 'source: إكسبريس تيفي',
  },
  via: {
    aliases: ['نقلاً عن', 'نقلا عن'],
    wanted: { ar: 'اسم الجهة التي نُقل عنها الخبر', en: 'who reported it first' },
    example: 'via: صحيفة مرافئ',
  },
  categories: {
    aliases: ['الأقسام', 'التصنيفات', 'الركن', 'الأركان'],
    wanted: {
      ar: 'ركن أو أكثر من أركان categories.yaml',
      en: 'one category or more of those in categories.yaml',
    },
    example: 'categories: [رأي, واجهة]',
  },
  followUp: {
    aliases: ['متابعة'],
    wanted: { ar: 'نعم أو لا', en: 'yes or no' },
    example: 'followUp: نعم',
  },
  story: {
    aliases: ['الملف', 'القصة'],
    wanted: {
      ar: 'اسم الملف الذي يتبعه المقال',
      en: 'the name of the running story that the article belongs to',
    },
    example: 'story: ترامواي واد الزيتون',
  },
  part: {
    aliases: ['الحلقة'],
    wanted: {
      ar: 'رقم الحلقة، إذا كان الملف سلسلة: 1 فما فوق',
      en: 'the number of the part, where the story is a serial: 1 or more',
    },
    example: 'part: 3',
  },
  summary: {
    aliases: ['المقدمة', 'الشابو', 'الملخص'],
    wanted: {
      ar: 'جملة أو جملتان تلخصان المقال',
      en: 'one or two sentences that sum the article up',
    },
    example: "summary: 'أول رحلة تجريبية بين المحطة والجامعة.'",
  },
  ...IMAGE_FIELDS,
  ...VIDEO_FIELDS,
  authors: {
    aliases: ['الكاتب', 'بقلم', 'إعداد'],
    wanted: { ar: 'اسم كاتب أو أكثر', en: 'one writer or more' },
    example: 'authors: [سعاد المرابط]',
  },
  tags: {
    aliases: ['الوسوم'],
    wanted: { ar: 'كلمات تصف المقال', en: 'words that say what the article is about' },
    example: 'tags: [النقل, المدينة]',
  },
  updated: {
    aliases: ['تحيين', 'التحديث'],
    wanted: {
      ar: 'تاريخ آخر تعديل، بصيغة تاريخ النشر نفسها',
      en: 'when it was last changed, written as the date is',
    },
    example: 'updated: 2026-07-06 09:30',
  },
  updates: {
    aliases: ['تحيينات', 'التحيينات'],
    wanted: {
      ar: 'ما أُضيف إلى المقال بعد نشره، وفي كل مرة متى وماذا',
      en: 'what was added to the article after it came out: each time when and what',
    },
    example: "updates:\n  - when: 2026-07-06 09:30\n    what: 'أضفنا جواب الوكالة.'",
    entries: { fields: UPDATE_FIELDS, asText: 'what' },
  },
  corrections: {
    aliases: ['تصويبات', 'تصويب', 'التصويبات', 'التصويب'],
    wanted: {
      ar: 'ما صُوّب في المقال، وحق الرد، وفي كل مرة متى وماذا',
      en: 'what was corrected in the article, and rights of reply: each time when and what',
    },
    example:
      "corrections:\n  - when: 2026-07-06 09:30\n    what: 'كتبنا أن طول الخط 19 كيلومترا، والصحيح 12.'",
    entries: { fields: CORRECTION_FIELDS, asText: 'what' },
  },
  breaking: {
    aliases: ['عاجل', 'عاجل حتى'],
    wanted: {
      ar: 'متى ينتهي الخبر العاجل، بصيغة تاريخ النشر نفسها',
      en: 'until when it is breaking news, written as the date is',
    },
    example: 'breaking: 2026-07-06 12:00',
  },
  pinUntil: {
    aliases: ['تثبيت حتى', 'مثبت حتى'],
    wanted: {
      ar: 'إلى متى يبقى المقال في صدارة الصفحة الأولى، بصيغة تاريخ النشر نفسها',
      en: 'until when it stays in the lead of the front page, written as the date is',
    },
    example: 'pinUntil: 2026-07-06 12:00',
  },
  kicker: {
    aliases: ['الشارة'],
    wanted: {
      ar: 'عاجل أو خاص أو حصري أو بالفيديو أو محتوى مدفوع، أو كلمة أو كلمتان من عندك',
      en: 'what stands above the headline: one of the five that are usual, or a word or two of your own',
    },
    example: 'kicker: حصري',
  },
  ...LIVE_FIELDS,
  ...PUBLICATION_FIELDS,
  comments: {
    aliases: ['التعليقات'],
    wanted: { ar: 'نعم أو لا', en: 'yes or no' },
    example: 'comments: لا',
  },
  verbatim: {
    aliases: ['نص رسمي'],
    wanted: {
      ar: 'نعم أو لا: هل يُنشر النص كما كُتب حرفا بحرف، مثل البلاغات والقوانين',
      en: 'yes or no: whether it is printed letter by letter as written, as laws and statements are',
    },
    example: 'verbatim: نعم',
  },
  id: {
    aliases: ['رقم المقال'],
    wanted: {
      ar: 'حروف وأرقام وواصلات (-) فقط، ولا يتكرر في الجريدة كلها',
      en: 'letters, digits and hyphens (-) only, once in the whole newspaper',
    },
    example: 'id: 20510',
    isAddress: true,
  },
  permalink: {
    aliases: ['الرابط'],
    wanted: {
      ar: 'عنوان يبدأ بشرطة مائلة، بلا فراغات',
      en: 'an address that begins with a slash and has no spaces',
    },
    example: 'permalink: /opinion/20510/',
    isAddress: true,
  },
  aliases: {
    aliases: ['روابط قديمة'],
    wanted: {
      ar: 'عناوين قديمة تبدأ كل منها بشرطة مائلة',
      en: 'old addresses, each of which begins with a slash',
    },
    example: 'aliases: [/2026/07/old-address/]',
    isAddress: true,
  },
  ...TWIN_FIELDS,
};

/** The front-matter of a plain page. */
export const PAGE_FIELDS: FieldBook = {
  title: {
    aliases: ['العنوان'],
    wanted: { ar: 'عنوان الصفحة', en: "the page's title" },
    example: 'title: من نحن',
  },
  summary: {
    aliases: ['الملخص'],
    wanted: { ar: 'جملة تصف الصفحة', en: 'a sentence about the page' },
    example: "summary: 'كيف تعمل هيئة تحريرنا.'",
  },
  menu: {
    aliases: ['القائمة'],
    wanted: {
      ar: 'header أو footer: أين يظهر رابط الصفحة',
      en: 'header or footer: where the link to the page stands',
    },
    example: 'menu: footer',
  },
};
