import type { Remark } from './import-report.ts';
import type {
  CommentLeftOut,
  FileMissing,
  LeftOut,
  NotCarried,
  Unanswered,
} from './import-report.ts';

/** Reasons, as an editor reads them after «لأنها» or on a line of their own. */

export const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  trash: 'كانت في سلة المهملات',
  'auto-draft': 'مسودة حفظها ووردبريس من نفسه',
  revision: 'نسخة قديمة من مادة دخلت',
  'not-an-article': 'نوع لا مكان له في جريدة',
  'without-id': 'بلا رقم، فلا يُعرف عنوانها',
  twice: 'مكررة في التصدير، ودخلت مرة',
  'id-taken': 'رقمها لمادة أخرى في الجريدة',
  'removed-by-hand': 'حذف أحد ملفها بعد نقل سابق، فلم يُعد',
  unused: 'لا يستعملها شيء مما دخل الجريدة',
  empty: 'بلا عنوان ولا نص',
  'hidden-page': 'صفحة لم تكن لكل القراء (مسودة أو خاصة أو بكلمة سر)، ولا مسودات للصفحات هنا',
  unreadable: 'تعذرت قراءتها',
  'too-long': 'أطول من أي مقال: أكثر من مليوني حرف',
};

export const COMMENT_LEFT_OUT: Readonly<Record<CommentLeftOut, string>> = {
  waiting: 'كان ينتظر الموافقة',
  spam: 'تعليق مزعج (سبام)',
  trash: 'كان في سلة المهملات',
  ping: 'إشعار من موقع آخر، لا تعليق',
  'other-kind': 'سجل لمتجر أو إضافة، لا تعليق',
  'too-long': 'النص أو الاسم أطول مما يُنشر',
  'without-text': 'بلا نص',
  'without-date': 'بلا تاريخ يُقرأ',
  'taken-back': 'سُحب من الموقع القديم بعد دخوله، وما زال هنا. احذف ملفه إن أردت',
  'unknown-article': 'كُتب عن صفحة، أو عن مادة لم تدخل',
};

export const FILE_MISSING: Readonly<Record<FileMissing, string>> = {
  'not-in-export':
    'ليست في ملف التصدير: إما حُذفت من الموقع القديم، وإما صُدّرت المقالات وحدها لا «كل المحتوى»',
  'not-given': 'لم يُعطَ مجلد الملفات، ولم يُطلب تنزيلها',
  'not-in-folder': 'ليس في المجلد الذي أُعطي',
  'not-fetched': 'لم يعطه الموقع القديم',
  'too-large': 'أكبر من الحد',
  'unfit-address': 'عنوانه لا يصلح',
};

export const UNANSWERED: Readonly<Record<Unanswered, string>> = {
  'left-out': 'ما كان فيه لا يُنشر في الجريدة',
  'no-such-list': 'قائمة لا مثيل لها في الجريدة',
  'other-site': 'عنوان في موقع آخر',
  unreadable: 'عنوان لا يُقرأ',
  'unfit-name': 'ملف في اسمه علامة مثل # أو [ لا تُكتب في العناوين',
  circle: 'كان سيدور على نفسه',
  'too-many': 'أكثر مما يقبله المستضيف',
};

export const LOCKED: Readonly<Record<Extract<Remark, { kind: 'locked' }>['why'], string>> = {
  private: 'كانت خاصة، لا يراها إلا المحررون',
  password: 'كانت بكلمة سر',
  'other-state': 'كانت بحالة من إضافة، ولا يُعرف أكان القراء يرونها',
};

export const NOT_CARRIED: Readonly<Record<NotCarried, string>> = {
  sticky: 'كانت مثبتة في الصفحة الأولى',
  seoTitle: 'عنوان لمحركات البحث غير عنوانها',
  seoDescription: 'وصف لمحركات البحث غير مقدمتها',
  canonical: 'العنوان الأصلي لمحركات البحث',
  highlights: 'أبرز ما فيها',
  sources: 'مصادر',
  media: 'ملف صوت أو فيديو في أولها',
  image: 'صورة الصفحة',
  comments: 'عدد التعليقات على الصفحة',
};

export const MADE_UP: Readonly<Record<Extract<Remark, { kind: 'made-up' }>['field'], string>> = {
  title: 'العنوان',
  date: 'التاريخ',
  category: 'القسم',
  author: 'الكاتب',
};
