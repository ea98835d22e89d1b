/** Keys row by row, from the left as they lie: what each gives, and what it gives with Shift. */
interface Keys {
  plain: readonly (readonly string[])[];
  shifted: readonly (readonly string[])[];
}

/**
 * The Arabic PC keyboard. Windows’ Arabic (101), (102) and (102) AZERTY have each letter on the same
 * key, but for ذ: left of the digits in the first, beside Enter in the others. The last row has both
 * keys. `-` is a key whose shifted sign is no letter; what Shift makes of the keys of tashkeel differs
 * from one to the next, and no one searches for it.
 */
const ARABIC_PC = keysOf(
  ['ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط', 'ئ ء ؤ ر لا ى ة و ز ظ', 'ذ ذ'],
  ['- - - - لإ إ - - - - - -', '- - - - لأ أ - - - - -', '- - - - لآ آ - - - -', 'ّ ّ'],
);

/** Apple’s own Arabic, which has other letters on the lowest row and its hamzas under Shift. */
const ARABIC_MAC = keysOf(
  ['ض ص ث ق ف غ ع ه خ ح ج ة', 'ش س ي ب ل ا ت ن م ك ؛', 'ظ ط ذ د ز ر و ، . /', 'ـ \\'],
  ['- - - - - - - - - - - -', '- - ى - - آ - - - - -', '- - ئ ء أ إ ؤ - - -', '- -'],
);

const QWERTY = keysOf(
  ['q w e r t y u i o p [ ]', "a s d f g h j k l ; '", 'z x c v b n m , . /', '` \\'],
  ['Q W E R T Y U I O P { }', 'A S D F G H J K L : "', 'Z X C V B N M < > ?', '~ |'],
);

/** As Windows has it. On a Mac the keys of `!` and `*` give other signs, which are not read. */
const AZERTY = keysOf(
  ['a z e r t y u i o p ^ $', 'q s d f g h j k l m ù', 'w x c v b n , ; : !', '² *'],
  ['A Z E R T Y U I O P ¨ £', 'Q S D F G H J K L M %', 'W X C V B N ? . / §', '³ µ'],
);

/** The letters of the Arabic PC keyboard, row by row from the left as the keys lie. */
export const ARABIC_ROWS = ARABIC_PC.plain.slice(0, 3);

/** The row of digits without Shift, from 1 to 0. */
const AZERTY_DIGITS = '&é"\'(-è_çà';
const ALL_DIGITS = /^[&é"'(\-è_çà]{2,}$/;
const SOME_DIGITS = /[&"'(\-_]*[éèçà][&é"'(\-è_çà]*/g;

const LAYOUTS = [
  { keys: mapOf(QWERTY, ARABIC_PC), others: /[-=_+!@#$%^&*()]/, before: (text: string) => text },
  { keys: mapOf(AZERTY, ARABIC_PC), others: /[-=_+&"'()°]/, before: plainAzerty },
  { keys: mapOf(QWERTY, ARABIC_MAC), others: /[-=_+!@#$%^&*()]/, before: (text: string) => text },
  { keys: mapOf(AZERTY, ARABIC_MAC), others: /[-=_+&"'()°]/, before: plainAzerty },
];

/**
 * What Arabic never writes: ى or ة before another letter, ى ة ؤ ئ or tatweel at the start of a word,
 * a sign right before a letter unless it opens or joins.
 */
const UNWRITABLE = /[ىة]\p{L}|(?:^|[^\p{L}\p{M}])[ىةؤئـ]|[^\p{L}\p{M}\p{N}\s("#@_-]\p{L}/u;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * What a text says that was typed in Arabic while the keyboard was left in Latin: `hglyvf` is المغرب.
 * The readings are of the whole text, the commonest keyboards first (QWERTY, then French AZERTY, then
 * the same with Apple’s Arabic), each once. Whether one is meant, a vocabulary tells: `football` has
 * readings too. There is none for a text that holds Arabic letters or no letters at all, and none by
 * a layout that lacks one of the signs or makes of them what Arabic never writes.
 *
 * Capitals are read as Shift first, then as if they were small: phones write the first letter large.
 * When all are large, Caps Lock was on, which Arabic does not know.
 */
export function typedInLatin(text: string): string[] {
  if (ARABIC.test(text)) return [];
  const small = text.toLowerCase();
  const locked = /\p{Lu}\P{Ll}*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  const texts = locked ? [small] : [text, small];
  const readings = LAYOUTS.flatMap((layout) => texts.map((typed) => read(typed, layout)));
  return [
    ...new Set(readings.filter((reading) => ARABIC.test(reading) && !UNWRITABLE.test(reading))),
  ];
}

/** The text by a layout, or nothing when the layout lacks one of its signs. */
function read(text: string, { keys, others, before }: (typeof LAYOUTS)[number]): string {
  let reading = '';
  for (const sign of before(text)) {
    const letter = keys.get(sign) ?? (/[\d\s]/.test(sign) || others.test(sign) ? sign : '');
    if (!letter) return '';
    reading += letter;
  }
  return reading;
}

/**
 * The keys that were pressed for a text in AZERTY: ^ and a vowel make one letter (`î` is the ج and ه
 * of جهة), and the row of digits gives signs without Shift. Some of these are signs in Arabic too, so
 * they are digits only in a word of nothing else or beside an accented letter.
 */
function plainAzerty(text: string): string {
  return text
    .replace(/[âêîôû]/gi, (letter) => `^${letter.normalize('NFD').charAt(0)}`)
    .replace(/\S+/g, (word) =>
      ALL_DIGITS.test(word) ? digitsOf(word) : word.replace(SOME_DIGITS, digitsOf),
    );
}

function digitsOf(signs: string): string {
  return Array.from(signs, (sign) => (AZERTY_DIGITS.indexOf(sign) + 1) % 10).join('');
}

function keysOf(plain: readonly string[], shifted: readonly string[]): Keys {
  const split = (row: string) => row.split(' ');
  return { plain: plain.map(split), shifted: shifted.map(split) };
}

/** What each sign of a Latin keyboard is on the same key of an Arabic one. */
function mapOf(latin: Keys, arabic: Keys): Map<string, string> {
  const map = new Map<string, string>();
  for (const [row, signs] of latin.plain.entries()) {
    for (const [place, sign] of signs.entries()) {
      const letter = arabic.plain[row]?.[place] ?? sign;
      const large = latin.shifted[row]?.[place] ?? sign;
      const shifted = arabic.shifted[row]?.[place] ?? '-';
      map.set(sign, letter);
      if (shifted !== '-') map.set(large, shifted);
      else map.set(large, /\p{Lu}/u.test(large) ? letter : large);
    }
  }
  return map;
}
