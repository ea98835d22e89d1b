import { beginsWithGivenName, mayBeTitle } from './given-names.ts';

/** Words of bylines, and what tells names from other words. */

const H = '[إأا]';

export const BYLINE_WORDS = {
  followUp: /^متابع(?:ة|ات)$/u,
  /** Asks for a name after a colon. */
  author: new RegExp(
    `^(?:بقلم|${H}عداد|${H}عداد و ?تحرير|تحرير|كتبه|كتبها|كتب|كتبت|تقرير|الكاتب|الكاتبة)$`,
    'u',
  ),
  /** Of these, words that a title or a sentence begins with as well: «تقرير: ارتفاع الأسعار», «إعداد الشاي». */
  doubtful: new RegExp(`^(?:${H}عداد|تحرير|كتب|كتبت|تقرير)(?: |$)`, 'u'),
  /** Asks for an agency, a newspaper or a site. */
  agency: /^(?:المصدر|عن|نقلا? عن|نقلًا عن|نقلاً عن)$/u,
  /** Names who wrote it. */
  by: new RegExp(`^(?:بقلم|${H}عداد) (?:الكاتبة? |الأستاذة? |الصحفي |الصحافي )?(.+)$`, 'u'),
  /** Names where it comes from. */
  from: /^(?:عن|نقل(?:ا|ًا|اً) عن|المصدر) (.+)$/u,
};

const AGENCY =
  /^(?:ال)?وكال(?:ة|ات)(?:\s|$)|^(?:رويترز|الأناضول|سبوتنيك|شينخوا|فرانس ?برس|أسوشيتد ?برس|ومع|و\.? ?م\.? ?ع\.?|أ\.? ?ف\.? ?ب\.?|د\.? ?ب\.? ?أ\.?|واج|واص|وات|قنا|وام|بترا|معا|وفا|بي بي سي|سي إن إن|الجزيرة نت|AFP|MAP|Reuters|AP|CNN|BBC)$/u;

/** Whether a name is that of an agency, or of agencies in general. */
export function isAgency(name: string): boolean {
  return AGENCY.test(name) && name.split(' ').length <= 6;
}

/** Words that are no part of any name: particles, verbs and words of news. */
const NEVER = new RegExp(
  `^(?:في|من|على|${H}لى|عن|مع|بين|بعد|قبل|هذا|هذه|ذلك|التي|الذي|ما|لا|لم|لن|هل|كيف|لماذا|متى|${H}ن|قد|كان|كانت|قال|` +
    `قالت|كتب|${H}كد|${H}كدت|${H}علن|${H}علنت|كشف|كشفت|يوم|اليوم|${H}مس|خبر|عاجل|خاص|رصاص|الرصاص|حبر|الحبر|جاف|حقوق|مشروع|قانون|برنامج|مهرجان|منتخب|غلاء|سعر|${H}سعار|نتائج|حصيلة|خطة|${H}خبار|${H}برز|${H}هم|بيان|بلاغ|كواليس|حصري|فيديو|صور|بالفيديو|بالصور|` +
    `شاهد|حوار|تحقيق|ملف|افتتاحية|مقدمة|متابعة|وكالة|وكالات|جريدة|صحيفة|موقع|قناة|وزارة|الوزارة)$`,
  'u',
);

/** Words that places and offices begin with, and some names too: which of them is meant nobody can tell. */
const DOUBTFUL = new RegExp(
  `^(?:مراسل|مراسلنا|مراسلة|مكتب|هيئة|فريق|قسم|رئيس|الرئيس|وزير|الملك|حزب|نادي|جمعية|مدينة|${H}قليم|جهة|عمالة|جماعة|` +
    `المغرب|المملكة|الرباط|طنجة|فاس|مراكش|سلا|${H}كادير|وجدة|الدار|بني|سيدي|مولاي|واد|وادي|${H}ولاد|عين|القصر|سوق|قلعة|` +
    `[أآ]يت|جرف|الخميسات|القنيطرة|مكناس|تطوان|الناظور|الحسيمة|العيون|الداخلة|كلميم|ورزازات|الراشيدية|خريبكة|الجديدة|` +
    `${H}سفي|تازة|تونس|الجزائر|القاهرة|باريس|لندن|مدريد|سياسة|مجتمع|اقتصاد|رياضة|ثقافة|حوادث|دولية|ر${H}ي)$`,
  'u',
);

/** Titles that may stand before a name. */
const TITLE = /^(?:د|ذ|الدكتور|الدكتورة|الأستاذ|الأستاذة)\.?$/u;

const WORD = /^[\u0621-\u064a\u064b-\u0652ـ]{2,}\.?$|^[A-ZÀ-Þ][\p{L}’'-]+$/u;

/**
 * Whether words are the name of a person: two to four words, none of which news is made of.
 *
 * @param sure what stands before them: «بقلم», after which a name comes that may look like that of a place; something
 * that a title may stand behind; or a word that only a given name tells from a sentence
 */
export function isName(text: string, sure: 'signed' | 'perhaps' | 'if-given'): boolean {
  const words = text.split(/\s+/u).filter((word) => !TITLE.test(word));
  if (words.length < 2 || words.length > (sure === 'signed' ? 5 : 4)) return false;
  if (!words.every((word) => WORD.test(word) && !NEVER.test(word))) return false;
  if (sure === 'signed') return true;
  if (sure === 'if-given' && !beginsWithGivenName(words)) return false;
  return !mayBeTitle(words) && !words.some((word) => DOUBTFUL.test(word));
}
