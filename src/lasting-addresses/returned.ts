import type { Newsroom } from '../model/newsroom.ts';
import { byHand } from '../model/old-address.ts';
import { answersOf } from './answers.ts';

/**
 * The old addresses of a newspaper without those that the publication wrote and that answer again by themselves: an
 * article that came back, a page of that name, an alias that an author gave. What authors write never gives way: it
 * is a fault where it is taken.
 *
 * @param paths of the pages that are no articles, and of feeds; asked for only where it matters
 */
export function withoutReturned(
  newsroom: Newsroom,
  paths: () => readonly string[],
): Newsroom['oldAddresses'] {
  const { oldAddresses } = newsroom;
  const hand = byHand(oldAddresses);
  if (hand.length === oldAddresses.length) return oldAddresses;
  const taken = new Set(answersOf({ ...newsroom, oldAddresses: hand }, paths()).keys());
  return oldAddresses.filter(({ from, isKept }) => {
    if (!isKept) return true;
    const isFree = !taken.has(from);
    taken.add(from);
    return isFree;
  });
}
