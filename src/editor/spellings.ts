/** Letters that are one letter to those who write, as `fold` has them: src/text/fold.ts. */
const ALIKE = [
  'اأإآٱ',
  'يىیےئ',
  'هةۃہھ',
  'كکڪ',
  'وؤ',
  ...Array.from('0123456789', (digit) => `${digit}${'٠١٢٣٤٥٦٧٨٩'[+digit]}${'۰۱۲۳۴۵۶۷۸۹'[+digit]}`),
];

/** What may stand after any letter without a difference: tashkeel and tatweel. */
const MARKS = '[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670]*';

/**
 * A regular expression, without anchors, for every spelling of a name that folds as it does: with a hamza
 * or without, with vowel marks, in either case.
 */
export function spellingsOf(name: string): string {
  const bare = name.normalize('NFC').replace(new RegExp(MARKS, 'gu'), '').trim();
  return Array.from(bare, likeLetter)
    .join('')
    .replace(/(?:\\s\+)+/g, '\\s+');
}

function likeLetter(letter: string): string {
  if (/\s/.test(letter)) return '\\s+';
  const group = ALIKE.find((letters) => letters.includes(letter));
  if (group) return `[${group}]${MARKS}`;
  if (/[a-z]/i.test(letter)) return `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
  const plain = letter.replace(/[$()*+./?[\\\]^{|}]/, '\\$&');
  return /\p{L}/u.test(letter) ? `${plain}${MARKS}` : plain;
}
