/** The engine's promise to readers: how heavy each kind of page may be. Only this file says so. */

/** The kinds of pages that have a budget, with the name that a report calls them by. */
export const KINDS = {
  home: 'الصفحة الأولى',
  category: 'ركن',
  archive: 'صفحة من الأرشيف',
  story: 'ملف',
  pictured: 'مقال بصورة',
  article: 'مقال بلا صورة',
  plain: 'صفحة ثابتة',
  search: 'البحث قبل السؤال',
  results: 'البحث بعد السؤال',
  lite: 'نسخة خفيفة',
  offline: 'صفحة بلا اتصال',
  notFound: 'صفحة غير موجودة',
} as const;

export type Kind = keyof typeof KINDS;

/** What the bytes of a page are spent on, with the name that a report calls it by. */
export const PARTS = {
  html: 'HTML',
  css: 'CSS',
  scripts: 'JS',
  fonts: 'الخطوط',
  pictures: 'الصور',
  other: 'غيرها',
} as const;

export type Part = keyof typeof PARTS;

/** A kilobyte of this file and of reports. */
export const KILOBYTE = 1000;

/** What a page of one kind may weigh, in kilobytes over the wire, and how much it may ask for. */
interface Limits extends Partial<Record<Part, number>> {
  /** All bytes of the page. */
  all: number;
  /** The same for the median of the pages of this kind. */
  median?: number;
  requests: number;
}

/** What every page with the newspaper's own face needs. */
const FACE = { css: 9, fonts: 50 };

/** How much a page that is read may need besides what it is about: the enhancements in all. */
const READ = { ...FACE, scripts: 5.5 };

export const LIMITS: Record<Kind, Limits> = {
  home: { ...READ, all: 150, html: 14, requests: 20 },
  category: { ...READ, all: 120, html: 10, requests: 16 },
  archive: { ...READ, all: 120, html: 10, requests: 16 },
  story: { ...READ, all: 120, html: 12, requests: 16 },
  pictured: { ...READ, all: 110, median: 88, html: 20, requests: 14 },
  article: { ...READ, all: 85, html: 20, requests: 12 },
  plain: { ...READ, all: 85, html: 20, requests: 12 },
  search: { ...FACE, all: 110, html: 6, scripts: 45, requests: 10 },
  results: { ...FACE, all: 300, html: 6, scripts: 60, requests: 60 },
  lite: { all: 14, html: 14, fonts: 0, pictures: 0, requests: 4 },
  offline: { ...READ, all: 75, html: 6, requests: 10 },
  notFound: { ...READ, all: 75, html: 6, requests: 10 },
};

/** The most kilobytes of a banner's picture: what a slot may add to the page that it stands on. */
export const HEAVIEST_BANNER = 60;

/**
 * Scripts that no budget for scripts counts, though their bytes count in the page's: the comment form is
 * a part of the page that a newspaper may leave out.
 */
export const APART = /\/assets\/comments-[^/]*\.js$/;
