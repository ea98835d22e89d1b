import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { bodyFacts, plainText } from '../src/markdown/reading.ts';

test('A text without its markup keeps its words in order, a line for each block', () => {
  const body = [
    '## أرقام *الموسم*',
    'قال [رئيس](https://a.example/r) التعاونية: **«نعم»** و`1+1`\nثم <b>انصرف</b> &amp; عاد\\*[^1].',
    '- أول\n- ثان',
    '> قول',
    '![وصف](souq.jpg "شرح")',
    '| الجهة | الأسر |\n|---|--:|\n| سوس | 12 |',
    '```\nconst a = 1;\n```',
    '[^1]: هامش.',
  ].join('\n\n');
  assert.deepEqual(plainText(body, 'guillemets').trimEnd().split(/\n+/), [
    'أرقام الموسم',
    'قال رئيس التعاونية: «نعم» و1+1 ثم <b>انصرف</b> & عاد*.',
    'أول',
    'ثان',
    'قول',
    'الجهة',
    'الأسر',
    'سوس',
    '12',
    'const a = 1;',
    'هامش.',
  ]);
});

const FIRST = 'بلغت صادرات الزيتون رقما قياسيا.';

/** Bodies of which FIRST is the first paragraph. */
const BODIES: [begins: string, body: string][] = [
  ['nothing before it', `${FIRST}\n\nوقال رئيس التعاونية.`],
  ['a heading', `## أرقام الموسم\n\n${FIRST}`],
  ['a heading with no empty line after it', `## أرقام الموسم\n${FIRST}`],
  ['an underlined heading', `أرقام الموسم\n=====\n\n${FIRST}`],
  ['a list', `- أول\n- ثان\n\n${FIRST}`],
  ['a numbered list', `1. أول\n2. ثان\n\n${FIRST}`],
  ['a list whose item has two paragraphs', `- أول\n\n  تتمة الأول\n\n${FIRST}`],
  ['a quotation', `> قول مأثور.\n>\n> وقول آخر.\n\n${FIRST}`],
  ['a picture', `![سوق](souq.jpg "سوق الثلاثاء")\n\n${FIRST}`],
  ['a linked picture', `[![سوق](souq.jpg)](https://a.example/)\n\n${FIRST}`],
  ['a picture on the line above', `![سوق](souq.jpg)\n${FIRST}`],
  ['a table', `| الجهة |\n|---|\n| سوس |\n\n${FIRST}`],
  ['a table without outer bars', `الجهة | الأسر\n--- | ---\nسوس | 12\n\n${FIRST}`],
  ['a rule', `---\n\n${FIRST}`],
  ['code', `\`\`\`\na\n\nb\n\`\`\`\n\n${FIRST}`],
  ['a note', `[^1]: هامش.\n\n${FIRST}`],
  ['an address for links', `[بلاغ]: https://a.example/\n\n${FIRST}`],
  ['empty lines', `\n\n \n${FIRST}`],
  ['a line break in it', 'بلغت صادرات الزيتون\nرقما قياسيا.\n\nتتمة.'],
  ['a list right after it', `${FIRST}\n- أول\n- ثان`],
  ['bold words', '**بلغت صادرات** الزيتون رقما قياسيا.'],
  ['bold italic words', '***بلغت صادرات*** الزيتون رقما قياسيا.'],
  ['italic words', '*بلغت* صادرات الزيتون رقما قياسيا.'],
  ['underscored words', '__بلغت__ صادرات _الزيتون_ رقما قياسيا.'],
  ['a link in it', 'بلغت [صادرات الزيتون](https://a.example/) رقما قياسيا.'],
  ['a link by name in it', 'بلغت [صادرات][1] الزيتون رقما قياسيا.\n\n[1]: https://a.example/'],
  ['a note on it', `بلغت صادرات الزيتون[^1] رقما قياسيا.\n\n[^1]: هامش.`],
  ['a picture in it', '![رمز](a.jpg) بلغت صادرات الزيتون رقما قياسيا.'],
];

describe('The first paragraph', () => {
  for (const [begins, body] of BODIES) {
    test(`is found in a body with ${begins}`, () => {
      assert.equal(bodyFacts(body, 'guillemets').firstParagraph, FIRST);
    });
  }

  const openings = [
    '3.5 مليون سائح زاروا المدينة.',
    '-5 درجات في إفران.',
    '#المغرب يفوز.',
    '1- أول',
  ];
  for (const paragraph of openings) {
    test(`may begin like «${paragraph}»`, () => {
      assert.equal(bodyFacts(`${paragraph}\n\nتتمة.`, 'guillemets').firstParagraph, paragraph);
    });
  }

  test('is empty where there is none', () => {
    assert.equal(bodyFacts('', 'guillemets').firstParagraph, '');
    assert.equal(
      bodyFacts('## عنوان\n\n![سوق](souq.jpg)\n\n- أول', 'guillemets').firstParagraph,
      '',
    );
  });
});

test('The facts of a body are its words and the pictures in it, each once, as written', () => {
  const body =
    'أَعلنَت الوزارة 12 رقما.\n\n![سوق](<صورة السوق.jpg>)\n\nرمز ![سوق](a.jpg)[^1]\n\n[^1]: [![سوق](b.png)](/x/) ![سوق](a.jpg)';
  assert.deepEqual(bodyFacts(body, 'guillemets').images.toSorted(), [
    'a.jpg',
    'b.png',
    'صورة السوق.jpg',
  ]);
  assert.equal(bodyFacts('أَعلنَت **الوزارة** 12 رقما.\n\n- أول', 'guillemets').words.length, 5);
});
