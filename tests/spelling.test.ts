import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { nearest } from '../src/text/correction/spelling.ts';

/** Each word of a line as often as it stands before the others: the first is the most frequent. */
function vocabulary(line: string): { letters: string; count: number }[] {
  return line.split(' ').map((letters, place) => ({ letters, count: 100 - place }));
}

function near(word: string, line: string): string[] {
  return nearest(word, vocabulary(line)).map(({ letters }) => letters);
}

describe('Words near to a mistyped one', () => {
  const slips: [slip: string, pairs: [string, string][]][] = [
    [
      'a letter that sounds alike',
      [
        ['نضاره', 'نظاره'],
        ['حضر', 'حظر'],
        ['ابيظ', 'ابيض'],
        ['رمدان', 'رمضان'],
        ['قراسنه', 'قراصنه'],
        ['سماصره', 'سماسره'],
        ['ماراسون', 'ماراثون'],
        ['ماراتون', 'ماراثون'],
        ['قفتان', 'قفطان'],
        ['مخطوتات', 'مخطوطات'],
        ['صيذليه', 'صيدليه'],
        ['استاد', 'استاذ'],
        ['استاز', 'استاذ'],
        ['نضام', 'نظام'],
        ['بزور', 'بذور'],
        ['مهكمه', 'محكمه'],
        ['بورتكال', 'بورتقال'],
        ['غوغل', 'جوجل'],
        ['قوقل', 'غوغل'],
        ['قداء', 'غداء'],
        ['مغزول', 'معزول'],
        ['جامعا', 'جامعه'],
        ['كندا', 'كنده'],
        ['مباراه', 'مبارات'],
        ['مصطفا', 'مصطفي'],
      ],
    ],
    [
      'a letter left out or added that is heard little',
      [
        ['زلزل', 'زلزال'],
        ['الاخطبط', 'الاخطبوط'],
        ['يوتوب', 'يوتيوب'],
        ['فيسبوك', 'فايسبوك'],
        ['ميكروسوفت', 'مايكروسوفت'],
        ['قل', 'قال'],
        ['سما', 'سماء'],
        ['كناووه', 'كناوه'],
        ['الكوليررا', 'الكوليرا'],
        ['دكتوور', 'دكتور'],
        ['اشمس', 'الشمس'],
        ['لمغرب', 'المغرب'],
        ['والمغرب', 'وامغرب'],
      ],
    ],
    [
      'two letters that changed places',
      [
        ['الديناصوارت', 'الديناصورات'],
        ['مغبر', 'مغرب'],
        ['سبح', 'سحب'],
      ],
    ],
    [
      'the key beside the right one',
      [
        ['مستشقي', 'مستشفي'],
        ['بطيح', 'بطيخ'],
        ['الزعفرلن', 'الزعفران'],
        ['محممه', 'محكمه'],
        ['مدرشه', 'مدرسه'],
        ['قظار', 'قطار'],
        ['جريدو', 'جريده'],
      ],
    ],
    [
      'any letter left out or added',
      [
        ['مدسه', 'مدرسه'],
        ['الفلاين', 'الفلاحين'],
        ['طماطمس', 'طماطم'],
      ],
    ],
    [
      'two slips in a long word',
      [
        ['الفلسظسنيه', 'الفلسطينيه'],
        ['الديمقراتيت', 'الديمقراطيه'],
        ['مستشقييات', 'مستشفيات'],
      ],
    ],
    [
      'letters that differ in their dots',
      [
        ['شطرنخ', 'شطرنج'],
        ['الجزاير', 'الخزاير'],
        ['زراعه', 'رراعه'],
      ],
    ],
    [
      'the first letter, in words of four and more',
      [
        ['زعفران', 'عفران'],
        ['قيضان', 'فيضان'],
        ['معدات', 'كمعدات'],
        ['المهاجرين', 'النهاجرين'],
      ],
    ],
    [
      'a foreign sound that some write with one letter',
      [
        ['تشافيز', 'شافيز'],
        ['تشابلن', 'شابلن'],
        ['دجوكوفيتش', 'جوكوفيتش'],
      ],
    ],
  ];
  for (const [slip, pairs] of slips) {
    for (const [one, other] of pairs) {
      test(`«${one}» and «${other}»: ${slip}`, () => {
        assert.deepEqual(near(one, other), [other]);
        assert.deepEqual(near(other, one), [one]);
      });
    }
  }

  test('The nearest comes first, however rare it is', () => {
    assert.deepEqual(near('نضاره', 'نظره نظاره'), ['نظاره', 'نظره']);
    assert.deepEqual(near('قراسنه', 'قرصنه قراءه قراصنه'), ['قراصنه', 'قرصنه']);
    assert.deepEqual(near('سوره', 'صوره سوره'), ['سوره', 'صوره']);
  });

  test('Of words as near as one another the most frequent comes first', () => {
    assert.deepEqual(near('ماراتون', 'ماراثون ماراطون'), ['ماراثون', 'ماراطون']);
    assert.deepEqual(near('ماراتون', 'ماراطون ماراثون'), ['ماراطون', 'ماراثون']);
  });

  test('The first letter is surer than the last', () => {
    assert.deepEqual(near('صريح', 'ضريح صريخ'), ['صريخ', 'ضريح']);
    assert.deepEqual(near('تقدم', 'قدم'), []);
    assert.deepEqual(near('تقديم', 'تقدم'), ['تقدم']);
  });

  test('None is further away than is asked for', () => {
    const harms = [{ letters: 'اضرار', count: 1 }];
    assert.equal(nearest('اضراب', harms).length, 1);
    assert.equal(nearest('اضراب', harms, { furthest: 5 }).length, 0);
  });

  const far: [word: string, other: string, reason: string][] = [
    ['كتاب', 'كلاب', 'another root letter'],
    ['كتاب', 'عتاب', 'another root letter at the beginning'],
    ['تقديم', 'تقسيم', 'another root letter in five'],
    ['المغرب', 'المدرب', 'another root letter; the article does not count'],
    ['قلم', 'فلم', 'a key in three letters'],
    ['القلم', 'الفلم', 'a key in three letters and the article'],
    ['بحر', 'حبر', 'the first letters of three swapped'],
    ['حضر', 'هظر', 'two sounds in three letters'],
    ['سلم', 'سالمه', 'a short word, and one of five'],
    ['مدرسه', 'مجزره', 'several letters'],
    ['الاختفاء', 'الامتلاء', 'two letters in six'],
    ['مغرب', 'مغاربيون', 'four letters more'],
  ];
  for (const [word, other, reason] of far) {
    test(`«${word}» and «${other}» are not near: ${reason}`, () => {
      assert.deepEqual(near(word, other), []);
      assert.deepEqual(near(other, word), []);
    });
  }

  test('A word like no other has none near', () => {
    assert.deepEqual(near('ميتافيزيقا', 'المغرب مستشفي فيزياء ميناء قراصنه موسيقي'), []);
    assert.deepEqual(near('ا'.repeat(40), 'ا'.repeat(39)), []);
    assert.deepEqual(near('كناوه', ''), []);
  });

  test('Digits and Latin letters are no slips', () => {
    assert.deepEqual(near('2030', '2031 203'), []);
    assert.deepEqual(near('covid', 'covid covld'), []);
    assert.deepEqual(near('كوفيد19', 'كوفيد18 كوفيد1 كوفيد'), []);
    assert.deepEqual(near('كوفيض19', 'كوفيد18 كوفيد19'), ['كوفيد19']);
  });

  test('What the caller keeps with its words comes back with them, as many as asked for', () => {
    const words = [
      { letters: 'كناوه', count: 2, printed: 'كناوة' },
      { letters: 'كناوي', count: 5, printed: 'كناوي' },
      { letters: 'المغرب', count: 9, printed: 'المغرب' },
    ];
    assert.deepEqual(nearest('كناووه', words), [words[0], words[1]]);
    assert.deepEqual(nearest('كناو', words), [words[1], words[0]]);
    assert.deepEqual(nearest('كناو', words, { most: 1 }), [words[1]]);
  });
});
