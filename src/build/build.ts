import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputFile, SEARCH_CATALOGUE, SEARCH_INDEX } from '../addresses.ts';
import { bodyOf } from '../content/documents.ts';
import type { Instant } from '../dates.ts';
import { writePages } from '../eleventy/write-pages.ts';
import { plainText } from '../markdown/reading.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { OutputFile } from '../output-file.ts';
import { planPages } from '../plan/plan.ts';
import { ContentFault, hasErrors, sortProblems, UsageFault, type Problem } from '../problems.ts';
import { engineFiles } from '../search/engine.ts';
import { planShards, shardCatalogue } from '../search/plan-shards.ts';
import { searchRecord } from '../search/records.ts';
import { writeShards } from '../search/write-shards.ts';
import { CACHE, composeEdition, type Composed } from './compose.ts';
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
    await writeSearch(composed.edition.newsroom, now, content, place.staging);
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

/** Writes what the search page asks: the shards of the archive, their catalogue and the engine. */
async function writeSearch(
  { articles, site }: Newsroom,
  now: Instant,
  contentFolder: string,
  folder: string,
): Promise<void> {
  const textOf = async ({ file }: Article) =>
    plainText(bodyOf(await readFile(join(contentFolder, file), 'utf8'), file));
  const hashes = new Map<string, string>();
  for (const article of articles) hashes.set(article.id, digest(await textOf(article)));
  const bodyHash = ({ id }: Article) => hashes.get(id) ?? '';
  const shards = planShards(articles, { now, site, bodyHash });
  for (const file of await engineFiles(CACHE)) await writeOutputFile(file, folder);
  const catalogue = shardCatalogue(shards, site);
  await writeOutputFile({ path: outputFile(SEARCH_CATALOGUE), contents: catalogue }, folder);
  await writeShards(shards, {
    folder: join(folder, SEARCH_INDEX),
    recordOf: async (article) => searchRecord(article, await textOf(article), site),
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
