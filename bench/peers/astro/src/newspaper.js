import { getCollection } from 'astro:content';
import lists from './lists.json';

export { lists };

export const NAME = 'إكسبريس تيفي';
export const DESCRIPTION =
  'جريدة إلكترونية مغربية مستقلة، تتابع أخبار الوطن والعالم بالخبر والتحليل والصورة.';

const DATE = new Intl.DateTimeFormat('ar-MA-u-nu-latn', {
  dateStyle: 'long',
  timeZone: 'Africa/Casablanca',
});

export function readableDate(date) {
  return DATE.format(date);
}

/** Newest first; read and sorted once for all pages. */
let articles;
export function newestFirst() {
  articles ??= getCollection('articles').then((all) =>
    all.toSorted((a, b) => b.data.date - a.data.date),
  );
  return articles;
}

export function inList(all, slug) {
  return all.filter(({ data }) => data.categories.includes(slug));
}

export function listNamed(slug) {
  return lists.find((list) => list.slug === slug);
}
