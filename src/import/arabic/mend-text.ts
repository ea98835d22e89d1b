import { characterName, faultyCharacters } from '../../text/characters/characters.ts';
import {
  composed,
  inLetters,
  PRESENTATION_FORM,
} from '../../text/characters/presentation-forms.ts';
import { readAgain } from './misread.ts';

/** What was taken out of a text or put right in it, by its name, and how many times. */
export type Marks = Map<string, number>;

/** A text in the letters that were meant. */
export interface MendedText {
  text: string;
  marks: Marks;
}

/** Names for what is put right, beside those of characters that are taken out. */
const MISREAD = 'misread encoding';
const SHAPES = 'presentation forms';

/** Shapes that are of no letter: U+FE73. */
const WITHOUT_LETTER = new RegExp(PRESENTATION_FORM, 'gu');

/**
 * What no text has in which there is nothing to mend: anything but Arabic letters, those of Western Europe, composed,
 * and usual signs. (A pattern of the whole text would have the stack hold a text of millions of letters.)
 */
const UNSOUND =
  /[^\t\n\r -~\u00a1-\u00ac\u00ae-\u00ff\u0600-\u061b\u061d-\u0652\u0660-\u06ff\u2010-\u2027\u2030-\u205e\u00a0\u202f]|[\u00c0-\u00de](?=[\u0080-\u00bf\u2010-\u203a])/;
const MISREAD_SIGNS = /[طظعغ][\u00a0-\u00bf\u2018-\u203a€…†‡پچژڈگکڑںھہ]|[\u00c0-\u00ff]{3}/u;

/** Marks of direction and of width that nobody sees. */
const MARK = /[\u061c\u200e\u200f\ufeff]/gu;

const JOINER = /[\u200c\u200d]/gu;
const JOINS = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\u0640]|\ufe0f/u;

/**
 * A text as its author saw it: read in its right encoding where that is certain, in letters and not in shapes of
 * letters, composed (NFC), without characters that nobody sees.
 */
export function mendText(raw: string): MendedText {
  const marks: Marks = new Map();
  if (!UNSOUND.test(raw) && !MISREAD_SIGNS.test(raw)) {
    return { text: raw.normalize('NFC'), marks };
  }
  const count = (name: string) => marks.set(name, (marks.get(name) ?? 0) + 1);
  let text = raw.replace(/[^\n]+/g, (line) => {
    const meant = readAgain(line);
    if (meant !== undefined) count(MISREAD);
    return meant ?? line;
  });
  if (PRESENTATION_FORM.test(text)) {
    count(SHAPES);
    // The tail of a letter that was cut is none, and no page may have it.
    text = inLetters(text).replace(WITHOUT_LETTER, '');
  }
  const without = (sign: string) => {
    count(characterName(sign));
    return '';
  };
  text = withoutFaults(composed(text), without).replace(MARK, without);
  text = text.replace(JOINER, (sign, at: number) => (isJoining(text, at) ? sign : without(sign)));
  return { text, marks };
}

/** Whether a joiner stands between letters, or between the parts of one picture; «هـ» may end in one. */
function isJoining(text: string, at: number): boolean {
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const [after = ''] = Array.from(text.slice(at + 1, at + 3));
  return JOINS.test(before) && (JOINS.test(after) || before === '\u0640');
}

/** Adds what was found in one text to what was found in others. */
export function addMarks(to: Marks, found: Marks): void {
  for (const [name, times] of found) to.set(name, (to.get(name) ?? 0) + times);
}

/** Line separators part words: all other characters at fault leave nothing. */
const PARTING = '\v\f\u0085\u2028\u2029';

function withoutFaults(text: string, without: (sign: string) => string): string {
  const faults = faultyCharacters(text);
  if (faults.length === 0) return text;
  let from = 0;
  let kept = '';
  for (const { sign, at } of faults) {
    kept += text.slice(from, at) + without(sign) + (PARTING.includes(sign) ? '\n' : '');
    from = at + sign.length;
  }
  return kept + text.slice(from);
}
