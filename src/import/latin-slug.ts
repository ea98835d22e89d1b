import { commonLetters, withoutMarks } from '../text/letters.ts';

/**
 * Arabic letters in Latin ones: the romanization of the Library of Congress (ALA-LC, 2012) without its dots and
 * strokes, but ع is an a, as on the road signs of Morocco: عين is `ain`. Short vowels are not written in Arabic, and so
 * not here.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  ى: 'a',
  ئ: 'y',
};

const LONGEST = 40;

/** A slug of small Latin letters, digits and hyphens for a name in Arabic or Latin; empty where it has neither. */
export function latinSlug(name: string): string {
  const slug = commonLetters(withoutMarks(name).toLowerCase())
    .replace(/[’'`]/g, '')
    .replace(/\p{sc=Arabic}+/gu, inLatin)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST) return slug;
  return slug
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST);
}

/** A word: ال stands apart, و and ي are consonants at its beginning and before a vowel, and long vowels else. */
function inLatin(word: string): string {
  const [, article = '', rest = word] = /^(ال)(?=..)(.*)$/u.exec(word) ?? [];
  const letters = rest.replace(/(?<=.)[وي](?![اويةىآ])|./gu, (letter, at: number) => {
    const isLong = at > 0 && 'وي'.includes(letter) && !/^[اويةىآ]/u.test(rest.slice(at + 1));
    if (letter === 'و') return isLong ? 'u' : 'w';
    if (letter === 'ي') return isLong ? 'i' : 'y';
    if (letter === 'ؤ') return 'u';
    return LETTERS[letter] ?? '';
  });
  return article === '' ? letters : `al-${letters}`;
}
