/** Arabic names of what `mendText` takes out of texts or puts right in them. */

const MENDED: Readonly<Record<string, string>> = {
  'misread encoding': 'نص كان بترميز خاطئ (حروفه رموز لاتينية) فأُصلح',
  'presentation forms': 'أشكال حروف من برامج قديمة صارت حروفا',
};

const LEFT = 'من اليسار إلى اليمين';
const RIGHT = 'من اليمين إلى اليسار';

/** By their numbers in Unicode, in sixteens. */
const SIGNS: Readonly<Record<string, string>> = {
  '00AD': 'واصلة خفية',
  '034F': 'رابط حروف خفي',
  '061C': 'علامة الحرف العربي',
  '115F': 'حشو كوري خفي',
  '1160': 'حشو كوري خفي',
  '17B4': 'حركة خميرية خفية',
  '17B5': 'حركة خميرية خفية',
  '200B': 'فراغ بلا عرض',
  '200C': 'فاصل حروف خفي',
  '200D': 'واصل حروف خفي',
  '200E': `علامة اتجاه ${LEFT}`,
  '200F': `علامة اتجاه ${RIGHT}`,
  '2028': 'فاصل أسطر',
  '2029': 'فاصل فقرات',
  '202A': `بداية نص ${LEFT}`,
  '202B': `بداية نص ${RIGHT}`,
  '202C': 'نهاية اتجاه',
  '202D': `قلب الحروف ${LEFT}`,
  '202E': `قلب الحروف ${RIGHT}`,
  '2060': 'رابط كلمات خفي',
  '2066': `بداية عزل ${LEFT}`,
  '2067': `بداية عزل ${RIGHT}`,
  '2068': 'بداية عزل',
  '2069': 'نهاية عزل',
  '2800': 'خانة برايل فارغة',
  '3164': 'حشو كوري خفي',
  FEFF: 'علامة بداية ملف',
  FFA0: 'حشو كوري خفي',
  FFFC: 'مكان شيء ضاع',
  FFFD: 'مكان حرف ضاع',
};

/** What a mark is called that has no name of its own above, by the first that fits its number. */
const GROUPS: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x0000, 0x001f, 'رمز تحكم'],
  [0x007f, 0x009f, 'رمز تحكم'],
  [0x180b, 0x180f, 'علامة منغولية خفية'],
  [0x2061, 0x2065, 'رمز رياضي خفي'],
  [0x206a, 0x206f, 'علامة اتجاه مهجورة'],
  [0xd800, 0xdfff, 'نصف حرف'],
  [0xe000, 0xf8ff, 'رمز من خط خاص'],
  [0xfdd0, 0xfdef, 'رقم ليس لحرف'],
  [0xfff0, 0xfffb, 'علامة حاشية خفية'],
  [0xfffe, 0xffff, 'رقم ليس لحرف'],
  [0xe0000, 0xe007f, 'وسم خفي'],
  [0xf0000, 0x10ffff, 'رمز من خط خاص'],
];

/** What a mark is to an editor: «علامة اتجاه من اليمين إلى اليسار (U+200F)»; its own name where nobody gave it one. */
export function markName(mark: string): string {
  const mended = MENDED[mark];
  if (mended !== undefined) return mended;
  const number = /^U\+([0-9A-F]+)/.exec(mark)?.[1];
  if (number === undefined) return mark;
  const code = Number.parseInt(number, 16);
  const group = GROUPS.find(([from, to]) => code >= from && code <= to)?.[2];
  const name = SIGNS[number] ?? group;
  return name === undefined ? mark : `${name} (U+${number})`;
}
