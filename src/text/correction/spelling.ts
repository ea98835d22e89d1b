import { COST } from './confusions.ts';
import { blank, costOfSlips, leastCostOf, leastCosts, LONGEST, REACH, spell } from './slips.ts';

/** A word of a vocabulary: its folded letters, and how often it stands in the newspaper. */
export interface Word {
  letters: string;
  count: number;
}

/** The article, with what may be attached before it. */
const ARTICLE = /^[وفبك]?ال/;
const ARABIC = /\p{Script=Arabic}/u;

const typed = blank();
const known = blank();

/**
 * The words of a vocabulary that a mistyped one is near to: the nearest first, of equally near ones
 * the most frequent, at most `most`, and none when nothing is near. All letters are folded: no
 * tashkeel, ا for أ إ آ and for hamza on و or ي, ي for ى, ه for ة. A word of the vocabulary is its own
 * nearest: whether it needs a correction is for the caller to say. None is further away than `furthest`.
 *
 * How near depends on the shorter of both words, its article not counted: up to three letters, one
 * slip that sounds alike; four or five, two of those, or one key beside the right one, or one letter
 * too many or too few; six or seven, any slip, or one of these and one that
 * sounds alike; from eight on, two of nearly any kind. A letter for another without a reason is not
 * enough in words of five letters or fewer, because it makes another root: كتاب is not near كلاب, nor
 * تقديم near تقسيم.
 */
export function nearest<W extends Word>(
  word: string,
  vocabulary: readonly W[],
  { most = 5, furthest = COST.never }: { most?: number; furthest?: number } = {},
): W[] {
  if (!ARABIC.test(word) || word.length > LONGEST) return [];
  spell(word, typed);
  const least = leastCosts(typed);
  const limit = Math.min(limitOf(word), furthest);
  const near: { candidate: W; cost: number }[] = [];
  for (const candidate of vocabulary) {
    const { letters } = candidate;
    if (Math.abs(letters.length - word.length) > REACH || letters.length > LONGEST) continue;
    if (leastCostOf(letters, least) > limit) continue;
    spell(letters, known);
    const cost = costOfSlips(typed, known, limit);
    if (cost <= limit && cost <= limitOf(letters)) near.push({ candidate, cost });
  }
  near.sort((a, b) => a.cost - b.cost || b.candidate.count - a.candidate.count);
  return near.slice(0, most).map(({ candidate }) => candidate);
}

/** What may lie between a word and its correction. */
function limitOf(letters: string): number {
  const length = letters.length - (ARTICLE.exec(letters)?.[0].length ?? 0);
  if (length <= 3) return COST.close;
  if (length <= 5) return 2 * COST.close;
  return length <= 7 ? COST.letter + COST.close : 2 * COST.letter;
}
