/**
 * Arabic letters by their shape in a word, one code point a shape (Unicode blocks FB50–FDFF and FE70–FEFF), as
 * they are copied out of a PDF. ﴾ ﴿ ﷲ ﷺ ﷻ and the other words of one sign are letters like others.
 */
const FORM = '[\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdc7\\ufe70-\\ufef4]';
const LIGATURE = '[\\ufef5-\\ufefc]';

/** A shape that tells of a copy: not ﻻ alone, which some keyboards write. */
export const PRESENTATION_FORM = new RegExp(FORM);

const RUN = new RegExp(`(?:${FORM}|${LIGATURE})+(?:[\\s،؛؟]+(?:${FORM}|${LIGATURE})+)*`, 'g');
const WORD = new RegExp(`(?:${FORM}|${LIGATURE})+`, 'g');

/** NFC, and ﻻ as its two letters: what is the same to every reader is the same to the machine. */
export function composed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufef5-\ufefc]/g, (ligature) => ligature.normalize('NFKC'));
}

/** The text in letters. Where shapes show that the copy runs backwards, it is turned around. */
export function inLetters(text: string): string {
  return text.replace(RUN, (run) => {
    const shapes = isBackwards(run) ? run.split('').toReversed() : run.split('');
    return shapes.map(letterOf).join('');
  });
}

function letterOf(shape: string): string {
  return shape.normalize('NFKC').replace(/^[ \u0640](?=[\u064b-\u0652])/, '');
}

/** Whether words begin with a shape that ends words, more often than with one that begins them. */
function isBackwards(run: string): boolean {
  let balance = 0;
  for (const [word] of run.matchAll(WORD)) {
    const shapes = word.split('').map(shapeOf);
    if (shapes.length < 2) continue;
    if (shapes[0] === 'final' || shapes.at(-1) === 'initial') balance -= 1;
    if (shapes[0] === 'initial' || shapes.at(-1) === 'final') balance += 1;
  }
  return balance < 0;
}

const SHAPES = ['isolated', 'final', 'initial', 'medial'] as const;

/** In these blocks the shapes of a letter follow each other in this order. */
function shapeOf(shape: string): (typeof SHAPES)[number] | undefined {
  const code = shape.codePointAt(0) ?? 0;
  const letter = shape.normalize('NFKC');
  let place = 0;
  while (place < 4 && String.fromCodePoint(code - place - 1).normalize('NFKC') === letter)
    place += 1;
  return SHAPES[place];
}
