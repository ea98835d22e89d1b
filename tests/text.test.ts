import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { asciiDigits, inDigits } from '../src/text/digits.ts';
import { excerpt } from '../src/text/excerpt.ts';
import { fold } from '../src/text/fold.ts';
import { stripInvisible, tidy } from '../src/text/invisible.ts';
import { joinWithAnd } from '../src/text/lists.ts';
import { pluralForm, type Counted } from '../src/text/plurals.ts';
import { isVowelled } from '../src/text/vowelled.ts';
import { readingMinutes, wordsIn } from '../src/text/words.ts';

describe('Digits', () => {
  test('Arabic-Indic and Persian digits are read as ASCII, and nothing else is touched', () => {
    assert.equal(asciiDigits('٠١٢٣٤٥٦٧٨٩'), '0123456789');
    assert.equal(asciiDigits('۰۱۲۳۴۵۶۷۸۹'), '0123456789');
    assert.equal(asciiDigits('في ٥ يوليوز ٢٠٢٦، بنسبة ١٢٫٥٪'), 'في 5 يوليوز 2026، بنسبة 12٫5٪');
  });

  test('Numbers are printed in the newspaper’s digits', () => {
    assert.equal(inDigits(20510, 'latn'), '20510');
    assert.equal(inDigits(9876543210, 'arab'), '٩٨٧٦٥٤٣٢١٠');
    assert.equal(inDigits('بين 3 و9 يوليو', 'arab'), 'بين ٣ و٩ يوليو');
  });
});

test('A text with most of its vowels is told from one with a mark here and there', () => {
  assert.ok(isVowelled('مَعْرِضُ الكِتَابِ يَفْتَحُ أَبْوَابَهُ'));
  assert.ok(isVowelled('قِفا نَبكِ مِن ذِكرى حَبيبٍ ومَنزِلِ'));
  assert.ok(!isVowelled('أُعلن رسميًا عن كُتّاب الدورة'));
  assert.ok(!isVowelled('BBC 2026'));
  assert.ok(!isVowelled(''));
});

describe('Names that are the same to a reader', () => {
  const same: [names: string[], folded: string][] = [
    [['إقتصاد', 'اقتصاد', 'أقتصاد', 'ٱقتصاد', 'اقتصـــاد', 'اِقْتِصَاد', '  اقتصاد '], 'اقتصاد'],
    [['ثقافة وفن', 'ثقافه  وفن', 'ثقافة\u00a0وفن', 'ثَقافةٌ\nوفنّ'], 'ثقافه وفن'],
    [['القرآن', 'القران', 'القرا\u0653ن'], 'القران'],
    [['مستشفى', 'مستشفي', 'مستشفی'], 'مستشفي'],
    [['کتاب', 'كتاب', 'ڪتاب'], 'كتاب'],
    [['مسؤولون', 'مسوولون', 'مسو\u0654ولون'], 'مسوولون'],
    [['رئيس', 'رييس'], 'رييس'],
    [['الآداب', 'ﺍﻵﺩﺍﺏ'], 'الاداب'],
    [['Express TV', '\u200fEXPRESS TV\u200f', 'ＥＸＰＲＥＳＳ TV'], 'express tv'],
    [['مونديال 2030', 'مونديال ٢٠٣٠', 'مونديال ۲۰۳۰'], 'مونديال 2030'],
    [['رأي', '\u202bرأي\u202c', 'ر\u200dأي', '\ufeffرأي'], 'راي'],
    [['الرحمٰن', 'الرحمن'], 'الرحمن'],
  ];
  for (const [names, folded] of same) {
    test(`${names.map((name) => `«${name}»`).join(' ')} all fold to «${folded}»`, () => {
      assert.deepEqual(
        names.map((name) => fold(name)),
        names.map(() => folded),
      );
    });
  }

  test('Letters that readers tell apart stay apart', () => {
    assert.notEqual(fold('صورة'), fold('سورة'));
    assert.notEqual(fold('رأي'), fold('راعي'));
    assert.notEqual(fold('ماء'), fold('ما'));
    assert.equal(fold('ماء'), 'ماء');
  });
});

describe('Invisible characters', () => {
  const marks =
    '00AD 061C 180E 200B 200C 200D 200E 200F 202A 202B 202C 202D 202E 2060 2066 2067 2068 2069 FEFF';
  for (const code of marks.split(' ')) {
    const mark = String.fromCharCode(Number.parseInt(code, 16));
    test(`U+${code} is taken out of keys and off the ends of what authors wrote`, () => {
      assert.equal(stripInvisible(`${mark}واد${mark} الزيتون${mark}`), 'واد الزيتون');
      assert.equal(tidy(`${mark} واد الزيتون ${mark}`), 'واد الزيتون');
    });
  }

  test('Inside a text they stay, and so do tashkeel and white space', () => {
    assert.equal(
      tidy('\u200f\n أَعلنتْ شركة \u2066Inwi\u2069 عن\tعرضها \u200f'),
      'أَعلنتْ شركة \u2066Inwi\u2069 عن\tعرضها',
    );
  });

  test('A tidied text is in composed form', () => {
    assert.equal(tidy('ا\u0654خبار'), 'أخبار');
    assert.equal(tidy('Cafe\u0301'), 'Café');
  });
});

const FORMS: [count: number, form: keyof Counted][] = [
  [0, 'zero'],
  [1, 'one'],
  [2, 'two'],
  [3, 'few'],
  [10, 'few'],
  [11, 'many'],
  [99, 'many'],
  [100, 'other'],
  [101, 'other'],
  [102, 'other'],
  [103, 'few'],
  [110, 'few'],
  [111, 'many'],
  [199, 'many'],
  [200, 'other'],
  [1000, 'other'],
  [1002, 'other'],
  [1003, 'few'],
];

describe('Plural forms', () => {
  for (const [count, form] of FORMS) {
    test(`${count} takes the plural form «${form}», as Intl says too`, () => {
      assert.equal(pluralForm(count), form);
      assert.equal(new Intl.PluralRules('ar').select(count), form);
    });
  }
});

describe('Words', () => {
  const texts: [text: string, words: number][] = [
    ['', 0],
    ['— … «»', 0],
    ['أَعْلَنَتِ الوِزارَةُ', 2],
    ['قال: «نعم»، ثم انصرف.', 4],
    ['الـ15 من غشت', 3],
    ['بلغ 12٫5 في المائة', 4],
    ['می\u200cخواهم', 1],
    ['وقّعت شركة Renault اتفاقا بقيمة 300 مليون درهم', 8],
    ['عنوان\n\nفقرة أولى\nوسطر', 4],
    ['نشرت صحيفة L’Opinion مقالا', 4],
  ];
  for (const [text, words] of texts) {
    test(`«${text}» has ${words} words`, () => {
      assert.equal(wordsIn(text).length, words);
    });
  }

  const times: [words: number, minutes: number][] = [
    [0, 1],
    [40, 1],
    [269, 1],
    [270, 2],
    [449, 2],
    [450, 3],
    [1800, 10],
  ];
  for (const [words, minutes] of times) {
    test(`${words} words take ${minutes} whole minutes to read`, () => {
      assert.equal(readingMinutes(words), minutes);
    });
  }

  test('A picture takes twelve seconds, as long as there are no more than five', () => {
    const minutes = [0, 2, 3, 5, 6, 50].map((pictures) => readingMinutes(180, pictures));
    assert.deepEqual(minutes, [1, 1, 2, 2, 2, 2]);
    assert.equal(readingMinutes(180 * 1.5 - 1, 5), 2);
  });
});

const EXCERPTS: [behaviour: string, paragraph: string, cut: string][] = [
  [
    'A short paragraph is kept whole, its line breaks as spaces',
    'أُجِّلت مباراة نهضة تلال الريحان\nإلى السبت،  بسبب الأمطار. ولم يُحدد التوقيت',
    'أُجِّلت مباراة نهضة تلال الريحان إلى السبت، بسبب الأمطار. ولم يُحدد التوقيت',
  ],
  ['160 characters are short enough', `${'سطر '.repeat(39)}آخر.`, `${'سطر '.repeat(39)}آخر.`],
  [
    'A long one ends with its last whole sentence',
    'أعلنت جماعة واد الزيتون عن انطلاق أول رحلة تجريبية للترامواي. هل يصل في موعده؟ وقال مسؤول في الجماعة إن الخط سيُفتح للعموم في شتنبر المقبل، بعد ستة أشهر من التجارب.',
    'أعلنت جماعة واد الزيتون عن انطلاق أول رحلة تجريبية للترامواي. هل يصل في موعده؟',
  ],
  [
    'The quotation mark that closes a sentence goes with it',
    'وقفت الحاجّة زهرة أمام باب المدرسة وقالت للصحافيين: «لن نغادر قبل أن يعود الأطفال.» وأضافت أن الجيران اتفقوا على تنظيم وقفة ثانية يوم الجمعة إن لم تستجب الجماعة لمطالبهم.',
    'وقفت الحاجّة زهرة أمام باب المدرسة وقالت للصحافيين: «لن نغادر قبل أن يعود الأطفال.»',
  ],
  [
    'Dots in numbers and after abbreviations end no sentence',
    'كشفت دراسة أن 3.5 مليون أسرة في القرى ترتبط بشبكة الماء، قدمها أ. د. يوسف المرابط ود. سلمى العلوي في تلال الريحان أمام عدد من المهندسين والفلاحين القادمين من الجهات المجاورة',
    'كشفت دراسة أن 3.5 مليون أسرة في القرى ترتبط بشبكة الماء، قدمها أ. د. يوسف المرابط ود. سلمى العلوي في تلال الريحان أمام عدد من المهندسين والفلاحين القادمين من…',
  ],
  [
    'A first sentence too short to say something is not where it ends, and no comma stands before the ellipsis',
    'توقف كل شيء. في تلك الليلة من ليالي دجنبر انقطع التيار عن المدينة كلها وبقي سكان الأحياء القديمة ساعات طويلة ينتظرون عودة الضوء والماء والهاتف والدفء معا، والمستشفى وحده مضاء',
    'توقف كل شيء. في تلك الليلة من ليالي دجنبر انقطع التيار عن المدينة كلها وبقي سكان الأحياء القديمة ساعات طويلة ينتظرون عودة الضوء والماء والهاتف والدفء معا…',
  ],
  [
    'A sentence that ends at the 160th character is whole',
    `سقط المطر. ${'مطر '.repeat(36)}غزير. وعاد الصحو في الغد`,
    `سقط المطر. ${'مطر '.repeat(36)}غزير.`,
  ],
  ['What has no space is cut at 160 characters', 'ـ'.repeat(200), `${'ـ'.repeat(159)}…`],
];

describe('A standfirst cut from a paragraph', () => {
  for (const [behaviour, paragraph, cut] of EXCERPTS) {
    test(behaviour, () => {
      assert.equal(excerpt(paragraph), cut);
    });
  }
});

describe('Lists', () => {
  const lists: [items: string[], joined: string][] = [
    [[], ''],
    [['سعاد المرابط'], 'سعاد المرابط'],
    [['سعاد المرابط', 'أحمد العلوي'], 'سعاد المرابط وأحمد العلوي'],
    [['سلمى', 'أحمد', 'John Smith'], 'سلمى وأحمد وJohn Smith'],
  ];
  for (const [items, joined] of lists) {
    test(`${items.length} names read «${joined}»`, () => {
      assert.equal(joinWithAnd(items), joined);
    });
  }
});
