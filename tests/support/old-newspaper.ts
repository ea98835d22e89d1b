import type { ExportAuthor, ExportComment, ExportTerm } from '../../src/import/export.ts';
import type { ItemCard, Survey } from '../../src/import/survey.ts';

/** Parts of a newspaper that was on WordPress, as the first reading of its export gives them. */

/** An article of 5 July 2026 that everybody could read. */
export function oldPost(own: Partial<ItemCard> & Pick<ItemCard, 'id'>): ItemCard {
  return {
    type: 'post',
    status: 'publish',
    title: 'سوق الأحد يفتح أبوابه',
    link: `https://old.example/?p=${own.id}`,
    slug: '',
    published: Date.parse('2026-07-05T13:05:00Z'),
    modified: undefined,
    localDay: '2026-07-05',
    creator: 'salma',
    parent: 0,
    order: 0,
    categories: [],
    tags: [],
    primaryCategory: undefined,
    thumbnail: undefined,
    isSticky: false,
    ...own,
  };
}

export function oldCategory(slug: string, name: string, own: Partial<ExportTerm> = {}): ExportTerm {
  return { id: undefined, taxonomy: 'category', slug, parent: '', name, description: '', ...own };
}

export function oldAuthor(
  login: string,
  displayName: string,
  own: Partial<ExportAuthor> = {},
): ExportAuthor {
  return { id: undefined, login, displayName, firstName: '', lastName: '', ...own };
}

export function oldComment(own: Partial<ExportComment> & Pick<ExportComment, 'id'>): ExportComment {
  return {
    author: 'سلمى',
    date: '2026-07-05 14:05:09',
    dateGmt: '2026-07-05 13:05:09',
    text: 'شكرا على المقال.',
    approved: '1',
    type: '',
    parent: '0',
    ...own,
  };
}

export function oldNewspaper(posts: readonly ItemCard[], own: Partial<Survey> = {}): Survey {
  return {
    site: {
      version: '1.2',
      title: 'مرافئ بريس – جريدة إلكترونية',
      description: 'أخبار الميناء &amp; المدينة',
      language: 'ar',
      address: 'https://www.marafi-press.example',
    },
    authors: [],
    terms: [],
    items: new Map(posts.map((post) => [post.id, post])),
    sharedBlocks: new Map(),
    faults: [],
    twice: new Map(),
    ...own,
  };
}

/** An old site of these categories, with articles that stand in these. */
export function siteOf(terms: readonly ExportTerm[], filed: readonly string[][]): Survey {
  const posts = filed.map((categories, index) => oldPost({ id: index + 1, categories }));
  return oldNewspaper(posts, { terms });
}

/** A slug as exports have it. */
export function oldSlug(name: string): string {
  return encodeURIComponent(name).toLowerCase();
}
