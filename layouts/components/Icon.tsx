import type { BrandName } from '../../src/bundle/brands.ts';

/** The few icons of the site. All are on a grid of 24, and none needs mirroring in a right-to-left page. */

/** Outlines, drawn in place. Lucide (ISC). */
const STROKES = {
  search: 'm21 21-4.34-4.34 M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0',
  link: 'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71 M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71',
  share:
    'M15 5a3 3 0 1 0 6 0a3 3 0 1 0-6 0 M3 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0 M15 19a3 3 0 1 0 6 0a3 3 0 1 0-6 0 M8.59 13.51l6.83 3.98 M15.41 6.51l-6.82 3.98',
  menu: 'M4 6h16 M4 12h16 M4 18h16',
  email:
    'm22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7 M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2',
} as const;

export type IconName = keyof typeof STROKES;

/** An icon beside or in place of words; the element around it says what it means. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon outline" viewBox="0 0 24 24" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}

/**
 * The sign of another site, from the one file of them that browsers keep: in each of fifty thousand pages they
 * would be an eighth of it. Simple Icons (CC0).
 *
 * @param from address of that file
 */
export function BrandIcon({ name, from }: { name: BrandName; from: string }) {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`${from}#${name}`} />
    </svg>
  );
}
