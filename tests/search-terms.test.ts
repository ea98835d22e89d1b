import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { lexisOf, termsOf } from '../assets/scripts/search-terms.ts';
import { readWordFiles, WORD_LISTS } from '../src/search/word-files.ts';
import { compactWordLists } from '../src/text/keys/compact-word-lists.ts';
import { keyMaker, type AliasGroup } from '../src/text/keys/keys.ts';
import { withOtherNames } from '../src/text/keys/other-names.ts';
import { readCompactWordLists } from '../src/text/keys/read-compact-word-lists.ts';
import { beginningOfWord, wholeWord } from '../src/text/keys/indexed-words.ts';
import { readWordLists } from '../src/text/keys/word-lists.ts';

const files = readWordFiles(WORD_LISTS);
const lexis = await lexisOf(readWordLists(files));

/** What a query asks for: the words as they were written, and their keys. */
function asked(query: string): string[] {
  return termsOf(query, lexis).map(({ ways }) => ways.map((way) => way.join(' ')).join(' | '));
}

describe('A query asks for', () => {
  const cases: [query: string, terms: string[]][] = [
    ['المدارس الجديدة', ['مدرسه', 'جديد']],
    ['ماذا قال الوزير عن الماء؟', ['وزير', 'ماء']],
    ['هل صحيح أن السد امتلأ', ['سد', 'امتل']],
    ['ماذا قال', ['قال']],
    ['قال الوزير', ['قال', 'وزير']],
    ['متى', ['متي']],
    ['«ثقب في القلب» الطبيب', ['ثقب في قلب', 'طبيب']],
    ['"ثقب في القلب"', ['ثقب في قلب']],
    ['“ثقب في القلب”', ['ثقب في قلب']],
    ['«ثقب', ['ثقب']],
    ['؟ ! …', []],
    ['', []],
    // With its madda آب is August; a father is أب.
    ['كسوف آب', ['كسوف', 'اغسطس']],
    ['في آب، وأب', ['اغسطس', 'اب']],
    ['مائتا سيارة بمئتي درهم', ['مااتان', 'سيار', 'مااتان', 'درهم']],
    // Towns, whose ends are theirs, and a word that is no bitcoin.
    ['صفرو بطاطا', ['صفرو', 'بطاطس']],
    ['سطات وصفرو وصيدا', ['سطات', 'صفرو', 'صيدا']],
    ['بتكوين', ['تكوين']],
    ['20510', ['20510']],
    ['٢٠٥١٠', ['20510']],
  ];
  for (const [query, terms] of cases) {
    test(query || 'nothing, when nothing is written', () => {
      assert.deepEqual(asked(query), terms);
    });
  }

  test('a name of several words by its other names too, whichever is written', () => {
    const [written, other] = [asked('كانون الثاني'), asked('يناير')];
    assert.equal(written.length, 1);
    assert.deepEqual(written[0]?.split(' | ').toSorted(), other[0]?.split(' | ').toSorted());
    assert.ok(written[0]?.includes('يناير'));
  });

  test('a word in ه by that in ة as well, whose dots many leave out', () => {
    assert.deepEqual(asked('تجاره مطالب'), ['تاجر | تجاره', 'مطلب']);
    assert.deepEqual(asked('تجارة مطالب'), ['تجاره', 'مطلب']);
  });

  test('each word of a token of two', () => {
    assert.equal(asked('كوفيد-19').length, 2);
  });

  test('the last word as a beginning as well, unless it is finished', () => {
    const beginnings = (query: string) => termsOf(query, lexis).map((term) => term.beginnings);
    assert.deepEqual(beginnings('بلدية المستش'), [[], ['مستش', 'المستش']]);
    assert.deepEqual(beginnings('بلدية المستش '), [[], []]);
    assert.deepEqual(beginnings('«بلدية المستش»'), [[]]);
    // «الدكاء» is mistyped for الذكاء; without its hamza it would be the beginning of دكالة.
    assert.deepEqual(beginnings('الدكاء'), [[]]);
    assert.deepEqual(beginnings('بلدية الدكاء'), [[], []]);
  });
});

describe('In the index', () => {
  test('a key is told from longer ones by its end, each of a token’s', () => {
    for (const [key, longer] of [
      ['كتاب', 'كتابي'],
      ['20', '2026'],
      ['face', 'facebook'],
    ] as const) {
      assert.ok(wholeWord(longer).startsWith(beginningOfWord(key)), key);
      assert.ok(!wholeWord(longer).startsWith(wholeWord(key)), key);
    }
    assert.equal(wholeWord('كورونا-19'), `${wholeWord('كورونا')}-${wholeWord('19')}`);
  });

  test('Arabic letters are Latin ones, and Latin words are told from them', () => {
    assert.equal(wholeWord('كتاب'), 'rgakz');
    assert.equal(wholeWord('ضوء'), 'uiþz');
    assert.equal(beginningOfWord('facebo'), 'ۿfacebo');
    assert.equal(wholeWord('rgak'), 'ۿrgakۿ');
    const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'.split('').map(beginningOfWord);
    assert.equal(new Set(letters).size, 29);
    assert.ok(!letters.includes('z'));
  });
});

test('The lists for browsers give every word the key that the lists give it', async () => {
  const compact = compactWordLists(files);
  const first = readCompactWordLists(compact.first);
  const all = withOtherNames(first, compact.aliases);
  const [whole, small, firstOnly] = [readWordLists(files), all, first].map((one) => keyMaker(one));
  const words = Object.values(files).flatMap((text) => text.split(/[\s=]+/u));
  assert.ok(words.length > 10_000);
  const affixed = words.flatMap((word) => [
    word,
    `ال${word}`,
    `و${word}`,
    `لل${word}`,
    `${word}ها`,
  ]);
  assert.deepEqual(
    affixed.filter((word) => whole?.(word) !== small?.(word)),
    [],
  );
  assert.deepEqual((await lexisOf(first)).plurals.toSorted(), lexis.plurals.toSorted());
  // A search begins without other names of one word, which the index files under the first.
  const filed = new Set(affixed.map((word) => whole?.(word)));
  const read = affixed.filter((word) => whole?.(word) !== firstOnly?.(word));
  assert.deepEqual(
    read.filter((word) => filed.has(firstOnly?.(word))),
    [],
  );
  const sorted = (groups: AliasGroup[]) =>
    groups
      .map(({ key, phrases }) => [key, phrases.map((one) => one.join(' ')).toSorted()].join())
      .toSorted();
  const { groups } = await lexisOf(all);
  assert.deepEqual(sorted(groups), sorted(lexis.groups));
  assert.ok(brotliCompressSync(Object.values(compact.first).join('\n')).length < 18_500);
});
