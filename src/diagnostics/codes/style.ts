import type { CodeGuide } from './guide.ts';

/** What the coach remarks on: src/coach/rule-book.ts. */
export const STYLE_CODES = {
  'dead-link': {
    title: { ar: 'رابط ميت', en: 'Dead link' },
    why: {
      ar: 'القارئ الذي يتبع رابطا ميتا يجد صفحة خطأ، ومحركات البحث تعدها على الجريدة.',
      en: 'A reader who follows it finds an error page, and search engines count it against the newspaper.',
    },
  },
  'old-breaking': {
    title: { ar: '«عاجل» على خبر قديم', en: 'Breaking for too long' },
    why: {
      ar: 'كلمة «عاجل» على خبر قديم تفقد معناها حين يكون الخبر عاجلا حقا.',
      en: 'News that is called breaking for days takes the meaning from the word.',
    },
  },
  'unexplained-update': {
    title: { ar: 'تحيين بلا بيان', en: 'Update without a word' },
    why: {
      ar: 'القارئ الذي يرى «آخر تحيين» يسأل ماذا تغير، والجريدة التي تقوله يثق بها.',
      en: 'Readers who see that an article was updated ask what changed, and trust the newspaper that says it.',
    },
  },
  'long-headline': {
    title: { ar: 'عنوان طويل', en: 'Long headline' },
    why: {
      ar: 'العنوان الطويل يصغر خطه على بطاقة المشاركة، ويدفع غيره في القوائم.',
      en: 'A long headline is set small on cards, and pushes others down in lists.',
    },
  },
  'picture-without-credit': {
    title: { ar: 'صورة بلا مصدر', en: 'Picture without a credit' },
    why: {
      ar: 'لصاحب الصورة حق في أن يُذكر، ونشرها بلا ذكره خطر على الجريدة.',
      en: 'Who made a picture has a right to be named, and a newspaper that does not name him runs a risk.',
    },
  },
  'hamza-slip': {
    title: { ar: 'همزة في غير مكانها', en: 'Slip of a hamza' },
    why: {
      ar: 'الإملاء أول ما يراه القارئ من عناية الجريدة بما تكتب.',
      en: 'Spelling is the first thing by which readers see how a newspaper writes.',
    },
  },
  'latin-punctuation': {
    title: { ar: 'علامة لاتينية', en: 'Latin punctuation' },
    why: {
      ar: 'الفاصلة اللاتينية وعلامة السؤال اللاتينية تنظران إلى الجهة الأخرى.',
      en: 'Latin commas and question marks face the other way.',
    },
  },
  'missing-space': {
    title: { ar: 'فراغ ناقص', en: 'Missing space' },
    why: {
      ar: 'الكلمتان الملتصقتان بعلامة تُقرآن كلمة واحدة، ولا ينكسر بينهما السطر.',
      en: 'Two words that a mark holds together are read as one, and the line cannot break there.',
    },
  },
  'quotation-without-source': {
    title: { ar: 'اقتباس بلا قائل', en: 'Quotation without a source' },
    why: {
      ar: 'الكلام الذي لا قائل له لا يستطيع القارئ أن يتحقق منه.',
      en: 'Readers cannot check words that nobody is named for.',
    },
  },
  'repeated-marks': {
    title: { ar: 'علامات مكررة', en: 'Repeated marks' },
    why: {
      ar: 'تكرار علامات التعجب والسؤال صراخ لا خبر.',
      en: 'Repeated exclamation and question marks shout, and tell nothing.',
    },
  },
  'space-before-mark': {
    title: { ar: 'فراغ قبل علامة', en: 'Space before a mark' },
    why: {
      ar: 'تطبعه الجريدة صحيحا، لكنه يُنسخ من الملف خطأ.',
      en: 'It is printed right, and copied wrong from the file.',
    },
  },
  'double-space': {
    title: { ar: 'فراغ مضاعف', en: 'Double space' },
    why: {
      ar: 'لا يراه القارئ، لكن من يبحث في الملفات لا يجد ما يبحث عنه.',
      en: 'Readers do not see it, but who searches the files does not find what he looks for.',
    },
  },
  'straight-quotes': {
    title: { ar: 'علامات اقتباس مستقيمة', en: 'Straight quotation marks' },
    why: {
      ar: 'تُطبع علامات الاقتباس العربية مكانها، والملف النظيف يُنسخ كما يُطبع.',
      en: 'They are printed as Arabic marks; a clean file is copied as it is printed.',
    },
  },
  tatweel: {
    title: { ar: 'تطويل', en: 'Tatweel' },
    why: {
      ar: 'الكلمة الممدودة لا يجدها من يبحث عنها في الملفات.',
      en: 'A stretched word is not found by who searches the files for it.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
