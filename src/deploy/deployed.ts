import type { Instant } from '../dates.ts';
import type { Host } from './host-record.ts';
import type { Moved } from './move.ts';
import { isSame, type Holdings } from './release.ts';

/** What a deploy or a rollback did: all that follows it needs to know. */
export interface Deployed {
  /** The release that the host has now; 0 where the host's own tool does not number them. */
  release: number;
  /** Whether it is another one than before. */
  isNew: boolean;
  /** All files that the site has now, by path; absent where only the host's own tool knows. */
  files?: ReadonlyMap<string, { sha256: string }> | undefined;
  /** What came to its place in this run; less than what differs where an earlier run was cut. */
  sent: { files: number; bytes: number };
  /**
   * How the site differs from the release before: paths of files, in order. What a run that was cut has put there
   * counts as changed, since readers may have it.
   */
  added: string[];
  changed: string[];
  removed: string[];
  /** Paths of files that were taken from the host: no longer of the site, and their time was up. */
  deleted: string[];
  /** What waits to be removed, and when the first of it may be. */
  waiting: { files: number; due: Instant | undefined };
  /** The release that was put back, where one was. */
  back?: number | undefined;
}

/** What came of a move, said of the whole site. */
export function deployedOf(
  host: Host,
  target: Holdings,
  moved: Moved,
  sent: Deployed['sent'],
): Deployed {
  const { files, strays } = host;
  const paths = [...target.keys()].toSorted();
  const differs = (path: string) => !isSame(files.get(path), target.get(path)) || strays.has(path);
  return {
    release: moved.release?.release ?? host.release,
    isNew: moved.release !== undefined,
    files: target,
    sent,
    added: paths.filter((path) => !files.has(path)),
    changed: paths.filter((path) => files.has(path) && differs(path)),
    removed: [...files.keys()].filter((path) => !target.has(path)).toSorted(),
    deleted: moved.deleted.toSorted(),
    waiting: {
      files: moved.waiting.length,
      due: moved.waiting.length > 0 ? Math.min(...moved.waiting.map(({ due }) => due)) : undefined,
    },
    back: moved.release?.back,
  };
}
