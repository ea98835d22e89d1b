import type { CodeGuide } from './guide.ts';

/** Files and addresses that get in the way of others. */
export const ADDRESSES_CODES = {
  'unfit-file-name': {
    title: { ar: 'اسم ملف لا يصلح', en: 'Unfit file name' },
    why: {
      ar: 'اسم الملف آخر رابط الصفحة، فما لا يصلح فيه يكسر الرابط حين يُشارَك.',
      en: "The file's name ends the page's address: what does not fit there breaks the link when it is shared.",
    },
  },
  'id-taken': {
    title: { ar: 'رقم أو اسم ملف مكرر', en: 'Id of two articles' },
    why: {
      ar: 'مقالان برقم واحد لهما رابط واحد، فيحجب أحدهما الآخر.',
      en: 'Two articles of one id have one address, and one hides the other.',
    },
  },
  'address-taken': {
    title: { ar: 'رابط لصفحة أخرى', en: 'Address of two pages' },
    why: {
      ar: 'صفحتان بعنوان واحد تحجب إحداهما الأخرى.',
      en: 'Of two pages at one address one hides the other.',
    },
  },
  'address-inside-page': {
    title: { ar: 'رابط داخل رابط صفحة', en: 'Address inside another page' },
    why: {
      ar: 'الصفحة ملف لا مجلد، فلا مكان تحتها لصفحة أخرى.',
      en: 'A page is a file and no folder: there is no room for another below it.',
    },
  },
  'reserved-address': {
    title: { ar: 'رابط محجوز', en: 'Reserved address' },
    why: {
      ar: 'هذا العنوان لصفحة يحتاجها الموقع، كالبحث، فلو أخذه غيرها ضاعت.',
      en: 'The address is that of a page which the site needs, as search: it would be lost.',
    },
  },
  'redirects-not-a-list': {
    title: { ar: 'عناوين قديمة ليست قائمة', en: 'Old addresses that are no list' },
    why: {
      ar: 'بلا قائمة لا يُعرف أي عنوان قديم يقود إلى أي جديد.',
      en: 'Without a list nobody can tell which old address leads to which new one.',
    },
  },
  'redirect-without-target': {
    title: { ar: 'عنوان قديم لا يُعرف مصيره', en: 'Old address of unknown fate' },
    why: {
      ar: 'من يفتح العنوان القديم يجب أن يُنقل إلى الجديد، أو أن يُقال له إن ما فيه سُحب.',
      en: 'Who opens the old address is led to the new one, or told that what was there is withdrawn.',
    },
  },
  'redirect-in-chain': {
    title: { ar: 'عنوان قديم يقود إلى قديم', en: 'Old address that leads to an old one' },
    why: {
      ar: 'كل انتقال ثان يُبطئ فتح الصفحة، والدوران بلا نهاية يمنعه، ومحركات البحث تترك العناوين التي تدور.',
      en: 'Each further step slows the page down, a circle never ends, and search engines give up on both.',
    },
  },
  'redirect-to-nothing': {
    title: { ar: 'عنوان قديم يقود إلى لا شيء', en: 'Old address that leads nowhere' },
    why: {
      ar: 'القارئ يُنقل من رابط قديم إلى صفحة «غير موجود».',
      en: 'Readers are led from an old link to a page that says there is nothing.',
    },
  },
  'unfit-rule': {
    title: { ar: 'قاعدة لا تُفهم', en: 'Rule that cannot be read' },
    why: {
      ar: 'القاعدة تقود آلاف العناوين القديمة، فخطأ في حرف منها يضيعها كلها.',
      en: 'A rule leads thousands of old addresses: one wrong sign in it loses them all.',
    },
  },
  'rule-ends-differ': {
    title: { ar: 'قاعدة لا يتفق طرفاها', en: 'Rule of which the ends differ' },
    why: {
      ar: 'العنوان الجديد يُصنع مما في القديم، فما ليس في القديم لا يُعرف.',
      en: 'The new address is made from the old one: what is not in that nobody knows.',
    },
  },
  'rule-too-wide': {
    title: { ar: 'قاعدة تبتلع كل شيء', en: 'Rule that swallows everything' },
    why: {
      ar: 'من أخطأ في رابط يجب أن يُقال له إنه لا صفحة فيه، لا أن يُنقل إلى صفحة لم يطلبها.',
      en: 'Who mistypes a link is to be told that there is no page, not led to one that was not asked for.',
    },
  },
  'not-markdown': {
    title: { ar: 'ملف ليس من نوع Markdown', en: 'File that is no Markdown' },
    why: {
      ar: 'لا يُنشر إلا ما انتهى اسمه بـ .md، فقد يُنتظر مقال لن يظهر.',
      en: 'Only what ends in .md is published: somebody may wait for an article that never appears.',
    },
  },
  'not-utf8': {
    title: { ar: 'ملف ليس بترميز UTF-8', en: 'File that is not in UTF-8' },
    why: {
      ar: 'بغير هذا الترميز تصل الحروف العربية إلى القارئ رموزا لا تُقرأ.',
      en: 'In another encoding Arabic letters reach readers as signs that nobody can read.',
    },
  },
  'twin-elsewhere': {
    title: { ar: 'رابط من خارج نسخ الجريدة', en: 'Link outside the editions' },
    why: {
      ar: 'من الرابط تُعرف لغة النسخة، وبه تقول الجريدة لمحركات البحث إن الصفحتين مقال واحد.',
      en: 'By it the language of the edition is known, and search engines are told that both pages are one article.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
