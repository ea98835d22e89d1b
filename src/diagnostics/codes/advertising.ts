import type { CodeGuide } from './guide.ts';

/** Advertisements, and pages that the settings name. */
export const ADVERTISING_CODES = {
  'banners-not-a-list': {
    title: { ar: 'إعلانات ليست قائمة', en: 'Banners that are no list' },
    why: {
      ar: 'بلا قائمة لا يُعرف أين ينتهي إعلان ويبدأ آخر.',
      en: 'Without a list it is not known where one banner ends and the next begins.',
    },
  },
  'banner-never-runs': {
    title: { ar: 'إعلان لا يظهر', en: 'Banner that never stands' },
    why: {
      ar: 'المعلن أدى ثمن إعلان لا يراه أحد.',
      en: 'The advertiser paid for a banner that nobody sees.',
    },
  },
  'unfit-banner': {
    title: { ar: 'صورة لا تناسب مكان الإعلان', en: 'Picture that does not fit its slot' },
    why: {
      ar: 'للمكان مقاس ثابت حتى لا تقفز الصفحة تحت عين القارئ، والصورة الثقيلة تؤخر النص.',
      en: 'A slot has a fixed size, so that the page does not jump, and a heavy picture holds up the text.',
    },
  },
  'unfit-banner-address': {
    title: { ar: 'عنوان إعلان لا يصلح', en: 'Unfit address of a banner' },
    why: {
      ar: 'من ضغط على الإعلان وجد صفحة خطأ.',
      en: 'Who follows the banner finds an error.',
    },
  },
  'unknown-page': {
    title: { ar: 'صفحة غير موجودة', en: 'Page that is not there' },
    why: {
      ar: 'رابط في كل صفحة من الجريدة يقود إلى صفحة خطأ.',
      en: 'A link on each page of the newspaper leads to an error.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
