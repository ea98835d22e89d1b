import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** Who holds a lock. */
export interface Holder {
  pid: number;
  host: string;
}

/** A lock that was taken. */
export interface Lock {
  /** Whether it is still there: who waits takes that of a holder who was silent for too long. */
  isHeld: () => Promise<boolean>;
  /** Gives it back. */
  release: () => Promise<void>;
}

/** How often a holder shows that it is alive, in milliseconds. */
const SIGN_OF_LIFE = 5_000;

/**
 * How long it may be silent, in milliseconds: to plan fifty thousand articles takes a busy machine more than a minute,
 * in which nothing else is heard of it. A process of this machine is seen to run; only its number may be another's.
 */
const SILENCE = { here: 15 * 60_000, elsewhere: 3 * 60_000 };

/** How often one that waits looks again, in milliseconds. */
const LOOK = 100;

/**
 * Takes a lock: a file that one process at a time may have. Waits while another that is alive has it.
 *
 * @param onWait is told who holds it, once, when there is something to wait for
 */
export async function takeLock(path: string, onWait: (holder: Holder) => void): Promise<Lock> {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), mark: randomUUID() });
  let waiting = false;
  while (!(await create(path, own))) {
    const text = await readLock(path);
    if (text === undefined) continue;
    if (await isGiven(text, path)) {
      await clear(path, text);
      continue;
    }
    const holder = holderIn(text);
    if (holder && !waiting) onWait(holder);
    waiting ||= holder !== undefined;
    await pause(LOOK);
  }
  const showLife = () => utimes(path, new Date(), new Date()).catch(() => {});
  const sign = setInterval(() => void showLife(), SIGN_OF_LIFE);
  sign.unref();
  const isHeld = async () => (await readLock(path)) === own;
  const release = async () => {
    clearInterval(sign);
    if (await isHeld()) await rm(path, { force: true });
  };
  return { isHeld, release };
}

async function create(path: string, own: string): Promise<boolean> {
  try {
    await writeFile(path, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What a lock says; undefined when it was given back meanwhile. */
async function readLock(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a lock was left by a process that is gone. */
async function isGiven(text: string, path: string): Promise<boolean> {
  const holder = holderIn(text);
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  const isHere = holder?.host === hostname();
  if (isHere && !isAnother(holder.pid)) return true;
  return Date.now() - mtimeMs > (isHere ? SILENCE.here : SILENCE.elsewhere);
}

/** Undefined for the moment in which a lock is there and its holder's name is not. */
function holderIn(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
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

/** Removes a lock that was left, and no other that came to its place meanwhile. */
async function clear(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) === text) await rm(aside);
  else await rename(aside, path);
}
