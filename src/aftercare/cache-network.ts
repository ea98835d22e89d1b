import type { Delivery } from '../hosts/delivery.ts';
import { inParallel } from '../parallel.ts';
import type { Said } from '../problems.ts';
import {
  send,
  type Errand,
  type Failure,
  type Sender,
  type Verdict,
  type Reply,
} from '../errands/errand.ts';
import type { PurgeSettings } from './settings.ts';

/** A network whose caches stand between the host and the readers. */
export interface CacheNetwork {
  /** Its name, as people know it. */
  name: string;
  /** Where its interface lies, without a slash at the end. */
  api: string;
  /** The environment variable that holds the secret. */
  token: string;
  /** Whether so many addresses are better purged as one: the figures stand with each network. */
  isTooMany: (addresses: readonly string[]) => boolean;
  /** Purges addresses; what comes back was not purged. */
  purge: (addresses: readonly string[], customer: Customer) => Promise<Missed[]>;
  /** Purges the whole newspaper. */
  purgeAll: (customer: Customer) => Promise<Failure | undefined>;
  /** How it is done by hand. */
  byHand: Said;
}

/** Who asks for a purge, and how. */
export interface Customer {
  settings: PurgeSettings;
  site: Pick<Delivery['site'], 'url' | 'basePath'>;
  token: string;
  api: string;
  sender: Sender;
}

/** Addresses that were not purged, and why. */
export interface Missed {
  addresses: readonly string[];
  failure: Failure;
}

/** A request that purges some addresses. */
export interface PurgeErrand {
  addresses: readonly string[];
  errand: Errand;
}

const NO_TIME: Failure = {
  said: { ar: 'انتهى الوقت المخصص لذلك', en: 'the time set aside for it is over' },
};

/** Answers that all other requests of the same customer would get too. */
const FOR_ALL = [401, 403, 404];

/**
 * Sends requests, so many at once. One that fails does not keep the others back, unless the service refuses the
 * customer or time is over.
 */
export async function sendAll(
  errands: readonly PurgeErrand[],
  atOnce: number,
  sender: Sender,
  judge?: (reply: Reply) => Verdict,
): Promise<Missed[]> {
  const missed: Missed[] = [];
  let refusal: Failure | undefined;
  await inParallel(errands, atOnce, async ({ addresses, errand }) => {
    if (sender.time.now() > sender.until) refusal ??= NO_TIME;
    const failure = refusal ?? (await send(errand, sender, judge));
    if (!failure) return;
    if (FOR_ALL.includes(failure.reply?.status ?? 0)) refusal ??= failure;
    missed.push({ addresses, failure });
  });
  return missed;
}
