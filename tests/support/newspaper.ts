import type { Assets } from '../../src/bundle/assets.ts';
import type { Article } from '../../src/model/article.ts';
import { CategoryBook, type Category } from '../../src/model/category.ts';
import { openNewsroom, type Newsroom } from '../../src/model/newsroom.ts';
import { siteSchema, type Site } from '../../src/model/site.ts';

/** Parts of a small newspaper for tests of the model: sound, and all alike save for what is given. */

/** 24 November 2026, 10:00 in Casablanca. */
export const NOW = Date.parse('2026-11-24T09:00:00Z');

/** An article of the section سياسة, published on 5 July 2026 at 14:05 in Casablanca. */
export function article(own: Partial<Article> & Pick<Article, 'id'>): Article {
  const section = own.section ?? 'politics';
  return {
    file: `articles/${own.id}.md`,
    title: 'الترامواي يصل إلى واد الزيتون',
    published: Date.parse('2026-07-05T13:05:00Z'),
    source: 'إكسبريس تيفي',
    followUp: false,
    categories: [section],
    section,
    summary: 'أول رحلة تجريبية بين المحطة والجامعة.',
    hasStandfirst: true,
    authors: [],
    tags: [],
    draft: false,
    withdrawn: false,
    comments: true,
    verbatim: false,
    aliases: [],
    headlineHash: own.id,
    bodyHash: own.id,
    words: 320,
    bodyImages: [],
    bodyEmbeds: [],
    terms: '',
    ...own,
  };
}

/** Made once: it takes a hundred times as long as to read settings with it. */
const SITE_SCHEMA = siteSchema();

/** The settings of a newspaper, as site.yaml gives them; what is not given is as in a Moroccan one. */
export function site(own: Record<string, string> = {}): Site {
  return SITE_SCHEMA.parse({ name: 'إكسبريس تيفي', url: 'https://express-tv.example', ...own });
}

function category(slug: string, name: string, kind: Category['kind'] = 'section'): Category {
  return { slug, name, kind, navigation: true, synonyms: [], aliases: [] };
}

export const CATEGORIES = new CategoryBook([
  category('politics', 'سياسة'),
  category('sports', 'رياضة'),
  category('opinion', 'رأي', 'opinion'),
  category('en-vedette', 'واجهة', 'placement'),
]);

/** A newspaper of these articles, as it stands at NOW. */
export function newsroomOf(articles: Article[], settings: Site = site()): Newsroom {
  return openNewsroom(
    { site: settings, categories: CATEGORIES, articles, pages: [], oldAddresses: [] },
    NOW,
  );
}

/** The ids of articles, in their order. */
export function ids(articles: readonly Article[]): string[] {
  return articles.map(({ id }) => id);
}

/** Assets as pages know them, under names that say which is which. */
export const ASSETS: Assets = {
  stylesheet: '/main.css',
  sheets: { 'date-archive': '', live: '', story: '' },
  liteStylesheet: '/lite.css',
  fonts: [],
  scripts: {
    article: '/article.js',
    banners: '/banners.js',
    comments: '/comments.js',
    embeds: '/embeds.js',
    'kept-pages': '/kept-pages.js',
    lite: '/lite.js',
    live: '/live.js',
    offline: '/offline.js',
    search: '/search.js',
    'search-aliases': '/search-aliases.js',
    'search-correction': '/search-correction.js',
    'search-directions': '/search-directions.js',
    story: '/story.js',
    times: '/times.js',
  },
  reader: '/reader.js',
  brands: '/brands.svg',
  icon: { href: '/icon.svg', type: 'image/svg+xml' },
  touchIcon: '/icon.png',
  files: [],
};
