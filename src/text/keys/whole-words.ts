/**
 * Ends every key in the search index. Pagefind finds all words that begin with what is asked: a key that is
 * asked for with its end is found alone, one without it as the beginning of longer ones too. It is a letter
 * that no language of newspapers writes (U+06FF), since Pagefind drops signs.
 */
const END = '\u06ff';

/** What stands between the keys of one token: see keys.ts. */
const JOINT = '-';

/** A key as the index holds it; each of them, where a token has several. */
export function wholeWord(key: string): string {
  return key.replaceAll(JOINT, END + JOINT) + END;
}

/** The key of a word of the index. */
export function keyOfWhole(word: string): string {
  return word.replaceAll(END, '');
}
