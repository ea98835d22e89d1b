import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { manifestPath } from '../build/output.ts';
import { readManifest } from '../build/manifest.ts';
import type { ListedFile } from '../build/site-files.ts';
import type { Instant } from '../dates.ts';
import { inParallel } from '../parallel.ts';
import { UsageFault } from '../problems.ts';
import { writeWhole } from '../whole-file.ts';
import { effortForPage, isCompressible, isNoPage, type Effort } from './effort.ts';
import { encode, ENCODED_ENDS } from './encodings.ts';
import {
  compressedFolder,
  readCompressed,
  writeCompressed,
  type CompressedFile,
} from './record.ts';

/** What became of a site's compressed files. */
export interface CompressReport {
  /** Files that were compressed now, how many of them at their best, and what they were and are in bytes (Brotli). */
  compressed: number;
  best: number;
  bytes: { before: number; after: number };
  /** Files whose compressed forms stand. */
  kept: number;
  /** Files that went, or are compressible no more, and their compressed forms with them. */
  removed: number;
}

/** Is told how it gets on. */
export interface CompressWatcher {
  /** How many files are to be compressed. */
  begun?: (files: number) => void;
  /** One of them is done. */
  done?: () => void;
}

/**
 * Writes `.br` and `.gz` of what compresses well in a built site, for hosts that serve such files, into
 * `<output>.compressed/`, which is then published as if it lay in the output. Only files whose content changed
 * are compressed: what was done is in `<output>.compressed.json`. A page that grew old keeps what it has.
 *
 * @param now what the age of pages is counted from
 * @throws UsageFault where no site was built, or a file is not as its build left it
 */
export async function compressSite(
  output: string,
  now: Instant,
  watcher: CompressWatcher = {},
): Promise<CompressReport> {
  const { files } = await readManifest(manifestPath(output));
  if (files.size === 0) throw noSite(output);
  const before = await readCompressed(output);
  const folder = compressedFolder(output);
  const wanted = [...files]
    .map(([path, content]): ListedFile => ({ path, ...content }))
    .filter(isCompressible);
  const stands = (file: ListedFile) => liesAsSaid(before.get(file.path), file, folder);
  const standing = new Set(wanted.filter(stands).map(({ path }) => path));
  const stale = wanted.filter(({ path }) => !standing.has(path));
  const after = new Map([...before].filter(([path]) => standing.has(path)));
  const report: CompressReport = {
    compressed: 0,
    best: 0,
    bytes: { before: 0, after: 0 },
    kept: standing.size,
    removed: 0,
  };
  watcher.begun?.(stale.length);
  try {
    await inParallel(stale, availableParallelism(), async (file) => {
      const made = await compressFile(output, file, now);
      after.set(file.path, made);
      count(report, file, made);
      watcher.done?.();
    });
    report.removed = await removeGone([...before.keys()], after, folder);
  } finally {
    // What was done before a failure needs not be done again.
    await writeCompressed(output, after.values());
  }
  return report;
}

/** Whether a file was compressed as it is now, and all that came of it lies where it was written. */
function liesAsSaid(known: CompressedFile | undefined, file: ListedFile, folder: string): boolean {
  if (known?.sha256 !== file.sha256) return false;
  return known.made.every(({ path, bytes }) => {
    return statSync(join(folder, path), { throwIfNoEntry: false })?.size === bytes;
  });
}

async function compressFile(
  output: string,
  { path, sha256 }: ListedFile,
  now: Instant,
): Promise<CompressedFile> {
  const bytes = await readFile(join(output, path));
  if (hash('sha256', bytes) !== sha256) throw notAsBuilt(path);
  const effort = isNoPage(path) ? 'best' : effortForPage(bytes.toString('utf8'), now);
  return { path, sha256, effort, made: await write(output, path, bytes, effort) };
}

/** Writes what comes of a file, and removes what came of it before and does no more. */
async function write(
  output: string,
  path: string,
  bytes: Uint8Array,
  effort: Effort,
): Promise<ListedFile[]> {
  const place = join(compressedFolder(output), path);
  const encodings = await encode(bytes, effort);
  await mkdir(dirname(place), { recursive: true });
  for (const { end, encoded } of encodings) await writeWhole(`${place}${end}`, encoded);
  const ends = encodings.map(({ end }) => end);
  for (const end of ENCODED_ENDS) if (!ends.includes(end)) await rm(`${place}${end}`, GONE);
  return encodings.map(({ end, encoded }) => ({
    path: `${path}${end}`,
    sha256: hash('sha256', encoded),
    bytes: encoded.length,
  }));
}

const GONE = { force: true } as const;

function count(report: CompressReport, file: ListedFile, { effort, made }: CompressedFile): void {
  report.compressed += 1;
  if (effort === 'best') report.best += 1;
  report.bytes.before += file.bytes;
  report.bytes.after += made[0]?.bytes ?? file.bytes;
}

/** Removes what came of files that are not among those compressed now; returns how many they are. */
async function removeGone(
  before: readonly string[],
  after: ReadonlyMap<string, CompressedFile>,
  folder: string,
): Promise<number> {
  const gone = before.filter((path) => !after.has(path));
  for (const path of gone) {
    for (const end of ENCODED_ENDS) await rm(join(folder, `${path}${end}`), GONE);
  }
  return gone.length;
}

function noSite(output: string): UsageFault {
  return new UsageFault({
    ar: `لا يوجد موقع مبني في ${output}. ابنه أولا: npm run build`,
    en: `There is no built site in ${output}. Build it first: npm run build`,
  });
}

function notAsBuilt(path: string): UsageFault {
  return new UsageFault({
    ar: `تغير هذا الملف بعد البناء، فأعد البناء أولا (npm run build): ${path}`,
    en: `This file was changed after the build. Build again first (npm run build): ${path}`,
  });
}
