import type { Said } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { fault, line } from './values.ts';

/** The kicker («الشارة») of what somebody paid for: docs/decisions/paid-content.md. */
const PAID = 'محتوى مدفوع';

/** The kicker of news that is breaking: the coach tells when it is old. */
export const BREAKING = 'عاجل';

/** The kickers that newspapers know, each with what else is written for it; any other short text is one too. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  [BREAKING]: ['breaking'],
  خاص: [],
  حصري: ['حصريا', 'exclusive'],
  بالفيديو: ['فيديو', 'video'],
  [PAID]: [
    'محتوى مدفوع الأجر',
    'محتوى إعلاني',
    'محتوى إشهاري',
    'محتوى ممول',
    'محتوى برعاية',
    'مادة إعلانية',
    'إعلان',
    'إعلان تحريري',
    'إشهار',
    'روبورتاج إشهاري',
    'publirédactionnel',
    'sponsored',
    'paid content',
    'advertorial',
  ],
};

/** The kickers that editors are offered. */
export const KICKERS = Object.keys(KNOWN);

const bySpelling = new Map(
  Object.entries(KNOWN).flatMap(([usual, others]) =>
    [usual, ...others].map((spelling) => [fold(spelling), usual] as const),
  ),
);

/** The longest kicker, in characters: what stands on one line above the headline of a small card. */
const LONGEST = 24;

const TOO_LONG: Said = {
  ar: `الشارة أطول من ${LONGEST} حرفا، فلا تسعها البطاقات.`,
  en: `The kicker is longer than ${LONGEST} characters: cards have no room for it.`,
};

/**
 * The kicker of an article: one of those that are known, in its usual form, or a short text. Whatever says that
 * somebody paid becomes «محتوى مدفوع», so that readers learn one label for it.
 */
export function kicker() {
  return line().transform((text, context) => {
    const known = bySpelling.get(fold(text));
    if (known !== undefined) return known;
    return Array.from(text).length > LONGEST ? fault(context, 'kicker-too-long', TOO_LONG) : text;
  });
}

/** Whether somebody paid for an article. */
export function isPaid({ kicker: own }: { kicker?: string | undefined }): boolean {
  return own === PAID;
}

/** A headline where nothing around it can say that the article was paid for: «محتوى مدفوع: …». */
export function labelled(title: string, article: { kicker?: string | undefined }): string {
  return isPaid(article) ? `${PAID}: ${title}` : title;
}
