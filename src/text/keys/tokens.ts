import { commonLetters, plainLetters, withoutMarks } from '../letters.ts';

/** A word of Arabic letters alone, as nearly all are. */
const ARABIC = /^[\u0621-\u064a]+$/;

/**
 * What a token consists of: Latin letters with their digits (g20), a number with its separators, Arabic
 * letters, letters of other scripts. All else stands between them.
 */
const PART =
  /(?=\d*[a-z])[a-z\d]+|\d+(?:[.,\u066b\u066c]\d+)*|[\u0621-\u064a\u0671-\u06d3]+|[^\P{L}a-z\u0600-\u06ff]+/gu;

/** Stands for a dot that belongs to a word. Pagefind takes other marks out, and 4.2 would be 42. */
const INSIDE = '_';

/** Proclitics that are written to a name in Latin letters, a number or a quotation: «وGoogle», «ب20». */
const PROCLITICS = /^(?:[وف]?(?:[بكل]?ال|لل|[بكل])|[وف])$/;

/** A letter that is held («مبرووووك»): no word has one three times running, but for the ت of تتتبع. */
const STRETCHED = /([\u0621-\u0629\u062b-\u064a])\1{2,}|ت{4,}/g;

/** A Latin possessive, or what is left of one. */
const POSSESSIVE = /['’]s?(?![\p{L}\d])/gu;

/** Whether a word is of Arabic letters alone, so that it may have affixes. */
export function isArabic(word: string): boolean {
  return ARABIC.test(word);
}

/**
 * The words in one token of a text, in plain letters and without what stands around and between them:
 * mostly one, two in «كوفيد-19», none in «…».
 */
export function wordsOf(token: string): string[] {
  const plain = unstretched(plainLetters(token));
  return isArabic(plain) ? [plain] : (partsOf(plain)?.map(writtenAlike) ?? []);
}

/** The parts of a token that is no word of Arabic letters alone, if it has any. */
function partsOf(plain: string): string[] | undefined {
  const parts = commonLetters(plain).replace(POSSESSIVE, '').match(PART);
  if (!parts) return undefined;
  return isInitialism(parts) ? [joined(parts)] : parts;
}

/**
 * The words of a token as {@link wordsOf}, each changed, and joined. They are without affixes that only the spelling
 * of the token shows to be such; and a last ة is left, which is no pronoun as ه may be.
 */
export function inOpenedWords(
  token: string,
  change: (word: string) => string,
  joint: string,
): string {
  if (PLAIN.test(token)) return change(unstretched(token));
  const opened = withoutAffixesAtHamza(withoutMarks(token));
  const plain = unstretched(plainLetters(opened));
  if (isArabic(plain)) return change(withLastTa(plain, opened));
  const words = partsOf(plain);
  if (!words) return '';
  if (words.length > 1 && PROCLITICS.test(words[0] ?? '')) words.shift();
  words.push(withLastTa(words.pop() ?? '', opened));
  return words.map((word) => change(writtenAlike(word))).join(joint);
}

/** Letters that are written in one way only, and a last ة: a word of them needs no other look. */
const PLAIN = /^[\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]+\u0629?$/;

/** The last word of a token, with its ة, if it has one. */
function withLastTa(word: string, token: string): string {
  return word.endsWith('ه') && LAST_TA.test(token) ? `${word.slice(0, -1)}ة` : word;
}

/** A last ة of a token. */
const LAST_TA = /ة[^\p{L}\d]*$/u;

/**
 * Proclitics before an alif with hamza, which shows that they are no letters of the word: وإلى is not والي,
 * الأم is not آلام. الآن is left whole.
 */
const BEFORE_HAMZA = /^([^\p{L}]*)(?:[وف]?[بك]?ال|[وف]?لل|ول|[ول])(?=[أإ]|آ[^ن]|آن\p{L})/u;

/** A pronoun or the ending of a verb after a last hamza, whose seat or ه shows it: لقاؤه, لقاءه, جاءت. */
const AFTER_HAMZA = /ا[ؤئء](?:ه|ها|هم|هن|هما|نا|ت|وا)(?=[^\p{L}]*$)/u;

/** The accusative of a word in hamza (شيئا, جزءا), its plural (لاجئين), and the ت of a verb in it (بدأت). */
const ENDING_OF_HAMZA = /(?:([^اأإآ\P{L}])[ؤئء]ا|([اي]\p{L}?)ئ[يو]ن|أت)(?=[^\p{L}]*$)/u;

/** «والى» with its dotless last letter is وإلى, since والي has dots: a governor. */
const AND_TO = /^([^\p{L}]*)[وف](?=الى(?!\p{L}))/u;

/** «آب» is August to the Levant; without its madda it would be أب, a father. */
const AUGUST = /^([^\p{L}]*(?:[وف]?[بل]?))آب(?!\p{L})/u;

/** A last hamza after ي, as the Egyptian press writes the one on ي: موانيء is موانئ. */
const HAMZA_AFTER_YA = /(\p{L}{3})[يى]ء(?=[^\p{L}]*$)/u;

/** Takes off affixes that could not be told any more when hamza has lost its seat and ة its dots. */
function withoutAffixesAtHamza(token: string): string {
  let rest = token.includes('ى') ? token.replace(AND_TO, '$1') : token;
  if (rest.includes('ء')) rest = rest.replace(HAMZA_AFTER_YA, '$1ئ');
  if (/[أإآ]/.test(rest)) rest = rest.replace(AUGUST, '$1أغسطس').replace(BEFORE_HAMZA, '$1');
  if (!/[أؤئء]/.test(rest)) return rest;
  return rest.replace(AFTER_HAMZA, 'اء').replace(ENDING_OF_HAMZA, '$1$2ء');
}

function unstretched(text: string): string {
  return hasHeldLetter(text) ? text.replace(STRETCHED, (letters) => letters.charAt(0)) : text;
}

/** Whether a letter stands three times running. It is asked of every word, and seldom so: a pattern takes longer. */
function hasHeldLetter(text: string): boolean {
  for (let at = 2; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === text.charCodeAt(at - 1) && letter === text.charCodeAt(at - 2)) return true;
  }
  return false;
}

/** A number in one form: 10.000 and 10,000 are 10000; 4,2 and 4٫2 are 4_2. Other words as they are. */
function writtenAlike(word: string): string {
  if (/^\d{1,3}(?:[.,\u066c]\d{3})+$/.test(word)) return word.replace(/\D/g, '');
  return /^\d/.test(word) ? word.replace(/[.,\u066b\u066c]/g, INSIDE) : word;
}

/** Whether the words are letters with dots between them, as in «و.م.ع» and U.S.A. */
function isInitialism(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => /^[^\W\d]$|^[\u0621-\u064a]$/.test(word));
}

/** Arabic initials are kept from being read as a word («و.م.ع» is not «ومع»); Latin ones are one. */
function joined(initials: readonly string[]): string {
  return initials.join(initials.some(isArabic) ? INSIDE : '');
}
