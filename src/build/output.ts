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
import { deliveryPath } from '../hosts/delivery.ts';
import { UsageFault } from '../problems.ts';
import { finish, type Places } from './journal.ts';
import { takeLock, type Holder } from './lock.ts';

/**
 * The output folder, which always holds a whole site: what is new is made beside it, under a name with a
 * dot, and takes its place at the end (docs/decisions/output-journal.md).
 */
export interface Output extends Places {
  /** Where the list of the site's files lies: beside it, so that it is not published. */
  manifest: string;
  /** Where it lies what the last build changed. */
  changes: string;
  /** Where it lies how the site is delivered. */
  delivery: string;
  /** Where it lies what the last build held back. */
  held: string;
  /** @throws UsageFault where another build has taken this one for dead, and works in its place */
  mustBeOurs: () => Promise<void>;
  /** Lets the next build begin, and removes what was not finished. */
  close: () => Promise<void>;
}

/**
 * Checks that the output can be replaced, before any work; waits for another build of it to end, and
 * finishes or clears what killed builds left.
 *
 * @param onWait is told who is building, when there is something to wait for
 * @throws UsageFault when the folder must not or cannot be replaced
 */
export async function openOutput(
  output: string,
  content: string,
  onWait: (holder: Holder) => void = () => {},
): Promise<Output> {
  const parent = dirname(resolve(output));
  await mkdir(parent, { recursive: true });
  await access(parent, constants.W_OK);
  const folder = join(await realpath(parent), basename(resolve(output)));
  refuseOverlap(folder, await realpath(content).catch(() => resolve(content)));
  const { isHeld, release } = await takeLock(besides(folder, 'lock'), onWait);
  const next = besides(folder, 'next');
  const places: Places = {
    folder,
    next,
    staging: join(next, 'site'),
    journal: join(next, 'journal.json'),
    previous: besides(folder, 'previous'),
  };
  const clear = () => rm(next, { recursive: true, force: true });
  const close = async () => {
    if (await isHeld()) await clear();
    await release();
  };
  const mustBeOurs = async () => {
    if (!(await isHeld())) throw takenOver(folder);
  };
  try {
    finish(places);
    await clear();
    await putBack(places);
    await refuseForeign(folder);
    await mkdir(places.staging, { recursive: true });
  } catch (error) {
    await release();
    throw error;
  }
  return {
    ...places,
    manifest: manifestPath(folder),
    changes: `${folder}.changes.json`,
    delivery: deliveryPath(folder),
    held: `${folder}.held.json`,
    mustBeOurs,
    close,
  };
}

/** A path beside the output, with a dot before its name: `/a/dist` → `/a/.dist.next` */
function besides(folder: string, name: string): string {
  return join(dirname(folder), `.${basename(folder)}.${name}`);
}

/** Where the list of a site's files lies. */
export function manifestPath(folder: string): string {
  return `${folder}.manifest.json`;
}

function refuseOverlap(folder: string, content: string): void {
  const holds = (outer: string, inner: string) => !/^\.\.(?:[\\/]|$)/.test(relative(outer, inner));
  if (!holds(folder, content) && !holds(content, folder)) return;
  throw new UsageFault({
    ar: `مجلد الموقع لا يكون داخل مجلد المحتوى ولا فوقه، لأنه يُستبدل كله في كل بناء: ${folder}`,
    en: `The site's folder is neither inside the content folder nor around it, since each build replaces it as a whole: ${folder}`,
  });
}

function takenOver(folder: string): UsageFault {
  return new UsageFault({
    ar: `لم يُسمع من هذا البناء شيء لدقائق، فأخذ بناء آخر مكانه في المجلد نفسه، ولم يوضع من هذا شيء: ${folder}\nانتظر نهاية الآخر، ثم أعد الأمر إن بقي ما لم يُنشر.`,
    en: `Nothing was heard of this build for minutes, so another one took its place in the same folder, and nothing of this one was put there: ${folder}\nWait for the other one to end, and run this again if something is left to publish.`,
  });
}

/** An old site that is aside, with nothing in its place, is put back. */
async function putBack({ folder, previous }: Places): Promise<void> {
  if (!(await exists(previous))) return;
  if (await exists(folder)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, folder);
}

/** A folder that is not ours is never replaced, nor one that no rename can move. */
async function refuseForeign(folder: string): Promise<void> {
  if (!(await exists(folder))) return;
  const [own, parent] = await Promise.all([lstat(folder), stat(dirname(folder))]);
  if (own.isSymbolicLink()) {
    throw new UsageFault({
      ar: `مكان الموقع رابط رمزي لا مجلد، فاكتب المجلد الذي يقود إليه: ${folder}`,
      en: `The place of the site is a symbolic link and no folder; name the folder that it leads to: ${folder}`,
    });
  }
  if (!own.isDirectory()) {
    throw new UsageFault({
      ar: `مكان الموقع ملف وليس مجلدا: ${folder}`,
      en: `The place of the site is a file and no folder: ${folder}`,
    });
  }
  if (own.dev !== parent.dev) {
    throw new UsageFault({
      ar: `هذا المجلد نقطة تركيب (mount) لا يمكن استبدالها، فاختر مجلدا داخله: ${folder}`,
      en: `This folder is a mount point, which cannot be replaced; choose a folder inside it: ${folder}`,
    });
  }
  const isEmpty = (await readdir(folder)).length === 0;
  if (isEmpty || (await exists(manifestPath(folder)))) return;
  throw new UsageFault({
    ar: `في هذا المجلد ملفات لم يصنعها مداد، والبناء يستبدل المجلد كله. أفرغه أو اختر غيره: ${folder}`,
    en: `This folder holds files that Midad did not make, and a build replaces it as a whole. Empty it or choose another: ${folder}`,
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
