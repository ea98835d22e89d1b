import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { initialsOf, wordsLike } from '../src/text/correction/latin-names.ts';

/** Words of a newspaper, without article and in folded letters. */
const WORDS =
  'موزارت خريبكه زاكوره سكوره تمكروت راشيديه ميدلت امزورن اوساكا كيبيك مونتريال شابلن صويره جديده قايد رابط روبوت بنك وتر نور'.split(
    ' ',
  );

/** The words that a name may be, the likeliest first. */
function like(name: string, words = WORDS): string[] {
  return wordsLike(
    name,
    words.map((letters) => ({ letters, count: 1 })),
  ).map(({ letters }) => letters);
}

describe('A name in Latin letters is', () => {
  const names: [name: string, arabic: string][] = [
    ['mozart', 'موزارت'],
    // As French writes the names of Moroccan towns.
    ['khouribga', 'خريبكه'],
    ['zagora', 'زاكوره'],
    ['tamegroute', 'تمكروت'],
    ['midelt', 'ميدلت'],
    ['imzouren', 'امزورن'],
    // An article is written as it is heard, or joined by a sign.
    ['errachidia', 'راشيديه'],
    ['essaouira', 'صويره'],
    ['el-jadida', 'جديده'],
    ['osaka', 'اوساكا'],
    ['quebec', 'كيبيك'],
    ['montreal', 'مونتريال'],
    ['chaplin', 'شابلن'],
    ['kaid', 'قايد'],
    ['robot', 'روبوت'],
  ];
  for (const [name, arabic] of names) {
    test(`${name}: «${arabic}»`, () => {
      assert.equal(like(name)[0], arabic);
      assert.ok(initialsOf(name).includes(arabic.charAt(0)), initialsOf(name).join(''));
    });
  }

  test('none that has other consonants, or but a part of them', () => {
    for (const name of ['shakespeare', 'netflix', 'water', 'nairobi', 'mo', 'oo']) {
      assert.deepEqual(like(name), [], name);
    }
  });

  test('of two that sound alike, that which is written more', () => {
    const words = [
      { letters: 'فاس', count: 1 },
      { letters: 'فاص', count: 2 },
    ];
    assert.deepEqual(
      wordsLike('fas', words).map(({ letters }) => letters),
      ['فاص', 'فاس'],
    );
  });
});
