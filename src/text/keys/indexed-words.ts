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

/** The Latin letter of each Arabic one, by the Arabic one's code. */
const LATIN_OF: readonly (string | undefined)[] = Array.from({ length: 0x64b }, (_, code) => {
  const place = ARABIC.indexOf(String.fromCharCode(code));
  return place < 0 ? undefined : LATIN.charAt(place);
});

/**
 * A key as the index holds it; each of them, where a token has several. Pagefind finds all words that begin with what
 * is asked for: a key that is asked for with its end is found alone, since none goes on as another ends.
 */
export function wholeWord(key: string): string {
  return key.includes(JOINT) ? key.split(JOINT).map(wholePart).join(JOINT) : wholePart(key);
}

function wholePart(key: string): string {
  const latin = inLatin(key);
  return latin === undefined ? OTHER_END + key + OTHER_END : latin + LATIN_END;
}

/** What the words of the index begin with whose keys begin so. */
export function beginningOfWord(key: string): string {
  return inLatin(key) ?? OTHER_END + key;
}

/** A key in Latin letters, if it is of Arabic ones alone. */
function inLatin(key: string): string | undefined {
  let word = '';
  for (let at = 0; at < key.length; at += 1) {
    const letter = LATIN_OF[key.charCodeAt(at)];
    if (letter === undefined) return undefined;
    word += letter;
  }
  return word;
}
