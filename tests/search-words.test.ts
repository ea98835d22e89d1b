import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readWordFiles, WORD_LISTS } from '../src/search/word-files.ts';
import { joinedWordLists } from '../src/text/keys/joined-word-lists.ts';
import { aliasGroups, keyMaker, type Key } from '../src/text/keys/keys.ts';
import { readWordLists, type WordFiles } from '../src/text/keys/word-lists.ts';
import { assertSame, buildInto, builtArchive, siteIn } from './support/archive.ts';
import { messagesOf, writeFiles } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';

const engine = readWordFiles(WORD_LISTS);

/** The key function of a newspaper with lists of its own. */
function keyWith(own: Partial<WordFiles>): Key {
  return keyMaker(readWordLists(joinedWordLists(engine, own)));
}

describe('A newspaper’s own words', () => {
  test('are nothing, where it has none', () => {
    assert.deepEqual(readWordLists(joinedWordLists(engine, {})), readWordLists(engine));
  });

  test('hide no fault of the engine’s lists', () => {
    const broken = { ...engine, plurals: `# first\nوحيد\n${engine.plurals}` };
    assert.throws(() => readWordLists(joinedWordLists(broken, {})), /plurals\.txt:2: «وحيد»/);
    assert.throws(() => joinedWordLists(broken, { stop: 'بخصوص' }), /plurals\.txt:2: «وحيد»/);
  });

  test('give one thing more names, those that it had included', () => {
    const key = keyWith({ aliases: '# الكرة\nتكواندو = تايكوندو\nجانفيي = يناير' });
    assert.equal(key('التايكوندو'), key('تكواندو'));
    assert.equal(key('جانفيي'), key('يناير'));
    assert.equal(key('جانفيي'), key('جانفي'));
    const plain = keyWith({});
    assert.notEqual(plain('التايكوندو'), plain('تكواندو'));
    assert.notEqual(plain('جانفيي'), plain('يناير'));
  });

  test('may be written with the article, which is none of their letters', () => {
    const key = keyWith({
      aliases: 'النوارس = الرجاء الساحلي\nالتزام = الكوكبة',
      plurals: 'الأرنوك الأرانيك',
    });
    for (const word of ['نوارس', 'والنوارس', 'بالنوارس', 'للنوارس']) {
      assert.equal(key(word), key('النوارس'), word);
    }
    const twice = joinedWordLists(engine, { aliases: 'الكوكبة = كوكبة' });
    assert.deepEqual(readWordLists(twice), readWordLists(engine));
    assert.equal(key('كوكبة'), key('الكوكبة'));
    assert.equal(key('كوكبة'), key('التزام'));
    assert.notEqual(key('تزام'), key('التزام'));
    assert.equal(key('أرانيك'), key('أرنوك'));
    const lists = readWordLists(joinedWordLists(engine, { aliases: 'النوارس = الرجاء الساحلي' }));
    assert.ok(lists.aliases.some((names) => names.some((name) => name.join(' ') === 'نوارس')));
  });

  test('name a thing in several words', () => {
    const lists = readWordLists(joinedWordLists(engine, { aliases: 'نوارس = رجاء الساحل' }));
    const key = keyMaker(lists);
    const group = aliasGroups(lists, key).find((one) => one.key === key('نوارس'));
    assert.deepEqual(group?.phrases, [['رجاء', 'ساحل'].map(key)]);
  });

  test('decide which singular a plural is of', () => {
    assert.notEqual(keyWith({})('أرانيك'), keyWith({})('أرنوك'));
    const key = keyWith({ plurals: 'أرنوك أرانيك\nمكتوب كتب' });
    assert.equal(key('أرانيك'), key('أرنوك'));
    assert.equal(key('كتب'), key('مكتوب'));
  });

  test('leave a noun the plurals that it had, also where a line comes twice by its article', () => {
    const { plurals } = readWordLists(
      joinedWordLists(engine, { plurals: 'جزيرة جزيرات\nالجزيرة جزورات' }),
    );
    for (const form of ['جزر', 'جزيرات', 'جزورات']) assert.equal(plurals.get(form), 'جزيره', form);
  });

  test('begin or end as they do, and are passed over in questions', () => {
    assert.notEqual(keyWith({})('وزنمور'), keyWith({ beginnings: 'وزنمور' })('وزنمور'));
    const lists = readWordLists(joinedWordLists(engine, { stop: 'بخصوصية', endings: 'زنمورات' }));
    assert.ok(lists.stop.has('بخصوصيه'));
    assert.ok(lists.endings.has('زنمورات'));
  });
});

describe('A list of words at fault', () => {
  test('is named with its line, and with what a line should be', async (t) => {
    const said = await messagesOf(t, {
      'search/aliases.txt': '# أندية\nالوداد\n',
      'search/plurals.txt': 'قصبة قصبات\nحي أحياء\nقصب قصبات\n',
    });
    assert.equal(
      said.join('\n\n'),
      `search/aliases.txt:2:1
  خطأ: «الوداد» بلا « = » واسم آخر بعدها. [word-alone]
  وجدنا: الوداد
  المطلوب: أسماء الشيء الواحد في سطر، بينها « = »
  اكتب:
    الوداد = الاسم الآخر

search/plurals.txt:3:1
  خطأ: «قصبات» مكتوبة في السطر 1 أيضا. [word-twice]
  وجدنا: قصب قصبات
  المطلوب: المفرد ثم جموعه في سطر`,
    );
  });

  test('of another name is remarked on', async (t) => {
    const said = await messagesOf(t, { 'search/alias.txt': 'الوداد = وداد الأمة\n' });
    assert.equal(
      said.join('\n\n'),
      `search/alias.txt
  تنبيه: هذا الملف ليس من قوائم كلمات البحث، فلم يُقرأ. [unknown-word-list]
  المطلوب: aliases.txt، plurals.txt، beginnings.txt، endings.txt، stop.txt
  اكتب:
    aliases.txt`,
    );
  });
});

test('A list of words that came, changed or went reaches what was built before', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  const scripts = async () => {
    const page = await readFile(join(output, 'search/index.html'), 'utf8');
    return /assets\/search-[^"]+\.js/.exec(page)?.[0];
  };
  const before = await siteIn(output);
  const plain = await scripts();
  for (const [list, text] of [
    ['aliases', 'الخبر = النبأ\n'],
    ['stop', 'الخبر\n'],
  ] as const) {
    await writeFiles(folder, { [`content/search/${list}.txt`]: text });
    await buildInto(output, content, NOW);
    assert.notEqual(await scripts(), plain, list);
    const cold = join(folder, `cold-${list}`);
    await buildInto(cold, content, NOW);
    assertSame(await siteIn(output), await siteIn(cold), list);
    await writeFiles(folder, { [`content/search/${list}.txt`]: '' });
  }
  await buildInto(output, content, NOW);
  assertSame(await siteIn(output), before, 'without words');
});
