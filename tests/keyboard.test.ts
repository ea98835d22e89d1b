import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { typedInLatin } from '../src/text/correction/keyboard.ts';

describe('Arabic typed with the keyboard left in Latin', () => {
  const typed: [keyboard: string, words: [keys: string, meant: string][]][] = [
    [
      'QWERTY',
      [
        ['hglyvf', 'المغرب'],
        ["hga'vk[", 'الشطرنج'],
        ['hgpwfm', 'الحصبة'],
        ['ebem', 'ثلاثة'],
        ['qt]u', 'ضفدع'],
        ['l;jfm', 'مكتبة'],
        ['o.hzk', 'خزائن'],
        ['lclk', 'مؤمن'],
        ['lsjatn', 'مستشفى'],
        ['lhx', 'ماء'],
        ['/vt', 'ظرف'],
        [',.hvm', 'وزارة'],
        ['`h;vm', 'ذاكرة'],
        ['\\h;vm', 'ذاكرة'],
        ['l~vm', 'مّرة'],
        ['.g.hg hgp,.', 'زلزال الحوز'],
        ['l,k]dhg 2030', 'مونديال 2030'],
        ['"hgpgdf"', '"الحليب"'],
      ],
    ],
    [
      'French AZERTY',
      [
        ['hglyvf', 'المغرب'],
        ['rtùhk', 'قفطان'],
        ['hgpzf,', 'الحصبة'],
        ['zd$gd,', 'صيدلية'],
        ['hg:utvhk', 'الزعفران'],
        ['k!hv,', 'نظارة'],
        ['lmjf,', 'مكتبة'],
        ['o:hwk', 'خزائن'],
        ['at$u', 'ضفدع'],
        ['lsjqtn', 'مستشفى'],
        [';:hv,', 'وزارة'],
        ['q^v,', 'شجرة'],
        ['²hmv,', 'ذاكرة'],
        ['*hmv,', 'ذاكرة'],
        ['hgî,', 'الجهة'],
        ['l;k$dhg 2030', 'مونديال 2030'],
        ['l;k$dhg éàé&', 'مونديال 2021'],
        ['l;k$dhg &ç_-', 'مونديال 1986'],
        ['"hgpgdf"', '"الحليب"'],
        ['hg$hv-hgfdahx', 'الدار-البيضاء'],
      ],
    ],
    [
      'QWERTY, for Apple’s Arabic',
      [
        ['hglynf', 'المغرب'],
        ['xndr', 'طريق'],
        ['lvdk]', 'مدينة'],
        ['Bofhn', 'أخبار'],
        ['lsjatD', 'مستشفى'],
        ['fCn', 'بئر'],
        ['lMlk', 'مؤمن'],
        ['lhV', 'ماء'],
      ],
    ],
    [
      'French AZERTY, for Apple’s Arabic',
      [
        ['hglynf', 'المغرب'],
        ['lvdk$', 'مدينة'],
        ['t?hv', 'فؤاد'],
      ],
    ],
  ];
  for (const [keyboard, words] of typed) {
    for (const [keys, meant] of words) {
      test(`${keys} is «${meant}» (${keyboard})`, () => {
        assert.ok(typedInLatin(keys).includes(meant), typedInLatin(keys).join(' | '));
      });
    }
  }

  const capitals: [keys: string, readings: string[]][] = [
    ['Hofhv', ['أخبار', 'اخبار']],
    ["Ys'kf,g", ['إسطنبول', 'غسطنبول']],
    ['Nthr', ['آفاق']],
    ['Gkih', ['لأنها', 'لنها']],
    ['Tkihx', ['لإنهاء', 'فنهاء']],
    ['Bghl', ['لآلام', 'لالام']],
    ['Tvksh', ['لإرنسا', 'فرنسا']],
    ['Lpl]', ['محمد']],
  ];
  for (const [keys, readings] of capitals) {
    test(`${keys} is read with Shift, then without: ${readings.join('، ')}`, () => {
      assert.deepEqual(typedInLatin(keys).slice(0, readings.length), readings);
    });
  }

  test('With Caps Lock the keys give what they give without', () => {
    assert.deepEqual(typedInLatin('HGLYVF'), typedInLatin('hglyvf'));
    assert.deepEqual(typedInLatin("HGA'VK["), ['الشطرنج']);
  });

  test('The readings are each given once, those of PCs before those of Apple’s Arabic', () => {
    assert.deepEqual(typedInLatin('hglyvf'), ['المغرب', 'المغدب']);
    assert.deepEqual(typedInLatin('mkh;,'), ['كناوة', 'وناك،']);
    assert.deepEqual(typedInLatin('tdahk'), ['فيشان', 'فيضان']);
  });

  test('A text with Arabic letters is left alone, and so is one without any letters', () => {
    for (const text of ['المغرب', 'hglyvf المغرب', '٢٠٣٠', '2030', 'éàé&', '-', '  ', '']) {
      assert.deepEqual(typedInLatin(text), [], text);
    }
  });

  test('A layout that lacks a sign of the text is not the one it was typed with', () => {
    assert.deepEqual(typedInLatin('[lhu,'), ['جماعو', 'جماع،']);
    assert.deepEqual(typedInLatin('^lhu,'), ['جماعة', 'جماعو']);
    assert.deepEqual(typedInLatin('Über'), []);
    assert.deepEqual(typedInLatin('l’opinion'), []);
    assert.deepEqual(typedInLatin('москва'), []);
  });

  test('What Arabic never writes is no reading', () => {
    assert.deepEqual(typedInLatin("l'opinion"), [], 'ى within a word, a sign before a letter');
    assert.deepEqual(typedInLatin('vm vml'), ['رك ركم', 'دو دوم', 'دك دكم'], 'ة within a word');
    assert.deepEqual(typedInLatin('nhv'), ['راد'], 'ى at the start of a word');
    assert.deepEqual(typedInLatin('covid 19'), ['ذخدهي 19'], 'ؤ at the start of a word');
  });
});
