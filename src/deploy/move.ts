import { randomUUID } from 'node:crypto';
import type { Instant } from '../dates.ts';
import {
  beginUpload,
  CHUNK,
  endUpload,
  markDone,
  writeCurrent,
  writeRelease,
  type Host,
  type HostRecord,
  type Release,
} from './host-record.ts';
import type { HeldLock } from './host-lock.ts';
import { dropOldReleases, keepBytes, removeDue } from './kept.ts';
import type { Phase } from './order.ts';
import type { Plan, Retired } from './plan.ts';
import { bytesOf, isSame, type Holdings, type Step } from './release.ts';
import type { Store } from './transport.ts';
import { uploadOf } from './upload.ts';

/** Hears how a deploy gets on. */
export interface MoveWatcher {
  /** What comes next, and how much of it there is. */
  phase?: (phase: Phase | 'removals', files: number, bytes: number) => void;
  /** A file is in its place, or gone from it. */
  step?: (bytes: number) => void;
}

/** A host that is brought to a release. */
export interface Move {
  store: Store;
  host: Host;
  plan: Plan;
  target: Holdings;
  lock: Pick<HeldLock, 'check'>;
  /** How many releases are kept. */
  releases: number;
  /** The moment for which it was planned, and the one at which it is done. */
  planned: Instant;
  now: () => Instant;
  /** How the release is listed, besides what is counted here. */
  note: Pick<Release, 'back' | 'commit'>;
  /** Brings files to their places; at most `CHUNK` are given. */
  place: (steps: readonly Step[], placed: (step: Step) => void) => Promise<void>;
  watcher: MoveWatcher;
}

/** What came of it. */
export interface Moved {
  /** Undefined where the host has that release already. */
  release: Release | undefined;
  /** Paths of what was taken from the host. */
  deleted: string[];
  /** What waits to be removed. */
  waiting: Retired[];
}

/**
 * Brings a host to a release, so that it can be cut at each step: what is written over is kept, what comes is written
 * down and comes in its order, then the release counts, and what is due goes.
 *
 * @throws HostFault where the host does not do what it is asked; what was done stays done, and counts the next time
 */
export async function moveTo(move: Move): Promise<Moved> {
  const { store, host, plan, lock, target } = move;
  await lock.check();
  await keepBytes(store, plan.keep, host.releases);
  await placeAll(move);
  await lock.check();
  const record = recordAfter(move);
  const isNew = record.release !== host.release;
  if (isNew) await writeRelease(store, record.release, target);
  if (isNew || host.strays.size > 0 || record.retired.length > 0) await writeCurrent(store, record);
  if (plan.batches.length > 0 || host.strays.size > 0) await endUpload(store);
  const deleted = await remove(move, record);
  const gone = new Set(deleted);
  const waiting = record.retired.filter(({ path }) => !gone.has(path));
  if (gone.size > 0) await writeCurrent(store, { ...record, retired: waiting });
  if (isNew) await dropOldReleases(store, record.releases);
  return { release: isNew ? record.releases[0] : undefined, deleted, waiting };
}

/** Brings all that comes to its place, batch after batch, and says in the journal how far it is. */
async function placeAll({ store, host, plan, target, lock, place, watcher }: Move): Promise<void> {
  const { batches } = plan;
  if (batches.length === 0) return;
  const id = randomUUID();
  const upload = uploadOf(host, plan, target);
  await beginUpload(store, id, upload);
  let done = 0;
  for (const { phase, steps: all } of batches) {
    watcher.phase?.(phase, all.length, bytesOf(all.map(({ file }) => file)));
    for (let from = 0; from < all.length; from += CHUNK) {
      if (done > 0) await lock.check();
      const chunk = all.slice(from, from + CHUNK);
      await place(chunk, ({ file }) => watcher.step?.(file.bytes));
      done += chunk.length;
      if (done < upload.steps.length) await markDone(store, id, done);
    }
  }
}

/** What the host remembers from now on. */
function recordAfter(move: Move): HostRecord {
  const { host, target, plan, releases, note, now, planned } = move;
  const at = now();
  const dueBefore = new Map(host.retired.map(({ path, due }) => [path, due]));
  const retired = plan.retired.map((file) => {
    // The time of grace begins when nothing leads there any more.
    const isFresh = file.due > planned && dueBefore.get(file.path) !== file.due;
    return isFresh ? { ...file, due: file.due + at - planned } : file;
  });
  if (isSameSite(host.files, target) && host.release > 0) {
    return { version: 1, release: host.release, releases: host.releases, retired };
  }
  const release: Release = {
    release: host.release + 1,
    at,
    files: target.size,
    bytes: bytesOf(target.values()),
    ...note,
  };
  const kept = [release, ...host.releases].slice(0, releases);
  return { version: 1, release: release.release, releases: kept, retired };
}

async function remove({ store, plan, watcher }: Move, { releases }: HostRecord): Promise<string[]> {
  const { due } = plan;
  if (due.length > 0) watcher.phase?.('removals', due.length, bytesOf(due));
  return removeDue(store, due, releases, () => watcher.step?.(0));
}

function isSameSite(one: Holdings, other: Holdings): boolean {
  if (one.size !== other.size) return false;
  return [...other].every(([path, file]) => isSame(one.get(path), file));
}
