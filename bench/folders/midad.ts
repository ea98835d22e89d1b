import { join } from 'node:path';
import type { ArchiveArticle } from '../archive/archive.ts';
import { CATEGORIES, FRONT_PAGE, FRONT_PAGE_NAME } from '../archive/categories.ts';
import { frontMatter, type FolderShape, type WrittenFile } from './writer.ts';

const NEWSPAPER = 'إكسبريس تيفي';

const SITE = `name: ${NEWSPAPER}
url: https://express-tv.example
description: جريدة إلكترونية مغربية مستقلة، تتابع أخبار الوطن والعالم بالخبر والتحليل والصورة.
language: ar-MA
timezone: Africa/Casablanca
frontPage: ${FRONT_PAGE}
perPage: 30
comments:
  provider: custom
  endpoint: https://forms.express-tv.example/comments
`;

const ABOUT = `---
title: من نحن
menu: header
---

جريدة إلكترونية مغربية مستقلة، تصدر بالعربية، وتتابع أخبار الوطن والعالم بالخبر والتحليل والصورة.
`;

const names = new Map([
  [FRONT_PAGE, FRONT_PAGE_NAME],
  ...CATEGORIES.map(({ slug, name }) => [slug, name] as const),
]);

/** Settings of every article from the first on, where they are measured. */
const LITE = 'lite:\n  since: 1990-01-01\n';

/** Midad's own content folder. */
export function midadFolder(
  root: string,
  pictures: readonly WrittenFile[],
  { lite }: { lite: boolean },
): FolderShape {
  return {
    root,
    article: midadArticle,
    rest: [
      { path: 'site.yaml', contents: `${SITE}${lite ? LITE : ''}` },
      { path: 'categories.yaml', contents: categoriesFile() },
      { path: 'pages/about.md', contents: ABOUT },
      ...pictures.map(({ path, contents }) => ({ path: join('media', path), contents })),
    ],
  };
}

/** An article's file as an author writes it, with the categories by their names. */
export function midadArticle(article: ArchiveArticle): WrittenFile {
  const { id, title, date, categories, followUp, via, authors, tags, story, summary, image } =
    article;
  const fields = {
    title,
    date: date.replace('T', ' '),
    source: NEWSPAPER,
    categories: categories.map((slug) => names.get(slug) ?? slug),
    followUp: followUp ? 'نعم' : undefined,
    via,
    story,
    summary,
    authors,
    tags,
  };
  const picture = image ? { الصورة: image, 'وصف الصورة': title } : {};
  return {
    path: join('articles', date.slice(0, 4), `${id}.md`),
    contents: `${frontMatter({ ...fields, ...picture })}\n${article.body}\n`,
  };
}

/**
 * The file categories.yaml.
 *
 * @param renamed names that differ from the usual ones, by slug; the usual one stays as a synonym, as
 *   articles use it
 */
export function categoriesFile(renamed: Record<string, string> = {}): string {
  const sections = CATEGORIES.map(({ slug, name, description }) => {
    const now = renamed[slug];
    return [
      `- slug: ${slug}`,
      `  name: ${now ?? name}`,
      `  description: ${description}`,
      ...(now ? [`  synonyms: [${name}]`] : []),
      ...(slug === 'opinion' ? ['  kind: opinion'] : []),
    ].join('\n');
  });
  const placement = `- slug: ${FRONT_PAGE}\n  name: ${FRONT_PAGE_NAME}\n  kind: placement\n  navigation: false`;
  return `${[...sections, placement].join('\n')}\n`;
}
