import { outputFile } from '../addresses.ts';
import { hashOf } from '../hash.ts';
import type { OutputFile } from '../output-file.ts';
import type { Edition } from '../plan/edition.ts';
import { fingerprint } from '../plan/fingerprint.ts';
import { planPages } from '../plan/plan.ts';
import type { Page } from '../plan/props.ts';
import type { CodeHashes } from './code-parts.ts';
import { planShards, type PlannedShard } from './shards.ts';
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
export function planSite({ edition, files }: Composed, code: CodeHashes): SitePlan {
  return {
    pages: plannedPages(edition, code),
    files: plannedFiles(files),
    shards: planShards(edition.newsroom),
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

/** Files to be copied have their content in their name. */
function plannedFiles(files: readonly OutputFile[]): PlannedFile[] {
  return files.map((file) => ({
    path: file.path,
    fingerprint: 'from' in file ? 'copy' : hashOf(file.contents),
    file,
  }));
}
