import type { CodeGuide } from './guide.ts';

/** Characters that no author means. */
export const CHARACTERS_CODES = {
  'direction-override': {
    title: { ar: 'رمز يقلب اتجاه النص', en: 'Character that overrides direction' },
    why: {
      ar: 'يقلب ترتيب ما بعده، فيقرأ القارئ أرقاما وأسماء غير التي كُتبت.',
      en: 'It turns what follows: readers see other figures and names than were written.',
    },
  },
  'unpaired-isolate': {
    title: { ar: 'رمز عزل بلا مقابل', en: 'Isolate without its pair' },
    why: {
      ar: 'يخل بترتيب الكلمات إلى آخر السطر.',
      en: 'It disorders the words up to the end of the line.',
    },
  },
  'isolate-in-field': {
    title: { ar: 'رمز عزل في حقل', en: 'Isolate in a field' },
    why: {
      ar: 'الحقول تُنسخ إلى القوائم والروابط، فينتقل الخلل معها.',
      en: 'Fields are copied into lists and links, and the disorder goes with them.',
    },
  },
  'invisible-character': {
    title: { ar: 'رمز خفي', en: 'Invisible character' },
    why: {
      ar: 'كلمة فيها رمز خفي لا يجدها من يبحث عنها.',
      en: 'A word with a character that nobody sees is not found by who looks for it.',
    },
  },
  'control-character': {
    title: { ar: 'رمز تحكم', en: 'Control character' },
    why: {
      ar: 'لا معنى له في نص، وقد يفسد الصفحة أو خلاصات الأخبار.',
      en: 'It means nothing in a text, and may spoil pages and feeds.',
    },
  },
  'private-character': {
    title: { ar: 'رمز خاص بخط أو برنامج', en: 'Private character' },
    why: {
      ar: 'يراه القارئ مربعا فارغا، لأن خطه ليس على جهازه.',
      en: 'Readers see an empty box, since they do not have its font.',
    },
  },
  'lost-character': {
    title: { ar: 'حرف ضائع', en: 'Lost character' },
    why: {
      ar: 'حل محل الحرف رمز �، فلا تُقرأ الكلمة.',
      en: 'The letter has become �, and the word cannot be read.',
    },
  },
  'misread-line': {
    title: { ar: 'سطر قُرئ بترميز آخر', en: 'Line read in a wrong encoding' },
    why: { ar: 'يراه القارئ رموزا لا كلاما.', en: 'Readers see signs and no words.' },
  },
  'letters-from-pdf': {
    title: { ar: 'حروف منسوخة من PDF', en: 'Letter forms from a PDF' },
    why: {
      ar: 'تبدو صحيحة، لكن البحث لا يجدها وقارئ الشاشة لا ينطقها.',
      en: 'They look right, but search does not find them and screen readers do not say them.',
    },
  },
  'look-alike-letter': {
    title: { ar: 'حرف يشبه حرفا آخر', en: 'Look-alike letter' },
    why: {
      ar: 'كلمة فيها حرف من أبجدية أخرى لا يجدها البحث وإن بدت صحيحة.',
      en: 'A word with a letter of another alphabet is not found, although it looks right.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
