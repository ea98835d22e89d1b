import type { Instant } from '../dates.ts';
import { inOrder, type Batch } from './order.ts';
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
  /** What uploads that were cut have put in its place since, by path. */
  strays: Holdings;
}

/** What brings a host to another release, in the order in which it is done. */
export interface Plan {
  /** Files of the present release whose bytes are kept before others take their place. */
  keep: Step[];
  /** What comes to its place. */
  batches: Batch[];
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
    batches: inOrder(steps, (path) => lying.has(path), target.keys()),
    retired,
    due,
  };
}

/** What lies there and is not of the new release; what was retired before keeps its time. */
function retire(
  { release, retired, files }: Standing,
  lying: Holdings,
  target: Holdings,
  { now, grace, atOnce }: Parting,
): Retired[] {
  const before = new Map(retired.map((file) => [file.path, file]));
  const all: Retired[] = [];
  for (const [path, { sha256, bytes, headers }] of lying) {
    if (target.has(path)) continue;
    const old = before.get(path);
    const last = old?.last ?? (files.has(path) ? release : 0);
    const due = atOnce(path) ? now : (old?.due ?? now + grace * 60_000);
    all.push({ path, sha256, bytes, headers, last, due });
  }
  return all;
}

/** Of what is written over, that which is of the present release and lies there as it was received. */
function keptOf({ files }: Standing, lying: Holdings, steps: readonly Step[]): Step[] {
  const kept = new Map<string, Step>();
  for (const { path, file } of steps) {
    const old = files.get(path);
    const isThere = old !== undefined && lying.get(path)?.sha256 === old.sha256;
    if (isThere && old.sha256 !== file.sha256) kept.set(old.sha256, { path, file: old });
  }
  return [...kept.values()];
}
