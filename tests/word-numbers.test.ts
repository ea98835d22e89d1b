import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SIGNS_AROUND } from '../src/search/word-book.ts';
import { wordNumbers } from '../src/text/word-numbers.ts';
import { anyText, fc } from './support/any.ts';

describe('The words of texts are numbered', () => {
  test('in the order in which they come, each once, over all texts', () => {
    const words = wordNumbers();
    assert.deepEqual(words.numbersIn('وصل القطار ثم وصل'), [0, 1, 2, 0]);
    assert.deepEqual(words.numbersIn('ثم غادر القطار'), [2, 3, 1]);
    assert.deepEqual(words.numbersIn(''), []);
    assert.equal(words.count(), 4);
    assert.deepEqual(
      [0, 1, 2, 3].map((number) => words.word(number)),
      ['وصل', 'القطار', 'ثم', 'غادر'],
    );
  });

  test('whatever they are made of, and however many they are', () => {
    const words = fc.array(
      anyText({ minLength: 1 }).filter((one) => !one.includes(' ')),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(fc.array(words), (texts) => {
        const known: string[] = [];
        const table = wordNumbers();
        for (const text of texts) {
          for (const word of text) if (!known.includes(word)) known.push(word);
          assert.deepEqual(
            table.numbersIn(text.join(' ')),
            text.map((word) => known.indexOf(word)),
          );
        }
        assert.deepEqual(
          known.map((_, number) => table.word(number)),
          known,
        );
      }),
    );
    const table = wordNumbers();
    const many = Array.from({ length: 50_000 }, (_, index) => `كلمة${index}`);
    assert.deepEqual(table.numbersIn(many.join(' ')), [...many.keys()]);
    assert.deepEqual(table.numbersIn(many.toReversed().join(' ')), [...many.keys()].toReversed());
    assert.equal(table.word(49_999), 'كلمة49999');
  });

  test('without the signs around them, unless nothing else is there', () => {
    const words = wordNumbers(SIGNS_AROUND);
    assert.deepEqual(
      words.numbersIn('«القطار»، وصل (القطار). ، إلى «طنجة ، وصل…'),
      [0, 1, 0, 2, 3, 4, 2, 5],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((number) => words.word(number)),
      ['القطار', 'وصل', '،', 'إلى', 'طنجة', 'وصل…'],
    );
  });

  test('even one with half a character, as broken exports have', () => {
    const words = wordNumbers();
    assert.deepEqual(words.numbersIn('وصل\ud83d وصل\ufffd وصل\ud83d'), [0, 1, 0]);
    assert.deepEqual(words.wordsFrom(0), ['وصل\ud83d', 'وصل\ufffd']);
  });

  test('and are told from a number on, those that came after', () => {
    const words = wordNumbers(SIGNS_AROUND);
    words.numbersIn('وصل القطار');
    words.numbersIn('ثم «غادر» القطار إلى طنجة');
    assert.deepEqual(words.wordsFrom(2), ['ثم', 'غادر', 'إلى', 'طنجة']);
    assert.deepEqual(words.wordsFrom(6), []);
  });

  test('even one that is longer than any word', () => {
    const table = wordNumbers();
    const long = 'ا'.repeat(3_000_000);
    assert.deepEqual(table.numbersIn(`قصير ${long} ${long}ب قصير`), [0, 1, 2, 0]);
    assert.equal(table.word(1), long);
  });
});
