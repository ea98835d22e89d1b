import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../hash.ts';
import type { CategoryBook } from '../model/category.ts';
import type { Content } from '../model/newsroom.ts';
import { fallbackSite, type Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import { clashes } from './clashes.ts';
import { articleReader, pageReader, type Read } from './documents.ts';
import { decoded } from './encoding.ts';
import { pinpoint } from './pinpoint.ts';
import { NOTHING, type Kept, type Remembered } from './remembered.ts';
import { readCategories, readSite } from './settings.ts';
import { readSearchWords } from './search-words.ts';
import { isMarkdown, surveyContent, type Survey } from './survey.ts';

/** What a content folder holds. Where settings are at fault there is no content, only problems. */
export interface Loaded {
  content?: Content | undefined;
  /** The newspaper's own word lists for search. */
  words?: Partial<WordFiles> | undefined;
  problems: Problem[];
  /** For the next time. */
  remembered: Remembered;
}

/** What is known of a content folder before it is read. */
export interface Memory {
  /** What earlier builds read of it: their files are parsed again only if they changed. */
  before?: Remembered;
  /** Hash of the code that reads: what other code has read is not used. */
  reader?: string;
  /** The sources as they were found; else they are looked at now. */
  survey?: Survey;
}

/**
 * Reads a whole content folder: site.yaml, categories.yaml, articles/**.md, pages/*.md, search/*.txt. Every
 * fault of every file is found in one go; a file at fault is left out of the content.
 *
 * @param root path of the content folder
 */
export async function loadContent(
  root: string,
  { before = NOTHING, reader = '', survey }: Memory = {},
): Promise<Loaded> {
  const sources = survey ?? (await surveyContent(root));
  const site = await readSite(root);
  const settings = site.value ?? fallbackSite();
  const categories = await readCategories(root, settings);
  const words = await readSearchWords(root);
  const terms = termsOf(reader, site.value, categories.value);
  const known = before.terms === terms ? before : NOTHING;
  const readArticle = articleReader(settings, categories.value);
  const inFolder = (folder: string) => [...sources].filter(([file]) => file.startsWith(folder));
  const articles = readAll(root, inFolder('articles/'), readArticle, known.articles);
  const pages = readAll(root, inFolder('pages/'), pageReader(settings), known.pages);
  const problems = [site, categories, words, articles, pages].flatMap((read) => read.problems);
  const isKnown = before.terms === terms && articles.isKnown && pages.isKnown;
  const remembered = isKnown ? before : { terms, articles: articles.kept, pages: pages.kept };
  if (!site.value || !categories.value) return { problems, remembered };
  const frontPage = site.value.frontPage && categories.value.named(site.value.frontPage)?.slug;
  const content = {
    site: { ...site.value, frontPage },
    categories: categories.value,
    articles: articles.value,
    pages: pages.value,
  };
  const found = [...frontPageProblem(site.value, categories.value), ...clashes(content)];
  const all = [...problems, ...(await pinpoint(found, root))];
  return { content, words: words.value, problems: all, remembered };
}

/** All that the reading of a file depends on, besides the file. */
function termsOf(
  reader: string,
  site: Site | undefined,
  categories: CategoryBook | undefined,
): string {
  const names = categories?.all.map(({ slug, name, synonyms, aliases, kind }) => {
    return { slug, name, synonyms, aliases, kind };
  });
  return hashOf(JSON.stringify([reader, site?.name, site?.timezone, site?.quotes, names]));
}

/** What the files below a folder give, and what is to be remembered of them. */
interface ReadFolder<Document> {
  value: Document[];
  problems: Problem[];
  kept: Map<string, Kept<Document>>;
  /** Whether all is as it was remembered. */
  isKnown: boolean;
}

/** Reads each Markdown file of a survey that is not remembered as it is; other files are remarked on. */
function readAll<Document>(
  root: string,
  files: readonly [file: string, hash: string][],
  read: (text: string, file: string) => Read<Document>,
  known: ReadonlyMap<string, Kept<Document>>,
): ReadFolder<Document> {
  const all: ReadFolder<Document> = { value: [], problems: [], kept: new Map(), isKnown: true };
  for (const [file, found] of files) {
    if (!isMarkdown(file)) {
      all.problems.push(notMarkdown(file));
      continue;
    }
    const before = known.get(file);
    if (before?.hash === found) {
      all.value.push(before.value);
      all.kept.set(file, before);
      continue;
    }
    const bytes = readFileSync(join(root, file));
    const text = decoded(bytes, file);
    const { value, problems } = typeof text === 'string' ? read(text, file) : { problems: [text] };
    if (value) all.value.push(value);
    if (value && problems.length === 0) {
      all.kept.set(file, { hash: hashOf(bytes), value });
      all.isKnown = false;
    }
    all.problems.push(...problems);
  }
  if (all.kept.size !== known.size) all.isKnown = false;
  return all;
}

function notMarkdown(file: string): Problem {
  return {
    severity: 'warning',
    file,
    message:
      'هذا الملف ليس من نوع Markdown، فلم يُنشر. أسماء المقالات تنتهي بـ .md والصور مكانها media.',
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
