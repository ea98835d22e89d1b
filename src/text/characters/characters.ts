import { LOOK_ALIKES } from './look-alikes.ts';

/** Characters that have no business in a newspaper's text, by their kind and their name (Unicode 17). */

/** What is wrong with a character. */
export type CharacterFault = 'override' | 'isolate' | 'invisible' | 'control' | 'private' | 'lost';

/** Embeddings and overrides: they turn the text around them, and in names they deceive. */
const OVERRIDE = '\\u202a-\\u202e';
const ISOLATE = '\\u2066-\\u2069';
const CONTROL = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029';
const PRIVATE =
  '\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufffe\\uffff\\u{f0000}-\\u{10ffff}' +
  Array.from({ length: 14 }, (_, plane) => {
    const last = ((plane + 1) * 0x10000 + 0xfffe).toString(16);
    return `\\u{${last}}-\\u{${last.slice(0, -1)}f}`;
  }).join('');
const LOST = '\\ufffc\\ufffd\\ud800-\\udfff';

/** Seen by no reader, and meant by no author; the joiners and marks of direction that people type are not here. */
const INVISIBLE =
  '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u2060-\\u2065\\u206a-\\u206f\\u2800\\u3164' +
  '\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e007f}';

const KINDS = Object.entries({
  override: OVERRIDE,
  isolate: ISOLATE,
  control: CONTROL,
  private: PRIVATE,
  lost: LOST,
  invisible: INVISIBLE,
}).map(([kind, signs]) => ({
  kind: kind as CharacterFault,
  pattern: new RegExp(`[${signs}]`, 'u'),
}));

/** The flags of England, Scotland and Wales are a black flag and letters that no one sees. */
const FLAG = '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}';

const FAULTY = new RegExp(
  `${FLAG}|[${OVERRIDE}${ISOLATE}${CONTROL}${PRIVATE}${LOST}${INVISIBLE}]`,
  'gu',
);

/** A character at fault, by its place in the text. */
export interface FaultyCharacter {
  sign: string;
  kind: CharacterFault;
  at: number;
}

/** The characters of a text that are at fault; isolates among them, which are judged by where they stand. */
export function faultyCharacters(text: string): FaultyCharacter[] {
  return [...text.matchAll(FAULTY)].flatMap(({ index, 0: sign }) => {
    const found = KINDS.find(({ pattern }) => pattern.test(sign));
    const isFlag = (sign.codePointAt(0) ?? 0) === 0x1f3f4;
    return found && !isFlag ? [{ sign, kind: found.kind, at: index }] : [];
  });
}

/** The isolates of a line that are not paired, or none: U+2066 to U+2068 open, U+2069 closes. */
export function unpairedIsolates(isolates: readonly FaultyCharacter[]): FaultyCharacter[] {
  const open: FaultyCharacter[] = [];
  const unpaired = isolates.filter((isolate) => {
    if (isolate.sign !== '\u2069') open.push(isolate);
    return isolate.sign === '\u2069' && open.pop() === undefined;
  });
  return [...unpaired, ...open];
}

const NAMES = new Map([
  [0x00ad, 'SOFT HYPHEN'],
  [0x034f, 'COMBINING GRAPHEME JOINER'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x115f, 'HANGUL CHOSEONG FILLER'],
  [0x1160, 'HANGUL JUNGSEONG FILLER'],
  [0x17b4, 'KHMER VOWEL INHERENT AQ'],
  [0x17b5, 'KHMER VOWEL INHERENT AA'],
  [0x180b, 'MONGOLIAN FREE VARIATION SELECTOR ONE'],
  [0x180c, 'MONGOLIAN FREE VARIATION SELECTOR TWO'],
  [0x180d, 'MONGOLIAN FREE VARIATION SELECTOR THREE'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2061, 'FUNCTION APPLICATION'],
  [0x2062, 'INVISIBLE TIMES'],
  [0x2063, 'INVISIBLE SEPARATOR'],
  [0x2064, 'INVISIBLE PLUS'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x206a, 'INHIBIT SYMMETRIC SWAPPING'],
  [0x206b, 'ACTIVATE SYMMETRIC SWAPPING'],
  [0x206c, 'INHIBIT ARABIC FORM SHAPING'],
  [0x206d, 'ACTIVATE ARABIC FORM SHAPING'],
  [0x206e, 'NATIONAL DIGIT SHAPES'],
  [0x206f, 'NOMINAL DIGIT SHAPES'],
  [0x2800, 'BRAILLE PATTERN BLANK'],
  [0x3164, 'HANGUL FILLER'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
  [0xffa0, 'HALFWIDTH HANGUL FILLER'],
  [0xfff9, 'INTERLINEAR ANNOTATION ANCHOR'],
  [0xfffa, 'INTERLINEAR ANNOTATION SEPARATOR'],
  [0xfffb, 'INTERLINEAR ANNOTATION TERMINATOR'],
  [0xfffc, 'OBJECT REPLACEMENT CHARACTER'],
  [0xfffd, 'REPLACEMENT CHARACTER'],
]);

/** `U+202E RIGHT-TO-LEFT OVERRIDE` */
export function characterName(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES.get(code) ?? LOOK_ALIKES.get(sign)?.name ?? groupName(code);
  return name ? `${number} ${name}` : number;
}

function groupName(code: number): string {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 'CONTROL';
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) return 'NONCHARACTER';
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000) return 'PRIVATE USE';
  return code >= 0xe0000 ? 'TAG' : '';
}

/** Everything in a text that its reader does not see or takes for something else. */
const UNSEEN = new RegExp(
  `[\\u061c\\u200c-\\u200f\\ufeff${OVERRIDE}${ISOLATE}${CONTROL}${PRIVATE}${LOST}${INVISIBLE}]|${
    '[' + [...LOOK_ALIKES.keys()].join('') + ']'
  }`,
  'gu',
);

/** A text with what is not seen in it, or taken for something else, by name: `opi⟨U+200B ZERO WIDTH SPACE⟩nion`. */
export function spelledOut(text: string): string {
  return text.replace(UNSEEN, (sign) => {
    const own = LOOK_ALIKES.has(sign) ? sign : '';
    return `${own}⟨${characterName(sign)}⟩`;
  });
}
