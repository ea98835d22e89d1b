import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lightStem } from '../src/text/terms/light-stem.ts';
import { MOST_TERMS, packTerms, termId, unpackTerms } from '../src/text/terms/packed-terms.ts';
import { readTermCounts, termCountLines } from '../src/text/terms/term-counts.ts';
import { termPicker } from '../src/text/terms/terms.ts';
import { wordsIn } from '../src/text/words.ts';

describe('A light stem', () => {
  const forms: [stem: string, words: string[]][] = [
    ['حكوم', ['حكومة', 'الحكومة', 'والحكومة', 'للحكومة', 'بالحكومة', 'حكومي', 'الحُكومية']],
    ['مدرس', ['مدرسة', 'المدرسة', 'مدرسين', 'المدرسون', 'ومدرسات', 'مدرسان', 'مدرسها']],
    ['فيض', ['فيضان', 'الفيضان', 'فيضـان']],
    ['زار', ['وزارة', 'الوزارة', 'بالوزارة', 'والوزارات']],
    ['فلاح', ['فلاح', 'الفلاحين', 'للفلاحين', 'وفلاحة']],
    ['قرار', ['قرار', 'وقرار', 'بالقرار', 'قرارات', 'كالقرار', 'فالقرار']],
  ];
  for (const [stem, words] of forms) {
    test(`${words.join('، ')} have the stem ${stem}`, () => {
      assert.deepEqual(
        words.map(lightStem),
        words.map(() => stem),
      );
    });
  }

  test('Short words keep their letters', () => {
    const short = ['ولد', 'فاس', 'ماء', 'يد', 'هي', 'الا'];
    assert.deepEqual(short.map(lightStem), ['ولد', 'فاس', 'ماء', 'يد', 'هي', 'الا']);
  });
});

/** The terms that a packed text holds, with their weights. */
function unpacked(packed: string): [id: number, weight: number][] {
  const [ids, weights] = [new Int32Array(MOST_TERMS), new Uint8Array(MOST_TERMS)];
  unpackTerms(packed, ids, weights, 0);
  return Array.from({ length: packed.length / 5 }, (_, at) => [ids[at] ?? 0, weights[at] ?? 0]);
}

describe('Packed terms', () => {
  test('Come out as they went in, the heaviest with the greatest weight', () => {
    const packed = packTerms([
      [0xffffff, 8],
      [0, 4],
      [0x123456, 0.001],
    ]);
    assert.match(packed, /^[\w-]{15}$/);
    assert.deepEqual(unpacked(packed), [
      [0xffffff, 63],
      [0, 32],
      [0x123456, 1],
    ]);
  });

  test('The length of a vector is that of its weights; of no terms it is nothing', () => {
    const [ids, weights] = [new Int32Array(MOST_TERMS), new Uint8Array(MOST_TERMS)];
    assert.equal(
      unpackTerms(
        packTerms([
          [1, 5],
          [2, 5],
        ]),
        ids,
        weights,
        0,
      ),
      Math.sqrt(2 * 63 ** 2),
    );
    assert.equal(unpackTerms('', ids, weights, 0), 0);
  });
});

describe('The terms of a text', () => {
  const pick = termPicker(readTermCounts('# a comment\n1024\n1024 في\n512 يوم\n4 سدود\n2 ميناء\n'));

  test('Are weighed by how often they come and how seldom elsewhere; the title counts twice', () => {
    const terms = unpacked(pick('الميناء', wordsIn('في يوم في السدود والسدود، سدود 2026 و 7.')));
    // ميناء: 2 × log2(1024/2) = 18; سدود: 2.5 × log2(1024/4) = 20; يوم: 1; في stands everywhere.
    assert.deepEqual(terms, [
      [termId('سدود'), 63],
      [termId('ميناء'), Math.round((18 / 20) * 63)],
      [termId('يوم'), Math.round((1 / 20) * 63)],
    ]);
  });

  test('Are 25 at most, and the same in whatever order the words come', () => {
    const words = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'.split('').map((letter) => letter.repeat(4));
    const packed = pick('', words);
    assert.equal(packed.length, 125);
    assert.equal(pick('', words.toReversed()), packed);
  });

  test('A text that says nothing has none', () => {
    assert.equal(pick('في', wordsIn('في 12 و 2026')), '');
  });
});

test('Counts are written as they are read, without terms of one text', () => {
  const of = new Map([
    ['سوق', 3],
    ['ميناء', 10],
    ['بحر', 3],
    ['نادر', 1],
  ]);
  const lines = termCountLines({ texts: 12, of });
  assert.equal(lines, '12\n10 ميناء\n3 بحر سوق\n');
  of.delete('نادر');
  assert.deepEqual(readTermCounts(lines), { texts: 12, of });
});
