import { z } from 'zod';
import type { Instant } from '../dates.ts';
import type { Said } from '../problems.ts';
import { readersName } from '../text/readers-words.ts';
import type { FieldBook } from './fields.ts';
import type { Site } from './site.ts';
import { fault, line, moment } from './values.ts';

/** A reader's comment that the newspaper has approved: a file in comments/<article id>/. */
export interface Comment {
  /** The file's name, unique below the article: 2026-07-05-1405-3f9a2b1c. */
  id: string;
  /** Path inside the content folder. */
  file: string;
  name: string;
  published: Instant;
  /** Id of the comment that it answers. */
  parent?: string | undefined;
  /** Plain text, paragraphs parted by an empty line. It is no Markdown. */
  text: string;
}

/** The comments of all articles. They are read when they are asked for: a build asks for those of few articles. */
export interface CommentBook {
  /** Those of an article, in the order of their files. */
  of: (article: string) => readonly Comment[];
  /** Changes when any comment of the article does; undefined where it has none. */
  hashOf: (article: string) => string | undefined;
  /** The articles that have comments, by id. */
  articles: () => Iterable<string>;
}

/** The longest that a comment is, in characters: the form takes 3000, other doors more. */
export const LONGEST_COMMENT = 10_000;

/** The longest that a commenter's name is, in characters. */
export const LONGEST_COMMENTER = 100;

/** The front-matter of a comment. */
export function commentSchema({ timezone }: Pick<Site, 'timezone'>) {
  return z.strictObject({
    name: line().transform((text, context) => {
      const name = readersName(text);
      if (name === '') return fault(context, 'empty-field', { ar: '', en: '' }, { found: '' });
      if (name.length <= LONGEST_COMMENTER) return name;
      return fault(context, 'comment-too-long', LONG_NAME, { found: `${name.slice(0, 40)}…` });
    }),
    date: moment(timezone),
    parent: line()
      .transform((text) => text.replace(/\.md$/i, '').normalize('NFC'))
      .optional(),
    reader: line().optional(),
  });
}

const LONG_NAME: Said = {
  ar: `اسم صاحب التعليق أطول من ${LONGEST_COMMENTER} حرف.`,
  en: `The commenter's name is longer than ${LONGEST_COMMENTER} characters.`,
};

/** The fields of a comment: docs/guide/comments.md describes each. */
export const READER_COMMENT_FIELDS: FieldBook = {
  name: {
    aliases: ['الاسم', 'صاحب التعليق'],
    wanted: {
      ar: 'اسم صاحب التعليق كما يقرؤه القراء',
      en: "the commenter's name as it is printed",
    },
    example: "name: 'سعيد من واد الزيتون'",
    isQuoted: true,
  },
  date: {
    aliases: ['التاريخ'],
    wanted: {
      ar: 'وقت التعليق بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة',
      en: "when it was written, in the newspaper's zone: year-month-day hour:minute",
    },
    example: 'date: 2026-07-05 14:05',
  },
  parent: {
    aliases: ['رد على', 'ردا على'],
    wanted: {
      ar: 'اسم ملف التعليق الذي يرد عليه، في المجلد نفسه',
      en: 'the name of the file of the comment that it answers, in the same folder',
    },
    example: 'parent: 2026-07-05-1405-3f9a2b1c',
  },
  reader: {
    aliases: ['بصمة القارئ'],
    wanted: {
      ar: 'بصمة يكتبها الاستيراد مكان البريد الإلكتروني، ولا تُنشر',
      en: 'a keyed hash that the import writes in place of the e-mail address; it is not published',
    },
    example: 'reader: 5d41402abc4b2a76',
  },
};
