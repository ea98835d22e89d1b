import { closestMatch } from 'leven';

/** Which of some names was meant by one that is none of them: at most a third of its letters differ. */
export function nearest(name: string, names: string[]): string | undefined {
  const maxDistance = Math.min(3, Math.ceil(name.length / 3));
  return closestMatch(name, names, { maxDistance });
}
