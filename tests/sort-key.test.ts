import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byName } from '../src/text/sort-key.ts';

/** Names in the order in which readers look for them. */
const ORDERS: [why: string, names: string[]][] = [
  [
    'digits first and by their value, then Arabic, then Latin',
    ['٢ مارس', '9 أبريل', '12 ساعة', 'أخبار', 'ياء', 'BBC', 'France 24'],
  ],
  [
    'the letters of the alphabet',
    'ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي'.split(' '),
  ],
  ['ال is not counted', ['البحرين', 'تونس', 'الجزائر', 'لبنان', 'ليبيا', 'مصر', 'المغرب', 'اليمن']],
  ['but it is in words that have no other letters', ['ال', 'لا']],
  [
    'hamza is an alif on whatever seat',
    ['ابن جرير', 'آسفي', 'إفران', 'أكادير', 'رأي', 'رؤيا', 'رئيس'],
  ],
  ['ى is ي, and ة is ه', ['مدرسه أ', 'مدرسة ب', 'مستشفى أ', 'مستشفي ب', 'هدى أ', 'هدي ب']],
  ['tashkeel and tatweel do not count', ['تَطوان أ', 'تطـوان ب', 'تطوان ت']],
  ['ڭ is a ك, and é an e', ['ڭلميم أ', 'كلميم ب', 'école', 'Ecole b']],
  ['a word that goes on comes after one that ends', ['علي', 'علي بن عمر', 'عليا', 'علياء']],
];

describe('Names are put in order', () => {
  for (const [why, names] of ORDERS) {
    test(why, () => {
      assert.deepEqual(names.toReversed().toSorted(byName), names);
    });
  }

  test('Names that differ in spelling alone have one order, whatever the order was', () => {
    const names = ['إقتصاد', 'اقتصاد', 'الاقتصاد', 'أقتصاد', 'اقتصـاد'];
    const sorted = names.toSorted(byName);
    assert.deepEqual(names.toReversed().toSorted(byName), sorted);
    assert.equal(byName('اقتصاد', 'اقتصاد'), 0);
  });
});
