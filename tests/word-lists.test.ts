import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readWordFiles } from '../src/search/word-files.ts';
import { aliasGroups, keyMaker } from '../src/text/keys/keys.ts';
import { folded } from '../src/text/keys/folded.ts';
import { readWordLists, WordListFault, type WordFiles } from '../src/text/keys/word-lists.ts';

const EMPTY: WordFiles = { beginnings: '', endings: '', plurals: '', stop: '', aliases: '' };

/** Nouns of many shapes, most of them in no list: proclitics may not change their keys. */
const NOUNS = `قمر شجر حجر مطر نهر جبل سهل ثلج رمل طين صخر عشب ورق غصن جذر ثمر حقل بذر نخل
  تفاح عنب خوخ مشمش رمان ليمون بصل ثوم جزر فلفل كمون زعتر نعناع سكر ملح عسل زبدة جبن حليب خبز دقيق
  طماطم خيار باذنجان بطاطا فاصوليا عدس حمص فول أرز شعير قمح برتقال فراولة كرز موز أناناس
  ذئب ثعلب أرنب غزال حصان بقرة خروف ماعز دجاج إوزة حمام عصفور نسر صقر بومة غراب نحل نمل فراشة
  أسد نمر فيل زرافة قرد تمساح سلحفاة أفعى ضفدع سمك حوت دلفين قرش أخطبوط
  طبيب ممرض صيدلي مهندس معماري نجار حداد سباك كهربائي خباز جزار خياط حلاق طباخ نادل سائق طيار بحار
  صحيفة مجلة جريدة مقال تحقيق مقابلة عنوان صفحة عمود كلمات فقرة مصور محرر مراسل مذيع ناشر مطبعة
  تضامن تعاون تسامح تقاعد تفاوض تنافس توازن تدريب تعليم تنظيم تكوين تأمين تحسين تنبيه توقيت تصويت
  انتخاب اقتراع استفتاء احتجاج اعتصام إضراب مظاهرة مسيرة انقلاب ثورة استقلال استقرار اقتصاد احتكار
  فقر بطالة غلاء تضخم ركود نمو ضريبة جمارك تصدير توريد بضاعة سلعة بورصة أسهم سندات قرض فائدة
  وعي وسام وثيقة وديعة ولاء وباء ودخان وشاح وهم ورم بنفسج بستان بركان بخار بلاط بلاغة برد
  لوح لوم ليل لسان لؤلؤ لباس لحاف لحن لعنة لمسة كوخ كنز كهف كسوف كوب كبد كعب فجر فأس فزع فيضان
  ستار سجل سراج سنبلة سيل سيرة سيطرة سلوك سياج سنجاب إيمان برهان ثعبان دخان عنوان غليان طغيان
  أمان أثاث إناء دواء غذاء هواء سماء شتاء مساء صحراء كهرباء خضراء بناء نداء قضاء رجاء كساء وعاء
  دم يد حق رأي نفي مشي هدى مدى صدى عصا مرسى ملهى مقهى ذكرى فتوى دعوى شكوى`;

describe('و, ال, وال, بال, فال and لل change no key', () => {
  const folder = fileURLToPath(new URL('../src/text/keys/word-lists', import.meta.url));
  const files = readWordFiles(folder);
  const keyOf = keyMaker(readWordLists(files));
  const listed = new Set(
    [files.beginnings, files.endings, files.plurals].flatMap((text) => wordsIn(text)),
  );
  const foldedListed = new Set([...listed, ...wordsIn(files.stop)].map(folded));

  const brokenOf = (nouns: readonly string[]): string[] =>
    nouns.flatMap((noun) =>
      withProclitics(noun)
        .filter((form) => !foldedListed.has(folded(form)) && keyOf(form) !== keyOf(noun))
        .map((form) => `${form}→${keyOf(form)} but ${noun}→${keyOf(noun)}`),
    );

  test('Of words of many shapes', () => {
    assert.deepEqual(brokenOf(NOUNS.split(/\s+/u)), []);
  });

  for (const [word, forms] of [
    ['طب', 'للطب لطب وطب بطب كطب'],
    ['بث', 'البث وبث ببث للبث'],
    ['ضخ', 'الضخ وضخ لضخ بضخ'],
    ['شح', 'الشح وشح بشح لشح'],
    ['غش', 'الغش وغش بغش لغش'],
    ['شط', 'الشط وشط بشط لشط'],
    ['حب', 'الحب وحب بحب لحب'],
    ['حق', 'الحق وحق بحق للحق'],
  ] as const) {
    test(`Of the two letters of ${word}`, () => {
      for (const form of forms.split(' ')) assert.equal(keyOf(form), word, form);
    });
  }

  test('Of the listed words, but for the few that another word is written like', () => {
    const broken = brokenOf([...listed]);
    assert.ok(broken.length <= listed.size / 50, broken.join('\n'));
  });
});

/** The noun with proclitics, as it is written: ل, the article and لجنة are للجنة. */
function withProclitics(noun: string): string[] {
  const afterLam = noun.startsWith('ل') ? noun.slice(1) : noun;
  return [`و${noun}`, `ال${noun}`, `وال${noun}`, `بال${noun}`, `فال${noun}`, `لل${afterLam}`];
}

function wordsIn(list: string): string[] {
  return list.replace(/^#.*$/gmu, '').split(/\s+/u).filter(Boolean);
}

describe('Towns are not the words that their names are made of', () => {
  const keyOf = keyMaker(
    readWordLists(
      readWordFiles(fileURLToPath(new URL('../src/text/keys/word-lists', import.meta.url))),
    ),
  );
  for (const [town, word] of [
    ['الداخلة', 'داخل'],
    ['الخميسات', 'الخميس'],
    ['المحمدية', 'المحمدي'],
    ['المهدية', 'مهدي'],
    ['السعيدية', 'السعيدي'],
    ['الحوز', 'بحوزته'],
    ['درعة', 'الدرع'],
    ['عبدة', 'عبد'],
    ['أصيلة', 'أصيل'],
    ['اللوكوس', 'كوس'],
    ['مريرت', 'مرير'],
  ] as const) {
    test(`${town} and ${word}`, () => {
      assert.notEqual(keyOf(town), keyOf(word));
      assert.equal(keyOf(`ب${town}`), keyOf(town));
    });
  }
});

describe('Aliases of several words', () => {
  test('Each group of them is given to queries, with the key of its names of one word', () => {
    const lists = readWordLists({
      ...EMPTY,
      aliases: `يناير = جانفي = كانون الثاني
        آيفون = iPhone
        الولايات المتحدة = أمريكا = أميركا`,
      endings: 'كانون أمريكا',
      beginnings: 'ولاية',
    });
    assert.deepEqual(aliasGroups(lists, keyMaker(lists)), [
      { key: 'يناير', phrases: [['كانون', 'ثاني']] },
      { key: 'امريكا', phrases: [['ولاي', 'متحد']] },
    ]);
  });

  test('A group of phrases alone has no key', () => {
    const lists = readWordLists({ ...EMPTY, aliases: 'كأس العالم = مونديال العالم' });
    assert.deepEqual(aliasGroups(lists, keyMaker(lists)), [
      {
        phrases: [
          ['كاس', 'عالم'],
          ['مونديال', 'عالم'],
        ],
      },
    ]);
  });
});

describe('Word lists', () => {
  function faultOf(files: Partial<WordFiles>): string {
    try {
      readWordLists({ ...EMPTY, ...files });
    } catch (fault) {
      assert.ok(fault instanceof WordListFault);
      return fault.message;
    }
    return '';
  }

  test('Comments, blank lines and Windows ends of line are passed over', () => {
    const lists = readWordLists({ ...EMPTY, plurals: '# a\r\n\r\nكتاب كتب\r\n', stop: '#\nفي\n' });
    assert.deepEqual([...lists.plurals], [['كتب', 'كتاب']]);
    assert.deepEqual([...lists.stop], ['في']);
  });

  test('Words are folded, so that a list may be in ordinary spelling', () => {
    const lists = readWordLists({ ...EMPTY, plurals: 'مبنى مبانٍ\nوزير وزراء' });
    assert.deepEqual(
      [...lists.plurals],
      [
        ['مبان', 'مبني'],
        ['وزراء', 'وزير'],
      ],
    );
  });

  test('Without lists there are rules', () => {
    assert.equal(keyMaker(readWordLists(EMPTY))('والمحكمة'), 'محكم');
  });

  test('A word with two keys is a fault, and so is a line of one word', () => {
    assert.equal(
      faultOf({ plurals: 'كتاب كتب\n# more\nكتبة كتب\nقلم' }),
      'plurals.txt:3: «كتب» مكتوبة في السطر 1 أيضا\nplurals.txt:4: «قلم» بلا جمع بجانبها',
    );
    assert.equal(
      faultOf({ aliases: 'يناير = جانفي\nكانون الثاني = جانفى\nآيفون' }),
      [
        'aliases.txt:2: «جانفى» مكتوبة في السطر 1 أيضا',
        'aliases.txt:3: «آيفون» بلا « = » واسم آخر بعدها',
      ].join('\n'),
    );
  });
});
