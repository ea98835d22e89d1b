import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { hashOf } from '../hash.ts';
import type { CategoryBook } from '../model/category.ts';
import type { Content } from '../model/newsroom.ts';
import { fallbackSite, type Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import { clashes } from './clashes.ts';
import { articleReader, readPlainPage, type Read } from './documents.ts';
import { listFiles } from './files.ts';
import { pinpoint } from './pinpoint.ts';
import { NOTHING, type Kept, type Remembered } from './remembered.ts';
import { readCategories, readSite } from './settings.ts';

/** What a content folder holds. Where settings are at fault there is no content, only problems. */
export interface Loaded {
  content?: Content | undefined;
  problems: Problem[];
  /** For the next time. */
  remembered: Remembered;
}

/**
 * Reads a whole content folder: site.yaml, categories.yaml, articles/**.md and pages/*.md. Every
 * fault of every file is found in one go; a file at fault is left out of the content.
 *
 * @param root path of the content folder
 * @param before what earlier builds read of it; their files are parsed again only if they changed
 * @param reader hash of the code that reads: what other code has read is not used
 */
export async function loadContent(
  root: string,
  before: Remembered = NOTHING,
  reader = '',
): Promise<Loaded> {
  const site = await readSite(root);
  const categories = await readCategories(root);
  const terms = termsOf(reader, site.value, categories.value);
  const known = before.terms === terms ? before : NOTHING;
  const readArticle = articleReader(site.value ?? fallbackSite(), categories.value);
  const articles = await readAll(root, 'articles', readArticle, known.articles);
  const pages = await readAll(root, 'pages', readPlainPage, known.pages);
  const problems = [site, categories, articles, pages].flatMap((read) => read.problems);
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
  return { content, problems: [...problems, ...(await pinpoint(found, root))], remembered };
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
  return hashOf(JSON.stringify([reader, site?.name, site?.timezone, names]));
}

/** What the files below a folder give, and what is to be remembered of them. */
interface ReadFolder<Document> {
  value: Document[];
  problems: Problem[];
  kept: Map<string, Kept<Document>>;
  /** Whether all is as it was remembered. */
  isKnown: boolean;
}

/** After how many files others get a turn: a preview that answers its reader while it builds. */
const BREATH = 200;

/** Reads each Markdown file below a folder; other files there are remarked on. */
async function readAll<Document>(
  root: string,
  folder: string,
  read: (text: string, file: string) => Read<Document>,
  known: ReadonlyMap<string, Kept<Document>>,
): Promise<ReadFolder<Document>> {
  const all: ReadFolder<Document> = { value: [], problems: [], kept: new Map(), isKnown: true };
  for (const [index, file] of (await listFiles(root, folder)).entries()) {
    if (index % BREATH === 0) await setImmediate();
    if (!/\.(md|markdown)$/i.test(file)) {
      all.problems.push(notMarkdown(file));
      continue;
    }
    // One after the other: file beside file they take seven times as long (docs/decisions/ledger.md).
    const bytes = readFileSync(join(root, file));
    const hash = hashOf(bytes);
    const before = known.get(file);
    if (before?.hash === hash) {
      all.value.push(before.value);
      all.kept.set(file, before);
      continue;
    }
    const { value, problems } = read(bytes.toString(), file);
    if (value) all.value.push(value);
    if (value && problems.length === 0) {
      all.kept.set(file, { hash, value });
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
