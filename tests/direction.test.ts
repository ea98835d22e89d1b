import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMarkdown } from '../src/markdown/markdown.ts';
import { directionRuns, isolatedText } from '../src/text/direction/direction.ts';
import { mayTurn } from '../src/text/direction/hint.ts';
import { placesIn } from '../src/text/direction/ltr-places.ts';
import { foreignLanguage } from '../src/text/direction/foreign-language.ts';
import { withNoBreaks } from '../src/text/typography/no-breaks.ts';

const render = createMarkdown({
  basePath: '',
  digits: 'latn',
  quotes: 'guillemets',
  picture: () => '',
});

/** A text with its runs in brackets, and no-break spaces as ~. */
function bracketed(text: string): string {
  return directionRuns(text)
    .map((run) => (run.ltr ? `[${run.text}]` : run.text))
    .join('')
    .replace(/\u00a0/g, '~');
}

const LEFT_ALONE = [
  'المغرب 3-1 إسبانيا في موسم 2025-2026 من 14:00-16:00 يوم 31/07/2026',
  'كوفيد-19 وخطة 4-2-3-1 ونسبة 60% و#المغرب و2 -1 و١٢-١٥',
  'بلا شيء من ذلك.',
  '',
];

const APART: [text: string, runs: string][] = [
  ['بلغ 1 250 000 درهم و٣٠٠ ٠٠٠ نسمة', 'بلغ 1~250~000 درهم و٣٠٠~٠٠٠ نسمة'],
  ['في 2026 300 شخص', 'في 2026 300 شخص'],
  ['قالت BBC, CNN إن', 'قالت [BBC], [CNN] إن'],
  ['كتب: fiers, très fiers. وخرج', 'كتب: [fiers, très fiers]. وخرج'],
  ['والـGPS وو@FRMF وبـ+3% و-5', 'والـ[GPS] وو[@FRMF] وبـ[+3%] و[-5]'],
  ['محرك 2.0 TDI وU.S.A. هنا', 'محرك 2.0 [TDI] و[U.S.A.] هنا'],
  ['(Le Matin) و«Le Monde, jeudi.»', '([Le Matin]) و«[Le Monde, jeudi.]»'],
  ['+18 أو 18+ أو 100$100', '[+18] أو [18+] أو [100$]100'],
  ['05-07-2026 14:05 ثم 0537 711 234', '[05-07-2026] 14:05 ثم [0537 711 234]'],
];

describe('Runs from left to right', () => {
  for (const text of LEFT_ALONE) {
    test(`there are none in «${text}»`, () => {
      const runs = directionRuns(text);
      assert.deepEqual(
        runs.filter(({ ltr }) => ltr),
        [],
      );
      assert.equal(runs.map((run) => run.text).join(''), text);
    });
  }
  for (const [text, runs] of APART) {
    test(`are whole in «${text}»`, () => {
      assert.equal(bracketed(text), runs);
      const together = directionRuns(text).map((run) => run.text);
      assert.equal(together.join('').replace(/\u00a0/g, ' '), text);
    });
  }
});

test('Scores and ranges are told apart, a number with a sign or in a long row is none', () => {
  const scores = (text: string) => directionRuns(text).filter(({ isScore }) => isScore);
  assert.deepEqual(
    LEFT_ALONE.flatMap(scores).map(({ text }) => text),
    ['3-1', '2025-2026', '14:00-16:00', '4-2-3-1'],
  );
  assert.deepEqual(scores('-5 و978-9954-21-084-5 و12 و2-1-2-1-2-1-2-1 وRaja 3-1 Wydad'), []);
});

const LANGUAGES: [text: string, language: string | undefined][] = [
  ['Liberté, égalité, fraternité', 'fr'],
  ['L’État c’est moi', 'fr'],
  ['Nous sommes dans la rue', 'fr'],
  ['The house of the king', 'en'],
  ['Ask not what your country can do for you', 'en'],
  ['España está en la calle con los suyos', 'es'],
  ['Manchester United', undefined],
  ['La Repubblica', undefined],
  ['Москва слезам не верит', undefined],
];

for (const [text, language] of LANGUAGES) {
  test(`The language of «${text}» is ${language ?? 'not guessed'}`, () => {
    assert.equal(foreignLanguage(text), language);
  });
}

const BODIES: [body: string, html: string][] = [
  ['قال **Real** Madrid نعم', '<p>قال <bdi dir="ltr"><strong>Real</strong> Madrid</bdi> نعم</p>\n'],
  [
    'قال **نادي Real** Madrid',
    '<p>قال <strong>نادي <bdi dir="ltr">Real</bdi></strong> <bdi dir="ltr">Madrid</bdi></p>\n',
  ],
  [
    'زوروا [موقع Apple](/a/) و`npm run x` ثم +212 537-71-12-34',
    '<p>زوروا <a href="/a/">موقع <bdi dir="ltr">Apple</bdi></a> و<code>npm run x</code>' +
      ' ثم <bdi dir="ltr" class="phone">+212 537-71-12-34</bdi></p>\n',
  ],
  ['الخطوط Royal\nAir Maroc', '<p>الخطوط <bdi dir="ltr">Royal\nAir Maroc</bdi></p>\n'],
  [
    'The house of the king.\n\nReuters',
    '<p dir="ltr" lang="en">The house of the king.</p>\n<p><bdi dir="ltr">Reuters</bdi></p>\n',
  ],
  [
    '> L’État c’est moi, dit-il.\n>\n> Le Monde\n\n> قال: L’État',
    '<blockquote dir="ltr" lang="fr">\n<p>L’État c’est moi, dit-il.</p>\n<p>Le Monde</p>\n</blockquote>\n' +
      '<blockquote>\n<p>قال: <bdi dir="ltr">L’État</bdi></p>\n</blockquote>\n',
  ],
  [
    '- The house of the king.\n- ريال',
    '<ul>\n<li><bdi dir="ltr" lang="en">The house of the king.</bdi></li>\n<li>ريال</li>\n</ul>\n',
  ],
  ['## L’État et la loi', '<h2><bdi dir="ltr" lang="fr">L’État et la loi</bdi></h2>\n'],
  [
    'قال «L’État c’est moi.» ثم',
    '<p>قال «<bdi dir="ltr" lang="fr">L’État c’est moi.</bdi>» ثم</p>\n',
  ],
];

describe('In the text of an article', () => {
  for (const [body, html] of BODIES) {
    test(`what runs from left to right is marked in ${JSON.stringify(body)}`, () => {
      assert.equal(render(body), html);
    });
  }
});

test('A text that is passed over at once has nothing that runs from left to right', () => {
  const signs = ['0', '7', '٣', ' ', '\u00a0', '-', '.', '+', '%', 'ك'];
  let texts = [''];
  let passedOver = 0;
  for (let length = 1; length <= 4; length += 1) {
    texts = texts.flatMap((text) => signs.map((sign) => text + sign));
    for (const text of texts.filter((one) => !mayTurn(one))) {
      passedOver += 1;
      const isOne = withNoBreaks(text) === text && placesIn(text).length === 0;
      assert.ok(isOne, JSON.stringify(text));
    }
  }
  assert.ok(passedOver > 1000);
  assert.ok(!mayTurn('بلغت 48,6 في المائة سنة 2024، أي 10.000 شخص'));
  for (const text of ['في iPhone', 'فاز 3-1', '300 000', '50 %', '0612345678', '1.2.3', '#19'])
    assert.ok(mayTurn(text), text);
});

test('A shared headline has its names between isolates, and is left as it is where it needs none', () => {
  assert.equal(
    isolatedText('ONEE: عطل في iPhone 15'),
    '\u2066ONEE\u2069: عطل في \u2066iPhone 15\u2069',
  );
  assert.equal(isolatedText('BBC World'), 'BBC World');
  assert.equal(isolatedText('خبر عاجل'), 'خبر عاجل');
});

test('A plain title has no controls, but numbers that stay whole', () => {
  assert.equal(withNoBreaks('300 000 نسمة في BBC'), '300\u00a0000 نسمة في BBC');
});
