import { z } from 'zod';
import type { Said } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { remembering } from '../text/remember.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import type { FieldBook } from './fields.ts';
import { idField } from './ids.ts';
import { storyKey } from './story.ts';
import { line, names, printedLine } from './values.ts';

/** A tag («وسم») that has a page: as tags.yaml has it. All other tags of articles are words and no more. */
export interface Tag {
  /** Its part of addresses. */
  id: string;
  name: string;
  /** What it is about, in a sentence or two. */
  description?: string | undefined;
  /** Other words by which articles may tag the same. */
  synonyms: string[];
}

/**
 * What is left of a tag when spellings do not count, as of the name of a story: hamza, tashkeel and ال make no other
 * tag of it, nor does the # of social media.
 */
export const tagKey = storyKey;

/** The tags of tags.yaml, found by any word that an article may use. */
export class TagBook {
  readonly all: readonly Tag[];
  private readonly byKey = new Map<string, Tag>();
  /**
   * What a word is filed under: the id of its tag, or else the word itself without its spelling.
   */
  readonly shelfOf = remembering((word) => this.named(word)?.id ?? fold(word));

  constructor(tags: readonly Tag[]) {
    this.all = tags;
    for (const tag of tags) for (const { name } of namesOf(tag)) this.byKey.set(tagKey(name), tag);
  }

  /** The tag that a word means; undefined for a word that has no page. */
  named(word: string): Tag | undefined {
    return this.byKey.size === 0 ? undefined : this.byKey.get(tagKey(word));
  }

  /**
   * The tags that an article's words mean, in their order, each once: two spellings or synonyms of one are one. A tag
   * that has a page is called by its name, any other by the first of its spellings.
   */
  of(words: readonly string[]): (Pick<Tag, 'name'> & Partial<Tag>)[] {
    const seen = new Map<string, Pick<Tag, 'name'> & Partial<Tag>>();
    for (const word of words) {
      const key = tagKey(word);
      const tag = this.byKey.get(key);
      const own = tag ? tagKey(tag.id) : key;
      if (!seen.has(own)) seen.set(own, tag ?? { name: word });
    }
    return [...seen.values()];
  }
}

/** The names of a tag, with the field that gives each. */
export function namesOf({ id, name, synonyms }: Tag): { field: string; name: string }[] {
  return [
    { field: 'id', name: id },
    { field: 'name', name },
    ...synonyms.map((synonym) => ({ field: 'synonyms', name: synonym })),
  ];
}

/** One entry of tags.yaml; without an id it has that of its name. */
export function tagSchema(as: Typesetting) {
  return z.strictObject({
    id: idField(NO_ID).optional(),
    name: line(),
    description: printedLine(as).optional(),
    synonyms: names().default([]),
  });
}

const NO_ID: Said = {
  ar: 'رمز الوسم جزء من عنوانه في الموقع، ولا يقبل هذه الرموز.',
  en: "A tag's id is a part of its address, and does not take these signs.",
};

/** The fields of an entry. */
export const TAG_FIELDS: FieldBook = {
  id: {
    aliases: ['الرمز'],
    wanted: {
      ar: 'حروف وأرقام وواصلات (-) فقط: آخر عنوان الوسم في الموقع',
      en: "letters, digits and hyphens (-) only: the last part of the tag's address",
    },
    example: 'id: drought',
    isAddress: true,
  },
  name: {
    aliases: ['الاسم'],
    wanted: { ar: 'الوسم كما يقرؤه القارئ', en: 'the tag as readers read it' },
    example: 'name: الجفاف',
  },
  description: {
    aliases: ['الوصف', 'الملخص'],
    wanted: {
      ar: 'جملة أو جملتان تقولان عمّ هذا الوسم',
      en: 'one or two sentences that say what the tag is about',
    },
    example: "description: 'كل ما نُشر عن الماء والسدود وشح الأمطار.'",
  },
  synonyms: {
    aliases: ['المرادفات', 'أسماء أخرى'],
    wanted: {
      ar: 'كلمات أخرى قد تكتبها المقالات لهذا الوسم',
      en: 'other words by which articles may tag the same',
    },
    example: 'synonyms: [شح المياه, ندرة الماء]',
  },
};
