/**
 * Words in order, of each only what differs from the one before, after the number of letters (up to nine)
 * with which both begin: «وزير وزيرة وزن» is `0وزير4ة2ن`.
 */

const MOST = 9;

/** The text of a set of words of letters alone. */
export function frontCoded(words: Iterable<string>): string {
  let before = '';
  let text = '';
  for (const word of [...words].toSorted()) {
    let shared = 0;
    while (shared < MOST && word[shared] !== undefined && word[shared] === before[shared]) shared++;
    text += shared + word.slice(shared);
    before = word;
  }
  return text;
}

/** Reads the words. */
export function readFrontCoded(text: string): Set<string> {
  let before = '';
  const words = new Set<string>();
  for (const [, shared, rest = ''] of text.matchAll(/(\d)(\D*)/g)) {
    before = before.slice(0, Number(shared)) + rest;
    words.add(before);
  }
  return words;
}
