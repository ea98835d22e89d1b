import { basename } from 'node:path';
import { hashOf } from '../hash.ts';
import type { CategoryBook } from '../model/category.ts';
import type { Galleys } from '../markdown/galleys.ts';
import { asking } from '../model/diagnose.ts';
import { nearest } from '../model/nearest.ts';
import type { Content } from '../model/newsroom.ts';
import { NOBODY } from '../model/signatures.ts';
import { fallbackSite, type Site } from '../model/site.ts';
import { hasErrors, type Problem, type Said } from '../problems.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import { clashes, type Precedence } from './clashes.ts';
import { commentFaults, commentFolders, readComments } from './comments.ts';
import { articleReader, pageReader, type Read } from './documents.ts';
import { readOptionalFiles } from './optional-files.ts';
import { unknownOwnPages } from './own-pages.ts';
import { pinpoint } from './pinpoint.ts';
import { pinRemarks } from './pins.ts';
import { NOTHING, type Kept, type Remembered } from './remembered.ts';
import { readCategories, readSite } from './settings.ts';
import { readSearchWords } from './search-words.ts';
import { sourceReader, type Instead, type ReadSource } from './source-reader.ts';
import { sourceText } from './source-text.ts';
import { signedAsListed } from './signatories.ts';
import { twinRemarks } from './twins.ts';
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
  /** What is read in the place of some sources, which the survey knows by its hash. */
  instead?: Instead;
  /** Where the texts of articles that are read are kept as they were set. */
  galleys?: Galleys | undefined;
  /** Who keeps a place that two files want; else the first in the order of files does. */
  precedence?: Precedence;
}

/**
 * Reads a whole content folder: site.yaml, categories.yaml, redirects.yaml, stories.yaml, home.yaml, tags.yaml,
 * banners.yaml, authors.yaml, sources.yaml, most-read.json, articles/**.md, pages/*.md, comments/ARTICLE/*.md,
 * search/*.txt. Every fault of every file is found in one go; a file at fault is left out of the content.
 *
 * @param root path of the content folder
 */
export async function loadContent(
  root: string,
  { before = NOTHING, reader = '', survey, instead, galleys, precedence }: Memory = {},
): Promise<Loaded> {
  const sources = survey ?? (await surveyContent(root));
  const readSource = sourceReader(root, instead);
  const site = await readSite(root, readSource);
  const settings = site.value ?? fallbackSite();
  const categories = await readCategories(root, settings, readSource);
  const words = await readSearchWords(root, readSource);
  const optional = readOptionalFiles(settings, categories.value, readSource);
  const terms = termsOf(reader, site.value, categories.value);
  const known = before.terms === terms ? before : NOTHING;
  const readArticle = articleReader(settings, categories.value, galleys?.reader(settings));
  const inFolder = (folder: string) => [...sources].filter(([file]) => file.startsWith(folder));
  const articles = readAll(readSource, inFolder('articles/'), readArticle, known.articles);
  const pages = readAll(readSource, inFolder('pages/'), pageReader(settings), known.pages);
  const comments = readComments(root, commentFolders(sources), known.comments, settings);
  const read = [site, categories, words, optional, articles, pages, comments];
  const problems = read.flatMap((one) => one.problems);
  const isSame = articles.isKnown && pages.isKnown && comments.sound === known.comments;
  const kept = { articles: articles.kept, pages: pages.kept, comments: comments.sound };
  const remembered = before.terms === terms && isSame ? before : { terms, ...kept };
  if (!site.value || !categories.value) return { problems, remembered };
  const frontPage = site.value.frontPage && categories.value.named(site.value.frontPage)?.slug;
  const content = {
    site: { ...site.value, frontPage },
    categories: categories.value,
    articles: articles.value.map((one) =>
      signedAsListed(one, optional.value.signatories ?? NOBODY),
    ),
    pages: pages.value,
    ...optional.value,
    comments: comments.book,
  };
  const found = [
    ...frontPageProblem(site.value, categories.value),
    ...clashes(content, precedence),
    ...optional.faultsBeside(content, !hasErrors(articles.problems)),
    ...pinRemarks(content),
    ...twinRemarks(content),
    ...unknownOwnPages(content),
    ...commentFaults(comments.book, content.articles),
  ];
  const all = [...problems, ...pinpoint(found, root, readSource)];
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
  readSource: ReadSource,
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
    const bytes = readSource(file);
    const text = sourceText(bytes, file);
    const { value, problems } = typeof text === 'string' ? read(text, file) : { problems: text };
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
  const name = basename(file);
  // A text of another ending, or of none, only needs its name changed.
  const bare = name.replace(/\.(?:txt|text)$/i, '');
  const fix = bare.includes('.') ? undefined : `${bare}.md`;
  return {
    code: 'not-markdown',
    severity: 'warning',
    file,
    message: {
      ar: 'هذا الملف ليس من نوع Markdown، فلم يُنشر. أسماء المقالات تنتهي بـ .md والصور مكانها media.',
      en: 'This file is no Markdown and is not published. Articles end in .md, and pictures lie in media.',
    },
    fix,
  };
}

const NO_FRONT_PAGE: Said = {
  ar: 'لا يوجد في categories.yaml ركن بهذا الاسم.',
  en: 'There is no category of this name in categories.yaml.',
};

function frontPageProblem(site: Site, categories: CategoryBook): Problem[] {
  if (!site.frontPage || categories.named(site.frontPage)) return [];
  const slugs = categories.all.map(({ slug }) => slug);
  const meant = nearest(site.frontPage, slugs) ?? categories.closest(site.frontPage);
  return [
    {
      code: 'unknown-front-page',
      severity: 'error',
      file: 'site.yaml',
      field: 'frontPage',
      message: asking(NO_FRONT_PAGE, meant),
      found: site.frontPage,
      wanted: { ar: slugs.join('، '), en: slugs.join(', ') },
      fix: meant && `frontPage: ${meant}`,
    },
  ];
}
