import type { Instant } from '../dates.ts';
import { inPlace, type Retired, type Standing } from './plan.ts';
import { packFiles, unpackFiles, type Holdings, type HostedFile, type Step } from './release.ts';
import type { Store } from './transport.ts';
import { afterCut, type Upload } from './upload.ts';

/**
 * What a host remembers, in records of its own beside the site:
 *
 * - `current.json`: the release that it received in full last, those before it that can be returned to, and what
 *   waits to be removed. Written last: a release counts once it is named there.
 * - `releases/57.json.gz`: the files of a release.
 * - `upload.json`, `upload-done.json`: an upload in progress, and how much of it is done.
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
const UPLOAD = 'upload.json';
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

/** Reads what a host has. Of an upload that was cut, the host is asked for what is not certain. */
export async function readHost(store: Store): Promise<Host> {
  const current = await readJson<HostRecord>(store, CURRENT);
  const { release, releases, retired } = current ?? { release: 0, releases: [], retired: [] };
  const files: Holdings = current ? await readRelease(store, release) : new Map();
  const received = { release, files, retired, strays: new Map(), loose: new Set<string>() };
  return { ...(await withCutUpload(store, received)), releases };
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

/** An upload as it is written down. */
interface Begun extends Pick<Upload, 'quiet' | 'loose' | 'stillLoose'> {
  id: string;
  /** `packFiles` of each, in base64. */
  strays: string;
  steps: string;
}

/** Writes down what is about to be done, so that whoever comes after a cut knows what lies where. */
export async function beginUpload(store: Store, id: string, upload: Upload): Promise<void> {
  const files = upload.steps.map(({ path, file }): [string, HostedFile] => [path, file]);
  const [strays, steps] = await Promise.all([packFiles(upload.strays), packFiles(files)]);
  const begun: Begun = { ...upload, id, strays: inBase64(strays), steps: inBase64(steps) };
  await store.write(UPLOAD, Buffer.from(JSON.stringify(begun)));
}

/** Says how many steps of an upload are done. */
export async function markDone(store: Store, id: string, steps: number): Promise<void> {
  await store.write(DONE, Buffer.from(JSON.stringify({ id, steps } satisfies Done)));
}

/** Forgets an upload whose release is written down. */
export async function endUpload(store: Store): Promise<void> {
  await store.remove([{ record: UPLOAD }, { record: DONE }], () => {});
}

/** What a host has besides what it received in full, where an upload was cut. */
async function withCutUpload(store: Store, received: Standing): Promise<Standing> {
  const begun = await readJson<Begun>(store, UPLOAD);
  if (!begun) return received;
  const marked = await readJson<Done>(store, DONE);
  const count = marked?.id === begun.id ? marked.steps : 0;
  const [strays, files] = await Promise.all(
    [begun.strays, begun.steps].map((text) => unpackFiles(Buffer.from(text, 'base64'))),
  );
  const steps = [...(files ?? [])].map(([path, file]): Step => ({ path, file }));
  const upload = { ...begun, strays: strays ?? new Map(), steps };
  const known = inPlace(afterCut(received, upload, (index) => index < count));
  // Of what has only other headers nothing is known: it is done again.
  const doubtful = steps
    .slice(count, count + CHUNK)
    .filter(({ path, file }) => known.get(path)?.sha256 !== file.sha256);
  const there = await store.holds(doubtful.map(({ path, file: { sha256 } }) => ({ path, sha256 })));
  const isDone = (index: number) => index < count || there.has(steps[index]?.path ?? '');
  return afterCut(received, upload, isDone);
}

function inBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

async function readJson<Record>(store: Store, name: string): Promise<Record | undefined> {
  const bytes = await store.read(name);
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Record);
}

function releaseName(release: number): string {
  return `releases/${release}.json.gz`;
}
