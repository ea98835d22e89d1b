import { ARABIC_ROWS } from './keyboard.ts';

/**
 * What a slip costs. Two that sound alike cost less than one which nothing explains. A letter for
 * another without a reason costs most, because it makes another root.
 */
export const COST = {
  /** Sounds that most speakers no longer tell apart. */
  merged: 3,
  /** A vowel, a hamza, the ل of the article or one of two like letters, left out or added. */
  slight: 4,
  /** Sounds that are taken for one another somewhere. */
  close: 5,
  /** Two letters that changed places. */
  swapped: 5,
  /** The key beside the one that was meant. */
  neighbour: 7,
  /** Letters that differ in their dots alone. */
  dots: 8,
  /** Any letter left out or added. */
  letter: 8,
  /** Any letter for another. */
  other: 12,
  /** What comes on top for the first letter, which writers are surest of, unless it sounds alike. */
  first: 2,
  /** A digit or a Latin letter is no slip for anything: 2030 is not 2031. */
  never: 99,
} as const;

/**
 * ث ذ ظ were said between the teeth; in the cities from Morocco to the Levant they have become ت د ض,
 * or س ز in learned words. ض and ظ are one sound nearly everywhere. س and ت next to a heavy letter or
 * a back vowel sound as ص and ط, and the other way round.
 */
const MERGED = ['ضظد', 'سصث', 'تطث', 'ذدزظ'];

/**
 * ه and ح both come from the throat. ق is said ك, گ or غ, and غ ق, from country to country; foreign g
 * is written غ, ج, ك and ق (غوغل, جوجل). ع weakens to a hamza, which is ا once its seat is folded. غ
 * and ع look alike, but for the dot.
 */
const CLOSE = ['هح', 'قكغج', 'عاء', 'عغ'];

/**
 * At the end of a word alone: ة, folded to ه, is said ت before a noun; a long a is written ا, ى (folded
 * to ي) or, in names, ة.
 */
const CLOSE_AT_THE_END = ['هت', 'ايه'];

/** Letters of one shape, which differ in their dots. */
const DOTS = ['بتثن', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق'];

/** Vowels are short or long by dialect and are guessed in foreign names (فيسبوك, فايسبوك). */
const LEFT_OUT = 'اويء';

/** How far the keys of a row stand to the right of the first, in keys. */
const STAGGER = [0, 0.25, 0.75];
/** Letters that are folded count by the keys they have themselves. */
const FOLDED: Record<string, string> = { ى: 'ي', ة: 'ه' };
/** Keys left out: the two seats of hamza would put all of their neighbours beside ا. */
const NO_KEY = ['ئ', 'ؤ', 'لا'];

/** Codes below this are Arabic letters; the table of `substitutions` is so wide and so high. */
export const LETTERS = 64;
const BLOCK = 0x600;
const CODES = new Uint8Array(0x100);
for (let place = 0x21; place <= 0x4a; place++) CODES[place] = place - 0x20;

/** The code of a letter, by its UTF-16 unit: below `LETTERS` for Arabic ones, above for all else. */
export function codeOf(unit: number): number {
  return CODES[unit - BLOCK] || unit + LETTERS;
}

/** What one letter for another costs: at `code * LETTERS + code`, within a word and at its end. */
export const substitutions = { within: tableOf([]), atTheEnd: tableOf(CLOSE_AT_THE_END) };

/** What it costs to leave a letter out, or to add it, by its code. */
export const omissions = new Uint8Array(LETTERS).fill(COST.letter);
for (const letter of LEFT_OUT) omissions[codeOf(letter.charCodeAt(0))] = COST.slight;

function tableOf(more: string[]): Uint8Array {
  const table = new Uint8Array(LETTERS * LETTERS).fill(COST.other);
  const put = (one: string, other: string, cost: number) => {
    const [row, column] = [codeOf(one.charCodeAt(0)), codeOf(other.charCodeAt(0))];
    table[row * LETTERS + column] = Math.min(table[row * LETTERS + column] ?? 0, cost);
    table[column * LETTERS + row] = table[row * LETTERS + column] ?? 0;
  };
  for (const [one, other] of neighbours()) put(one, other, COST.neighbour);
  for (const group of DOTS) pairs(group, (a, b) => put(a, b, COST.dots));
  for (const group of [...CLOSE, ...more]) pairs(group, (a, b) => put(a, b, COST.close));
  for (const group of MERGED) pairs(group, (a, b) => put(a, b, COST.merged));
  for (let code = 0; code < LETTERS; code++) table[code * LETTERS + code] = 0;
  return table;
}

function pairs(group: string, put: (one: string, other: string) => void): void {
  for (const one of group) for (const other of group) if (one !== other) put(one, other);
}

/** Letters whose keys touch on the Arabic PC keyboard, which those of phones follow. */
function neighbours(): [string, string][] {
  const keys = ARABIC_ROWS.flatMap((letters, row) =>
    letters.map((letter, place) => ({ letter, row, at: place + (STAGGER[row] ?? 0) })),
  ).filter(({ letter }) => !NO_KEY.includes(letter));
  return keys.flatMap((key) =>
    keys
      .filter(
        (other) =>
          other !== key &&
          Math.abs(other.row - key.row) <= 1 &&
          Math.abs(other.at - key.at) <= (other.row === key.row ? 1 : 0.75),
      )
      .map((other): [string, string] => [folded(key.letter), folded(other.letter)]),
  );
}

function folded(letter: string): string {
  return FOLDED[letter] ?? letter;
}
