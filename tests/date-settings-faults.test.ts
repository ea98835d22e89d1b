import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { messagesOf, SITE } from './support/content-folder.ts';

const COUNTRIES =
  'MA (المغرب)، DZ (الجزائر)، TN (تونس)، LY (ليبيا)، MR (موريتانيا)، EG (مصر)، SD (السودان)، SO (الصومال)، DJ (جيبوتي)، KM (جزر القمر)، SA (السعودية)، KW (الكويت)، QA (قطر)، BH (البحرين)، AE (الإمارات)، OM (عمان)، YE (اليمن)، IQ (العراق)، SY (سوريا)، LB (لبنان)، JO (الأردن)، PS (فلسطين)';

const MONTHS = 'morocco أو algeria أو mauritania أو egypt أو levant أو dual';

const CASES: [line: string, told: string[]][] = [
  [
    'country: FR',
    [
      'خطأ: هذا ليس رمز بلد عربي. [unknown-country]',
      'الحقل: country',
      'وجدنا: FR',
      `المطلوب: ${COUNTRIES}`,
      'اكتب:',
      '  country: MA',
    ],
  ],
  [
    'country: الاردن',
    [
      'خطأ: هذا ليس رمز بلد عربي. هل تقصد JO؟ [unknown-country]',
      'الحقل: country',
      'وجدنا: الاردن',
      `المطلوب: ${COUNTRIES}`,
      'اكتب:',
      '  country: JO',
    ],
  ],
  [
    'language: fr-MA',
    [
      'خطأ: لا نعرف لغة بهذا الرمز. [unknown-language]',
      'الحقل: language',
      'وجدنا: fr-MA',
      'المطلوب: العربية مع رمز البلد',
      'اكتب:',
      '  language: ar-MA',
    ],
  ],
  [
    'digits: arabic',
    [
      'خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. هل تقصد arab؟ [unknown-choice]',
      'الحقل: digits',
      'وجدنا: arabic',
      'المطلوب: latn (123) أو arab (١٢٣)',
      'اكتب:',
      '  digits: arab',
    ],
  ],
  [
    'digits: ١٢٣',
    [
      'خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. [unknown-choice]',
      'الحقل: digits',
      'وجدنا: ١٢٣',
      'المطلوب: latn (123) أو arab (١٢٣)',
      'اكتب:',
      '  digits: latn',
    ],
  ],
  [
    'months: levantine',
    [
      'خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. هل تقصد levant؟ [unknown-choice]',
      'الحقل: months',
      'وجدنا: levantine',
      `المطلوب: ${MONTHS}`,
      'اكتب:',
      '  months: levant',
    ],
  ],
  [
    'months: يوليوز',
    [
      'خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. [unknown-choice]',
      'الحقل: months',
      'وجدنا: يوليوز',
      `المطلوب: ${MONTHS}`,
      'اكتب:',
      '  months: morocco',
    ],
  ],
  [
    'hours: 24h',
    [
      'خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. هل تقصد 24؟ [unknown-choice]',
      'الحقل: hours',
      'وجدنا: 24h',
      'المطلوب: 24 أو 12',
      'اكتب:',
      '  hours: 24',
    ],
  ],
  [
    'hijri: -1',
    [
      'خطأ: هذا الحقل يأخذ نعم أو لا. [not-yes-or-no]',
      'الحقل: hijri',
      'وجدنا: -1',
      'المطلوب: نعم أو لا',
      'اكتب:',
      '  hijri: نعم',
    ],
  ],
  [
    'hijriOffset: 3',
    [
      'خطأ: هذا الحقل يأخذ عدد أيام من ‎-2 إلى ‎2. [unfit-hijri-offset]',
      'الحقل: hijriOffset',
      'وجدنا: 3',
      'المطلوب: عدد أيام من ‎-2 إلى ‎2، يُضاف إلى تقويم أم القرى',
      'اكتب:',
      '  hijriOffset: -1',
    ],
  ],
];

describe('In site.yaml', () => {
  for (const [line, told] of CASES) {
    test(`«${line}» is refused`, async (t) => {
      const messages = await messagesOf(t, { 'site.yaml': `${SITE}${line}\n` });
      const column = line.indexOf(': ') + 3;
      assert.deepEqual(messages, [[`site.yaml:3:${column}`, ...told].join('\n  ')]);
    });
  }
});
