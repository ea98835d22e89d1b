import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SEARCH_INDEX } from '../addresses.ts';
import { bodyOf } from '../content/documents.ts';
import type { Instant } from '../dates.ts';
import { writePages } from '../eleventy/write-pages.ts';
import { plainText } from '../markdown/reading.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { OutputFile } from '../output-file.ts';
import { planPages } from '../plan/plan.ts';
import { ContentFault, hasErrors, sortProblems, UsageFault, type Problem } from '../problems.ts';
import { searchRecord, type SearchRecord } from '../search/records.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { composeEdition, type Composed } from './compose.ts';
import { writeManifest } from './manifest.ts';
import { discard, exchange, openOutput } from './output.ts';

export interface BuildOptions {
  /** Path of the content folder. */
  content: string;
  /** Path of the folder that holds the site. */
  output: string;
  /** What is dated later is not published. */
  now: Instant;
  /**
   * What becomes of a build in which some file is at fault: it stops, or goes on without the file.
   * Without sound settings there is no build either way.
   */
  onFault: 'stop' | 'leave out';
}

/** What was built, for a summary. */
export interface BuildReport {
  articles: number;
  pages: number;
  files: number;
  bytes: number;
  /** The path that the site's address ends with, or nothing. */
  basePath: string;
  /** Whether the site takes comments. */
  comments: boolean;
  /** Warnings, and the errors of what was left out. */
  problems: Problem[];
}

/**
 * Builds the site of a content folder in the place of its output. Whatever happens before the end, the
 * output stays as it was.
 *
 * @throws ContentFault with every problem, when the content is at fault
 * @throws UsageFault when there is no content folder, or the output must not be replaced
 */
export async function build({ content, output, now, onFault }: BuildOptions): Promise<BuildReport> {
  await refuseMissing(content);
  const place = await openOutput(output, content);
  try {
    const { composed, problems } = await composeEdition(content, now);
    const mustStop = onFault === 'stop' && hasErrors(problems);
    if (!composed || mustStop) throw new ContentFault(sortProblems(problems));
    const pages = await writeSite(composed, content, place.staging);
    const size = await writeManifest(place);
    await exchange(place);
    const { articles, site } = composed.edition.newsroom;
    return {
      articles: articles.length,
      pages,
      ...size,
      basePath: site.basePath,
      comments: site.comments !== undefined,
      problems: sortProblems(problems),
    };
  } finally {
    await discard(place);
  }
}

/** Writes everything that a site consists of into a folder. Returns the number of its pages. */
async function writeSite(
  { edition, files }: Composed,
  contentFolder: string,
  folder: string,
): Promise<number> {
  const pages = planPages(edition);
  for (const file of files) await writeOutputFile(file, folder);
  await writePages({ edition, pages, contentFolder }, folder);
  const records = searchRecords(edition.newsroom, contentFolder);
  await writeSearchIndex(records, join(folder, SEARCH_INDEX));
  return pages.length;
}

async function refuseMissing(content: string): Promise<void> {
  const isFolder = await stat(content).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageFault(`لا يوجد مجلد محتوى في هذا المكان: ${content}`);
}

async function writeOutputFile(file: OutputFile, folder: string): Promise<void> {
  const target = join(folder, file.path);
  await mkdir(dirname(target), { recursive: true });
  if ('from' in file) await copyFile(file.from, target);
  else await writeFile(target, file.contents);
}

async function* searchRecords(
  { articles, site }: Newsroom,
  contentFolder: string,
): AsyncGenerator<SearchRecord> {
  for (const article of articles) {
    const text = await readFile(join(contentFolder, article.file), 'utf8');
    yield searchRecord(article, plainText(bodyOf(text, article.file)), site);
  }
}
