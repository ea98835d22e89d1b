import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import sharp from 'sharp';
import { cardShades } from '../src/colours.ts';
import { openStudio, type Studio } from '../src/social-cards/studio.ts';
import { GOLDEN_CARDS, leaveToLookAt, looksGolden } from './support/golden-cards.ts';

/** The pictures in golden-cards/ were looked at, and compared with what Chromium draws of the same text. */
const SHADES = cardShades('#b3122f');

let studio: Studio;
before(async () => {
  studio = await openStudio();
});

const golden = (name: string) => {
  const card = GOLDEN_CARDS[name];
  assert.ok(card);
  return card;
};

describe('A social card', () => {
  for (const [name, card] of Object.entries(GOLDEN_CARDS)) {
    test(`looks as it did when it was looked at: ${name}`, async () => {
      const drawn = await studio.draw(card, SHADES);
      assert.ok(await looksGolden(name, drawn), await leaveToLookAt(name, drawn));
    });

    test(`is 1200 × 630, and at most 300 KB: ${name}`, async () => {
      const drawn = await studio.draw(card, SHADES);
      const { width, height, format } = await sharp(drawn).metadata();
      assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: 'png' });
      assert.ok(drawn.length <= 300_000);
    });
  }
});

describe('The comparison sees', () => {
  test('letters that do not join', async () => {
    const card = golden('moroccan');
    const apart = card.headline.replace(/(?<=\p{L}\p{M}*)(?=\p{L})/gu, '\u200c');
    assert.ok(
      !(await looksGolden('moroccan', await studio.draw({ ...card, headline: apart }, SHADES))),
    );
  });

  test('one word whose letters do not join', async () => {
    const card = golden('moroccan');
    const headline = card.headline.replace('البحر', 'البح\u200cر');
    assert.ok(!(await looksGolden('moroccan', await studio.draw({ ...card, headline }, SHADES))));
  });

  test('words in another order', async () => {
    const card = golden('score');
    const headline = card.headline.replace('3-1 Rayon Sport', 'Rayon Sport 3-1');
    assert.ok(!(await looksGolden('score', await studio.draw({ ...card, headline }, SHADES))));
  });

  test('a number that is written from the other side', async () => {
    const card = golden('score');
    const headline = card.headline.replace('3-1', '1-3');
    assert.ok(!(await looksGolden('score', await studio.draw({ ...card, headline }, SHADES))));
  });

  test('a vowel mark that is missing, and dots of another letter', async () => {
    const tashkeel = golden('tashkeel');
    const unmarked = { ...tashkeel, headline: tashkeel.headline.replace('عِلْمًا', 'عِلْما') };
    assert.ok(!(await looksGolden('tashkeel', await studio.draw(unmarked, SHADES))));
    const moroccan = golden('moroccan');
    const dotless = { ...moroccan, headline: moroccan.headline.replace('ڭ', 'ك') };
    assert.ok(!(await looksGolden('moroccan', await studio.draw(dotless, SHADES))));
  });
});
