import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CardText } from '../../src/social-cards/design.ts';

/** Social cards whose pictures were looked at, and how they are compared. */

const FOLDER = join(import.meta.dirname, '..', 'golden-cards');
const DRAWN = join(import.meta.dirname, '..', '..', '.cache', 'golden-cards');

const NEWS: Omit<CardText, 'headline'> = {
  face: 'news',
  kicker: 'مجتمع',
  beside: '',
  outlet: 'إكسبريس تيفي',
  letter: 'إ',
};

const LONG =
  'قال وزير التجهيز والماء إن السدود الكبرى بلغت نسبة ملء غير مسبوقة منذ عشر سنوات، بعد أمطار متواصلة شملت ' +
  'معظم الأحواض المائية، مؤكدا أن الموسم الفلاحي المقبل سيكون واعدا في كل الجهات، شرط أن تتواصل التساقطات ' +
  'خلال شهري يناير وفبراير المقبلين، وأن يُحسَن تدبير الفرشة الجوفية ' +
  'في المناطق التي أنهكها الجفاف، داعيا الفلاحين الصغار إلى التعجيل بتسجيل أراضيهم قبل نهاية السنة';

/** By the names of their pictures. */
export const GOLDEN_CARDS: Record<string, CardText> = {
  moroccan: {
    ...NEWS,
    headline: 'أڭادير تحتضن معرضا وطنيا للصيد وتكرّم بحّارة قضوا عمرا كاملا في عرض البحر',
  },
  latin: {
    ...NEWS,
    kicker: 'اقتصاد',
    headline: 'شركة «Nova Labs» ترفع أسعار Nova 15 Pro بنسبة 20% (ابتداء من يناير)',
  },
  tashkeel: {
    ...NEWS,
    kicker: 'ثقافة وفن',
    headline: '﴿وَقُلْ رَبِّ زِدْنِي عِلْمًا﴾: مَدْرَسَةٌ عَتِيقَةٌ تُخَرِّجُ ٣٥٠ طَالِبًا',
  },
  score: {
    ...NEWS,
    kicker: 'رياضة',
    headline: 'وداد الزيتون 3-1 Rayon Sport: ليلة “القناديل” التي لا تنسى',
  },
  numbers: {
    ...NEWS,
    headline: 'ⴰⵣⵓⵍ: للحجز قبل 2026-07-31 اتصلوا بالرقم +212 537-71-12-34 في -5° درجات',
  },
  opinion: {
    ...NEWS,
    face: 'opinion',
    kicker: 'رأي',
    headline: 'في مديح البطء: لماذا نحتاج صحافة لا تركض خلف كل شيء؟',
    beside: 'سعاد المرابط وأحمد بنعلي',
  },
  cover: {
    ...NEWS,
    face: 'cover',
    kicker: '',
    headline: 'ثقافة وفن',
    beside: 'كتب ومسرح وسينما وموسيقى.',
  },
  address: {
    ...NEWS,
    headline:
      'سجلوا في https://inscription.example.com/2026/ecoles-primaires/formulaire.html قبل الأحد',
  },
  long: { ...NEWS, headline: LONG },
};

/** How far a shade of grey may be off, of 255, and how many of the 756,000 pixels may be off farther. */
const SHADES = 48;
const PIXELS = 150;

/** A picture in shades of grey, as bytes. */
async function greyOf(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture).greyscale().raw().toBuffer();
}

/**
 * How many pixels of a drawn card are other than in its golden picture. Another processor may round the edge of a
 * letter otherwise, by some shades; a letter that does not join its neighbour moves the whole line.
 */
async function strangePixels(name: string, drawn: Uint8Array): Promise<number> {
  const golden = await readFile(join(FOLDER, `${name}.png`)).catch(() => undefined);
  if (!golden) return Infinity;
  const [one, other] = [await greyOf(golden), await greyOf(drawn)];
  if (one.length !== other.length) return Infinity;
  return one.reduce(
    (sum, shade, at) => sum + Number(Math.abs(shade - (other[at] ?? 0)) > SHADES),
    0,
  );
}

/** Whether a card looks as in its golden picture. */
export async function looksGolden(name: string, drawn: Uint8Array): Promise<boolean> {
  return (await strangePixels(name, drawn)) <= PIXELS;
}

/** Leaves a card where it can be looked at. Returns what to do with it. */
export async function leaveToLookAt(name: string, drawn: Uint8Array): Promise<string> {
  await mkdir(DRAWN, { recursive: true });
  const path = join(DRAWN, `${name}.png`);
  await writeFile(
    path,
    await sharp(drawn).greyscale().png({ palette: true, colours: 32, dither: 0 }).toBuffer(),
  );
  return `Look at ${path}; where it is right, put it in the place of tests/golden-cards/${name}.png`;
}
