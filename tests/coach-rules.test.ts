import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { RuleCode } from '../src/coach/rule-book.ts';
import { mended, remarksOf } from './support/coach.ts';

/** Texts that a rule mends, and what they become; of a text that it leaves nothing is said either. */
interface Examples {
  mends: readonly [wrong: string, right: string][];
  leaves: readonly string[];
}

/** What no rule looks at, each with all that any of them would remark on. */
const NO_PROSE = [
  '`الى ,كذا  "نعم" ,ثم :هنا  الادارة !!!`',
  '```\nالى  الادارة ,ثم "نعم" كتـــاب !!!\n```',
  '~~~ text\nالى  الادارة\n~~~',
  'نص.\n\n    الى  الادارة ,ثم',
  'https://example.com/الى,كذا؟x=1:2',
  '[نص](https://example.com/a,b "شرح")',
  '<https://example.com/a,b;c>',
  '[1]: /opinion/20510/ "عنوان"',
  '#الادارة و@الادارة',
  '<!-- الى  الادارة ,ثم -->',
  'نص &amp; نص &nbsp;و &quot;نص&quot;',
  '\\"نص\\"',
  '> — فلان',
];

const TEXTS: Partial<Record<RuleCode, Examples>> = {
  'latin-punctuation': {
    mends: [
      ['وصل الوفد, ثم غادر.', 'وصل الوفد، ثم غادر.'],
      ['هل وصل الوفد?', 'هل وصل الوفد؟'],
      ['وصل الوفد; وغادر.', 'وصل الوفد؛ وغادر.'],
      ['قال «نعم», وغادر.', 'قال «نعم»، وغادر.'],
      ['**وصل**, ثم غادر,\nوعاد.', '**وصل**، ثم غادر،\nوعاد.'],
      [
        '| الوفد, والوزير | 12,5 |\n|---|---|\n| أ, ب | 3,2 |',
        '| الوفد، والوزير | 12,5 |\n|---|---|\n| أ، ب | 3,2 |',
      ],
      ['## وصل, وغادر', '## وصل، وغادر'],
    ],
    leaves: [
      'بلغ 1,5 مليون و12,300 درهم.',
      'صحف (BBC, CNN) وغيرها.',
      'من Rabat, Fes إلى هنا.',
      '«نعم».',
      'قال?!',
      '3;2',
    ],
  },
  'missing-space': {
    mends: [
      ['وصل،ثم غادر.', 'وصل، ثم غادر.'],
      ['قال:نعم وصل.', 'قال: نعم وصل.'],
      ['قال:«نعم».', 'قال: «نعم».'],
      ['وصل؛وغادر!ثم عاد؟نعم.', 'وصل؛ وغادر! ثم عاد؟ نعم.'],
      ['وَصَلَ،ثُمَّ', 'وَصَلَ، ثُمَّ'],
    ],
    leaves: [
      'انتهت 3:2 في 14:05.',
      '(و.م.ع) و.م.ع:',
      'نعم؟! ثم...',
      'الفقرة أ:ب.',
      'البقرة:255',
      '5،3 في المئة',
      '**وصل**، ثم [^1]: نص',
      'قال:\nنعم',
      'لعبة 🙂: نعم',
    ],
  },
  'space-before-mark': {
    mends: [
      ['وصل ، ثم غادر ؟', 'وصل، ثم غادر؟'],
      ['قال : نعم !', 'قال: نعم!'],
      ['قال «نعم» ، ثم غادر.', 'قال «نعم»، ثم غادر.'],
      ['وصل\u00a0؛ ثم غادر', 'وصل؛ ثم غادر'],
    ],
    leaves: [
      'انتهت 3 : 2 أمس.',
      'وصل :)',
      'وصل :-D',
      '- ، هكذا',
      '| نص | : |',
      '**وصل** ، ثم',
      'نص\n، ثم',
    ],
  },
  'double-space': {
    mends: [
      ['وصل  الوفد   مساء.', 'وصل الوفد مساء.'],
      ['- وصل  الوفد', '- وصل الوفد'],
    ],
    leaves: [
      'وصل الوفد  \nمساء.',
      '-   وصل',
      '1.  وصل',
      '| أ   | ب |\n|-----|---|\n| ت   | ث |',
      '`a  b`  نص',
    ],
  },
  'straight-quotes': {
    mends: [
      ['قال "نعم" ثم غادر.', 'قال «نعم» ثم غادر.'],
      ['قال "أجاب "نعم" وغادر" ثم عاد.', 'قال «أجاب “نعم” وغادر» ثم عاد.'],
      ['و**"نعم"**، ب"لا"', 'و**«نعم»**، ب«لا»'],
      ['قال "نعم\nوغادر" ثم عاد.', 'قال «نعم\nوغادر» ثم عاد.'],
    ],
    leaves: [
      'شاشة 15" كبيرة',
      'قال "نعم ثم غادر.',
      'قال «نعم» و“لا”.',
      '![وصف](a.jpg "شرح | تصوير: فلان")',
      '"\n\n"نص',
    ],
  },
  tatweel: {
    mends: [
      ['وصـــل الوفـد', 'وصل الوفد'],
      ['سنة 1445 هــ', 'سنة 1445 هـ'],
    ],
    leaves: ['سنة 1445 هـ', 'بـ«نعم» والـ12', 'ـَـ', '> ـ فلان'],
  },
  'hamza-slip': {
    mends: [
      ['ذهب الى الادارة.', 'ذهب إلى الإدارة.'],
      ['وبالاضافة إلى الإجتماع', 'وبالإضافة إلى الاجتماع'],
      ['للاسلامية ولامريكا', 'للإسلامية ولأمريكا'],
      ['**الى** «الانتاج»، و"اوروبا"', '**إلى** «الإنتاج»، و"أوروبا"'],
      ['إسْتقبال الادارةِ الاولَى', 'اسْتقبال الإدارةِ الأولَى'],
      ['شئ من المبادىء وهذا شيئ', 'شيء من المبادئ وهذا شيء'],
      ['المسئول', 'المسؤول'],
      ['![الى السوق](a.jpg "الى السوق | الادارة")', '![إلى السوق](a.jpg "إلى السوق | الإدارة")'],
      ['- الى\n- اذا', '- إلى\n- إذا'],
      ['الا\u0654خبار إلى الا\u0655دارة الى', 'الا\u0654خبار إلى الا\u0655دارة إلى'],
    ],
    leaves: [
      'واحد من ألف، ولازمة موسيقية، وكولن باول، وواين روني، ومنظمة الفاو.',
      'إنتاج وإنجاز وإنقاذ وإنشاء وإطلاع الرأي العام',
      'انه قال ان احداث الاعمال لان',
      'إستراتيجية الإنترنت الإثنين',
      'لامكان له، والي الجهة، واليه، وفاهم، اعتقد أنه',
    ],
  },
};

for (const [rule, { mends, leaves }] of Object.entries(TEXTS) as [RuleCode, Examples][]) {
  describe(rule, () => {
    for (const [wrong, right] of mends) {
      test(`mends ${wrong}`, () => {
        assert.equal(mended(rule, wrong), right);
        assert.notDeepEqual(remarksOf(rule, wrong), []);
      });
    }
    for (const text of [...leaves, ...NO_PROSE]) {
      test(`leaves ${text}`, () => {
        assert.equal(mended(rule, text), text);
        assert.deepEqual(remarksOf(rule, text), []);
      });
    }
  });
}

test('A newspaper with curly marks has those, and one in Egypt writes مسئول', () => {
  const site = { url: 'https://a.example', basePath: '', language: 'ar-EG' };
  const curly = { site: { ...site, quotes: 'curly' as const } };
  assert.equal(mended('straight-quotes', 'قال "نعم".', curly), 'قال “نعم”.');
  assert.equal(mended('hamza-slip', 'المسئول والشئون الى', curly), 'المسئول والشئون إلى');
});

test('Marks that are repeated are remarked on, and left to their author', () => {
  const texts = ['نعم!!! ثم', 'حقا؟؟؟', 'حقا؟!!', 'حقا ؟؟؟؟؟؟'];
  for (const text of texts) {
    assert.equal(remarksOf('repeated-marks', text).length, 1, text);
    assert.equal(mended('repeated-marks', text), text);
  }
  for (const text of ['نعم!', 'حقا؟!', 'حقا؟؟', 'نعم...', ...NO_PROSE]) {
    assert.deepEqual(remarksOf('repeated-marks', text), [], text);
  }
});

test('A long quotation is remarked on where nothing near it says whose it is', () => {
  const words = '«كانت الطريق إلى السوق مقطوعة منذ الفجر ولم يصل أحد من التجار»';
  const wrong = [`وصل الوفد مساء. ${words}.`, `فتح السوق.\n\n${words}.\n\nأغلق السوق.`];
  for (const text of wrong) assert.equal(remarksOf('quotation-without-source', text).length, 1);
  const right = [
    `${words}، قالت التاجرة.`,
    `وأضافت: ${words}`,
    `التاجرة سعاد: ${words}`,
    `وقالت سعاد كلاما كثيرا.\n\n${words}.`,
    `${words}.\n\nهكذا وصفت سعاد صباحها.`,
    `> ${words}\n>\n> — سعاد`,
    `> ${words}`,
    'قرب «سوق الأحد القديم» وصل الوفد.',
    `بحسب البلاغ ${words}.`,
    'وصل "من كان" إلى السوق وعاد "من لم يكن" قد ذهب إليه.',
  ];
  for (const text of right) assert.deepEqual(remarksOf('quotation-without-source', text), [], text);
});
