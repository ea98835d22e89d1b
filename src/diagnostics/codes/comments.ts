import type { CodeGuide } from './guide.ts';

/** What can be wrong with readers' comments. */
export const COMMENTS_CODES = {
  'comment-too-long': {
    title: { ar: 'تعليق أطول مما يُنشر', en: 'Comment too long' },
    why: {
      ar: 'تعليق بطول كتاب يُثقل صفحة المقال على كل من يقرؤه.',
      en: "A comment of a book's length makes the article's page heavy for everyone.",
    },
  },
  'comment-without-text': {
    title: { ar: 'تعليق بلا نص', en: 'Comment without text' },
    why: {
      ar: 'تعليق فارغ لا يقول للقارئ شيئا، والغالب أن نصه ضاع.',
      en: 'An empty comment says nothing; most likely its text was lost.',
    },
  },
  'comment-answers-none': {
    title: { ar: 'رد على تعليق غير موجود', en: 'Answer to a comment that is not there' },
    why: {
      ar: 'الرد يظهر تحت التعليق الذي يرد عليه، فإذا جُهل لم يُعرف مكانه.',
      en: 'An answer stands below what it answers; without that nobody knows where it belongs.',
    },
  },
  'comments-without-article': {
    title: { ar: 'تعليقات بلا مقال', en: 'Comments without an article' },
    why: {
      ar: 'التعليقات تظهر تحت مقالها، ولا صفحة لها وحدها.',
      en: 'Comments stand below their article, and have no page of their own.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
