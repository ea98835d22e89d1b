import type { Time } from '../../src/errands/time.ts';

/** A clock that goes on only where something waits. */
export interface FakeTime extends Time {
  /** What was waited for, in milliseconds. */
  waits: number[];
}

/** A clock that begins at a moment, and whose chance is always in the middle. */
export function fakeTime(start = Date.parse('2026-11-24T09:00:00Z')): FakeTime {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
  };
}
