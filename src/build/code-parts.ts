import type { Layout } from '../plan/props.ts';

/** Hashes of the engine's code, by what it makes. */
export type CodeHashes = Record<CodePart, string>;

type CodePart = Layout | 'text' | 'feed' | 'plan' | 'index' | 'reader';

/** The modules that make each part: what they import belongs to it. */
export const CODE_PARTS: Record<CodePart, string[]> = {
  home: ['layouts/html.tsx', 'layouts/home.tsx'],
  category: ['layouts/html.tsx', 'layouts/category.tsx'],
  article: ['layouts/html.tsx', 'layouts/article.tsx'],
  author: ['layouts/html.tsx', 'layouts/author.tsx'],
  authors: ['layouts/html.tsx', 'layouts/authors.tsx'],
  source: ['layouts/html.tsx', 'layouts/source.tsx'],
  story: ['layouts/html.tsx', 'layouts/story.tsx'],
  storyNews: ['layouts/html.tsx', 'layouts/story-news.tsx'],
  liveNews: ['layouts/live-news.tsx'],
  corrections: ['layouts/html.tsx', 'layouts/corrections.tsx'],
  tag: ['layouts/html.tsx', 'layouts/tag.tsx'],
  dateArchive: ['layouts/html.tsx', 'layouts/date-archive.tsx'],
  lite: ['layouts/html.tsx', 'layouts/lite.tsx', 'layouts/lite-picture.tsx'],
  plain: ['layouts/html.tsx', 'layouts/plain.tsx'],
  guide: ['layouts/html.tsx', 'layouts/guide.tsx', 'src/guide/render-guide.ts'],
  search: ['layouts/html.tsx', 'layouts/search.tsx'],
  thanks: ['layouts/html.tsx', 'layouts/notices.tsx'],
  notFound: ['layouts/html.tsx', 'layouts/notices.tsx'],
  gone: ['layouts/html.tsx', 'layouts/notices.tsx'],
  banners: ['layouts/html.tsx', 'layouts/banners.tsx'],
  latest: ['layouts/html.tsx', 'layouts/latest.tsx'],
  offline: ['layouts/html.tsx', 'layouts/notices.tsx'],
  redirect: ['layouts/html.tsx', 'layouts/notices.tsx'],
  desk: ['layouts/html.tsx', 'layouts/desk.tsx'],
  text: ['src/markdown/markdown.ts', 'layouts/body-picture.tsx'],
  feed: [
    'src/plan/feeds.ts',
    'src/plan/feed-content.ts',
    'src/feeds/forms.ts',
    'src/eleventy/bodies.ts',
  ],
  plan: ['src/plan/plan.ts'],
  index: [
    'src/search/records.ts',
    'src/search/write-shards.ts',
    'src/text/keys/keys.ts',
    'src/content/documents.ts',
  ],
  reader: ['src/content/documents.ts'],
};
