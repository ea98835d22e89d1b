import { z } from 'zod';
import type { Instant } from '../dates.ts';
import type { Said } from '../problems.ts';
import { asciiDigits } from '../text/digits.ts';
import type { Article } from './article.ts';
import type { FieldBook } from './fields.ts';
import type { Site } from './site.ts';
import { fault, moment } from './values.ts';

/** What readers read most («الأكثر قراءة»), as somebody else's analytics counted it. */
export interface MostRead {
  /** When it was counted. */
  counted?: Instant | undefined;
  /** The most read first, each once. */
  articles: Ranked[];
}

/** An article by its id, and how often it was read, where that is to be said. */
export interface Ranked {
  id: string;
  count?: number | undefined;
}

/** How long a count is news. What was read most in another week says nothing of this one. */
const NEWS_FOR = 7 * 24 * 3_600_000;

/** Fewer than these are no list. */
const FEWEST = 3;

/** When a count is too old to be shown; undefined where nobody said when it was made. */
export function countEnds({ counted }: MostRead): Instant | undefined {
  return counted === undefined ? undefined : counted + NEWS_FOR;
}

/** What is read most, where it was counted of late. */
export function mostReadAt(list: MostRead | undefined, now: Instant): MostRead | undefined {
  const ends = list && countEnds(list);
  return ends !== undefined && now >= ends ? undefined : list;
}

/**
 * The most read of some articles, in their order, with what was counted. None where fewer than three of the list are
 * among them: a newspaper shows no list of one.
 *
 * @param most how many at most
 */
export function rankedArticles(
  { articles: ranked }: MostRead,
  articles: readonly Article[],
  most: number,
): (Ranked & { article: Article })[] {
  const wanted = new Set(ranked.map(({ id }) => id));
  const byId = new Map<string, Article>();
  for (const article of articles) if (wanted.has(article.id)) byId.set(article.id, article);
  const found = ranked.flatMap((one) => {
    const article = byId.get(one.id);
    return article ? [{ ...one, article }] : [];
  });
  return found.length < FEWEST ? [] : found.slice(0, most);
}

/** most-read.json: JSON is YAML too, and is read as such. */
export function mostReadSchema({ timezone }: Pick<Site, 'timezone'>) {
  return z.strictObject({
    counted: moment(timezone).optional(),
    articles: ranking(),
  });
}

/** Ids in their order, alone or with their counts. */
function ranking() {
  return z.unknown().transform((value, context): Ranked[] => {
    if (value === undefined)
      return fault(context, 'empty-field', { ar: '', en: '' }, { found: '' });
    const items: unknown[] = Array.isArray(value) ? value : [value];
    const ranked = new Map<string, Ranked>();
    for (const item of items) {
      const one = rankedFrom(item);
      if (!one)
        return fault(context, 'unfit-most-read', NOT_RANKED, { found: atFault(item), fix: '' });
      if (!ranked.has(one.id)) ranked.set(one.id, one);
    }
    return [...ranked.values()];
  });
}

/** What was read is text, whatever stood in the file. */
function rankedFrom(item: unknown): Ranked | undefined {
  if (typeof item === 'string') return item.trim() === '' ? undefined : { id: idOf(item) };
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, count, ...others } = item as Record<string, unknown>;
  if (typeof id !== 'string' || id.trim() === '' || Object.keys(others).length > 0)
    return undefined;
  if (count === undefined) return { id: idOf(id) };
  const digits = typeof count === 'string' ? asciiDigits(count.trim()) : '';
  return /^\d{1,12}$/.test(digits) ? { id: idOf(id), count: Number(digits) } : undefined;
}

function idOf(text: string): string {
  return text.trim().normalize('NFC');
}

/** The words at fault in an item: its count, where that is none. No list is proposed in its place: it would be a lie. */
function atFault(item: unknown): string {
  const count = typeof item === 'object' && item && 'count' in item ? item.count : item;
  return typeof count === 'string' ? count : JSON.stringify(item);
}

const NOT_RANKED: Said = {
  ar: 'هذا ليس رقم مقال، ولا رقما معه عدد قراءاته.',
  en: 'This is no id of an article, nor one with the count of its readings.',
};

/** The fields of the file. */
export const MOST_READ_FIELDS: FieldBook = {
  counted: {
    aliases: ['وقت الإحصاء'],
    wanted: {
      ar: 'متى أُحصيت القراءات، كما يُكتب تاريخ المقال',
      en: 'when the readings were counted, as the date of an article is written',
    },
    // With its comma: it stands before the articles.
    example: '"counted": "2026-07-05 06:00",',
  },
  articles: {
    aliases: ['المقالات'],
    wanted: {
      ar: 'أرقام المقالات، الأكثر قراءة أولا: ‎["20510", "22921"]‎، أو كل رقم مع عدد قراءاته: ‎{"id": "20510", "count": 1830}‎',
      en: 'ids of articles, the most read first: ["20510", "22921"], or each with its count: {"id": "20510", "count": 1830}',
    },
    example: '"articles": ["20510", "22921", "22918"]',
  },
};
