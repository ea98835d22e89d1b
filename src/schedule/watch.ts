import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../dates.ts';

/** What tells the time, and waits. */
export interface Clock {
  now: () => Instant;
  /** Waits so many milliseconds, or until it is told to stop. */
  wait: (milliseconds: number, stop: AbortSignal) => Promise<void>;
}

/** The clock of the machine. */
export const CLOCK: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, stop) => pause(milliseconds, undefined, { signal: stop }).catch(() => {}),
};

/** Who waits wakes at least so often, in milliseconds: clocks are set, machines sleep, and authors push. */
const MINUTE = 60_000;

/** How long it is waited where a moment came while others were seen to. */
const AT_ONCE = 100;

/** What is done at each waking. */
interface Watched {
  /** Publishes what there is; says whether that succeeded. Throws nothing. */
  round: () => Promise<boolean>;
  /** The moment that is waited for, if one is known. */
  next: () => Promise<Instant | undefined>;
}

/**
 * Publishes at each moment, and what is written within a minute, until it is told to stop; then it ends what it has
 * in hand. What failed is tried again after a minute.
 */
export async function keepWatch(
  { round, next }: Watched,
  clock: Clock,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const isDone = await round();
    if (stop.aborted) return;
    await clock.wait(isDone ? pauseBefore(await next(), clock.now()) : MINUTE, stop);
  }
}

/** How long is waited for a moment: to the very millisecond where it is near. */
function pauseBefore(next: Instant | undefined, now: Instant): number {
  if (next === undefined) return MINUTE;
  return next <= now ? AT_ONCE : Math.min(next - now, MINUTE);
}
