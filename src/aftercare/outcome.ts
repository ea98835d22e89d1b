import type { Said } from '../problems.ts';
import { counted, type Counted } from '../text/plurals.ts';

/** What was done after a publication, and what was not, each in a few lines for its people. */
export interface Outcome {
  done: Said[];
  /** What failed, what it means to readers, and how it is done by hand. */
  warnings: Said[];
}

export const NOTHING: Outcome = { done: [], warnings: [] };

const ADDRESSES: Counted = {
  zero: 'بلا عناوين',
  one: 'عنوان واحد',
  two: 'عنوانان',
  few: '# عناوين',
  many: '# عنوانا',
  other: '# عنوان',
};

/** «3 عناوين», or `3 addresses`. */
export function countedAddresses(count: number): Said {
  const en = `${count} ${count === 1 ? 'address' : 'addresses'}`;
  return { ar: counted(count, ADDRESSES, 'latn'), en };
}

/** Lines under one another, in both languages. */
export function lines(...said: readonly Said[]): Said {
  return {
    ar: said.map(({ ar }) => ar).join('\n'),
    en: said.map(({ en }) => en).join('\n'),
  };
}
