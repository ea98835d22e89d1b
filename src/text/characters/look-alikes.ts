/**
 * Letters that look like others: those of Cyrillic and Greek that pass for Latin ones, and those of Persian and
 * Urdu keyboards that pass for Arabic ones. Each with what it is taken for and its name in Unicode 17.
 */
export const LOOK_ALIKES: ReadonlyMap<string, { twin: string; name: string }> = new Map([
  ['\u0410', { twin: 'A', name: 'CYRILLIC CAPITAL LETTER A' }],
  ['\u0412', { twin: 'B', name: 'CYRILLIC CAPITAL LETTER VE' }],
  ['\u0415', { twin: 'E', name: 'CYRILLIC CAPITAL LETTER IE' }],
  ['\u041a', { twin: 'K', name: 'CYRILLIC CAPITAL LETTER KA' }],
  ['\u041c', { twin: 'M', name: 'CYRILLIC CAPITAL LETTER EM' }],
  ['\u041d', { twin: 'H', name: 'CYRILLIC CAPITAL LETTER EN' }],
  ['\u041e', { twin: 'O', name: 'CYRILLIC CAPITAL LETTER O' }],
  ['\u0420', { twin: 'P', name: 'CYRILLIC CAPITAL LETTER ER' }],
  ['\u0421', { twin: 'C', name: 'CYRILLIC CAPITAL LETTER ES' }],
  ['\u0422', { twin: 'T', name: 'CYRILLIC CAPITAL LETTER TE' }],
  ['\u0425', { twin: 'X', name: 'CYRILLIC CAPITAL LETTER HA' }],
  ['\u0423', { twin: 'Y', name: 'CYRILLIC CAPITAL LETTER U' }],
  ['\u0405', { twin: 'S', name: 'CYRILLIC CAPITAL LETTER DZE' }],
  ['\u0406', { twin: 'I', name: 'CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I' }],
  ['\u0408', { twin: 'J', name: 'CYRILLIC CAPITAL LETTER JE' }],
  ['\u0430', { twin: 'a', name: 'CYRILLIC SMALL LETTER A' }],
  ['\u0435', { twin: 'e', name: 'CYRILLIC SMALL LETTER IE' }],
  ['\u043e', { twin: 'o', name: 'CYRILLIC SMALL LETTER O' }],
  ['\u0440', { twin: 'p', name: 'CYRILLIC SMALL LETTER ER' }],
  ['\u0441', { twin: 'c', name: 'CYRILLIC SMALL LETTER ES' }],
  ['\u0443', { twin: 'y', name: 'CYRILLIC SMALL LETTER U' }],
  ['\u0445', { twin: 'x', name: 'CYRILLIC SMALL LETTER HA' }],
  ['\u0455', { twin: 's', name: 'CYRILLIC SMALL LETTER DZE' }],
  ['\u0456', { twin: 'i', name: 'CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I' }],
  ['\u0458', { twin: 'j', name: 'CYRILLIC SMALL LETTER JE' }],
  ['\u04bb', { twin: 'h', name: 'CYRILLIC SMALL LETTER SHHA' }],
  ['\u0501', { twin: 'd', name: 'CYRILLIC SMALL LETTER KOMI DE' }],
  ['\u051b', { twin: 'q', name: 'CYRILLIC SMALL LETTER QA' }],
  ['\u051d', { twin: 'w', name: 'CYRILLIC SMALL LETTER WE' }],
  ['\u0391', { twin: 'A', name: 'GREEK CAPITAL LETTER ALPHA' }],
  ['\u0392', { twin: 'B', name: 'GREEK CAPITAL LETTER BETA' }],
  ['\u0395', { twin: 'E', name: 'GREEK CAPITAL LETTER EPSILON' }],
  ['\u0396', { twin: 'Z', name: 'GREEK CAPITAL LETTER ZETA' }],
  ['\u0397', { twin: 'H', name: 'GREEK CAPITAL LETTER ETA' }],
  ['\u0399', { twin: 'I', name: 'GREEK CAPITAL LETTER IOTA' }],
  ['\u039a', { twin: 'K', name: 'GREEK CAPITAL LETTER KAPPA' }],
  ['\u039c', { twin: 'M', name: 'GREEK CAPITAL LETTER MU' }],
  ['\u039d', { twin: 'N', name: 'GREEK CAPITAL LETTER NU' }],
  ['\u039f', { twin: 'O', name: 'GREEK CAPITAL LETTER OMICRON' }],
  ['\u03a1', { twin: 'P', name: 'GREEK CAPITAL LETTER RHO' }],
  ['\u03a4', { twin: 'T', name: 'GREEK CAPITAL LETTER TAU' }],
  ['\u03a5', { twin: 'Y', name: 'GREEK CAPITAL LETTER UPSILON' }],
  ['\u03a7', { twin: 'X', name: 'GREEK CAPITAL LETTER CHI' }],
  ['\u03bf', { twin: 'o', name: 'GREEK SMALL LETTER OMICRON' }],
  ['\u03bd', { twin: 'v', name: 'GREEK SMALL LETTER NU' }],
  ['\u03b9', { twin: 'i', name: 'GREEK SMALL LETTER IOTA' }],
  ['\u03c5', { twin: 'u', name: 'GREEK SMALL LETTER UPSILON' }],
  ['\u06cc', { twin: 'ي', name: 'ARABIC LETTER FARSI YEH' }],
  ['\u06a9', { twin: 'ك', name: 'ARABIC LETTER KEHEH' }],
  ['\u06c1', { twin: 'ه', name: 'ARABIC LETTER HEH GOAL' }],
  ['\u06be', { twin: 'ه', name: 'ARABIC LETTER HEH DOACHASHMEE' }],
  ['\u06d5', { twin: 'ه', name: 'ARABIC LETTER AE' }],
  ['\u06c3', { twin: 'ة', name: 'ARABIC LETTER TEH MARBUTA GOAL' }],
] as const);

const letters = [...LOOK_ALIKES.keys()].join('');

/** Any letter that looks like another. */
export const LOOK_ALIKE = new RegExp(`[${letters}]`);

/** The text with each such letter replaced by the one that it looks like. */
export function withTwins(text: string): string {
  return text.replace(
    new RegExp(LOOK_ALIKE, 'g'),
    (letter) => LOOK_ALIKES.get(letter)?.twin ?? letter,
  );
}

const PERSIAN = /[\u06cc\u06a9\u06c1\u06be\u06d5\u06c3]/;

/** Latin beside what passes for it; and letters of ours that Persian does not write beside what passes for them. */
const MIXED_WITH = { latin: /[A-Za-z]/, arabic: /[\u064a\u0643\u0629\u0649]/ };

/** Whether a word is written in two alphabets that look alike: no one means that. */
export function isMixed(word: string): boolean {
  if (!LOOK_ALIKE.test(word)) return false;
  return PERSIAN.test(word) ? MIXED_WITH.arabic.test(word) : MIXED_WITH.latin.test(word);
}
