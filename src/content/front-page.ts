import type { CategoryBook } from '../model/category.ts';
import { asking, problemsOf } from '../model/diagnose.ts';
import type { Article } from '../model/article.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import { FRONT_FIELDS, frontPlanSchema, NO_PLAN, type FrontPlan } from '../model/front-page.ts';
import { idFrom } from '../model/ids.ts';
import { nearest } from '../model/nearest.ts';
import { BETWEEN_ITEMS } from '../model/values.ts';
import { hasErrors, type Problem, type Said } from '../problems.ts';
import { fold } from '../text/fold.ts';
import type { Read } from './documents.ts';
import { readOptional, saysNothing } from './entry-list.ts';
import { readFields } from './fields.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper places articles on its front page by hand, inside its content folder. It may do without. */
export const FRONT = 'home.yaml';

/** What home.yaml gives, and how it was written. */
interface PlacedByHand {
  plan: FrontPlan;
  /** Absent where there is no such file. */
  source?: FieldSource;
}

/**
 * Reads home.yaml: nothing is placed where there is none. Without a value when it is at fault.
 *
 * @param categories undefined when categories.yaml is at fault
 */
export function readFront(
  categories: CategoryBook | undefined,
  read: ReadSource,
): Read<PlacedByHand> {
  return readOptional(FRONT, read, { plan: NO_PLAN }, (text) => frontFrom(text, categories));
}

/** What the text of home.yaml gives. Without a value when it is at fault. */
export function frontFrom(text: string, categories: CategoryBook | undefined): Read<PlacedByHand> {
  if (saysNothing(text)) return { value: { plan: NO_PLAN }, problems: [] };
  const read = readFields(text, FRONT_FIELDS, { file: FRONT, linesBefore: 0 });
  const { readable, source, problems } = read;
  if (!readable) return { problems };
  const parsed = frontPlanSchema(categories).safeParse(source.values);
  if (!parsed.success) problems.push(...problemsOf(parsed.error, source, FRONT_FIELDS, problems));
  if (!parsed.success || hasErrors(problems)) return { problems };
  return { value: { plan: parsed.data, source }, problems };
}

/**
 * What is wrong with the articles that home.yaml names: no article has the id, it is a draft, or stands there twice.
 * One whose time has not come is none of it: its place is taken by the next until then.
 *
 * @param articles all that could be read
 * @param areAllRead whether that is all there are: else an id may be that of an article at fault
 */
export function frontFaults(
  { source }: PlacedByHand,
  articles: readonly Article[],
  areAllRead: boolean,
): Problem[] {
  if (!source) return [];
  const byId = new Map(articles.map((article) => [fold(article.id), article]));
  const placed = new Set<string>();
  return ['lead', 'further'].flatMap((field) =>
    writtenIds(source.values[field]).flatMap((written): Problem[] => {
      const key = fold(idFrom(written));
      const article = byId.get(key);
      const place = { severity: 'error', ...placeOf(written, field, source) } as const;
      if (placed.has(key)) return [{ ...place, code: 'article-placed-twice', message: TWICE }];
      placed.add(key);
      const message = whyUnseen(article);
      if (message) return [{ ...place, code: 'unknown-article', message }];
      if (article || !areAllRead) return [];
      const meant = meantBy(written, byId);
      const row = rowOf(written, field, source)?.written ?? source.written[field];
      const fix = meant && row?.replace(written, meant);
      return [{ ...place, code: 'unknown-article', message: asking(UNKNOWN, meant), fix }];
    }),
  );
}

const UNKNOWN: Said = {
  ar: 'لا مقال في الجريدة بهذا الرقم.',
  en: 'No article of the newspaper has this id.',
};
const DRAFT: Said = {
  ar: 'هذا المقال مسودة، فلا يراه قارئ في الصفحة الأولى.',
  en: 'This article is a draft: no reader would see it on the front page.',
};
const WITHDRAWN: Said = {
  ar: 'هذا المقال مسحوب، فلا يراه قارئ في الصفحة الأولى.',
  en: 'This article is withdrawn: no reader would see it on the front page.',
};
const TWICE: Said = {
  ar: 'هذا المقال موضوع في الصفحة الأولى مرتين.',
  en: 'This article is placed on the front page twice.',
};

/** Why no reader will ever see an article as it is. */
function whyUnseen(article: Pick<Article, 'draft' | 'withdrawn'> | undefined): Said | undefined {
  if (article?.withdrawn) return WITHDRAWN;
  return article?.draft ? DRAFT : undefined;
}

function writtenIds(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((item) => (typeof item === 'string' ? item.split(BETWEEN_ITEMS) : []))
    .map((item) => item.trim())
    .filter(Boolean);
}

/** The line of an id in a list that has a line for each; of equal ones the last, which is the one too many. */
function rowOf(written: string, field: string, source: FieldSource) {
  return source.items?.[field]?.findLast((item) => item.written.includes(written));
}

function placeOf(written: string, field: string, source: FieldSource) {
  const row = rowOf(written, field, source);
  const column = row && row.written.indexOf(written) + 1;
  return {
    file: FRONT,
    line: row?.line ?? source.lines[field],
    column: column ?? columnOf(field, source, written),
    field: source.spelled[field] ?? field,
    found: written,
    wanted: {
      ar: 'رقم مقال من الجريدة، كما في آخر رابطه، مرة واحدة',
      en: 'the id of an article, as at the end of its address, once',
    },
  };
}

/** The id that was most likely meant: the last part of an address, or one that is written alike. */
function meantBy(written: string, byId: ReadonlyMap<string, Article>): string | undefined {
  const last = written.split('/').findLast(Boolean) ?? '';
  const article = byId.get(fold(idFrom(last)));
  return (
    article?.id ??
    nearest(
      written,
      [...byId.values()].map(({ id }) => id),
    )
  );
}
