import type { Asking } from './indexes.ts';

/** How long answers take, in milliseconds. */
export interface Latency {
  /** When the words are asked for the first time: their part of the index is read and unpacked. */
  first: Spread;
  /** When everything was asked before. */
  again: Spread;
}

interface Spread {
  median: number;
  /** Nineteen of twenty take no longer. */
  most: number;
}

/** Asks each query twice, with the index open. */
export async function latencyOf(ask: Asking, queries: readonly string[]): Promise<Latency> {
  return { first: await spread(ask, queries), again: await spread(ask, queries) };
}

async function spread(ask: Asking, queries: readonly string[]): Promise<Spread> {
  const times: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    await ask(query);
    times.push(performance.now() - started);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { median: at(0.5), most: at(0.95) };
}
