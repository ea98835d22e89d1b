import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fragmentMaker } from '../src/search/fragments.ts';
import { unpack } from '../src/search/packed.ts';
import { searchRecord } from '../src/search/records.ts';
import type { Indexed } from '../src/search/vocabulary.ts';
import { temporaryFolder } from './support/folder.ts';
import { article, site } from './support/newspaper.ts';
import { answers, ENGINE, placeEngine, publish, textsIn } from './support/search-index.ts';
import { indexed, key, records, stream, writeOne } from './support/search-records.ts';
import { partOf, PARTS } from '../src/text/correction/vocabulary-parts.ts';

describe('What is shown of an article', () => {
  /** White space of every kind between words; tokens without a word, and with several. */
  const TEXT = [
    'قالَ   الوزيرُ: «إنَّ المُستشفياتِ',
    'والمدارسَ»\n\nستُفتحُ – قريباً – في سنة\u00a02026 بعد كوفيد-19،',
    '🚋 وبـ10.000 درهم لشركة L’Opinion (و.م.ع) ومسؤولي الرباط/سلا … https://mosquee.example/a-b',
    'والمدارسُ نهايةً.',
  ].join('\n');
  const SHOWN =
    'قالَ الوزيرُ: «إنَّ المُستشفياتِ والمدارسَ» ستُفتحُ – قريباً – في سنة 2026 بعد كوفيد-19، ' +
    '🚋 وبـ10.000 درهم لشركة L’Opinion (و.م.ع) ومسؤولي الرباط/سلا … https://mosquee.example/a-b ' +
    'والمدارسُ نهايةً.';
  const minister = article({
    id: 'minister',
    title: 'الوزيرُ  – يفتتح',
    summary: 'موجز من أربع كلمات',
    authors: ['هند الإدريسي', 'ياسر'],
  });

  test('is what its author wrote, with the spaces alike, and no key', async (t) => {
    const folder = await temporaryFolder(t);
    const record = searchRecord(minister, TEXT, site(), indexed);
    await writeOne(stream([record]), join(folder, '2026'));
    const texts = await textsIn(join(folder, '2026'));
    assert.deepEqual(
      [...texts.values()],
      [
        {
          url: '/politics/minister/',
          title: 'الوزيرُ – يفتتح',
          category: 'politics',
          date: '5 يوليوز 2026',
          // 3 words of the title, 4 of the standfirst, 2 and 1 of the authors; a gap of 2 after each.
          before: 3 + 2 + 4 + 2 + 2 + 2 + 1 + 2,
          text: SHOWN,
        },
      ],
    );
  });

  test('without a standfirst of its own begins nearer to the text', () => {
    const { shown, indexed: record } = searchRecord(
      { ...minister, hasStandfirst: false },
      TEXT,
      site(),
      indexed,
    );
    assert.equal(shown.before, 3 + 2 + 2 + 2 + 2 + 1 + 2);
    assert.ok(!record.content.includes(key('موجز')));
  });

  test('stands at the places where a query is found, and so can be marked', async (t) => {
    /** For each query the words of the title and those of the text that it is found at. */
    const expected: Record<string, [inTitle: string[], inText: string[]]> = {
      قال: [[], ['قالَ']],
      وزير: [['الوزيرُ'], ['الوزيرُ:']],
      يفتتح: [['يفتتح'], []],
      مستشفى: [[], ['المُستشفياتِ']],
      مدرسة: [[], ['والمدارسَ»', 'والمدارسُ']],
      ستفتح: [[], ['ستُفتحُ']],
      قريبا: [[], ['قريباً']],
      2026: [[], ['2026']],
      كوفيد: [[], ['كوفيد-19،']],
      19: [[], ['كوفيد-19،']],
      10000: [[], ['وبـ10.000']],
      درهم: [[], ['درهم']],
      opinion: [[], ['L’Opinion']],
      الرباط: [[], ['الرباط/سلا']],
      سلا: [[], ['الرباط/سلا']],
      mosquee: [[], ['https://mosquee.example/a-b']],
      نهاية: [[], ['نهايةً.']],
      '"نهاية"': [[], ['نهايةً.']],
      '"الوزير يفتتح"': [[], []],
      موجز: [[], []],
      الإدريسي: [[], []],
    };
    const record = searchRecord(minister, TEXT, site(), indexed);
    const page = await publish(t, async (folder) => {
      await placeEngine(folder);
      const others = records().slice(0, 5);
      await writeOne(stream([...others, record]), join(folder, 'search/index/2026'));
    });
    const queries = Object.keys(expected);
    const given = await answers(page, ENGINE, '/search/index/2026/', queries);
    const titleWords = record.shown.title.split(' ');
    const textWords = record.shown.text.split(' ');
    const { name } = fragmentMaker()(record);
    const met = queries.map((query, at) => {
      const places = given[at * 3]?.found.find(({ id }) => id === name)?.words ?? [];
      const isInText = (place: number) => place >= record.shown.before;
      return [
        query,
        [
          places.filter((place) => place < titleWords.length).map((place) => titleWords[place]),
          places.filter(isInText).map((place) => textWords[place - record.shown.before]),
        ],
      ];
    });
    assert.deepEqual(Object.fromEntries(met), expected);
  });
});

/** The lines in which a shard's vocabulary says what it holds, by its parts: key, digits of the count, spelling. */
async function partsIn(folder: string): Promise<Map<string, string[]>> {
  const parts = PARTS.map(async (part): Promise<[string, string[]]> => {
    const file = join(folder, `vocabulary-${part}.pf_words`);
    return [
      part,
      unpack(await readFile(file))
        .toString()
        .split('\n')
        .filter(Boolean),
    ];
  });
  return new Map(await Promise.all(parts));
}

/** All of its lines, each once. */
async function vocabularyIn(folder: string): Promise<string[]> {
  return [...new Set([...(await partsIn(folder)).values()].flat())].toSorted();
}

/** Writes a shard of one article. */
async function writeText(folder: string, text: string): Promise<void> {
  const one = article({ id: '1', title: '', hasStandfirst: false });
  const recordsBy = async function* (counted: Indexed) {
    yield searchRecord(one, text, site(), counted);
  };
  await writeOne(recordsBy, folder);
}

describe('The vocabulary of a shard', () => {
  test('has a line for each key, with how often it comes and how it is mostly written', async (t) => {
    const folder = await temporaryFolder(t);
    const text = `${'المدرسة '.repeat(3)}${'مدارسُ '.repeat(4)}${'والمدارس '.repeat(5)} طنجة، طنجـة «طنجة» وطنجة`;
    await writeText(join(folder, '2026'), text);
    assert.deepEqual(await vocabularyIn(join(folder, '2026')), ['طنجه 1 طنجة', 'مدرسه 2 والمدارس']);
  });

  test('comes in parts by the first letter: of the key, of the spelling, and of what follows an article; and by the second', async (t) => {
    const folder = await temporaryFolder(t);
    const text = `${'السمك '.repeat(9)}${'الأسماك '.repeat(5)} طنجة`;
    await writeText(join(folder, '2026'), text);
    const parts = await partsIn(join(folder, '2026'));
    const filled = [...parts].filter(([, lines]) => lines.length > 0);
    assert.deepEqual(
      new Map(filled),
      new Map([
        [partOf('أسماك'), ['سمكه 2 السمك']],
        [partOf('سمك'), ['سمكه 2 السمك', 'طنجه 1 طنجة']],
        [partOf('مك'), ['سمكه 2 السمك']],
        [partOf('نجة'), ['طنجه 1 طنجة']],
      ]),
    );
    assert.equal(partOf('سمك'), partOf('طنجة'));
  });

  test('leaves out what is no mistyped Arabic word: short ones, numbers, Latin, two in one token', async (t) => {
    const folder = await temporaryFolder(t);
    await writeText(join(folder, '2026'), 'يد 2026 Larousse كوفيد-19 و.م.ع – طنجة');
    assert.deepEqual(await vocabularyIn(join(folder, '2026')), ['طنجه 1 طنجة']);
  });

  test('keeps the 20,000 words that come most, and of equals those whose keys come first', async (t) => {
    const folder = await temporaryFolder(t);
    const letters = 'ثجحخدذرزشصضط'.split('');
    const all = letters.flatMap((a) => {
      return letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d)));
    });
    const words = all.filter((word) => !/(.)\1\1/u.test(word));
    const [once, twice] = [words.slice(0, -100), words.slice(-100)];
    await writeText(join(folder, '2026'), [...twice, ...words.toReversed()].join(' '));
    const kept = (await vocabularyIn(join(folder, '2026'))).map((line) => line.split(' ')[0]);
    assert.equal(words.length, 20_460);
    assert.deepEqual(kept, [...once.slice(0, 19_900), ...twice]);
  });
});
