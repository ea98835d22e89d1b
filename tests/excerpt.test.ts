import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withoutDateline } from '../src/text/dateline.ts';
import { excerpt } from '../src/text/excerpt.ts';

const NOTHING_MORE =
  ' وانتظر السكان ساعات طويلة أمام باب المقاطعة قبل أن يعود كل واحد إلى بيته دون جواب يشفي الغليل أو وعد مكتوب.';

const CUTS: [behaviour: string, paragraph: string, cut: string][] = [
  [
    'A doctor, an engineer and a professor end no sentence',
    `افتتح المعرض كل من د. أحمد الصالحي وم. سعاد المرابط وأ.د. يوسف العلوي في قاعة البلدية بحضور السكان. وشكر الحاضرون المنظمين.${NOTHING_MORE}`,
    'افتتح المعرض كل من د. أحمد الصالحي وم. سعاد المرابط وأ.د. يوسف العلوي في قاعة البلدية بحضور السكان. وشكر الحاضرون المنظمين.',
  ],
  [
    'Nor do initials, or a dot between digits',
    `بلغ سعر السهم 12.5 درهما حسب ما نقلته و.م.ع. عن بورصة الدار البيضاء صباح اليوم الأربعاء! وتوقع المحللون المزيد${NOTHING_MORE}`,
    'بلغ سعر السهم 12.5 درهما حسب ما نقلته و.م.ع. عن بورصة الدار البيضاء صباح اليوم الأربعاء!',
  ],
  [
    'A year may end a sentence',
    `تعود آخر أشغال صيانة عرفتها القنطرة القديمة فوق واد الزيتون إلى سنة 1998. ومنذ ذلك الحين${NOTHING_MORE}`,
    'تعود آخر أشغال صيانة عرفتها القنطرة القديمة فوق واد الزيتون إلى سنة 1998.',
  ],
  [
    'A quotation of several sentences is closed after the last that fits',
    `وقال رئيس الجماعة بعد انتهاء الدورة: «سنفتح القنطرة في وجه السكان قبل العيد. لكننا لن نفتحها قبل أن تنتهي الخبرة التقنية،${NOTHING_MORE}»`,
    'وقال رئيس الجماعة بعد انتهاء الدورة: «سنفتح القنطرة في وجه السكان قبل العيد.»',
  ],
  [
    'What is open at the ellipsis is closed too, the inner mark first',
    'قرأ المعلم أمام التلاميذ مقطعا طويلا من كتابه الجديد «حكايات الساحل (الجزء الأول وفيه عشرون حكاية عن البحارة والصيادين وأسماكهم العجيبة وعن مراكبهم التي لا تعود أبدا إلى الميناء)»',
    'قرأ المعلم أمام التلاميذ مقطعا طويلا من كتابه الجديد «حكايات الساحل (الجزء الأول وفيه عشرون حكاية عن البحارة والصيادين وأسماكهم العجيبة وعن مراكبهم التي لا…)»',
  ],
  [
    'A quotation that would begin at the ellipsis does not begin',
    `${'مطر '.repeat(37)}وقال «عاصفة لا مثيل لها في هذه السنة»`,
    `${'مطر '.repeat(37)}وقال…`,
  ],
];

describe('A standfirst cut from a paragraph', () => {
  for (const [behaviour, paragraph, cut] of CUTS) {
    test(behaviour, () => {
      assert.equal(excerpt(paragraph), cut);
      assert.ok(cut.length <= 160);
    });
  }
});

const DATELINES = [
  'الرباط – و م ع: ',
  'الرباط — و.م.ع — ',
  'الدار البيضاء (أ ف ب) – ',
  'طنجة / إكسبريس تيفي: ',
  'إكسبريس تيفي – الناظور: ',
  'واشنطن، وكالات: ',
  'القاهرة - رويترز - ',
  'بيروت – وكالة أنباء المرسى: ',
  'و م ع: ',
  '(الأناضول) – ',
  'خاص: ',
];

const NO_DATELINES = [
  'الرباط: ',
  'الوزير – وهو طبيب – ',
  'وكالة الطاقة: ',
  'ONEE: ',
  'المغرب - تونس: ',
  'قال د. أحمد: ',
];

describe('The dateline of a paragraph', () => {
  for (const dateline of DATELINES) {
    test(`«${dateline}» is no part of a standfirst`, () => {
      const paragraph = withoutDateline(`${dateline}أُعلن عن فتح القنطرة.`, ['إكسبريس تيفي']);
      assert.equal(paragraph, 'أُعلن عن فتح القنطرة.');
    });
  }

  for (const words of NO_DATELINES) {
    test(`«${words}» is none, and stays`, () => {
      const paragraph = `${words}أُعلن عن فتح القنطرة.`;
      assert.equal(withoutDateline(paragraph, ['إكسبريس تيفي']), paragraph);
    });
  }
});
