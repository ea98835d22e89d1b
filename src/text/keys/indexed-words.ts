/**
 * How keys stand in the search index. Arabic ones stand there in Latin letters: what Pagefind does with a word it
 * does for every letter that is not of ASCII, and so takes a third longer to take in a text
 * (docs/decisions/search-keys.md). The four rarest letters have to do without: digits would be taken for the end of a
 * word.
 */
const ARABIC = 'ايمرنلتعوسبدقفهحجكطشضخصزذغثظء';
const LATIN = 'abcdefghijklmnopqrstuvwxyæðøþ';

/** Ends a key in Latin letters, none of which it is. */
const LATIN_END = 'z';

/** Stands around all other keys. It is a letter that no language of newspapers writes; signs Pagefind drops. */
const OTHER_END = '\u06ff';

/** What stands between the keys of one token: see keys.ts. */
const JOINT = '-';

const LETTERS = new Map(ARABIC.split('').map((letter, index) => [letter, LATIN.charAt(index)]));

const ARABIC_ALONE = new RegExp(`^[${ARABIC}]+$`);

/**
 * A key as the index holds it; each of them, where a token has several. Pagefind finds all words that begin with what
 * is asked for: a key that is asked for with its end is found alone, for which none begins as another ends.
 */
export function wholeWord(key: string): string {
  return key
    .split(JOINT)
    .map((part) => beginningOfWord(part) + (ARABIC_ALONE.test(part) ? LATIN_END : OTHER_END))
    .join(JOINT);
}

/** What the words of the index begin with whose keys begin so. */
export function beginningOfWord(key: string): string {
  if (!ARABIC_ALONE.test(key)) return OTHER_END + key;
  return key
    .split('')
    .map((letter) => LETTERS.get(letter))
    .join('');
}
