import type { Fate } from './fates.ts';
import { groupNameOf } from './message.ts';
import { IN_SHORT, NOTHING_TO_SAY } from './wording.ts';

/**
 * What became of a push in one line: «على الموقع: 2، ينتظر موعده: 1».
 *
 * @param longest in UTF-16 code units
 */
export function inShort(fates: readonly Fate[], longest: number): string {
  const names = Object.keys(IN_SHORT) as (keyof typeof IN_SHORT)[];
  const counts = names.flatMap((name) => {
    const count = fates.filter((fate) => groupNameOf(fate) === name).length;
    return count === 0 ? [] : [`${IN_SHORT[name]}: ${count}`];
  });
  const text = counts.length === 0 ? NOTHING_TO_SAY : counts.join('، ');
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
