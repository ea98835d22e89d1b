import { setTimeout } from 'node:timers/promises';

/** How time passes, which is a parameter of all that waits. */
export interface Time {
  /** Milliseconds since the Unix epoch. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  /** A number from 0 to below 1. */
  random: () => number;
}

export const REAL_TIME: Time = {
  now: Date.now,
  wait: async (milliseconds) => setTimeout(milliseconds),
  random: Math.random,
};

export const SECOND = 1000;
