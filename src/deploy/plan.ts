import type { Instant } from '../dates.ts';
import { inOrder, uncompressed, type Batch } from './order.ts';
import { isSame, type HostedFile, type Holdings, type Step } from './release.ts';

/** A file that is no longer of the site, and stays for pages that readers have open. */
export interface Retired extends HostedFile {
  path: string;
  /** The last release that it was of. */
  last: number;
  /** When it may be removed. */
  due: Instant;
}

/** What a host has. */
export interface Standing {
  /** The release that it received in full last; 0: none yet. */
  release: number;
  /** The files of that release. */
  files: Holdings;
  retired: readonly Retired[];
  /** What uploads that were cut have put in its place since, or led readers to again, by path. */
  strays: Holdings;
  /** What of them no reader is led to, and may want what it leads to itself. */
  loose: ReadonlySet<string>;
}

/** A file whose bytes are kept. */
export interface Kept extends Step {
  /** The last release that it was of. */
  last: number;
}

/** What brings a host to another release, in the order in which it is done. */
export interface Plan {
  /** What is kept before something else takes its place. */
  keep: Kept[];
  /** What comes to its place. */
  batches: Batch[];
  /** What was retired, lies there still and is of the site again: as soon as a page comes, readers may need it. */
  revived: Step[];
  /** What is no longer of the site, with what already was not. */
  retired: Retired[];
  /** What of it is removed now: it is due. */
  due: Retired[];
}

/** What retiring depends on. */
export interface Parting {
  now: Instant;
  /** Minutes that what is retired stays. */
  grace: number;
  /** Paths that are removed without any grace. */
  atOnce: (path: string) => boolean;
}

/** What really lies in a file's place. */
export function inPlace({ files, retired, strays }: Standing): Map<string, HostedFile> {
  const all = new Map<string, HostedFile>();
  for (const file of retired) all.set(file.path, file);
  for (const [path, file] of files) all.set(path, file);
  for (const [path, file] of strays) all.set(path, file);
  return all;
}

/** Plans how a host that has one thing comes to have another. Nothing is done here. */
export function planMove(standing: Standing, target: Holdings, parting: Parting): Plan {
  const lying = inPlace(standing);
  const steps: Step[] = [];
  for (const [path, file] of target) {
    if (!isSame(lying.get(path), file)) steps.push({ path, file });
  }
  const retired = retire(standing, lying, target, parting);
  const due = retired.filter((file) => file.due <= parting.now);
  return {
    keep: keptOf(standing, lying, steps),
    batches: inOrder(steps, (path) => isReached(standing, path), target.keys()),
    revived: standing.retired.flatMap(({ path }) => {
      const file = target.get(path);
      return file && isSame(lying.get(path), file) ? [{ path, file }] : [];
    }),
    retired,
    due,
  };
}

/** What is retired is reached no more, unless an upload that was cut has led readers to it again. */
function isReached({ files, strays, loose }: Standing, path: string): boolean {
  return files.has(path) || (strays.has(path) && !loose.has(path));
}

/**
 * What lies there and is not of the new release. What was retired before keeps its time, unless an upload that was cut
 * has led readers to it again. A compressed edition shares the fate of its file, and goes at once where the file stays:
 * a server would answer with it, and so with what the file was.
 */
function retire(
  { release, retired, files, strays }: Standing,
  lying: Holdings,
  target: Holdings,
  { now, grace, atOnce }: Parting,
): Retired[] {
  const before = new Map(retired.map((file) => [file.path, file]));
  const all: Retired[] = [];
  for (const [path, { sha256, bytes, headers }] of lying) {
    if (target.has(path)) continue;
    const old = before.get(path);
    const file = uncompressed(path);
    const goesNow = atOnce(file) || (file !== path && target.has(file));
    const last = old?.last ?? (files.has(path) ? release : 0);
    const anew = now + grace * 60_000;
    const due = goesNow ? now : strays.has(path) ? anew : (old?.due ?? anew);
    all.push({ path, sha256, bytes, headers, last, due });
  }
  return all;
}

/**
 * Of what is written over, that which is of a release and lies there as it was received: of the present one, or of one
 * before and waiting to be removed.
 */
function keptOf(
  { release, files, retired }: Standing,
  lying: Holdings,
  steps: readonly Step[],
): Kept[] {
  const before = new Map(retired.map((file) => [file.path, file]));
  return steps.flatMap(({ path, file }): Kept[] => {
    const old = files.get(path) ?? before.get(path);
    if (!old || lying.get(path)?.sha256 !== old.sha256 || old.sha256 === file.sha256) return [];
    return [{ path, file: old, last: files.has(path) ? release : (before.get(path)?.last ?? 0) }];
  });
}
