import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { wordMap } from '../src/text/keys/word-map.ts';

describe('A map of words', () => {
  test('has for each what a Map has for it, also of those that are added later', () => {
    const word = fc.string({
      unit: fc.constantFrom('ا', 'ب', 'ـ', 'e', '😀', '\ud800'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (first, others) => {
        const map = new Map(first.map((one, place) => [one, place]));
        const quick = wordMap(map);
        for (const other of others) {
          assert.equal(quick.get(other), map.get(other));
          if (!map.has(other)) quick.add(other, map.size);
          map.set(other, map.get(other) ?? map.size);
        }
        for (const [one, place] of map) assert.equal(quick.get(one), place);
      }),
    );
  });

  test('holds many', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `كلمة${index}`);
    const quick = wordMap(many.map((word, index) => [word, index]));
    assert.deepEqual(many.map(quick.get), [...many.keys()]);
    assert.equal(quick.get('كلمة50000'), undefined);
  });
});
