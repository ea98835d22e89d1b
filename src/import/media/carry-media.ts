import { join } from 'node:path';
import { readMediaList } from '../../media/media-list.ts';
import { inParallel } from '../../parallel.ts';
import type { FileMissing, Remark, Tally } from '../report/import-report.ts';
import { bytesAt, copyTo, isSameFile, unfitAt } from './files-on-disk.ts';
import { FetchFault } from './fetch-file.ts';
import { openMediaFolder, type MediaFolder, type OldFile } from './media-folder.ts';
import { soundPath } from './media-names.ts';
import type { MediaPlan } from './media-plan.ts';
import type { MediaSource } from './media-sources.ts';
import { AT_ONCE, openOldSite, type FetchOptions, type OldSite } from './old-site.ts';

/** How files of the old site are carried. */
export interface CarryOptions {
  /** Path of the content folder. */
  content: string;
  /** Path of a copy of the old site's files, where there is one. */
  folder?: string | undefined;
  /** Where files that the folder lacks are fetched from the old site; absent: nothing is asked of any network. */
  fetch?: FetchOptions | undefined;
  /** Says what would be done: nothing is written or fetched. */
  isTrial: boolean;
}

/** What became of the files. */
export interface CarriedMedia {
  tallies: Record<'pictures' | 'files', Tally>;
  /** Paths inside content/media at which a file lies now, or in the store. */
  there: ReadonlySet<string>;
  /** What is to be said of an item that shows or leads to files, by their paths inside content/media. */
  remarksOn: (paths: Iterable<string>) => Remark[];
}

/**
 * Brings the files that carried items use into content/media. What lies there already stays, whatever it is: a file
 * with other bytes is the newsroom's own. A run that was cut is gone on with by running it again.
 *
 * @param used paths inside content/media, as the plan gave them
 * @param onFile is called after each of them
 * @throws UsageFault when the folder of the old site's files is not there
 */
export async function carryMedia(
  plan: MediaPlan,
  used: ReadonlySet<string>,
  options: CarryOptions,
  onFile: () => void = () => {},
): Promise<CarriedMedia> {
  const { content, isTrial } = options;
  const folder = options.folder === undefined ? undefined : await openMediaFolder(options.folder);
  const stored = await readMediaList(content);
  const site = options.fetch && !isTrial ? openOldSite(options.fetch) : undefined;
  const remarks = new Map<string, Remark>();
  const there = new Set<string>();
  const counted = { picture: noTally(), file: noTally() };
  const means = { plan, folder, site, isTrial };
  try {
    // In the order of their folders, so that each of these is read once.
    await inParallel([...used].toSorted(), AT_ONCE, async (path) => {
      const source = plan.sourceOf(path);
      if (source) {
        const target = join(content, 'media', path);
        const { fate, remark } = stored.has(path) ? STANDING : await carry(source, target, means);
        if (remark) remarks.set(path, remark);
        if (fate) {
          counted[source.kind][fate] += 1;
          there.add(path);
        }
      }
      onFile();
    });
  } finally {
    site?.close();
  }
  return {
    tallies: {
      pictures: withLeftOut(counted.picture, plan.counts.picture),
      files: withLeftOut(counted.file, plan.counts.file),
    },
    there,
    remarksOn: (paths) => [...new Set(paths)].flatMap((path) => remarks.get(path) ?? []),
  };
}

/** Where files come from. */
interface Means {
  plan: MediaPlan;
  folder: MediaFolder | undefined;
  site: OldSite | undefined;
  isTrial: boolean;
}

/** What became of one file; without a fate it is not there. */
interface Outcome {
  fate?: 'new' | 'standing' | 'editedByHand';
  remark?: Remark | undefined;
}

const STANDING: Outcome = { fate: 'standing' };

async function carry(source: MediaSource, target: string, means: Means): Promise<Outcome> {
  const there = await bytesAt(target);
  if (there) {
    const isOwn = await isAnother(there, source, means);
    return { fate: isOwn ? 'editedByHand' : 'standing', remark: await remarkOn(there, source) };
  }
  try {
    const found = await bestOf(source, means);
    if (found) {
      if (!means.isTrial) await copyTo(target, found);
      return { fate: 'new', remark: await remarkOn(found, source) };
    }
    if (!means.site) {
      return { remark: missing(source, means.folder ? 'not-in-folder' : 'not-given') };
    }
    await means.site.fetch(source, target);
    const fetched = await bytesAt(target);
    return { fate: 'new', remark: fetched && (await remarkOn(fetched, source)) };
  } catch (error) {
    if (error instanceof FetchFault) {
      return { remark: { ...missing(source, error.why), detail: error.said } };
    }
    if (!isInTheWay(error)) throw error;
    return { remark: missing(source, 'unfit-address') };
  }
}

/** Whether a file of the newsroom stands where a folder would have to be. */
function isInTheWay(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOTDIR' || code === 'EEXIST';
}

/** Whether a file of content/media is none of those that the old site has in its place. */
async function isAnother(there: OldFile, source: MediaSource, means: Means): Promise<boolean> {
  let isFirst = true;
  for await (const file of candidates(source, means)) {
    if (await isSameFile(there, file)) return false;
    isFirst = false;
  }
  return !isFirst;
}

/** The best of the files that lie in the folder; one that holds nothing, or a web page, is passed over. */
async function bestOf(source: MediaSource, means: Means): Promise<OldFile | undefined> {
  for await (const file of candidates(source, means)) {
    const unfit = await unfitAt(file.path);
    const isWorthless =
      unfit === 'unreadable' ||
      unfit?.code === 'picture-empty' ||
      (source.kind === 'picture' && unfit?.code === 'picture-is-web-page');
    if (!isWorthless) return file;
  }
  return undefined;
}

async function* candidates(source: MediaSource, { plan, folder }: Means): AsyncGenerator<OldFile> {
  if (!folder) return;
  yield* folder.candidates(source, (path) => {
    const other = plan.sourceOf(soundPath(path));
    return other !== undefined && other !== source && other.files.includes(path);
  });
}

/** A picture that the newspaper cannot show is carried, for who turns it into one that it can. */
async function remarkOn(
  file: OldFile,
  { kind, addresses }: MediaSource,
): Promise<Remark | undefined> {
  const unfit = kind === 'picture' ? await unfitAt(file.path) : undefined;
  if (!unfit || unfit === 'unreadable') return undefined;
  return { kind: 'picture-unfit', address: addresses[0] ?? '', why: unfit.said };
}

function missing(
  { kind, addresses }: MediaSource,
  why: FileMissing,
): Extract<Remark, { kind: 'picture-missing' | 'file-missing' }> {
  return { kind: `${kind}-missing`, address: addresses[0] ?? '', why };
}

function noTally(): Tally {
  return { read: 0, new: 0, changed: 0, standing: 0, editedByHand: 0, leftOut: 0 };
}

/** What nobody uses, and what is not there, is left out. */
function withLeftOut(tally: Tally, read: number): Tally {
  const carried = tally.new + tally.standing + tally.editedByHand;
  return { ...tally, read, leftOut: read - carried };
}
