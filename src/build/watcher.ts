import type { Holder } from './lock.ts';
import type { Edition } from '../plan/edition.ts';
import type { Reason } from './stale.ts';

/** The stages of a build, in their order; it draws only where social cards are new. */
export type Stage = 'reading' | 'drawing' | 'planning' | 'printing' | 'placing';

/** One who watches a build. */
export interface BuildWatcher {
  /** A stage has begun; `total` is how many steps it takes, where that is known. */
  stage?: (stage: Stage, total?: number) => void;
  /** So many steps more are done. */
  steps?: (count: number) => void;
  /** Another build has the output, and this one waits. */
  waiting?: (holder: Holder) => void;
  /** What earlier builds remembered cannot be used, and all is made anew. */
  ledgerLost?: () => void;
  /** The newspaper that is being built. */
  composed?: (edition: Edition) => void;
  /** Why a page is made again. */
  stale?: (path: string, reasons: readonly Reason[]) => void;
}

/** How long each stage took, in milliseconds. */
export type StageTimes = Partial<Record<Stage, number>>;

/** A watcher that passes everything on, and takes the time of each stage until it is stopped. */
export function timed(watcher: BuildWatcher): { watcher: BuildWatcher; stop: () => StageTimes } {
  const times: StageTimes = {};
  let current: { stage: Stage; since: number } | undefined;
  const end = () => {
    if (current) times[current.stage] = performance.now() - current.since;
    current = undefined;
  };
  const stage = (name: Stage, total?: number) => {
    end();
    current = { stage: name, since: performance.now() };
    watcher.stage?.(name, total);
  };
  const stop = () => {
    end();
    return times;
  };
  return { watcher: { ...watcher, stage }, stop };
}
