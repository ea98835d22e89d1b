import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlePath, outputFile } from '../addresses.ts';
import { sourceReader } from '../content/source-reader.ts';
import { writePages } from '../eleventy/write-pages.ts';
import type { Article } from '../model/article.ts';
import { openNewsroom } from '../model/newsroom.ts';
import { articleOutline } from '../plan/article-page.ts';
import { categoryOutlines } from '../plan/category-pages.ts';
import { frameOf, type Edition } from '../plan/edition.ts';
import { homePage } from '../plan/home-page.ts';
import { latestFragment } from '../plan/latest-fragment.ts';
import { liteOutlines } from '../plan/lite-page.ts';
import { liveNewsOutlines } from '../plan/live-coverage.ts';
import type { Outline } from '../plan/outline.ts';
import type { Frame, Page } from '../plan/props.ts';

/** What a proof is pulled from. */
export interface ProofOptions {
  /** The newspaper as it is shown. */
  edition: Edition;
  /** Path of the content folder. */
  content: string;
  /** The folder of the previewed site. */
  folder: string;
  now: number;
}

/** How an article was, and how it is now. */
export interface Change {
  before?: Article | undefined;
  after?: Article | undefined;
}

/**
 * Shows what became of one article that was just saved or removed, before the site is built again: in an archive of
 * fifty thousand that takes some seconds, and this a fraction of one. It is shown on its own page and where readers
 * come upon it: the home page, the lists of its categories, and what is new. Neighbours and search follow with the
 * build.
 *
 * @returns the newspaper with the article as it is now, and the files of the site that show it
 */
export async function pullProof(
  change: Change,
  options: ProofOptions,
): Promise<{ edition: Edition; files: string[] }> {
  const { content, folder } = options;
  const edition = editionWith(change, options);
  const pages = pagesOf(change, edition);
  const files = pages.map(({ path }) => outputFile(path));
  const press = await mkdtemp(join(dirname(folder), '.proof-'));
  try {
    const readSource = sourceReader(content);
    await writePages({ edition, pages, readSource, onPage: () => {} }, press);
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await rename(join(press, file), join(folder, file));
    }
  } finally {
    await rm(press, { recursive: true, force: true });
  }
  for (const path of leftPaths(change, edition)) {
    await rm(join(folder, outputFile(path)), { force: true });
  }
  return { edition, files };
}

/** The newspaper in which an article takes the place of its old form. */
function editionWith({ before, after }: Change, { edition, now }: ProofOptions): Edition {
  const { newsroom } = edition;
  const others = newsroom.articles.filter((article) => article !== before);
  const articles = after ? [...others, after] : others;
  return { ...edition, newsroom: openNewsroom({ ...newsroom, articles }, now, 'all') };
}

/** The pages on which an article is first looked for. */
function pagesOf({ before, after }: Change, edition: Edition): Page[] {
  const { categories } = edition.newsroom;
  const frame = frameOf(edition);
  const own = after ? ownOutlines(after, frame, edition) : [];
  const slugs = new Set([before, after].flatMap((article) => article?.categories ?? []));
  const lists = [...slugs].flatMap((slug) => {
    const [index, ...archive] = categoryOutlines(categories.of(slug), frame, edition);
    const shown = archive.filter(({ madeOf }) => after && madeOf?.().articles.includes(after));
    return index ? [index, ...shown] : [];
  });
  const outlined = [...own, ...lists].map(({ page }) => page());
  return [...outlined, homePage(frame, edition), latestFragment(frame, edition)];
}

/** The pages that an article has for itself. */
function ownOutlines(article: Article, frame: Frame, edition: Edition): Outline[] {
  const others = [...liteOutlines(article, edition), ...liveNewsOutlines(article, edition)];
  return [articleOutline(article, frame, edition), ...others];
}

/** The addresses that an article had, and has no more. */
function leftPaths({ before, after }: Change, edition: Edition): string[] {
  const { site } = edition.newsroom;
  const pathsOf = (article: Article) => [
    articlePath(article, site),
    ...liteOutlines(article, edition).map(({ path }) => path),
  ];
  const kept = new Set(after && pathsOf(after));
  return before ? pathsOf(before).filter((path) => !kept.has(path)) : [];
}
