import type { CodeGuide } from './guide.ts';

/** What leads articles and fronts: kickers, videos, pins, and what is placed by hand. */
export const FRONTS_CODES = {
  'kicker-too-long': {
    title: { ar: 'شارة طويلة', en: 'Long kicker' },
    why: {
      ar: 'تقف الشارة في سطر فوق العنوان، وعلى الهاتف لا يبقى لها إلا كلمة أو كلمتان.',
      en: 'It stands on a line above the headline, where phones have room for a word or two.',
    },
  },
  'unfit-video': {
    title: { ar: 'فيديو لا يصلح', en: 'Unfit video' },
    why: {
      ar: 'الفيديو الرئيسي يعمل في كل متصفح، أو يأتي من يوتيوب حين يطلبه القارئ.',
      en: 'A lead video plays in every browser, or comes from YouTube when the reader asks for it.',
    },
  },
  'unfit-captions': {
    title: { ar: 'ترجمة فيديو لا تصلح', en: 'Unfit captions' },
    why: {
      ar: 'من لا يسمع، ومن يشاهد بلا صوت، يقرأ ما يُقال في الفيديو.',
      en: 'Who cannot hear, and who watches without sound, reads what is said in the video.',
    },
  },
  'unfit-duration': {
    title: { ar: 'مدة لا تُفهم', en: 'Unreadable duration' },
    why: {
      ar: 'يعرف القارئ من المدة، قبل أن يضغط، كم يأخذ الفيديو من وقته.',
      en: 'By it readers know what a video takes of their time before they tap.',
    },
  },
  'video-missing': {
    title: { ar: 'فيديو غير موجود', en: 'Missing video' },
    why: {
      ar: 'بلا ملفه يظهر المقال للقارئ بلا فيديو.',
      en: 'Without its file readers see the article without a video.',
    },
  },
  'video-without-poster': {
    title: { ar: 'فيديو بلا صورة', en: 'Video without a picture' },
    why: {
      ar: 'قبل التشغيل لا يرى القارئ إلا مستطيلا فارغا، ولا يظهر الفيديو في محركات البحث.',
      en: 'Until it plays readers see an empty box, and search engines do not show the video.',
    },
  },
  'pin-without-effect': {
    title: { ar: 'تثبيت لا أثر له', en: 'Pin without effect' },
    why: {
      ar: 'كاتبه يظن المقال في الصدارة، وليس فيها.',
      en: 'Its author believes the article in the lead, where it is not.',
    },
  },
  'unknown-article': {
    title: { ar: 'مقال لا يُعرف في الصفحة الأولى', en: 'Unknown article on the front page' },
    why: {
      ar: 'مكانه في الصفحة الأولى يبقى لغيره، ولا يعلم بذلك من رتّبها.',
      en: 'Its place goes to another, and who laid out the page does not know.',
    },
  },
  'article-placed-twice': {
    title: { ar: 'مقال في مكانين', en: 'Article in two places' },
    why: {
      ar: 'لا يظهر مقال في الصفحة الواحدة مرتين، فلا يُعرف أي المكانين له.',
      en: 'No article stands on a page twice: nobody can tell which place is its own.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
