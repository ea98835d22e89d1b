import { outputFile, SEARCH_CATALOGUE } from '../addresses.ts';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import type { OutputFile } from '../output-file.ts';
import type { Edition } from '../plan/edition.ts';
import { fingerprint } from '../plan/fingerprint.ts';
import { planPages } from '../plan/plan.ts';
import type { Page } from '../plan/props.ts';
import { planShards, shardCatalogue, type PlannedShard } from '../search/plan-shards.ts';
import type { CodeHashes } from './code-parts.ts';
import type { Composed } from './compose.ts';

/** All that a site consists of, each with what tells whether it is stale. */
export interface SitePlan {
  /** One after the other, as they are asked for. */
  pages: Iterable<PlannedPage>;
  files: PlannedFile[];
  shards: PlannedShard[];
}

/** A page with the file that it is written to. */
export interface PlannedPage {
  path: string;
  fingerprint: string;
  page: Page;
}

/** A file that is copied or written as it is. */
export interface PlannedFile {
  path: string;
  fingerprint: string;
  file: OutputFile;
}

/** Plans every file of a site. */
export function planSite({ edition, files }: Composed, code: CodeHashes, now: Instant): SitePlan {
  const { articles, site } = edition.newsroom;
  const shards = planShards(articles, { now, site });
  const catalogue = {
    path: outputFile(SEARCH_CATALOGUE),
    contents: shardCatalogue(shards, site),
  };
  return {
    pages: plannedPages(edition, code),
    files: plannedFiles([...files, catalogue]),
    shards,
  };
}

function* plannedPages(edition: Edition, code: CodeHashes): Generator<PlannedPage> {
  const { basePath, digits } = edition.newsroom.site;
  const text = hashOf(`${code.text} ${basePath} ${digits}`);
  for (const page of planPages(edition)) {
    const drawing = { layout: code[page.layout], text };
    yield { path: outputFile(page.path), fingerprint: fingerprint(page, drawing), page };
  }
}

/** Files to be copied lie in the cache, where another content has another path. */
function plannedFiles(files: readonly OutputFile[]): PlannedFile[] {
  return files.map((file) => ({
    path: file.path,
    fingerprint: 'from' in file ? hashOf(file.from) : hashOf(file.contents),
    file,
  }));
}
