import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paletteCss } from '../src/bundle/palette.ts';
import { contrast, palettes, readableAccent, type Palette } from '../src/colours.ts';
import { fc } from './support/any.ts';

describe('Contrast', () => {
  test('is that of the standard', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#ffffff', '#000000'), 21);
    assert.equal(contrast('#b3122f', '#b3122f'), 1);
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
    assert.equal(contrast('#0000ff', '#ffffff').toFixed(2), '8.59');
  });
});

describe('The accent of a newspaper', () => {
  test('stands as it is given where it reads', () => {
    for (const accent of ['#b3122f', '#1a4d8f', '#000000', '#0b6b4f']) {
      assert.equal(readableAccent(accent), accent);
      assert.equal(palettes(accent).light.accent, accent);
    }
  });

  test('is made darker, and no more than it must, where it does not', () => {
    assert.equal(readableAccent('#ffd400'), '#856e00');
    assert.equal(readableAccent('#ffffff'), '#707070');
    assert.equal(readableAccent('#e8413c'), '#cc3935');
  });

  test('has words readable on every ground that they stand on, whatever the colour, by day and by night', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, (colour) => {
        const { light, dark } = palettes(readableAccent(colour));
        for (const palette of [light, dark]) {
          for (const [words, ground] of PAIRS) {
            const seen = contrast(palette[words], palette[ground]);
            assert.ok(seen >= 4.5, `${colour}: ${words} on ${ground} has ${seen}`);
          }
        }
      }),
    );
  });

  test('reaches the style sheet by day, by night, and as the reader chose; paper is always white', () => {
    const css = paletteCss('#b3122f');
    const [day = '', night = '', chosen = ''] = css.split('@media');
    assert.match(
      day,
      /^:root\{color-scheme:light;--paper:#ffffff;.*--ink-soft:#5c554d.*--accent:#b3122f\}$/,
    );
    assert.match(
      night,
      /^ screen and \(prefers-color-scheme:dark\)\{:root:not\(\[data-theme=light\]\)\{color-scheme:dark/,
    );
    assert.match(chosen, /^ screen\{:root\[data-theme=dark\]\{color-scheme:dark;--paper:#141110/);
  });
});

/** Which words stand on which ground somewhere on a page. */
const PAIRS: [keyof Palette, keyof Palette][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'mark'],
  ['inkSoft', 'paper'],
  ['inkSoft', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['onAccent', 'accent'],
  ['good', 'paper'],
  ['good', 'surface'],
];
