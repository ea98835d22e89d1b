import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../dates.ts';
import { HostFault } from './host-fault.ts';
import type { Store } from './transport.ts';

/** Who is deploying to a host. */
export interface LockHolder {
  /** For people: a run of a CI by its address, or a user and a machine. */
  by: string;
  since: Instant;
}

/** How a lock is kept, in milliseconds. */
export interface LockTimes {
  /** How often a holder shows that it is alive. */
  beat: number;
  /** After how long without such a sign its lock is taken. */
  silence: number;
  /** How often one that waits looks. */
  look: number;
  /** How long one waits for another at most. */
  patience: number;
  /** Where a host knows no conditions: how long after writing it is read whose the lock is. */
  settle: number;
}

export const LOCK_TIMES: LockTimes = {
  beat: 10_000,
  silence: 60_000,
  look: 2_000,
  patience: 30 * 60_000,
  settle: 5_000,
};

/** A lock that is held. */
export interface HeldLock {
  /**
   * Is it still ours? Asked before each step that others could undo.
   *
   * @throws HostFault when another has taken it
   */
  check: () => Promise<void>;
  giveBack: () => Promise<void>;
}

const LOCK = 'lock.json';

interface Written extends LockHolder {
  token: string;
  /** Goes up as long as its holder lives. */
  beats: number;
}

/**
 * Takes a host for one deploy. Waits while another has it that shows signs of life: whether it does is told by its
 * lock changing while one looks, not by anybody's clock.
 *
 * @param onWait is told who has it, once for each holder
 * @throws HostFault after `patience`, with who has it
 */
export async function takeHostLock(
  store: Store,
  own: LockHolder,
  times: LockTimes,
  onWait: (holder: LockHolder) => void = () => {},
): Promise<HeldLock> {
  const token = randomUUID();
  const started = performance.now();
  let seen = { text: '', at: started, token: '' };
  for (;;) {
    const text = await readLock(store);
    if (text === undefined) {
      if (await claim(store, { ...own, token, beats: 0 }, times))
        return hold(store, own, token, times);
      continue;
    }
    const holder = JSON.parse(text) as Written;
    // The answer to our own writing may have been lost.
    if (holder.token === token) return hold(store, own, token, times);
    if (holder.token !== seen.token) onWait(holder);
    if (text !== seen.text) seen = { text, at: performance.now(), token: holder.token };
    else if (performance.now() - seen.at >= times.silence) {
      await store.remove([{ record: LOCK }], () => {});
      continue;
    }
    if (performance.now() - started >= times.patience) throw stillHeld(holder);
    await pause(times.look);
  }
}

/**
 * Writes the lock where there is none. Some hosts write over one that came in between, and say nothing: they are known
 * by doing so again, and there whoever wrote last has it, once all have had time to write.
 */
async function claim(store: Store, lock: Written, { settle }: LockTimes): Promise<boolean> {
  const bytes = Buffer.from(JSON.stringify(lock));
  if (!(await store.create(LOCK, bytes))) return false;
  if (await store.create(LOCK, bytes)) await pause(settle);
  return isOurs(await readLock(store), lock.token);
}

function hold(store: Store, own: LockHolder, token: string, { beat }: LockTimes): HeldLock {
  let beats = 0;
  let beating = Promise.resolve();
  const show = async () => {
    if (!isOurs(await readLock(store), token)) return;
    beats += 1;
    await store.write(LOCK, Buffer.from(JSON.stringify({ ...own, token, beats })));
  };
  const timer = setInterval(() => {
    beating = beating.then(show).catch(() => {});
  }, beat);
  timer.unref();
  return {
    async check() {
      if (!isOurs(await readLock(store), token)) throw lost();
    },
    async giveBack() {
      clearInterval(timer);
      await beating;
      const remove = async () => {
        if (isOurs(await readLock(store), token)) await store.remove([{ record: LOCK }], () => {});
      };
      // A host that answers nothing any more: the next deploy takes the lock after a while.
      await remove().catch(() => {});
    },
  };
}

async function readLock(store: Store): Promise<string | undefined> {
  const bytes = await store.read(LOCK);
  return bytes && Buffer.from(bytes).toString();
}

function isOurs(text: string | undefined, token: string): boolean {
  return text !== undefined && (JSON.parse(text) as Written).token === token;
}

function stillHeld({ by, since }: LockHolder): HostFault {
  const at = new Date(since).toISOString();
  return new HostFault({
    ar: `ما زال نشر آخر جاريا: ${by}، منذ ${at}. أعد المحاولة بعد نهايته.`,
    en: `Another deploy is still under way: ${by}, since ${at}. Try again once it has ended.`,
  });
}

function lost(): HostFault {
  return new HostFault({
    ar: 'أخذ نشر آخر مكان هذا النشر، فتوقف هذا. الموقع سليم، والنشر الآخر يكمله.',
    en: 'Another deploy has taken the place of this one, which stops here. The site is whole; the other one completes it.',
  });
}
