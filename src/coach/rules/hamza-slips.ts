import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE } from '../../engine-folder.ts';
import { isolated } from '../../text/isolated.ts';
import type { Slip, TextRule } from '../manuscript.ts';
import { readSlips, type HamzaSlip } from '../slip-list.ts';

const LIST = join(ENGINE, 'src/coach/hamza-slips.txt');
let list: List | undefined;

const MARK = /[\u0640\u064b-\u0652\u0656-\u065f\u0670]/g;
const LETTER = /[^\u0640\u064b-\u0652\u0656-\u065f\u0670]/g;

/** Words with a hamza too few, too many or on another seat, where what is written is no other word. */
export const hamzaSlips: TextRule = (prose, { language }) => {
  list ??= listed(readSlips(readFileSync(LIST, 'utf8')));
  const country = language.split('-')[1];
  const slips: Slip[] = [];
  for (let start = 0; start < prose.length; start += 1) {
    let end = start;
    let isMarked = false;
    for (let code = prose.charCodeAt(end); isOfWord(code); code = prose.charCodeAt(end)) {
      isMarked ||= isMark(code);
      end += 1;
    }
    if (isMarked || list.shapes[shapeOf(prose, start, end)]) {
      const word = prose.slice(start, end);
      const slip = list.slips.get(isMarked ? letters(word) : word);
      if (slip && slip.exceptIn !== country) slips.push(slipAt(start, word, slip));
    }
    start = end;
  }
  return slips;
};

function slipAt(start: number, word: string, { right, why }: HamzaSlip): Slip {
  const message = {
    ar: `الصواب «${right}»: ${why.ar}.`,
    en: `It is written ${isolated(right)}: ${why.en}.`,
  };
  const end = start + word.length;
  return { start, end, mends: [{ start, end, as: rewritten(word, right) }], message };
}

/**
 * The slips, and the lengths, first and last letters that they have together: nine words of ten are known by these
 * to be none, and are not cut out of the text to be looked up.
 */
interface List {
  slips: ReadonlyMap<string, HamzaSlip>;
  shapes: Uint8Array;
}

const LONGEST = 32;

function listed(slips: ReadonlyMap<string, HamzaSlip>): List {
  const shapes = new Uint8Array((LONGEST + 1) << 12);
  for (const wrong of slips.keys()) shapes[shapeOf(wrong, 0, wrong.length)] = 1;
  return { slips, shapes };
}

function shapeOf(text: string, start: number, end: number): number {
  const length = end - start;
  if (length === 0 || length > LONGEST) return 0;
  return (length << 12) | ((text.charCodeAt(start) & 63) << 6) | (text.charCodeAt(end - 1) & 63);
}

/** Arabic letters and the marks on them. */
function isOfWord(code: number): boolean {
  return (code >= 0x621 && code <= 0x65f) || (code >= 0x670 && code <= 0x6d3);
}

function isMark(code: number): boolean {
  return code === 0x640 || (code >= 0x64b && code <= 0x65f) || code === 0x670;
}

/** In composed form, since alif with a hamza may come as two signs. */
function letters(word: string): string {
  return word.normalize('NFC').replace(MARK, '');
}

/** The word with other letters and the vowel marks that it has; without them where it had fewer letters. */
function rewritten(word: string, right: string): string {
  const composed = word.normalize('NFC');
  if (letters(word).length !== right.length) return right;
  let next = 0;
  return composed.replace(LETTER, () => right[next++] ?? '');
}
