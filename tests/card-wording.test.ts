import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CardText } from '../src/social-cards/design.ts';
import { cardShades, contrast, readableAccent } from '../src/colours.ts';
import { wordingOf } from '../src/social-cards/wording.ts';

const card = (headline: string): CardText => ({
  face: 'news',
  kicker: 'مجتمع',
  headline,
  beside: '',
  outlet: 'إكسبريس تيفي',
  letter: 'إ',
});

/** A typeface that has Arabic, Latin, digits and signs, and nothing else. */
const hasCommon = (codePoint: number) =>
  codePoint < 0x250 || (codePoint >= 0x600 && codePoint < 0x700) || codePoint === 0x2026;

const headlineOf = (text: string) => wordingOf(card(text), hasCommon).headline;

describe('The headline of a social card', () => {
  test('isolates what runs from left to right, and keeps a short phrase on one line', () => {
    assert.equal(
      headlineOf('هاتف iPhone 15 Pro يصل إلى الأسواق'),
      'هاتف \u2066iPhone\u00a015\u00a0Pro\u2069 يصل إلى الأسواق',
    );
  });

  test('keeps a phone number and a date on one line, which hyphens would part', () => {
    assert.equal(
      headlineOf('اتصلوا بالرقم +212 537-71 12 34 56 قبل 2026-07-31'),
      'اتصلوا بالرقم \u2066+212 537-71 12 34 56\u2069 قبل \u20662026-\u206007-\u206031\u2069',
    );
  });

  test('lets a long phrase be parted', () => {
    assert.equal(
      headlineOf('فيلم The Man Who Knew Too Much في الخزانة'),
      'فيلم \u2066The Man Who Knew Too Much\u2069 في الخزانة',
    );
  });

  test('isolates a headline that is Latin as a whole, so that its full stop stays at its end', () => {
    assert.equal(headlineOf('Le Maroc gagne!'), '\u2066Le\u00a0Maroc\u00a0gagne!\u2069');
  });

  test('leaves out what the typefaces lack, with the space that it leaves', () => {
    assert.equal(headlineOf('المغرب 🇲🇦 يفوز 😀 على 中文 فريق'), 'المغرب يفوز على فريق');
  });

  test('keeps the marks by which letters do not join', () => {
    assert.equal(headlineOf('می\u200cخواهم'), 'می\u200cخواهم');
  });

  test('is the category where nothing is left of it', () => {
    assert.equal(headlineOf('😀 中文'), 'مجتمع');
  });
});

test('Names that are too long for their line end in … at a word', () => {
  const { kicker, outlet, beside } = wordingOf(
    {
      ...card('سوق الأحد'),
      kicker: 'التربية والتعليم العالي والبحث العلمي والابتكار',
      outlet: 'المركز الوطني للدراسات، والأبحاث الصحفية، والإعلامية',
      beside: 'سعاد المرابط وأحمد بنعلي وليلى بنحيون وثريا بناصر',
    },
    hasCommon,
  );
  assert.deepEqual(
    { kicker, outlet, beside },
    {
      kicker: 'التربية والتعليم العالي والبحث العلمي…',
      outlet: 'المركز الوطني للدراسات، والأبحاث الصحفية…',
      beside: 'سعاد المرابط وأحمد بنعلي وليلى بنحيون وثريا…',
    },
  );
});

test('White can be read on each shade of any accent, and the label on paper', () => {
  for (const accent of [
    '#b3122f',
    '#ffcc00',
    '#ffffff',
    '#000000',
    '#00ff00',
    '#0000ff',
    '#808080',
  ]) {
    const { ground, label } = cardShades(readableAccent(accent));
    assert.ok(contrast(ground, '#ffffff') >= 7, `${accent}: ${ground}`);
    assert.ok(contrast(label, '#ffffff') >= 4.5, `${accent}: ${label}`);
    assert.ok(contrast(label, '#fbf7f0') >= 4.5, `${accent}: ${label}`);
  }
});

test('An accent that white can be read on is the label’s colour as it is', () => {
  assert.equal(cardShades('#b3122f').label, '#b3122f');
});
