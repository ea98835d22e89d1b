import { z } from 'zod';
import { hashOf } from '../hash.ts';
import type { Said } from '../problems.ts';
import { fold } from '../text/fold.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { idField } from './ids.ts';
import { namesOf } from './name-book.ts';
import type { FieldBook } from './fields.ts';
import { isTooLong } from './site-path.ts';
import { flag, line, names, passage, printedLine } from './values.ts';

/** A running story («ملف»): as stories.yaml has it, or as its articles name it. */
export interface Story {
  /** Its part of addresses. */
  id: string;
  name: string;
  /** What it is about, in a sentence or two. */
  summary?: string | undefined;
  /** How it came to where it is («كيف وصلنا إلى هنا»): paragraphs in the Markdown of a line. */
  background: string[];
  /** Other names by which articles may name it. */
  synonyms: string[];
  /** Whether the newspaper is done with it. */
  closed: boolean;
}

/** How an article names its story. */
export interface StoryName {
  /** What is left of the name when spellings do not count: `storyKey`. */
  id: string;
  name: string;
}

/**
 * The id of a story that is known by its name alone: the same for all spellings of it, with hamza, tashkeel and ال
 * or without. A word of which ال leaves fewer than three letters keeps it: «الم» is no «م».
 */
export function storyKey(name: string): string {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu);
  // A name of nothing but signs is one all the same.
  if (!words) return Array.from(name, (sign) => sign.codePointAt(0)?.toString(16)).join('-');
  const key = words.map((word) => word.replace(/^ال(?=\p{L}{3})/u, '')).join('-');
  return isTooLong(key) ? `${key.slice(0, LONGEST_KEY)}-${hashOf(key).slice(0, 8)}` : key;
}

/** In letters, each of which may have four bytes. */
const LONGEST_KEY = 40;

/** The stories of stories.yaml, found by any name that an article may use; all others are as articles name them. */
export class StoryBook {
  readonly all: readonly Story[];
  private readonly byKey = new Map<string, Story>();

  constructor(stories: readonly Story[]) {
    this.all = stories;
    for (const story of stories) {
      for (const { name } of namesOf(story)) this.byKey.set(storyKey(name), story);
    }
  }

  /** The story that an article belongs to. */
  of({ id, name }: StoryName): Story {
    return this.byKey.get(id) ?? { id, name, background: [], synonyms: [], closed: false };
  }
}

/** One entry of stories.yaml; without an id it has that of its name. */
export function storySchema(as: Typesetting) {
  return z.strictObject({
    id: idField(NO_ID).optional(),
    name: line(),
    summary: printedLine(as).optional(),
    background: passage().default([]),
    synonyms: names().default([]),
    closed: flag().default(false),
  });
}

const NO_ID: Said = {
  ar: 'رمز الملف جزء من عنوانه في الموقع، ولا يقبل هذه الرموز.',
  en: "A story's id is a part of its address, and does not take these signs.",
};

/** The fields of an entry. */
export const STORY_FIELDS: FieldBook = {
  id: {
    aliases: ['الرمز'],
    wanted: {
      ar: 'حروف وأرقام وواصلات (-) فقط: آخر عنوان الملف في الموقع',
      en: "letters, digits and hyphens (-) only: the last part of the story's address",
    },
    example: 'id: tramway',
    isAddress: true,
  },
  name: {
    aliases: ['الاسم'],
    wanted: { ar: 'اسم الملف كما يقرؤه القارئ', en: 'the name of the story as readers read it' },
    example: 'name: ترامواي واد الزيتون',
  },
  summary: {
    aliases: ['الملخص', 'المقدمة'],
    wanted: {
      ar: 'جملة أو جملتان تقولان أين وصل الملف',
      en: 'one or two sentences that say where the story stands',
    },
    example: "summary: 'خط الترامواي بين المحطة والجامعة، من الصفقة إلى أول رحلة.'",
  },
  background: {
    aliases: ['الخلفية', 'كيف وصلنا إلى هنا'],
    wanted: {
      ar: 'فقرات تحكي كيف وصلنا إلى هنا، كل فقرة في سطر',
      en: 'paragraphs that tell how it came to this, each on a line',
    },
    example: "background:\n  - 'أُعلن المشروع سنة 2019.'\n  - 'وبدأت الأشغال سنة 2023.'",
  },
  synonyms: {
    aliases: ['المرادفات', 'أسماء أخرى'],
    wanted: {
      ar: 'أسماء أخرى قد تكتبها المقالات لهذا الملف',
      en: 'other names by which articles may name the story',
    },
    example: 'synonyms: [خط الترامواي, ترام المدينة]',
  },
  closed: {
    aliases: ['مغلق', 'انتهى'],
    wanted: {
      ar: 'نعم، إذا لم يبق في الملف جديد يُنتظر',
      en: 'yes, where nothing new is to come',
    },
    example: 'closed: نعم',
  },
};
