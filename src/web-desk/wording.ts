/** What the desk says besides the words of its own program: for journalists who see no file. */

/** Labels of fields that have no Arabic name of one word, or whose first one says too little here. */
export const LABELS: Readonly<Record<string, string>> = {
  categories: 'الأركان',
  'image.src': 'ملف الصورة',
  followUp: 'متابعة',
  breaking: 'عاجل حتى',
  authors: 'الكتّاب',
  id: 'رقم المقال في عنوانه',
  permalink: 'عنوان ثابت',
  updated: 'تاريخ التحيين',
  menu: 'مكان الرابط',
};

/** Hints where the guide to the field speaks of how it is written in a file. */
export const HINTS: Readonly<Record<string, string>> = {
  date: 'بتوقيت الجريدة. وتاريخ لم يحن بعد يؤجل النشر إليه.',
  corrections: 'ما كان خطأ وما الصحيح، أو رد من كُتب عنه. يظهر تحت المقال وفي صفحة التصويبات.',
  updates: 'ما أُضيف إلى المقال بعد نشره.',
  updated: 'متى عُدّل المقال آخر مرة، بتوقيت الجريدة.',
  breaking: 'متى ينتهي الخبر العاجل، بتوقيت الجريدة.',
  live: 'المقال تغطية مباشرة: كل بند فيها عنوان يبدأ بساعته، مثل ## 14:05 عنوان.',
  liveUntil: 'متى تنتهي التغطية المباشرة، بتوقيت الجريدة.',
  categories: 'ركن أو أكثر. أول ركن ليس موضع عرض هو الركن الرئيسي.',
  followUp: 'الخبر جُمع من عمل غيرنا.',
  draft: 'المسودة لا تُنشر.',
  comments: 'هل يظهر نموذج التعليق تحت المقال.',
  verbatim: 'يُنشر النص كما كُتب حرفا بحرف، مثل البلاغات والقوانين.',
  'image.src': 'تُصغَّر الصورة إلى 2000 نقطة وتُنزع منها بيانات المكان قبل حفظها.',
  'image.focus': 'ما يبقى من الصورة حين تُقص في القوائم.',
  authors: 'اسم كاتب أو أكثر.',
  tags: 'كلمات تصف المقال.',
  source: 'التوقيع كما يُطبع. إن تُرك فارغا فهو اسم الجريدة.',
  id: 'حروف وأرقام وواصلات (-) فقط. يُترك فارغا في العادة.',
  menu: 'أين يظهر رابط الصفحة.',
};

export const CHOICES: Readonly<Record<string, string>> = {
  header: 'في القائمة أعلى الصفحة',
  footer: 'في أسفل الصفحة',
};

/** What a picture may be cut around, in the words that the field takes. */
export const SIDES = [
  'وسط',
  'أعلى',
  'أسفل',
  'يمين',
  'يسار',
  'يمين أعلى',
  'يمين أسفل',
  'يسار أعلى',
  'يسار أسفل',
];

export const deskStrings = {
  title: 'مكتب التحرير',
  noScript: 'مكتب التحرير برنامج يعمل في المتصفح: فعّل JavaScript لتفتحه.',
  articles: 'المقالات',
  article: 'مقال',
  pages: 'الصفحات',
  page: 'صفحة',
  articlesHint:
    'اكتب النص في خانته بعلامات Markdown: سطر فارغ بين فقرتين، و## قبل العنوان الفرعي، و> قبل الاقتباس.',
  body: 'النص',
  image: 'الصورة',
  drafts: 'المسودات',
  byYear: 'حسب السنة',
  commits: {
    create: 'إضافة «{{slug}}»',
    update: 'تعديل «{{slug}}»',
    delete: 'حذف «{{slug}}»',
    uploadMedia: 'إضافة صورة: {{path}}',
    deleteMedia: 'حذف صورة: {{path}}',
  },
} as const;
