import { processNow, processNumbers, type ProcessSight } from './proc.ts';

/** A process as it was at the last look at it. */
interface Member extends ProcessSight {
  looks: number;
  /** Which look was the last that showed it. */
  lastLook: number;
  /** The key of the parent that it was first seen with: an orphan is given to another. */
  bornTo: string | undefined;
}

/**
 * The processes that come of one, over time: its descendants, and whoever else is in its session. It
 * knows what it was told by its looks at /proc, of processes that are gone too.
 */
export class ProcessTree {
  readonly #root: number;
  readonly #members = new Map<string, Member>();
  #alive = new Map<number, Member>();
  #strangers = new Set<number>();
  #looks = 0;
  #peakOfAll = 0;

  /** @param root number of a process that leads a session */
  constructor(root: number) {
    this.#root = root;
  }

  look(): void {
    this.#looks += 1;
    const numbers = processNumbers();
    const known = this.#strangers;
    const sights = numbers.filter((pid) => !known.has(pid)).map(processNow);
    const before = this.#alive;
    this.#alive = new Map();
    let others = sights.filter((sight) => sight !== undefined);
    for (let found = -1; found !== 0;) {
      const ours = others.filter((sight) => this.#isOurs(sight, before));
      for (const sight of ours) this.#remember(sight, before);
      others = others.filter(({ pid }) => !this.#alive.has(pid));
      found = ours.length;
    }
    this.#strangers = new Set(numbers.filter((pid) => !this.#alive.has(pid)));
    this.#peakOfAll = Math.max(this.#peakOfAll, this.#residentNow());
  }

  /** CPU of all members in clock ticks, each counted once: the last that was known of them. */
  get ticks(): number {
    const members = [...this.#members.values()];
    return members
      .filter(({ bornTo }) => bornTo === undefined)
      .reduce((sum, member) => sum + ticksOf(member, members), 0);
  }

  /** The most memory that one member ever had resident, in kilobytes. */
  get peakOfOne(): number {
    return Math.max(0, ...[...this.#members.values()].map(({ peak }) => peak));
  }

  /** The most that all of them had at one look, in kilobytes. */
  get peakOfAll(): number {
    return this.#peakOfAll;
  }

  #isOurs({ pid, key, parent, session }: ProcessSight, before: Map<number, Member>): boolean {
    return (
      pid === this.#root ||
      session === this.#root ||
      this.#alive.has(parent) ||
      before.get(pid)?.key === key
    );
  }

  #remember(sight: ProcessSight, before: Map<number, Member>): void {
    const known = this.#members.get(sight.key);
    const parent = this.#alive.get(sight.parent) ?? before.get(sight.parent);
    const member = {
      ...sight,
      peak: Math.max(sight.peak, known?.peak ?? 0),
      looks: (known?.looks ?? 0) + 1,
      lastLook: this.#looks,
      bornTo: known ? known.bornTo : parent?.key,
    };
    this.#members.set(sight.key, member);
    this.#alive.set(sight.pid, member);
  }

  /** A process seen once only may be a fork that shares its parent's memory until it is a program. */
  #residentNow(): number {
    return [...this.#alive.values()]
      .filter(({ looks }) => looks > 1)
      .reduce((sum, { resident }) => sum + resident, 0);
  }
}

/**
 * What a process used, with its children: those that were gone at the last look at it had been waited
 * for, and are in its own account; the others are added.
 */
function ticksOf(member: Member, members: readonly Member[]): number {
  return members
    .filter(({ bornTo, lastLook }) => bornTo === member.key && lastLook >= member.lastLook)
    .reduce((sum, child) => sum + ticksOf(child, members), member.own + member.waitedFor);
}
