import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteChanges } from '../build/manifest.ts';
import { listFiles } from '../content/files.ts';
import { readDelivery } from '../hosts/delivery.ts';
import { UsageFault } from '../problems.ts';
import { changesList, type Known } from './changes-list.ts';
import { sortChanges } from './sorted-changes.ts';

/** How many files a preview has at most: a new layout changes every page of an archive. */
const PREVIEWED = 2000;

/** What is asked. */
export interface Question {
  /** The folder of the built site. */
  output: string;
  /** A folder that what changed is copied to, with what it needs to look right. */
  preview?: string | undefined;
  /** A whole address at which the built site can be opened before it is published. */
  at?: string | undefined;
}

/**
 * What the last build changed, as Markdown in Arabic for those who decide on it.
 *
 * @throws UsageFault where no site was built
 */
export async function sayChanges({ output, preview, at }: Question): Promise<string> {
  const changes = await readChanges(output);
  const delivery = await readDelivery(output).catch(() => undefined);
  const sorted = sortChanges(changes);
  const files = [...sorted.pages.added, ...sorted.pages.changed];
  const titles = await titlesOf(output, files);
  const live = delivery?.site.url;
  const seen = at?.replace(/\/$/, '');
  const opens: Known['opens'] = { added: seen, changed: seen ?? live, removed: live };
  if (preview !== undefined) {
    await copyPreview(output, changes, join(preview, delivery?.site.basePath ?? ''));
  }
  return changesList(sorted, { titles, opens });
}

async function readChanges(output: string): Promise<SiteChanges> {
  const text = await readFile(`${output}.changes.json`, 'utf8').catch(() => undefined);
  if (text !== undefined) return JSON.parse(text) as SiteChanges;
  throw new UsageFault({
    ar: `لا يوجد موقع مبني في ${output}. ابنه أولا: npm run build`,
    en: `There is no built site in ${output}. Build it first: npm run build`,
  });
}

/** The headlines of pages, without the newspaper's name after them. */
async function titlesOf(output: string, files: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const file of files.slice(0, PREVIEWED)) {
    const html = await readFile(join(output, file), 'utf8');
    const found =
      /<meta property="og:title" content="([^"]*)"/.exec(html) ?? /<title>([^<]*)</.exec(html);
    if (found?.[1]) titles.set(file, plainText(found[1]));
  }
  return titles;
}

/** What our pages escape, read back. */
function plainText(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What changed, with all styles, scripts and fonts; the index of search is of no use without its other half. */
async function copyPreview(output: string, changes: SiteChanges, folder: string): Promise<void> {
  const changed = [...changes.added, ...changes.changed]
    .filter((path) => !path.startsWith('search/index/'))
    .slice(0, PREVIEWED);
  for (const path of new Set([...changed, ...(await listFiles(output, 'assets'))])) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(output, path), join(folder, path));
  }
}
