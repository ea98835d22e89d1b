import { closestMatch } from 'leven';
import { typedInLatin } from '../text/correction/keyboard.ts';
import { COST } from '../text/correction/confusions.ts';
import { blank, costOfSlips, LONGEST, REACH, spell } from '../text/correction/slips.ts';
import { fold } from '../text/fold.ts';

const ARABIC = /\p{Script=Arabic}/u;

/**
 * Which of some names was meant by one that is none of them: at most a third of its letters differ. Between
 * Arabic names a letter that sounds alike, or whose key is beside the right one, counts for less than another;
 * differences that Arabic writers do not see (hamza, ى, ة, tashkeel) do not count. A name that was typed with the
 * keyboard left in Latin is read as the keys say.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const folded = fold(name);
  const known = names.map((one) => ({ one, folded: fold(one) }));
  const same = known.find((other) => other.folded === folded);
  if (same) return same.one;
  const edits = Math.min(3, Math.ceil(folded.length / 3));
  if (ARABIC.test(folded)) return nearestArabic(folded, known, edits * COST.letter);
  const near = closestMatch(
    folded,
    known.map((other) => other.folded),
    { maxDistance: edits },
  );
  const typed = typedInLatin(name).map(fold);
  return known.find((other) => other.folded === near || typed.includes(other.folded))?.one;
}

function nearestArabic(
  folded: string,
  known: readonly { one: string; folded: string }[],
  limit: number,
): string | undefined {
  let best: { one: string; cost: number } | undefined;
  for (const other of known) {
    const cost = costBetween(folded, other.folded, limit);
    if (cost <= limit && cost < (best?.cost ?? Infinity)) best = { one: other.one, cost };
  }
  return best?.one;
}

const here = blank();
const there = blank();

/** What the slips cost that lie between two folded texts; `COST.never` where they are far apart, or long. */
export function costBetween(one: string, other: string, limit: number): number {
  const isFar = Math.abs(one.length - other.length) > REACH;
  if (isFar || Math.max(one.length, other.length) > LONGEST) return COST.never;
  spell(one, here);
  spell(other, there);
  return costOfSlips(here, there, limit);
}
