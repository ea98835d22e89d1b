import { outputFile } from '../addresses.ts';
import type { Instant } from '../dates.ts';
import { deployedOf, type Deployed } from './deployed.ts';
import {
  LOCK_TIMES,
  takeHostLock,
  type HeldLock,
  type LockHolder,
  type LockTimes,
} from './host-lock.ts';
import { readHost, type Host, type Release } from './host-record.ts';
import { moveTo, type Move, type MoveWatcher } from './move.ts';
import { planMove, type Parting, type Plan } from './plan.ts';
import type { Holdings } from './release.ts';
import type { DeploySettings } from './settings.ts';
import type { Store } from './transport.ts';

/** How a host is brought to a release, whichever. */
export interface DeployOptions {
  settings: Pick<DeploySettings, 'releases' | 'grace'>;
  /** Paths of what was withdrawn (410): it goes at once. */
  gone: readonly string[];
  /** Whether all that waits to be removed goes now. */
  removeNow?: boolean;
  now: () => Instant;
  /** Who does it, for those who wait. */
  by: string;
  /** The commit that the site was built of. */
  commit?: string | undefined;
  times?: LockTimes;
  watcher?: DeployWatcher;
}

/** Hears how a deploy gets on. */
export interface DeployWatcher extends MoveWatcher {
  /** Another deploy has the host. */
  waiting?: (holder: LockHolder) => void;
}

/** What a host is to have, and where it comes from. */
export interface Undertaking {
  target: Holdings;
  /** Asked once it is known what is missing; may refuse. */
  placing: (plan: Plan, host: Host) => Promise<Move['place']>;
  note: Pick<Release, 'back' | 'commit'>;
}

/**
 * Brings a host to a release, alone: no other deploy works on it meanwhile.
 *
 * @param undertake says what the host is to have, once it is known what it has
 * @throws HostFault where the host fails, or another deploy has it and does not end
 */
export async function withHost(
  store: Store,
  options: DeployOptions,
  undertake: (host: Host) => Promise<Undertaking>,
): Promise<Deployed> {
  const { now, by, times = LOCK_TIMES, watcher = {} } = options;
  const lock = await takeHostLock(store, { by, since: now() }, times, watcher.waiting);
  try {
    const host = await readHost(store);
    return await carryOut(store, options, host, lock, await undertake(host));
  } finally {
    await lock.giveBack();
  }
}

async function carryOut(
  store: Store,
  options: DeployOptions,
  host: Host,
  lock: HeldLock,
  { target, placing, note }: Undertaking,
): Promise<Deployed> {
  const { settings, now, watcher = {} } = options;
  const planned = now();
  const plan = planMove(host, target, partingOf(options, planned));
  const place = await placing(plan, host);
  const sent = { files: 0, bytes: 0 };
  const moved = await moveTo({
    store,
    host,
    plan,
    target,
    lock,
    planned,
    now,
    note,
    watcher,
    releases: settings.releases,
    place: (steps, placed) =>
      place(steps, (step) => {
        sent.files += 1;
        sent.bytes += step.file.bytes;
        placed(step);
      }),
  });
  return deployedOf(host, target, moved, sent);
}

/** When what is no longer of the site goes. */
export function partingOf(
  { settings, gone, removeNow = false }: Pick<DeployOptions, 'settings' | 'gone' | 'removeNow'>,
  now: Instant,
): Parting {
  const files = new Set(gone.map(outputFile));
  return { now, grace: settings.grace, atOnce: (path) => removeNow || files.has(path) };
}
