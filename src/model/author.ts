import { z } from 'zod';
import type { Said } from '../problems.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { mediaPath } from './media-path.ts';
import type { FieldBook } from './fields.ts';
import { focus, type Focus } from './focus.ts';
import { idField } from './ids.ts';
import type { Named } from './name-book.ts';
import { flag, line, names, paragraphs, printedLine } from './values.ts';
import { mailbox, webLink, xLink } from './web-link.ts';

/** The picture of a person. */
export interface Portrait {
  /** Path inside content/media. */
  src: string;
  /** Where in it the face lies; absent: in the middle. */
  focus?: Focus | undefined;
}

/** Who writes in the newspaper, as authors.yaml says. */
export interface Author extends Named {
  /** What they do: «صحافية في قسم المجتمع». */
  role?: string | undefined;
  portrait?: Portrait | undefined;
  /** A paragraph each. */
  biography: string[];
  /** Whole addresses. */
  website?: string | undefined;
  x?: string | undefined;
  linkedin?: string | undefined;
  email?: string | undefined;
  /** Whether they stand at the head of opinion sections. */
  columnist: boolean;
}

/** One entry of authors.yaml; without an id it has one of its name. */
export function authorSchema(as: Typesetting) {
  return z.strictObject({
    id: idField(NO_ID).optional(),
    name: line(),
    role: printedLine(as).optional(),
    portrait: z
      .strictObject({
        src: line().transform(mediaPath).meta({ kind: 'media' }),
        focus: focus().optional(),
      })
      .optional(),
    biography: paragraphs(as).default([]),
    website: webLink().optional(),
    x: xLink().optional(),
    linkedin: webLink().optional(),
    email: mailbox().optional(),
    synonyms: names().default([]),
    columnist: flag().default(false),
  });
}

const NO_ID: Said = {
  ar: 'رمز الكاتب جزء من عنوانه في الموقع، ولا يقبل هذه الرموز.',
  en: "A writer's id is a part of the address, and does not take these signs.",
};

/** The fields of an entry. */
export const AUTHOR_FIELDS: FieldBook = {
  id: {
    aliases: ['الرمز'],
    wanted: {
      ar: 'حروف وأرقام وواصلات (-) فقط: آخر عنوان صفحة الكاتب',
      en: "letters, digits and hyphens (-) only: the last part of the writer's address",
    },
    example: 'id: souad-elmrabet',
    isAddress: true,
  },
  name: {
    aliases: ['الاسم'],
    wanted: { ar: 'اسم الكاتب كما يقرؤه القارئ', en: "the writer's name as readers read it" },
    example: 'name: سعاد المرابط',
  },
  role: {
    aliases: ['الصفة'],
    wanted: { ar: 'ما يقوم به في الجريدة', en: 'what they do for the newspaper' },
    example: 'role: صحافية في قسم المجتمع',
  },
  portrait: {
    aliases: ['الصورة'],
    wanted: {
      ar: 'اسم ملف من content/media فيه وجه الكاتب',
      en: "the name of a file in content/media that shows the writer's face",
    },
    example: 'portrait: people/souad.jpg',
  },
  'portrait.src': {
    wanted: { ar: 'اسم ملف من content/media', en: 'the name of a file in content/media' },
    example: 'src: people/souad.jpg',
  },
  'portrait.focus': {
    aliases: ['مركز الصورة'],
    wanted: {
      ar: 'أين الوجه في الصورة: أعلى أو أسفل أو يمين أو يسار أو وسط، أو جهتان مثل يمين أعلى',
      en: 'where the face is: top, bottom, right, left or centre, or two sides as right top',
    },
    example: 'focus: أعلى',
  },
  biography: {
    aliases: ['نبذة', 'السيرة'],
    wanted: {
      ar: 'فقرة أو أكثر تعرّف بالكاتب، كل فقرة في سطر',
      en: 'a paragraph or more about the writer, each on a line',
    },
    example: "biography:\n  - 'تكتب عن المدرسة والنقل منذ 2015.'",
  },
  website: {
    aliases: ['الموقع'],
    wanted: { ar: 'عنوان كامل يبدأ بـ https://', en: 'a whole address that begins with https://' },
    example: 'website: https://souad.example',
  },
  x: {
    aliases: ['إكس'],
    wanted: {
      ar: 'اسم الحساب على إكس بعد @، أو عنوانه كاملا',
      en: 'the name on X after @, or its whole address',
    },
    example: "x: '@souad'",
  },
  linkedin: {
    aliases: ['لينكدإن'],
    wanted: {
      ar: 'عنوان الصفحة على لينكدإن كاملا',
      en: 'the whole address of the page on LinkedIn',
    },
    example: 'linkedin: https://www.linkedin.com/in/souad',
  },
  email: {
    aliases: ['البريد'],
    wanted: { ar: 'بريد إلكتروني يراه القراء', en: 'an e-mail address for readers to see' },
    example: 'email: souad@express-tv.example',
  },
  synonyms: {
    aliases: ['المرادفات', 'أسماء أخرى'],
    wanted: {
      ar: 'أسماء أخرى تكتبها المقالات لهذا الكاتب',
      en: 'other names by which articles may name the writer',
    },
    example: 'synonyms: [س. المرابط]',
  },
  columnist: {
    aliases: ['صاحب عمود'],
    wanted: {
      ar: 'نعم، إذا كان من كتّاب الرأي الذين يتصدرون ركن الرأي',
      en: 'yes, for those who stand at the head of the opinion section',
    },
    example: 'columnist: نعم',
  },
};
