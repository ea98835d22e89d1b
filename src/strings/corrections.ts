/** What readers read of corrections, rights of reply and updates. */
export const correctionStrings = {
  title: 'تصويبات وحق الرد',
  about: 'ما أخطأنا فيه فصوّبناه، وما ردّ به من كتبنا عنهم.',
  pages: 'صفحات التصويبات',
  back: 'أحدث التصويبات',
  older: 'تصويبات أقدم',
  newer: 'تصويبات أحدث',
  feed: 'خلاصة التصويبات (RSS)',
  labels: {
    correction: 'تصويب',
    clarification: 'توضيح',
    reply: 'حق الرد',
    update: 'تحيين',
  },
  /** Above the text, before the moment. */
  notices: {
    correction: 'صُوّب هذا المقال يوم',
    clarification: 'أُضيف إلى هذا المقال توضيح يوم',
    reply: 'نُشر رد على هذا المقال يوم',
  },
  headings: {
    updates: 'تحيينات',
    replies: 'حق الرد',
    corrections: 'تصويبات',
    both: 'تصويبات وحق الرد',
    all: 'تصويبات وتحيينات',
  },
} as const;
