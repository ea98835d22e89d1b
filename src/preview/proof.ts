import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputFile } from '../addresses.ts';
import { articleReader } from '../content/documents.ts';
import { sourceReader } from '../content/source-reader.ts';
import { writePages } from '../eleventy/write-pages.ts';
import type { Article } from '../model/article.ts';
import { openNewsroom } from '../model/newsroom.ts';
import { articlePage } from '../plan/article-page.ts';
import { frameOf, type Edition } from '../plan/edition.ts';

/** What a proof is pulled from. */
export interface ProofOptions {
  /** The newspaper as it was built last. */
  edition: Edition;
  /** Path of the content folder. */
  content: string;
  /** The folder of the previewed site. */
  folder: string;
  now: number;
}

/**
 * Shows one article as it was just saved, before the site is built again: in an archive of fifty thousand
 * that takes some seconds, and this a fraction of one. Lists and neighbours follow with the build.
 *
 * @param file path of the article inside the content folder
 * @returns whether there was something to show: not for a file at fault, a draft or a future article
 */
export async function pullProof(file: string, options: ProofOptions): Promise<boolean> {
  const { content, folder } = options;
  const article = readArticle(file, options);
  if (!article) return false;
  const { page, edition } = pageOf(article, options);
  const press = await mkdtemp(join(dirname(folder), '.proof-'));
  try {
    await writePages(
      { edition, pages: [page], readSource: sourceReader(content), onPage: () => {} },
      press,
    );
    const path = outputFile(page.path);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(press, path), join(folder, path));
  } finally {
    await rm(press, { recursive: true, force: true });
  }
  return true;
}

function readArticle(file: string, { edition, content, now }: ProofOptions): Article | undefined {
  const { site, categories } = edition.newsroom;
  const read = articleReader(site, categories);
  const { value } = read(readFileSync(join(content, file), 'utf8'), file);
  return value && !value.draft && value.published <= now ? value : undefined;
}

/** The article's page in the newspaper of the last build, in which it takes the place of its old form. */
function pageOf(article: Article, { edition, now }: ProofOptions) {
  const { newsroom } = edition;
  const others = newsroom.articles.filter(({ file }) => file !== article.file);
  const articles = [...others, article];
  const next = { ...edition, newsroom: openNewsroom({ ...newsroom, articles }, now) };
  return { page: articlePage(article, frameOf(next), next), edition: next };
}
