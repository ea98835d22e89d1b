import {
  access,
  constants,
  lstat,
  mkdir,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UsageFault } from '../problems.ts';

/**
 * The output folder, which always holds a whole site: a new one is built beside it and takes its place
 * by two renames. Beside it lie, under names with a dot, the site in the making and, for the moment of
 * the exchange, the old one.
 */
export interface Output {
  /** Absolute path. */
  folder: string;
  /** Where the new site is built. */
  staging: string;
}

/**
 * Checks that the output can be exchanged, before any work; puts back an old site that a killed build
 * left aside, and clears what killed builds were making.
 *
 * @throws UsageFault when the folder must not or cannot be replaced
 */
export async function openOutput(output: string, content: string): Promise<Output> {
  const parent = dirname(resolve(output));
  await mkdir(parent, { recursive: true });
  await access(parent, constants.W_OK);
  const folder = join(await realpath(parent), basename(resolve(output)));
  refuseOverlap(folder, await realpath(content).catch(() => resolve(content)));
  await putBack(folder);
  await settleManifest(folder);
  await clearLeftovers(folder);
  await refuseForeign(folder);
  const staging = `${aside(folder)}.next-${process.pid}`;
  await mkdir(staging);
  return { folder, staging };
}

/** Puts the new site and its manifest in the place of the old ones, and removes the old site. */
export async function exchange({ folder, staging }: Output): Promise<void> {
  const previous = previousOf(folder);
  if (await exists(folder)) await rename(folder, previous);
  await rename(staging, folder);
  const manifest = nextManifestPath(folder);
  if (await exists(manifest)) await rename(manifest, manifestPath(folder));
  await rm(previous, { recursive: true, force: true });
}

/** Removes a site that will not be finished. */
export async function discard({ staging }: Output): Promise<void> {
  await rm(staging, { recursive: true, force: true });
}

/** Where the list of an output's files lies: beside it, so that it is not published. */
function manifestPath(folder: string): string {
  return `${folder}.manifest.json`;
}

/** Where the manifest of a site waits until the site is in its place. */
export function nextManifestPath(folder: string): string {
  return `${aside(folder)}.manifest.json`;
}

/** `/a/dist` → `/a/.dist` */
function aside(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}`);
}

function previousOf(folder: string): string {
  return `${aside(folder)}.previous`;
}

function refuseOverlap(folder: string, content: string): void {
  const holds = (outer: string, inner: string) => !/^\.\.(?:[\\/]|$)/.test(relative(outer, inner));
  if (!holds(folder, content) && !holds(content, folder)) return;
  throw new UsageFault(
    `مجلد الموقع لا يكون داخل مجلد المحتوى ولا فوقه، لأنه يُستبدل كله في كل بناء: ${folder}`,
  );
}

/** A killed exchange leaves the old site aside and nothing in its place. */
async function putBack(folder: string): Promise<void> {
  const previous = previousOf(folder);
  if (!(await exists(previous))) return;
  if (await exists(folder)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, folder);
}

/**
 * Puts the waiting manifest in its place, when its site is: a site that is still beside the output was
 * killed before the exchange, and its manifest goes with it.
 */
async function settleManifest(folder: string): Promise<void> {
  const waiting = nextManifestPath(folder);
  if (!(await exists(waiting))) return;
  if ((await leftovers(folder)).length > 0) await rm(waiting);
  else await rename(waiting, manifestPath(folder));
}

async function clearLeftovers(folder: string): Promise<void> {
  const paths = await leftovers(folder);
  await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })));
}

/** Sites in the making whose process is gone. */
async function leftovers(folder: string): Promise<string[]> {
  const prefix = `${basename(aside(folder))}.next-`;
  const names = (await readdir(dirname(folder))).filter((name) => name.startsWith(prefix));
  return names
    .filter((name) => !isAnother(Number(name.slice(prefix.length))))
    .map((name) => join(dirname(folder), name));
}

/** Whether a process of this number runs and is not this one: in a container all builds have one number. */
function isAnother(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A folder that is not ours is never replaced, nor one that no rename can move. */
async function refuseForeign(folder: string): Promise<void> {
  if (!(await exists(folder))) return;
  const [own, parent] = await Promise.all([lstat(folder), stat(dirname(folder))]);
  if (own.isSymbolicLink()) {
    throw new UsageFault(`مكان الموقع رابط رمزي لا مجلد، فاكتب المجلد الذي يقود إليه: ${folder}`);
  }
  if (!own.isDirectory()) throw new UsageFault(`مكان الموقع ملف وليس مجلدا: ${folder}`);
  if (own.dev !== parent.dev) {
    throw new UsageFault(
      `هذا المجلد نقطة تركيب (mount) لا يمكن استبدالها، فاختر مجلدا داخله: ${folder}`,
    );
  }
  const isEmpty = (await readdir(folder)).length === 0;
  if (isEmpty || (await exists(manifestPath(folder)))) return;
  throw new UsageFault(
    `في هذا المجلد ملفات لم يصنعها مداد، والبناء يستبدل المجلد كله. أفرغه أو اختر غيره: ${folder}`,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
