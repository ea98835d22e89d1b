import { z } from 'zod';
import type { Said } from '../problems.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { mediaPath } from './media-path.ts';
import type { FieldBook } from './fields.ts';
import { idField } from './ids.ts';
import type { Named } from './name-book.ts';
import { line, names, printedLine } from './values.ts';
import { webLink } from './web-link.ts';

/** An agency or a newspaper whose reports are printed, as sources.yaml says. */
export interface Source extends Named {
  /** What it is, in a sentence. */
  description?: string | undefined;
  /** Address of its own site. */
  address?: string | undefined;
  /** Path inside content/media. */
  logo?: string | undefined;
  /** What stands below its texts: «جميع الحقوق محفوظة لوكالة …». */
  licence?: string | undefined;
}

/** One entry of sources.yaml; without an id it has one of its name. */
export function sourceSchema(as: Typesetting) {
  return z.strictObject({
    id: idField(NO_ID).optional(),
    name: line(),
    description: printedLine(as).optional(),
    address: webLink().optional(),
    logo: line().transform(mediaPath).meta({ kind: 'media' }).optional(),
    licence: printedLine(as).optional(),
    synonyms: names().default([]),
  });
}

const NO_ID: Said = {
  ar: 'رمز المصدر جزء من عنوانه في الموقع، ولا يقبل هذه الرموز.',
  en: "A source's id is a part of its address, and does not take these signs.",
};

/** The fields of an entry. */
export const SOURCE_FIELDS: FieldBook = {
  id: {
    aliases: ['الرمز'],
    wanted: {
      ar: 'حروف وأرقام وواصلات (-) فقط: آخر عنوان صفحة المصدر',
      en: "letters, digits and hyphens (-) only: the last part of the source's address",
    },
    example: 'id: atlas-press',
    isAddress: true,
  },
  name: {
    aliases: ['الاسم'],
    wanted: { ar: 'اسم المصدر كما يقرؤه القارئ', en: "the source's name as readers read it" },
    example: 'name: صحيفة مرافئ',
  },
  description: {
    aliases: ['الوصف'],
    wanted: { ar: 'جملة تعرّف بالمصدر', en: 'a sentence about the source' },
    example: 'description: صحيفة تتابع أخبار الموانئ والصيد.',
  },
  address: {
    aliases: ['الموقع', 'العنوان'],
    wanted: {
      ar: 'عنوان موقع المصدر كاملا، يبدأ بـ https://',
      en: "the whole address of the source's site, which begins with https://",
    },
    example: 'address: https://marafi.example',
  },
  logo: {
    aliases: ['الشعار'],
    wanted: { ar: 'اسم ملف من content/media', en: 'the name of a file in content/media' },
    example: 'logo: logos/marafi.png',
  },
  licence: {
    aliases: ['الحقوق'],
    wanted: {
      ar: 'سطر الحقوق تحت كل مقال من هذا المصدر',
      en: 'the line about rights below each article of this source',
    },
    example: 'licence: جميع الحقوق محفوظة لصحيفة مرافئ',
  },
  synonyms: {
    aliases: ['المرادفات', 'أسماء أخرى'],
    wanted: {
      ar: 'أسماء أخرى تكتبها المقالات لهذا المصدر',
      en: 'other names by which articles may name the source',
    },
    example: 'synonyms: [مرافئ]',
  },
};
