import { randomFrom, shuffled } from './random.ts';

/**
 * Some four thousand stems, made as Arabic makes its words: a root of three consonants in a pattern.
 * Not every one is in a dictionary, but they are spelt, and share letters, as real ones do; that is what
 * an index of words is sensitive to.
 */

const ROOTS = `
  كتب درس علم عمل حكم قتل نقل شرح نشر عرض فرض قبل دخل خرج رفع وضع نظم بحث طلب رسم حضر شهد سجل فتح غلق
  قطع جمع فرق حمل نزل ركب سكن زرع حصد صنع تجر ربح خسر شرك عقد فسخ حدد قدم رجع سفر هجر عبر وصل فصل حرق
  غرق نقذ جرح صلح كسر هدم شرب طبخ عطش جفف مطر برد سخن شمس ظلم عدل سجن حبس ضبط وقف حقق شكل شغل ضرب لعب
  سبق هزم نصر دفع حرس هجم رمي جري قفز سبح ركض مرض عقم جرب فحص شفي خدر طعم ولد حضن ربط خطط رقم حسب نسب
  عدد كثر قلل زيد نقص كبر صغر طول قصر عمق سطح بسط ركز دقق فكر فهم عرف جهل شكك وثق كذب صدق ثبت نكر وعد
  خلف غضب رضي فرح حزن خوف شجع دعم عون خدم نفع ضرر حفظ ضيع بدل غير طور جدد قدر عجز قوي ضعف سرع بطء صوت
  خطب نطق سمع نظر لمح صور رقص غني مثل خرج لحن نحت نقش لون بيض سود حمر خضر صفر ذهب فضض نحس حدد خشب حجر
  رمل طين زيت قمح شعر لحم سمك خبز ملح عسل قطن صوف حرر جلد
`
  .trim()
  .split(/\s+/);

/** Patterns on the letters ف ع ل, which stand for the three letters of a root. */
const PATTERNS = `
  فعل فاعل مفعول تفعيل فعال إفعال انفعال افتعال استفعال مفعل مفاعلة فعالة فعيل متفعل مفعلة أفعل يفعل
  تفعل فعول فواعل مفاعيل أفعال تفاعل يتفاعل مستفعل فعلاء
`
  .trim()
  .split(/\s+/);

/** Every stem, in an order of its own that decides which are common. It is the same for every seed. */
export function stems(): string[] {
  const made = ROOTS.flatMap((root) => PATTERNS.map((pattern) => shape(root, pattern)));
  return shuffled([...new Set(made)], randomFrom(1446));
}

function shape(root: string, pattern: string): string {
  const [first = '', second = '', third = ''] = root;
  const letters: Record<string, string> = { ف: first, ع: second, ل: third };
  return pattern.replace(/[فعل]/g, (letter) => letters[letter] ?? letter);
}

const SYLLABLES =
  'با بو تا تو جا جي دا دو را رو زا سا سي شا طا غا فا فو كا كو لا لي ما مو نا ني ها وا يا'.split(
    ' ',
  );

const ENDINGS = 'ن ر س ف ك ل م نغ سكي يف وف تون لاند بورغ يا و'.split(' ');

/** Where names end up that few reports mention: transliterated ones, some of them met only once. */
export const RARE_NAMES = { syllables: SYLLABLES, endings: ENDINGS };
