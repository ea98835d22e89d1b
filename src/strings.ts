import type { Counted } from './text/plurals.ts';

/**
 * Every word of the interface that readers see, in Moroccan newsroom Arabic. One object for each
 * place, so that a browser script carries only its own. `#` stands for a number.
 */

export const siteStrings = {
  skipToContent: 'انتقل إلى المحتوى',
  sections: 'أركان الجريدة',
  pages: 'صفحات الجريدة',
  choices: 'المظهر وحجم الخط',
  search: 'بحث',
  searchPlaceholder: 'ابحث في الجريدة',
  allSections: 'كل الأركان',
  home: 'الرئيسية',
  frontPage: 'الصفحة الأولى',
  moreOf: 'المزيد من ركن',
  latest: 'آخر الأخبار',
  toFrontPage: 'كل جديد الجريدة في صفحتها الأولى',
  breaking: 'عاجل',
  dismiss: 'أخفِ الخبر العاجل',
  allRights: 'جميع الحقوق محفوظة',
  followUp: 'متابعة',
  nothingYet: 'لم يُنشر في الجريدة مقال بعد.',
} as const;

/** What a reader may choose for all pages: each choice with its values, of which the first stands. */
export const choiceStrings = {
  theme: { title: 'المظهر', values: { auto: 'كالجهاز', light: 'نهاري', dark: 'ليلي' } },
  text: { title: 'حجم الخط', values: { normal: 'عادي', large: 'كبير', larger: 'أكبر' } },
} as const;

export const listStrings = {
  older: 'مقالات أقدم',
  newer: 'مقالات أحدث',
  pagination: 'صفحات الأرشيف',
  archiveOf: 'أرشيف ركن',
  empty: 'لم يُنشر في هذا الركن مقال بعد.',
  backToList: 'أحدث مقالات ركن',
} as const;

/** `#` stands for the newspaper's name. */
export const feedStrings = {
  name: 'خلاصة RSS',
  ofSection: 'خلاصة هذا الركن (RSS)',
  onSite: 'المقال على موقع #',
} as const;

/** How long ago something came out; what is counted stands in the genitive. */
export const relativeStrings = {
  minutes: {
    zero: 'الآن',
    one: 'منذ دقيقة',
    two: 'منذ دقيقتين',
    few: 'منذ # دقائق',
    many: 'منذ # دقيقة',
    other: 'منذ # دقيقة',
  },
  hours: {
    zero: 'منذ أقل من ساعة',
    one: 'منذ ساعة',
    two: 'منذ ساعتين',
    few: 'منذ # ساعات',
    many: 'منذ # ساعة',
    other: 'منذ # ساعة',
  },
  days: {
    zero: 'اليوم',
    one: 'أمس',
    two: 'منذ يومين',
    few: 'منذ # أيام',
    many: 'منذ # يوما',
    other: 'منذ # يوم',
  },
} as const satisfies Record<string, Counted>;

export const articleStrings = {
  in: 'في',
  by: 'بقلم',
  via: 'نقلا عن',
  followUp: 'متابعة',
  updated: 'آخر تحيين',
  hijri: 'الموافق # هـ',
  pictureCredit: 'الصورة',
  tags: 'وسوم',
  related: 'اقرأ أيضا',
  story: 'من ملف',
  before: 'قبله في الملف',
  after: 'بعده في الملف',
  share: 'شارك المقال',
  shareOn: {
    whatsapp: 'شارك على واتساب',
    facebook: 'شارك على فيسبوك',
    x: 'شارك على إكس',
    telegram: 'شارك على تلغرام',
    email: 'أرسل بالبريد الإلكتروني',
  },
  copyLink: 'انسخ الرابط',
  copied: 'نُسخ الرابط',
  copyByHand: 'انسخ الرابط من هنا:',
  nativeShare: 'شارك في تطبيق آخر',
  goOn: 'تابع القراءة من حيث توقفت',
  footnotes: 'هوامش',
  footnote: 'الهامش',
  backToText: 'عودة إلى النص',
  table: 'جدول',
  readingTime: {
    zero: 'مدة القراءة: أقل من دقيقة',
    one: 'مدة القراءة: دقيقة واحدة',
    two: 'مدة القراءة: دقيقتان',
    few: 'مدة القراءة: # دقائق',
    many: 'مدة القراءة: # دقيقة',
    other: 'مدة القراءة: # دقيقة',
  } satisfies Counted,
} as const;

export const foundStrings = {
  marked: 'كلمات بحثك معلَّمة في المقال.',
  unmark: 'أزل التعليم',
} as const;

/** `#` stands for the name of a site, and in `consent` for the host that a frame is loaded from. */
export const embedStrings = {
  sites: {
    youtube: 'يوتيوب',
    x: 'إكس',
    facebook: 'فيسبوك',
    instagram: 'إنستغرام',
    tiktok: 'تيك توك',
  },
  video: {
    open: 'شاهد الفيديو على #',
    ask: 'شغّل الفيديو على #',
    title: 'فيديو على #',
  },
  post: {
    open: 'اقرأ المنشور على #',
    ask: 'اعرض المنشور من #',
    title: 'منشور على #',
  },
  consent: 'يُحمَّل من #، وتصل إليه عندئذ بيانات من متصفحك.',
} as const;

export const commentStrings = {
  title: 'إضافة تعليق',
  promise: 'لن يتم نشر عنوان بريدك الإلكتروني.',
  required: 'الحقول الإلزامية مشار إليها بـ',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  message: 'التعليق',
  honeypot: 'اترك هذا الحقل فارغا',
  send: 'أرسل التعليق',
  closed: 'باب التعليقات مغلق في هذا المقال.',
  sending: 'جارٍ إرسال تعليقك…',
  sent: 'توصلنا بتعليقك، وسيُنشر بعد مراجعته.',
  refused: 'لم يُقبل التعليق. راجع ما كتبته ثم أعد الإرسال.',
  refusedBecause: 'جواب خدمة التعليقات:',
  unknown: 'لا نعرف إن كان تعليقك قد وصل، فقد انقطع الاتصال قبل أن يأتي الجواب.',
  kept: 'نص تعليقك محفوظ هنا.',
  sendPlain: 'أرسله بالطريقة العادية',
} as const;

export const searchStrings = {
  searching: 'جارٍ البحث…',
  searchingSince: 'جارٍ البحث… وصلنا إلى #',
  hint: 'اكتب كلمة أو أكثر للبحث في مقالات الجريدة.',
  none: 'لا نتائج لهذه الكلمات',
  noneHelp: 'جرب كلمات أقل أو مرادفات أخرى، أو ابحث في كل الأركان.',
  failed: 'تعذر البحث الآن. تحقق من اتصالك ثم أعد المحاولة.',
  failedMore: 'تعذر إظهار المزيد. تحقق من اتصالك ثم أعد المحاولة.',
  failedOlder: 'تعذر إكمال البحث. تحقق من اتصالك ثم أعد المحاولة.',
  retry: 'أعد المحاولة',
  all: 'ابحث #',
  corrected: 'هذه نتائج «#».',
  insist: 'ابحث عن «#» كما كتبت',
  filledUp: 'المقالات في آخر القائمة تنقصها كلمة من كلماتك.',
  widened: 'لم نجد مقالا يجمع كلماتك كلها، فهذه مقالات فيها بعضها.',
  searched: 'بحثنا #.',
  inMonths: 'في مقالات #',
  inRange: 'في المقالات #',
  inAllSince: 'في المقالات من # إلى اليوم',
  inYearSince: 'ابتداء من #',
  inArchive: 'في كل الأرشيف',
  found: {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '# نتائج',
    many: '# نتيجة',
    other: '# نتيجة',
  } satisfies Counted,
} as const;

/** What stands on the search page before its script runs, or without it. */
export const searchPageStrings = {
  title: 'بحث',
  label: 'كلمات البحث',
  submit: 'ابحث',
  filters: 'تصفية النتائج وترتيبها',
  category: 'الركن',
  allCategories: 'كل الأركان',
  year: 'السنة',
  allYears: 'كل السنوات',
  order: 'الترتيب',
  best: 'الأقرب إلى بحثك',
  newest: 'الأحدث أولا',
  more: 'أظهر المزيد',
  older: 'ابحث في الأقدم',
  author: 'الكاتب',
  allAuthors: 'كل الكتاب',
  source: 'المصدر',
  allSources: 'كل المصادر',
  results: 'نتائج البحث',
  needsScript:
    'البحث هنا يحتاج إلى JavaScript، وهو معطل في متصفحك. فعّله ثم أعد فتح الصفحة، أو ابحث في مقالاتنا بمحرك DuckDuckGo:',
  orBrowse: 'أو تصفح أركان الجريدة',
} as const;

export const thanksStrings = {
  title: 'شكرا لك',
  message: 'توصلنا بتعليقك، وسيُنشر بعد مراجعته.',
  home: 'عودة إلى الصفحة الأولى',
} as const;

export const notFoundStrings = {
  title: 'لم نجد هذه الصفحة',
  message: 'ربما تغير عنوانها أو حُذفت. ابحث عنها، أو ابدأ من الصفحة الأولى.',
} as const;

/** At the address of an article that the newspaper withdrew. */
export const goneStrings = {
  title: 'أُزيل هذا المقال',
  message: 'سحبته الجريدة، ولم يعد له مكان في الموقع. ابحث عن غيره، أو ابدأ من الصفحة الأولى.',
} as const;

/** The page that is shown without a connection; `#` stands for how long ago: «منذ 3 ساعات», «أمس». */
export const offlineStrings = {
  title: 'لا يوجد اتصال بالإنترنت',
  message: 'هذه الصفحة غير محفوظة على جهازك. ستظهر حين يعود الاتصال.',
  retry: 'أعد المحاولة',
  keptHere: 'محفوظ على جهازك',
  kept: 'نسخة حُفظت #',
  lite: '(نسخة خفيفة)',
} as const;

/** What stands above a page that was kept; `#` as above. */
export const keptStrings = {
  noConnection: 'أنت غير متصل بالإنترنت.',
  unreachable: 'تعذر جلب آخر نسخة من هذه الصفحة.',
  since: 'حُفظت هذه النسخة #.',
  retry: 'أعد المحاولة',
} as const;

/** `#` stands for a number of kilobytes, or for what a picture shows. */
export const liteStrings = {
  name: 'نسخة خفيفة',
  size: 'أقل من # كيلوبايت',
  offer: 'جهازك يوفر البيانات:',
  open: 'اقرأ النسخة الخفيفة',
  refuse: 'لا، شكرا',
  full: 'النسخة الكاملة',
  home: 'الصفحة الأولى',
  picture: 'أظهر الصورة: #',
  /** Where nobody said what it shows. */
  undescribed: 'أظهر الصورة',
} as const;

export const guideStrings = {
  name: 'دليل الكاتب',
  onThisPage: 'في هذه الصفحة',
  neighbours: 'صفحات الدليل',
  previous: 'الصفحة السابقة',
  next: 'الصفحة التالية',
  write: 'تكتب',
  appears: 'فيظهر',
} as const;

export const redirectStrings = {
  title: 'تغير عنوان هذه الصفحة',
  message: 'انتقلت هذه الصفحة إلى عنوان جديد:',
} as const;
