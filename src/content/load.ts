import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CategoryBook } from '../model/category.ts';
import type { Content } from '../model/newsroom.ts';
import { fallbackSite, type Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import { clashes } from './clashes.ts';
import { articleReader, readPlainPage, type Read } from './documents.ts';
import { listFiles } from './files.ts';
import { pinpoint } from './pinpoint.ts';
import { readCategories, readSite } from './settings.ts';

/** How many files are open at once. */
const OPEN_FILES = 64;

/** What a content folder holds. Where settings are at fault there is no content, only problems. */
export interface Loaded {
  content?: Content | undefined;
  problems: Problem[];
}

/**
 * Reads a whole content folder: site.yaml, categories.yaml, articles/**.md and pages/*.md. Every
 * fault of every file is found in one go; a file at fault is left out of the content.
 *
 * @param root path of the content folder
 */
export async function loadContent(root: string): Promise<Loaded> {
  const site = await readSite(root);
  const categories = await readCategories(root);
  const readArticle = articleReader(site.value ?? fallbackSite(), categories.value);
  const articles = await readAll(root, 'articles', readArticle);
  const pages = await readAll(root, 'pages', readPlainPage);
  const problems = [site, categories, articles, pages].flatMap((read) => read.problems);
  if (!site.value || !categories.value) return { problems };
  const frontPage = site.value.frontPage && categories.value.named(site.value.frontPage)?.slug;
  const content = {
    site: { ...site.value, frontPage },
    categories: categories.value,
    articles: articles.value,
    pages: pages.value,
  };
  const found = [...frontPageProblem(site.value, categories.value), ...clashes(content)];
  return { content, problems: [...problems, ...(await pinpoint(found, root))] };
}

/** Reads each Markdown file below a folder; other files there are remarked on. */
async function readAll<Document>(
  root: string,
  folder: string,
  read: (text: string, file: string) => Read<Document>,
): Promise<{ value: Document[]; problems: Problem[] }> {
  const value: Document[] = [];
  const problems: Problem[] = [];
  const files = await listFiles(root, folder);
  for (let start = 0; start < files.length; start += OPEN_FILES) {
    const batch = files.slice(start, start + OPEN_FILES);
    const texts = await Promise.all(batch.map((file) => textOf(root, file)));
    for (const [index, file] of batch.entries()) {
      const text = texts[index];
      const result = text === undefined ? notMarkdown(file) : read(text, file);
      if (result.value) value.push(result.value);
      problems.push(...result.problems);
    }
  }
  return { value, problems };
}

async function textOf(root: string, file: string): Promise<string | undefined> {
  return /\.(md|markdown)$/i.test(file) ? readFile(join(root, file), 'utf8') : undefined;
}

function notMarkdown(file: string): Read<never> {
  return {
    value: undefined,
    problems: [
      {
        severity: 'warning',
        file,
        message:
          'هذا الملف ليس من نوع Markdown، فلم يُنشر. أسماء المقالات تنتهي بـ .md والصور مكانها media.',
      },
    ],
  };
}

function frontPageProblem(site: Site, categories: CategoryBook): Problem[] {
  if (!site.frontPage || categories.named(site.frontPage)) return [];
  return [
    {
      severity: 'error',
      file: 'site.yaml',
      field: 'frontPage',
      message: 'لا يوجد في categories.yaml ركن بهذا الاسم.',
      found: site.frontPage,
      wanted: categories.all.map(({ slug }) => slug).join('، '),
    },
  ];
}
