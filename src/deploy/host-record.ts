import type { Instant } from '../dates.ts';
import { inPlace, type Retired, type Standing } from './plan.ts';
import { packFiles, unpackFiles, type Holdings, type HostedFile, type Step } from './release.ts';
import type { Store } from './transport.ts';

/**
 * What a host remembers, in records of its own beside the site:
 *
 * - `current.json`: the release that it received in full last, those before it that can be returned to, and what
 *   waits to be removed. Written last: a release counts once it is named there.
 * - `releases/57.json.gz`: the files of a release.
 * - `upload.json.gz`, `upload-done.json`: an upload in progress, and how much of it is done.
 * - `kept/57/HASH`: bytes that were last of release 57, and that other bytes took the place of.
 * - `lock.json`: who is deploying (host-lock.ts).
 */
export interface HostRecord {
  /** Goes up whenever the form of these records changes. */
  version: 1;
  release: number;
  /** What can be returned to, the present release among it, newest first. */
  releases: Release[];
  retired: Retired[];
}

/** A release, as it is listed. */
export interface Release {
  /** Counted from 1 on each host. */
  release: number;
  at: Instant;
  files: number;
  bytes: number;
  /** Which release was put back by this one. */
  back?: number | undefined;
  /** The commit that it was built of, where the CI says it. */
  commit?: string | undefined;
}

const CURRENT = 'current.json';
const UPLOAD = 'upload.json.gz';
const DONE = 'upload-done.json';

/** What `upload-done.json` says. */
interface Done {
  /** Of the upload that it belongs to. */
  id: string;
  /** How many steps are done; of those that follow, up to `CHUNK` may be. */
  steps: number;
}

/** How many files come to their places between two lines of the journal. */
export const CHUNK = 256;

/** What a host has, and the releases that it keeps. */
export interface Host extends Standing {
  releases: Release[];
}

/** An upload that is written down before it begins. */
export interface Upload {
  id: string;
  strays: Holdings;
  steps: readonly Step[];
}

/** Reads what a host has. Of an upload that was cut, the host is asked for what is not certain. */
export async function readHost(store: Store): Promise<Host> {
  const current = await readJson<HostRecord>(store, CURRENT);
  const { release, releases, retired } = current ?? { release: 0, releases: [], retired: [] };
  const files: Holdings = current ? await readRelease(store, release) : new Map();
  const received = { release, files, retired, strays: new Map() };
  return { ...received, releases, strays: await readStrays(store, received) };
}

/** The files of a release that the host keeps. */
export async function readRelease(store: Store, release: number): Promise<Holdings> {
  const bytes = await store.read(releaseName(release));
  return bytes ? unpackFiles(bytes) : new Map();
}

/** Says which release the host has now. */
export async function writeCurrent(store: Store, record: HostRecord): Promise<void> {
  await store.write(CURRENT, Buffer.from(`${JSON.stringify(record, null, 1)}\n`));
}

/** Writes down what a release consists of. */
export async function writeRelease(store: Store, release: number, files: Holdings): Promise<void> {
  await store.write(releaseName(release), await packFiles(files));
}

/** Writes down what is about to be done, so that whoever comes after a cut knows what lies where. */
export async function beginUpload(store: Store, { id, strays, steps }: Upload): Promise<void> {
  const files = steps.map(({ path, file }): [string, HostedFile] => [path, file]);
  const parts = await Promise.all([packFiles(strays), packFiles(files)]);
  const text = JSON.stringify({
    id,
    parts: parts.map((part) => Buffer.from(part).toString('base64')),
  });
  await store.write(UPLOAD, Buffer.from(text));
}

/** Says how many steps of an upload are done. */
export async function markDone(store: Store, id: string, steps: number): Promise<void> {
  await store.write(DONE, Buffer.from(JSON.stringify({ id, steps } satisfies Done)));
}

/** Forgets an upload whose release is written down. */
export async function endUpload(store: Store): Promise<void> {
  await store.remove([{ record: UPLOAD }, { record: DONE }], () => {});
}

/** What a cut upload has put in its place, and those that were cut before it. */
async function readStrays(store: Store, received: Standing): Promise<Holdings> {
  const begun = await readJson<{ id: string; parts: [string, string] }>(store, UPLOAD);
  if (!begun) return new Map();
  const done = await readJson<Done>(store, DONE);
  const count = done?.id === begun.id ? done.steps : 0;
  const [strays, files] = await Promise.all(
    begun.parts.map((part) => unpackFiles(Buffer.from(part, 'base64'))),
  );
  const all = new Map(strays);
  const steps = [...(files ?? [])];
  for (const [path, file] of steps.slice(0, count)) all.set(path, file);
  const before = inPlace({ ...received, strays: all });
  // Of what has only other headers nothing is known: it is done again.
  const doubtful = steps
    .slice(count, count + CHUNK)
    .filter(([path, { sha256 }]) => before.get(path)?.sha256 !== sha256);
  const there = await store.holds(doubtful.map(([path, { sha256 }]) => ({ path, sha256 })));
  for (const [path, file] of doubtful) if (there.has(path)) all.set(path, file);
  return all;
}

async function readJson<Record>(store: Store, name: string): Promise<Record | undefined> {
  const bytes = await store.read(name);
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Record);
}

function releaseName(release: number): string {
  return `releases/${release}.json.gz`;
}
