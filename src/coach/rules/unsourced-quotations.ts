import type { ArticleRule, Finding } from '../manuscript.ts';
import { proseOf } from '../prose.ts';
import { withoutMarks } from '../../text/letters.ts';
import { quoteCorrections, type QuoteStyle } from '../../text/typography/quotes.ts';
import { corrected } from '../../text/typography/typography.ts';
import { wordsIn } from '../../text/words.ts';

/** A shorter quotation is a name, a title or a word that somebody plays with. */
const WORDS = 8;

/** Words that say whose words these are, or what they are quoted from. */
const SAYING = new RegExp(
  String.raw`(?<!\p{L})[وفبل]?(?:ال)?(?:` +
    [
      'أ?قال|قالت|قالوا|يقول|تقول|يقولون|أقول|قائلا|قائلة|قائلين|قوله|قولها|قول|القائل|مقولة',
      'صرح|صرحت|يصرح|تصريح|تصريحات|تصريحه|تصريحها|مصرحا|مصرحة|أدلى|أدلت|أعرب|أعربت|عبر|عبرت|معبرا|معبرة',
      'أكد|أكدت|أكدوا|يؤكد|تؤكد|مؤكدا|مؤكدة|شدد|شددت|يشدد|تشدد|مشددا|مشددة|جدد|أبرز|أبرزت|مبرزا|مبرزة',
      'أوضح|أوضحت|يوضح|توضح|موضحا|موضحة|شرح|شرحت|يشرح|تشرح|شارحا|بين|مبينا|مبينة|فسر|يفسر|تفسر',
      'أضاف|أضافت|يضيف|تضيف|مضيفا|مضيفة|تابع|تابعت|يتابع|تتابع|متابعا|متابعة|واصل|أردف|استطرد|ختم|ختمت|يختم|تختم|خلص',
      'ذكر|ذكرت|يذكر|تذكر|ذكرنا|أشار|أشارت|يشير|تشير|مشيرا|مشيرة|لفت|يلفت|لافتا|نبه|نبهت|أفاد|أفادت|يفيد|تفيد|مفيدا',
      'أعلن|أعلنت|يعلن|تعلن|معلنا|كشف|كشفت|يكشف|تكشف|كاشفا|كتب|كتبت|كتبوا|يكتب|تكتب|كاتبا|دون|نشر|نشرت|غرد|غردت|تغريدة|تدوينة|منشور',
      'رد|ردت|يرد|ترد|ردا|أجاب|أجابت|يجيب|تجيب|مجيبا|جوابا|سأل|سألت|يسأل|تسأل|سألنا|سئل|تساءل|تساءلت|يتساءل|متسائلا',
      'وصف|وصفت|يصف|تصف|واصفا|واصفة|اعتبر|اعتبرت|يعتبر|تعتبر|معتبرا|معتبرة|رأى|رأت|يرى|ترى|زعم|زعمت|ادعى|توقع',
      'نقل|نقلت|ينقل|نقلا|روى|روت|يروي|تروي|حكى|حكت|يحكي|تحكي|علق|علقت|يعلق|تعلق|معلقا|معلقة|تعليق|تعليقا',
      'أقر|أقرت|يقر|تقر|اعترف|اعترفت|يعترف|تعترف|نفى|نفت|ينفي|تنفي|حذر|حذرت|يحذر|تحذر|محذرا|دعا|دعت|طالب|طالبت|انتقد|هاجم|استنكر|ندد|تعهد|وعد',
      'هتف|هتفت|هتفوا|يهتف|يصيح|تصيح|يهمس|تهمس|ردد|رددت|رددوا|يردد|صاح|صاحت|صرخ|همس|تمتم|نادى|خاطب|مخاطبا|مازح|اقترح|تذكر|لخص|يلخص|تلخص',
      'حسب|بحسب|وفق|وفقا|لسان|نص|ينص|نصت|تنص|جاء|ورد|وردت|يرد|قرأ|قرأت|يقرأ|تقرأ|سمع|سمعت|نسمع|حديث|حديثه|كلام|كلمته|كلماته',
      'بيان|بلاغ|رسالة|رسالته|تقرير|وثيقة|مذكرة|خطاب|خطابه|كتاب|كتابه|رواية|عنوان|بعنوان|شعار|عبارة|لافتة|مثل|قصيدة|أغنية|آية|المادة|الفصل',
    ].join('|') +
    String.raw`)(?!\p{L})`,
  'u',
);

const QUOTATION = /«[^«»]{30,}»|“[^“”]{30,}”/gu;

const MESSAGE = {
  ar: 'هذا اقتباس ولا يظهر حوله من قاله ولا أين ورد.',
  en: 'This is a quotation, and nothing around it says whose it is.',
};

/**
 * Long quotations of which neither their own paragraph nor one beside it says whose words they are: by a verb of
 * saying, by naming what they are from, or by a colon before them. In doubt nothing is said.
 */
export const unsourcedQuotations: ArticleRule = (_, body, { site: { quotes } }) => {
  if (!/["«“]/u.test(body)) return [];
  const prose = withPairedQuotes(proseOf(body), quotes);
  const paragraphs = [...prose.matchAll(/\S[^]*?(?=\n\s*\n|$(?![^]))/gu)];
  return paragraphs.flatMap(({ 0: text, index }, at): Finding[] => {
    // A quotation of its own names its speaker by a line of its own, or is a pull quote.
    if (
      body
        .slice(body.lastIndexOf('\n', index) + 1)
        .trimStart()
        .startsWith('>')
    )
      return [];
    const around = [paragraphs[at - 1]?.[0] ?? '', text, paragraphs[at + 1]?.[0] ?? ''];
    const quotations = [...text.matchAll(QUOTATION)].filter((quotation) => {
      const isNamed = /[:–—]\s*$/u.test(text.slice(0, quotation.index));
      return !isNamed && wordsIn(quotation[0]).length >= WORDS;
    });
    if (quotations.length === 0 || saysWhose(around)) return [];
    return quotations.map(({ 0: found, index: from }) => {
      const start = index + from;
      return { place: { start, end: start + found.length }, found, message: MESSAGE };
    });
  });
};

/** Straight marks that certainly belong together as « and »; as long as the text. */
function withPairedQuotes(prose: string, quotes: QuoteStyle): string {
  if (!prose.includes('"')) return prose;
  const marks = quoteCorrections(prose, quotes);
  return corrected(
    prose,
    marks.filter(({ start, end }) => end - start === 1),
  );
}

/** Whether anything outside of the quotations says whose they are. */
function saysWhose(paragraphs: readonly string[]): boolean {
  const outside = paragraphs.map((text) => text.replace(QUOTATION, ' ')).join('\n');
  return SAYING.test(withoutMarks(outside));
}
