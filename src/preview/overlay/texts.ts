import type { Counted } from '../../text/plurals.ts';

/** What the overlay says to authors. */
export const overlayTexts = {
  wait: 'صحح الملف واحفظه، فتختفي هذه النافذة وحدها.',
  waitForSeveral: 'صحح الملفات واحفظها، فتختفي هذه النافذة وحدها.',
  warningsOnly: 'هذه التنبيهات لا تمنع النشر.',
  failure: 'تعذر البناء',
  warnings: 'تنبيهات لا تمنع النشر',
  close: 'إغلاق',
  line: 'السطر',
  column: 'العمود',
  field: 'الحقل',
  found: 'وجدنا',
  wanted: 'المطلوب',
  why: 'لماذا',
  fix: 'اكتب',
  copy: 'نسخ',
  copied: 'نُسخ',
} as const;

export const errorCount: Counted = {
  zero: 'لا أخطاء',
  one: 'خطأ واحد',
  two: 'خطآن',
  few: '# أخطاء',
  many: '# خطأ',
  other: '# خطأ',
};

export const warningCount: Counted = {
  zero: 'لا تنبيهات',
  one: 'تنبيه واحد',
  two: 'تنبيهان',
  few: '# تنبيهات',
  many: '# تنبيها',
  other: '# تنبيه',
};

export const inFiles: Counted = {
  zero: '',
  one: 'في ملف واحد',
  two: 'في ملفين',
  few: 'في # ملفات',
  many: 'في # ملفا',
  other: 'في # ملف',
};
