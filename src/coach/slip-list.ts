import type { Said } from '../problems.ts';

/** A word that is written with a wrong hamza. */
export interface HamzaSlip {
  right: string;
  /** Why the other form is right. */
  why: Said;
  /** The country, by its code, whose newspapers write it so. */
  exceptIn?: string;
}

/** What may stand before a word and is written to it. */
const AND = ['', 'و', 'ف'];
const BEFORE = {
  none: [''],
  and: AND,
  all: AND.flatMap((and) =>
    ['', 'ب', 'ل', 'ك', 'ال', 'بال', 'كال', 'لل'].map((particle) => `${and}${particle}`),
  ),
} as const;

const HEADING = /^\[(none|and|all)(?: not ([A-Z]{2}))? \| ([أإ=]) \| (.+) \| (.+)\]$/u;

/**
 * The slips of a list (src/coach/hamza-slips.txt says how it is written), by each form that is wrong, with all that
 * may stand before the word.
 *
 * @throws where a line is not as the list says
 */
export function readSlips(list: string): ReadonlyMap<string, HamzaSlip> {
  const slips = new Map<string, HamzaSlip>();
  let heading: RegExpExecArray | null = null;
  for (const row of list.split('\n')) {
    if (row.startsWith('#') || row.trim() === '') continue;
    if (row.startsWith('[')) {
      heading = HEADING.exec(row);
      if (!heading) throw new Error(`No heading of slips: ${row}`);
      continue;
    }
    const [, before = 'none', exceptIn, hamza = '', ar = '', en = ''] = heading ?? [];
    for (const entry of row.trim().split(/\s+/)) {
      const [wrong = '', right = hamza + wrong.slice(1)] = entry.split('=');
      const slip = { why: { ar, en }, ...(exceptIn && { exceptIn }) };
      for (const prefix of BEFORE[before as keyof typeof BEFORE]) {
        slips.set(prefix + wrong, { right: prefix + right, ...slip });
      }
    }
  }
  return slips;
}
