import { parseDate } from '../dates.ts';
import { nameInFields, type CategoryBook } from '../model/category.ts';
import type { Site } from '../model/site.ts';
import { UsageFault, type Language, type Said } from '../problems.ts';
import { tidy } from '../text/invisible.ts';
import type { NewArticle } from './article-text.ts';
import { writtenDate } from './written-date.ts';

/** What the command was told of the new article, as typed. */
export interface Given {
  title?: string | undefined;
  /** One name or more, parted by commas of either kind. */
  category?: string | undefined;
  source?: string | undefined;
  story?: string | undefined;
  author?: string | undefined;
  date?: string | undefined;
}

/** What an article cannot be without. */
export const REQUIRED = ['title', 'category'] as const;

const WANTED: Record<(typeof REQUIRED)[number], Said> = {
  title: { ar: "العنوان: --title 'عنوان المقال'", en: "the headline: --title 'TITLE'" },
  category: { ar: 'الركن: --category مجتمع', en: 'a category: --category NAME' },
};

/**
 * The article that was asked for, with its names as the newspaper writes them.
 *
 * @param now the moment that is its date where none is given
 * @throws UsageFault for what is missing, and for a category or date that is none
 */
export function settledArticle(
  given: Given,
  { site, categories }: { site: Site; categories: CategoryBook },
  now: number,
): NewArticle {
  const missing = REQUIRED.filter((name) => oneLine(given[name]) === '');
  if (missing.length > 0) {
    const lines = (language: Language) => {
      return missing.map((name) => `  ${WANTED[name][language]}`).join('\n');
    };
    throw new UsageFault({
      ar: `ينقص لكتابة المقال:\n${lines('ar')}`,
      en: `Missing for an article:\n${lines('en')}`,
    });
  }
  const source = oneLine(given.source);
  return {
    title: oneLine(given.title),
    date: writtenDate(given.date ? momentOf(given.date, site) : now, site.timezone),
    categories: namesIn(given.category).map((name) => categoryNamed(name, categories)),
    source: source === '' || source === site.name ? undefined : source,
    story: oneLine(given.story) || undefined,
    authors: namesIn(given.author),
  };
}

function oneLine(text = ''): string {
  return tidy(text).replace(/\s+/g, ' ');
}

function namesIn(text = ''): string[] {
  return [...new Set(text.split(/[،,]/).map(oneLine).filter(Boolean))];
}

function categoryNamed(name: string, categories: CategoryBook): string {
  const category = categories.named(name);
  if (category) return nameInFields(category);
  const meant = categories.closest(name);
  const all = categories.all.map((known) => known.name).join('، ');
  throw new UsageFault({
    ar: `لا يوجد ركن بهذا الاسم (--category): ${name}${meant ? `\nهل تقصد: ${meant}` : ''}\nأركان الجريدة: ${all}`,
    en: `There is no category of this name (--category): ${name}${meant ? `\nDid you mean: ${meant}` : ''}\nCategories of the newspaper: ${all}`,
  });
}

function momentOf(text: string, { timezone }: Site): number {
  const moment = parseDate(text, timezone);
  if (moment !== undefined) return moment;
  throw new UsageFault({
    ar: `هذا ليس تاريخا نعرفه، أو هو يوم أو ساعة لا وجود لهما (--date): ${text}\nالمطلوب: 2026-07-05 14:05`,
    en: `This is no date that we know, or a day or hour that does not exist (--date): ${text}\nWanted: 2026-07-05 14:05`,
  });
}
