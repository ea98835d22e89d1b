import type { CodeGuide } from './guide.ts';

/** What can be wrong with the lists of tags and of what is read most. */
export const LISTS_CODES = {
  'tags-not-a-list': {
    title: { ar: 'وسوم ليست قائمة', en: 'Tags that are no list' },
    why: {
      ar: 'بلا قائمة لا يُعرف أين ينتهي وسم ويبدأ آخر.',
      en: 'Without a list nobody can tell where one tag ends and the next begins.',
    },
  },
  'tag-name-taken': {
    title: { ar: 'وسمان باسم واحد', en: 'Two tags of one name' },
    why: {
      ar: 'المقال يكتب الوسم كلمةً، فلا يُعرف أي الوسمين يقصد.',
      en: 'Articles write a tag as a word: nobody can tell which of the two is meant.',
    },
  },
  'tag-without-articles': {
    title: { ar: 'وسم بلا مقالات', en: 'Tag without articles' },
    why: {
      ar: 'ما كُتب عن الوسم لا يراه أحد حتى يكون في مقال.',
      en: 'What is written of the tag is seen by nobody until an article has it.',
    },
  },
  'unfit-most-read': {
    title: { ar: 'قائمة «الأكثر قراءة» لا تُقرأ', en: 'Unfit list of what is read most' },
    why: {
      ar: 'القراء يرون هذه القائمة كما هي في الملف، فلا نخمن ما يقصده ملف ناقص.',
      en: 'Readers see this list as the file has it: what a broken one means is not guessed.',
    },
  },
  'most-read-unknown': {
    title: { ar: 'مقالات مجهولة في «الأكثر قراءة»', en: 'Unknown articles among the most read' },
    why: {
      ar: 'قد تكون الإحصاءات لموقع آخر، أو لمقالات غيّرت أرقامها، فتنقص القائمة.',
      en: 'The count may be of another site, or of articles whose ids changed: the list is shorter for it.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
