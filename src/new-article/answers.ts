import { parseDate } from '../dates.ts';
import type { Category, CategoryBook } from '../model/category.ts';
import type { Site } from '../model/site.ts';
import { UsageFault } from '../problems.ts';
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

const WANTED: Record<(typeof REQUIRED)[number], string> = {
  title: "العنوان: --title 'عنوان المقال'",
  category: 'الركن: --category مجتمع',
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
    const lines = missing.map((name) => `  ${WANTED[name]}`);
    throw new UsageFault(`ينقص لكتابة المقال:\n${lines.join('\n')}`);
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

/** The name by which an article names a category; one with a comma in it would be taken for two. */
export function nameInFields({ name, slug }: Category): string {
  return /[،,]/.test(name) ? slug : name;
}

function categoryNamed(name: string, categories: CategoryBook): string {
  const category = categories.named(name);
  if (category) return nameInFields(category);
  const meant = categories.closest(name);
  const all = categories.all.map((known) => known.name).join('، ');
  throw new UsageFault(
    `لا يوجد ركن بهذا الاسم (--category): ${name}${meant ? `\nهل تقصد: ${meant}` : ''}\nأركان الجريدة: ${all}`,
  );
}

function momentOf(text: string, { timezone }: Site): number {
  const moment = parseDate(text, timezone);
  if (moment !== undefined) return moment;
  throw new UsageFault(
    `هذا ليس تاريخا نعرفه، أو هو يوم أو ساعة لا وجود لهما (--date): ${text}\nالمطلوب: 2026-07-05 14:05`,
  );
}
