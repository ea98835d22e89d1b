import type { Counted } from '../text/plurals.ts';

/** All that messages to authors say. `#` stands for a number, or for what the sentence is about. */

export const GREETING = 'مرحبا #، هذا ما صار إليه ما حفظته:';
export const GREETING_OPENED = 'مرحبا #، حان الموعد:';
/** Above what others saved, or what was saved before. */
export const STILL_HELD = 'وينتظر إصلاحا في الجريدة أيضا:';

/** What stands above the files of one fate, by their number. */
export const HEADINGS = {
  live: {
    zero: '',
    one: 'المقال على الموقع الآن:',
    two: 'المقالان على الموقع الآن:',
    few: '# مقالات على الموقع الآن:',
    many: '# مقالا على الموقع الآن:',
    other: '# مقال على الموقع الآن:',
  },
  page: {
    zero: '',
    one: 'الصفحة الثابتة على الموقع الآن:',
    two: 'الصفحتان الثابتتان على الموقع الآن:',
    few: '# صفحات ثابتة على الموقع الآن:',
    many: '# صفحة ثابتة على الموقع الآن:',
    other: '# صفحة ثابتة على الموقع الآن:',
  },
  waiting: {
    zero: '',
    one: 'مقال ينتظر موعده:',
    two: 'مقالان ينتظران موعديهما:',
    few: '# مقالات تنتظر مواعيدها:',
    many: '# مقالا تنتظر مواعيدها:',
    other: '# مقال تنتظر مواعيدها:',
  },
  'left-out': {
    zero: '',
    one: 'ملف لم يُنشر لأن فيه خطأ:',
    two: 'ملفان لم يُنشرا لأن فيهما خطأ:',
    few: '# ملفات لم تُنشر لأن فيها أخطاء:',
    many: '# ملفا لم تُنشر لأن فيها أخطاء:',
    other: '# ملف لم تُنشر لأن فيها أخطاء:',
  },
  kept: {
    zero: '',
    one: 'ملف فيه خطأ، فبقي كما نُشر آخر مرة:',
    two: 'ملفان فيهما خطأ، فبقيا كما نُشرا آخر مرة:',
    few: '# ملفات فيها أخطاء، فبقيت كما نُشرت آخر مرة:',
    many: '# ملفا فيها أخطاء، فبقيت كما نُشرت آخر مرة:',
    other: '# ملف فيها أخطاء، فبقيت كما نُشرت آخر مرة:',
  },
  'in-part': {
    zero: '',
    one: 'ملف نُشر بغير ما فيه من خطأ:',
    two: 'ملفان نُشرا بغير ما فيهما من خطأ:',
    few: '# ملفات نُشرت بغير ما فيها من أخطاء:',
    many: '# ملفا نُشرت بغير ما فيها من أخطاء:',
    other: '# ملف نُشرت بغير ما فيها من أخطاء:',
  },
  late: {
    zero: '',
    one: 'مقال لم يصل إلى الموقع بعد:',
    two: 'مقالان لم يصلا إلى الموقع بعد:',
    few: '# مقالات لم تصل إلى الموقع بعد:',
    many: '# مقالا لم تصل إلى الموقع بعد:',
    other: '# مقال لم تصل إلى الموقع بعد:',
  },
  draft: {
    zero: '',
    one: 'مسودة محفوظة لا يراها القراء:',
    two: 'مسودتان محفوظتان لا يراهما القراء:',
    few: '# مسودات محفوظة لا يراها القراء:',
    many: '# مسودة محفوظة لا يراها القراء:',
    other: '# مسودة محفوظة لا يراها القراء:',
  },
  removed: {
    zero: '',
    one: 'أُزيل من الموقع:',
    two: 'أُزيلا من الموقع:',
    few: 'أُزيلت من الموقع:',
    many: 'أُزيلت من الموقع:',
    other: 'أُزيلت من الموقع:',
  },
  deleted: {
    zero: '',
    one: 'حُذف ملفه، ولم يتغير على الموقع شيء:',
    two: 'حُذف ملفاهما، ولم يتغير على الموقع شيء:',
    few: 'حُذفت ملفاتها، ولم يتغير على الموقع شيء:',
    many: 'حُذفت ملفاتها، ولم يتغير على الموقع شيء:',
    other: 'حُذفت ملفاتها، ولم يتغير على الموقع شيء:',
  },
  unread: {
    zero: '',
    one: 'ملف لم يُنشر لأن اسمه لا ينتهي بـ ‎.md:',
    two: 'ملفان لم يُنشرا لأن اسميهما لا ينتهيان بـ ‎.md:',
    few: '# ملفات لم تُنشر لأن أسماءها لا تنتهي بـ ‎.md:',
    many: '# ملفا لم تُنشر لأن أسماءها لا تنتهي بـ ‎.md:',
    other: '# ملف لم تُنشر لأن أسماءها لا تنتهي بـ ‎.md:',
  },
  settings: {
    zero: '',
    one: 'عُمل بما تغير في إعدادات الجريدة:',
    two: 'عُمل بما تغير في إعدادات الجريدة:',
    few: 'عُمل بما تغير في إعدادات الجريدة:',
    many: 'عُمل بما تغير في إعدادات الجريدة:',
    other: 'عُمل بما تغير في إعدادات الجريدة:',
  },
} as const satisfies Record<string, Counted>;

/** What is said of a group as a whole, below it. */
export const HINTS: Partial<Record<keyof typeof HEADINGS, string>> = {
  'left-out': 'النص محفوظ كله. أصلح ما فيه واحفظه، فيُنشر وحده.',
  kept: 'ما كتبته محفوظ كله. أصلح ما فيه واحفظه، فيُنشر وحده.',
  'in-part': 'أصلح ما فيه واحفظه، فيُنشر تاما.',
  late: 'لم يشمله النشر الأخير، ويظهر مع الذي بعده.',
  draft: 'للنشر احذف من رأس المقال سطر «مسودة» (draft).',
};

/** Sentences without a list below them. */
export const PICTURES = {
  zero: '',
  one: 'وصلت الصورة.',
  two: 'وصلت الصورتان.',
  few: 'وصلت # صور.',
  many: 'وصلت # صورة.',
  other: 'وصلت # صورة.',
} as const satisfies Counted;
export const PICTURES_GONE = {
  zero: '',
  one: 'حُذفت الصورة.',
  two: 'حُذفت الصورتان.',
  few: 'حُذفت # صور.',
  many: 'حُذفت # صورة.',
  other: 'حُذفت # صورة.',
} as const satisfies Counted;
export const MANY = {
  zero: '',
  one: '',
  two: '',
  few: 'وصلت # ملفات دفعة واحدة، وليس في أي منها خطأ غير ما يأتي.',
  many: 'وصل # ملفا دفعة واحدة، وليس في أي منها خطأ غير ما يأتي.',
  other: 'وصل # ملف دفعة واحدة، وليس في أي منها خطأ غير ما يأتي.',
} as const satisfies Counted;
export const MANY_SOUND = {
  zero: '',
  one: '',
  two: '',
  few: 'وصلت # ملفات دفعة واحدة، وليس في أي منها خطأ.',
  many: 'وصل # ملفا دفعة واحدة، وليس في أي منها خطأ.',
  other: 'وصل # ملف دفعة واحدة، وليس في أي منها خطأ.',
} as const satisfies Counted;

/** What is left out of a list that is long. */
export const MORE = {
  zero: '',
  one: 'وواحد غيرها.',
  two: 'واثنان غيرها.',
  few: 'و# غيرها.',
  many: 'و# غيرها.',
  other: 'و# غيرها.',
} as const satisfies Counted;
export const MORE_FAULTS = {
  zero: '',
  one: 'وخطأ آخر في الملف نفسه.',
  two: 'وخطآن آخران في الملف نفسه.',
  few: 'و# أخطاء أخرى في الملف نفسه.',
  many: 'و# خطأ آخر في الملف نفسه.',
  other: 'و# خطأ آخر في الملف نفسه.',
} as const satisfies Counted;

export const DETAILS = {
  opensToday: 'يُنشر اليوم، #، أو بعد ذلك بدقائق.',
  opensTomorrow: 'يُنشر غدا، #، أو بعد ذلك بدقائق.',
  opens: 'يُنشر يوم #، أو بعد ذلك بدقائق.',
  wasLive: 'كان على الموقع، ولم يعد يراه القراء.',
  lost: 'تغير رابطه، والرابط السابق لم يعد يفتح:',
  lostFix: 'ليقود السابق إلى الجديد أضف إلى رأس المقال:',
  stands: 'والذي يراه القراء:',
  line: 'السطر #',
  found: 'وجدنا: #',
  wanted: 'المطلوب: #',
  write: 'اكتب مكانه:',
  example: 'يُكتب هكذا، بما عندك:',
} as const;

export const SETTINGS_FILES: Record<string, string> = {
  'site.yaml': 'إعدادات الجريدة',
  'categories.yaml': 'قائمة الأركان',
  'redirects.yaml': 'العناوين القديمة',
  'stories.yaml': 'قائمة الملفات',
  'banners.yaml': 'قائمة الإعلانات',
  'authors.yaml': 'قائمة الكتّاب',
  'sources.yaml': 'قائمة المصادر',
  'tags.yaml': 'قائمة الوسوم',
  'most-read.json': 'قائمة الأكثر قراءة',
};
export const SEARCH_WORDS = 'كلمات البحث';

/** The short text of a status: what is counted, by fate. */
export const IN_SHORT = {
  live: 'على الموقع',
  page: 'صفحات ثابتة',
  waiting: 'ينتظر موعده',
  'left-out': 'فيه خطأ ولم يُنشر',
  kept: 'فيه خطأ وبقي كما كان',
  'in-part': 'نُشر بغير ما فيه من خطأ',
  late: 'لم يصل بعد',
  draft: 'مسودات',
  removed: 'أُزيل',
} as const;
export const NOTHING_TO_SAY = 'وصل ما حُفظ';
