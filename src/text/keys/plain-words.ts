/** The signs that stand before and after words most. They change no key. */
export const SIGNS_AROUND = { before: among('«"('), after: among('»").،:؛؟!') };

/** Letters that are written in one way only. */
const PLAIN = among('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');

/** The code of ة, which is for certain what it is where it ends a word. */
const TA = 'ة'.charCodeAt(0);

/** So many times running no word has a letter: it is held. */
const HELD = 3;

/**
 * The word of a token that is one word between signs, in letters that are written in one way only and of which none
 * is held: more than half of all. There is nothing to fold in it. Undefined for other tokens.
 */
export function plainWordIn(token: string): string | undefined {
  const { before, after } = SIGNS_AROUND;
  let [from, to] = [0, token.length];
  while (from < to && before[token.charCodeAt(from)]) from += 1;
  while (from < to && after[token.charCodeAt(to - 1)]) to -= 1;
  let [last, times] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const letter = token.charCodeAt(at);
    times = letter === last ? times + 1 : 1;
    const isPlain = PLAIN[letter] === 1 || (letter === TA && at === to - 1);
    if (!isPlain || times === HELD) return undefined;
    last = letter;
  }
  return from === to ? undefined : token.slice(from, to);
}

/** A table that has 1 at the codes of these characters, all of which are Arabic or before it. */
function among(characters: string): Uint8Array {
  const table = new Uint8Array(0x700);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
