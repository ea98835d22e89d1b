import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foundFragment, placesOf, wordsInFragment } from '../src/text/found-words.ts';

describe('the words that a search found, in the address of an article', () => {
  test('are percent-encoded in the fragment, and read from it', () => {
    assert.equal(foundFragment(['ماء', 'L’eau']), '#found=%D9%85%D8%A7%D8%A1,L%E2%80%99eau');
    assert.deepEqual(wordsInFragment('#found=%D9%85%D8%A7%D8%A1,L%E2%80%99eau'), ['ماء', 'L’eau']);
    assert.deepEqual(wordsInFragment('#found=ماء,سد'), ['ماء', 'سد']);
  });

  test('are bare of what stands around them, and each there once', () => {
    const printed = ['«السدُّ»،', 'السدُّ', '(12,5%)', 'ـالماءـ', '…', ''];
    assert.deepEqual(wordsInFragment(foundFragment(printed)), ['السدُّ', '12,5', 'ـالماءـ']);
    assert.deepEqual(wordsInFragment('#found=%C2%AB%D8%B3%D8%AF%C2%BB,%D8%B3%D8%AF'), ['سد']);
  });

  test('are at most twelve', () => {
    const many = Array.from({ length: 20 }, (_, index) => `كلمة${index}`);
    assert.equal(foundFragment(many).split(',').length, 12);
    assert.equal(wordsInFragment(`#found=${many.join(',')}`).length, 12);
  });

  test('are none where there is nothing to find', () => {
    assert.equal(foundFragment([]), '');
    assert.equal(foundFragment(['،', '«»']), '');
  });

  for (const hash of ['', '#', '#fn1', '#found', '#found=', '#found=,%D8%8C', '#FOUND=a']) {
    test(`are none in «${hash}»`, () => assert.deepEqual(wordsInFragment(hash), []));
  }

  for (const hash of ['#found=%', '#found=%E0%A4%A', '#found=%D9%85%D8%A7%D8%A1,%FF']) {
    test(`are none in the broken «${hash}»`, () => assert.deepEqual(wordsInFragment(hash), []));
  }
});

describe('the places of words in a text', () => {
  const found = (words: string[], text: string) =>
    placesOf(words, text).map(({ from, to }) => `${text.slice(0, from)}[${text.slice(from, to)}]`);

  for (const [words, text, places] of [
    [['سد'], 'سد، «سد» وسد (سد)', ['[سد]', 'سد، «[سد]', 'سد، «سد» وسد ([سد]']],
    [['سد'], 'سد سد', ['[سد]', 'سد [سد]']],
    [['سد'], 'السد سدود سدّ سد2 2سد', []],
    [['سدّ'], 'سد سدّ سدٌّ', ['سد [سدّ]']],
    [['الما'], 'الماء', []],
    [['12', '12,5'], 'بلغت 12,5 ثم 12.', ['بلغت [12,5]', 'بلغت 12,5 ثم [12]']],
    [['a.b'], 'axb a.b', ['axb [a.b]']],
    [['eau'], 'L’eau l’Eau', ['L’[eau]']],
    [[], 'سد', []],
  ] satisfies [string[], string, string[]][]) {
    test(`${words.join(' ') || 'no words'} in «${text}»`, () =>
      assert.deepEqual(found(words, text), places));
  }
});
