import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { absolute, outputFile } from '../addresses.ts';
import { isSettings } from '../content/file-books.ts';
import { isMarkdown } from '../content/survey.ts';
import type { Instant } from '../dates.ts';
import type { Delivery } from '../hosts/delivery.ts';
import type { HeldEntry } from '../hold/held-report.ts';
import type { Fate, LostAddress } from './fates.ts';
import type { FileChange } from './push.ts';
import { headlineOf, type Source, type SourceReader } from './sources.ts';

/** What is known of the site that was sent to readers. */
export interface Edition {
  /** Path of the content folder. */
  content: string;
  now: Instant;
  delivery: Delivery;
  /** Paths of the files of the site. */
  files: ReadonlySet<string>;
  held: readonly HeldEntry[];
  sources: SourceReader;
}

/** From how many files on a push is an archive that is brought in, and they are counted and not read. */
const MOST = 300;

/** What became of the files of one author's share of a push, in the order of files. */
export async function fatesOf(changes: readonly FileChange[], edition: Edition): Promise<Fate[]> {
  const held = new Set(edition.held.map(({ file }) => file));
  const isMany = changes.length > MOST;
  const told = isMany ? changes.filter(({ file }) => held.has(file)) : changes;
  const fates: Fate[] = [];
  for (const change of told) {
    const fate = await fateOf(change, edition);
    if (fate) fates.push(fate);
  }
  return isMany ? [{ is: 'many', files: changes.length - told.length }, ...fates] : fates;
}

/** Undefined for what the newspaper does not consist of. */
async function fateOf(change: FileChange, edition: Edition): Promise<Fate | undefined> {
  const { file, how } = change;
  const held = edition.held.find((one) => one.file === file);
  if (held) return heldFate(held, edition);
  if (isSettings(file) || file.startsWith('search/')) return { is: 'settings', file };
  if (file.startsWith('media/')) return { is: 'picture', isGone: how === 'removed' };
  if (!/^(?:articles|pages)\//.test(file) || /(?:^|\/)\./.test(file)) return undefined;
  if (!isMarkdown(file)) return how === 'removed' ? undefined : { is: 'unread', file };
  const bytes = how === 'removed' ? undefined : await readSource(file, edition);
  const before = await sourceBefore(change, edition);
  if (!bytes) return removedFate(change, before, edition);
  const source = edition.sources.read(bytes, file);
  return source ? presentFate(source, before, edition) : lateFate(bytes, file);
}

function presentFate(source: Source, before: Source | undefined, edition: Edition): Fate {
  const { title, draft, withdrawn, published } = source;
  const wasLive = before !== undefined && isDue(before, edition);
  if (draft) return { is: 'draft', title, wasLive };
  if (withdrawn) return { is: 'removed', title, wasLive };
  if (published !== undefined && published > edition.now)
    return { is: 'waiting', title, at: published, wasLive };
  const path = pathOf(source, edition);
  if (path === undefined) return { is: 'late', title };
  const lost = wasLive ? lostAddress(before, path, edition) : undefined;
  const url = absolute(path, edition.delivery.site);
  return { is: published === undefined ? 'page' : 'live', title, url, lost };
}

/** A file that reads no more, though the build held nothing: it was changed since, or the build was without. */
function lateFate(bytes: Buffer, file: string): Fate {
  return { is: 'late', title: headlineOf(bytes, file) ?? basename(file) };
}

function removedFate({ file }: FileChange, before: Source | undefined, edition: Edition): Fate {
  const wasLive = before !== undefined && isDue(before, edition);
  const isThere = before !== undefined && pathOf(before, edition) !== undefined;
  const title = before?.title ?? basename(file);
  // Another file may have taken its place: then readers miss nothing.
  return { is: 'removed', title, wasLive: wasLive && !isThere };
}

/** What is told of a file at fault. */
export async function heldFate(held: HeldEntry, edition: Edition): Promise<Fate> {
  const { file, outcome, problems } = held;
  const bytes = isMarkdown(file) ? await readSource(file, edition) : undefined;
  const title = bytes && headlineOf(bytes, file);
  const isKept = outcome === 'kept' && isMarkdown(file);
  const path = isKept ? pathById(basename(file).replace(/\.[^.]+$/, ''), edition) : undefined;
  const url = path === undefined ? undefined : absolute(path, edition.delivery.site);
  return { is: 'held', file, outcome, problems, title, url };
}

async function readSource(file: string, { content }: Edition): Promise<Buffer | undefined> {
  return readFile(join(content, file)).catch(() => undefined);
}

async function sourceBefore(change: FileChange, { sources }: Edition): Promise<Source | undefined> {
  const bytes = await change.before();
  return bytes && sources.read(bytes, change.old);
}

function isDue({ draft, withdrawn, published }: Source, { now }: Edition): boolean {
  return !draft && !withdrawn && (published === undefined || published <= now);
}

/** The path at which readers find a source; undefined where the site does not have it. */
function pathOf({ path, id }: Source, edition: Edition): string | undefined {
  if (path === undefined) return pathById(id, edition);
  return edition.files.has(outputFile(path)) ? path : undefined;
}

/** The path of the only page that ends with an id, for when nothing more is known of it. */
function pathById(id: string, { files }: Edition): string | undefined {
  const end = `/${id}/index.html`;
  const pages = [...files].filter((path) => path.endsWith(end) && !/^guide\/|\/lite\//.test(path));
  return pages.length === 1 ? `/${pages[0]?.replace(/index\.html$/, '')}` : undefined;
}

/** The address before, where it is another and nothing answers there. */
function lostAddress(before: Source, path: string, edition: Edition): LostAddress | undefined {
  const old = before.path;
  if (old === undefined || old === path || edition.files.has(outputFile(old))) return undefined;
  if (edition.delivery.redirects.some(({ from }) => from === old)) return undefined;
  return { url: absolute(old, edition.delivery.site), path: old };
}
