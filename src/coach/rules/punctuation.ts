import type { Said } from '../../problems.ts';
import type { Slip, TextRule } from '../manuscript.ts';

/** Letters, vowel marks and tatweel of Arabic words; no digits. */
const LETTER = '[\\u0621-\\u0652\\u0670-\\u06d3]';
const ARABIC = { ',': '،', ';': '؛', '?': '؟' } as const;

const LATIN_MARK = new RegExp(
  `(?<=${LETTER}[»”)*_]{0,4})[,;?](?=$|\\s*[«“]?${LETTER}|\\s+[\\p{N}«“])`,
  'gmu',
);

/** Latin marks between Arabic words: a comma in a number or between Latin names is at home there. */
export const latinPunctuation: TextRule = (prose) => {
  if (!/[,;?]/.test(prose)) return [];
  return slips(prose, LATIN_MARK, (mark) => ARABIC[mark as keyof typeof ARABIC], {
    ar: 'هذه علامة لاتينية في نص عربي.',
    en: 'This is a Latin mark in an Arabic text.',
  });
};

/** A word of two letters on each side of a colon: «أ:ب» may be a label. */
const NO_SPACE = new RegExp(
  `(?<=${LETTER})[،؛](?=[«“]?${LETTER})|(?<=${LETTER})[؟!](?=${LETTER})|(?<=${LETTER}{2}):(?=[«“]?${LETTER}{2})`,
  'gu',
);

/** Marks to which the next word is glued: Arabic letters join on screens, and a line cannot be broken there. */
export const missingSpaces: TextRule = (prose) => {
  if (!/[،؛؟!:]\S/u.test(prose)) return [];
  return slips(prose, NO_SPACE, (mark) => `${mark} `, {
    ar: 'بعد هذه العلامة ينقص فراغ.',
    en: 'A space is missing after this mark.',
  });
};

/** A score «3 : 1» and a face made of signs have theirs. */
const SPACE_BEFORE = new RegExp(
  `(?<=[\\p{L}\\p{M}\\p{N}»”)\\]])[ \\t\\u00a0\\u202f]+(?=[،؛؟]|!(?![\\p{L}\\p{N}])|:(?=\\s|$))(?!(?<=\\p{N}\\s+):\\s*\\p{N})`,
  'gmu',
);

/** Spaces between a word and the mark that belongs to it. The newspaper prints most of them without. */
export const spacesBeforeMarks: TextRule = (prose) => {
  if (!/\s[،؛؟!:]/u.test(prose)) return [];
  return slips(prose, SPACE_BEFORE, () => '', {
    ar: 'قبل هذه العلامة فراغ زائد.',
    en: 'There is a space before this mark.',
  });
};

const DOUBLE = /(?<=[^\s\ufffc]) {2,}(?=[^\s\ufffc])/g;

/** Two spaces or more between words; at the end of a line they break it, and are meant. */
export const doubleSpaces: TextRule = (prose) => {
  if (!prose.includes('  ')) return [];
  return slips(prose, DOUBLE, () => ' ', {
    ar: 'هنا فراغان أو أكثر بين كلمتين.',
    en: 'There are two spaces or more between words.',
  });
};

/** Three marks or more; one that asks and exclaims, «؟!», is enough. */
export const repeatedMarks: TextRule = (prose) => {
  if (!/[!؟?]{3}/u.test(prose)) return [];
  return slips(prose, /[!؟?]{3,}/gu, () => undefined, {
    ar: 'علامة واحدة تكفي.',
    en: 'One mark is enough.',
  });
};

function slips(
  prose: string,
  pattern: RegExp,
  mend: (found: string) => string | undefined,
  message: Said,
): Slip[] {
  return [...prose.matchAll(pattern)].map(({ 0: found, index: start }) => {
    const end = start + found.length;
    const as = mend(found);
    return as === undefined
      ? { start, end, message }
      : { start, end, mends: [{ start, end, as }], message };
  });
}
