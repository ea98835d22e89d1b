import { z } from 'zod';
import type { CategoryBook } from './category.ts';
import type { FieldBook } from './fields.ts';
import { idFrom } from './ids.ts';
import { categorySlugs } from './named-categories.ts';
import { line, names, wholeNumber } from './values.ts';

/** What the newsroom places on the front page by hand, as home.yaml has it; all else runs by itself. */
export interface FrontPlan {
  /** Id of the article that leads the page. */
  lead?: string | undefined;
  /** Ids of those that come after it, in their order. */
  further: string[];
  /** Slugs of the sections that come first, in their order; the others follow as in categories.yaml. */
  sections: string[];
  /** How many articles a section shows. */
  inSection: number;
}

/** How many articles a section shows where nobody says otherwise, and at most: what stands side by side. */
const IN_SECTION = 4;

/** A front page of which nothing is placed by hand. */
export const NO_PLAN: FrontPlan = { further: [], sections: [], inSection: IN_SECTION };

/** home.yaml. `categories` is undefined when categories.yaml is at fault: then any name passes. */
export function frontPlanSchema(categories: CategoryBook | undefined) {
  return z.strictObject({
    lead: line().transform(idFrom).optional(),
    further: names()
      .transform((ids) => ids.map(idFrom))
      .default([]),
    sections: categorySlugs(categories, 'sections').default([]),
    inSection: wholeNumber(1, IN_SECTION).default(IN_SECTION),
  });
}

/** The fields of home.yaml. */
export const FRONT_FIELDS: FieldBook = {
  lead: {
    aliases: ['الصدارة', 'المقال الأول'],
    wanted: {
      ar: 'رقم المقال الذي يتصدر الصفحة الأولى',
      en: 'the id of the article that leads the front page',
    },
    example: 'lead: 22921',
  },
  further: {
    aliases: ['بعد الصدارة', 'المقالات التالية'],
    wanted: {
      ar: 'أرقام المقالات التي تلي الصدارة، بترتيب ظهورها',
      en: 'the ids of the articles after the lead, in their order',
    },
    example: 'further: [22920, 22904]',
  },
  sections: {
    aliases: ['الأركان', 'ترتيب الأركان'],
    wanted: {
      ar: 'الأركان التي تأتي أولا، بترتيبها. والباقي يتبعها كما في categories.yaml',
      en: 'the sections that come first, in their order; the others follow as in categories.yaml',
    },
    example: 'sections: [رياضة, ثقافة]',
  },
  inSection: {
    aliases: ['مقالات كل ركن'],
    wanted: {
      ar: `كم مقالا يظهر من كل ركن: عدد صحيح من 1 إلى ${IN_SECTION}`,
      en: `how many articles each section shows: a whole number from 1 to ${IN_SECTION}`,
    },
    example: 'inSection: 3',
  },
};
