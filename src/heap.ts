import { setFlagsFromString } from 'node:v8';

/**
 * How much the heap may grow, in per cent of what is alive, before V8 looks for what is not. By itself it lets the heap
 * of a large build grow to several times that: 1.5 GB at fifty thousand articles. While a build reads what it
 * remembers there is little to be found, and to look for it costs a tenth of publishing an article.
 * docs/decisions/memory.md has the figures.
 */
export const HEAP_GROWTH = { whileReading: 300, always: 40 } as const;

/** Says when V8 shall look through the heap from its next look on. */
export function letHeapGrow(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
