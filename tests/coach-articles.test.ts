import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { allRemarksOn } from '../src/coach/coach.ts';
import { inArabic } from '../src/problems.ts';
import { codesOf, desk, fileOf, manuscript, remarksOf, withFields } from './support/coach.ts';
import { site } from './support/newspaper.ts';

/** What the coach says of an article as a whole, each with what is near to it and is not remarked on. */

describe('Headlines', () => {
  const words = 'مجلس الجهة يصادق على ميزانية السنة المقبلة ويؤجل الطريق الدائرية ';
  test('of a hundred characters are fit for a card, longer ones are not', () => {
    const fit = (words + words).slice(0, 100);
    assert.deepEqual(codesOf(withFields(`title: '${fit}'`)), []);
    assert.deepEqual(codesOf(withFields(`title: '${fit}ة'`)), ['long-headline']);
  });

  test('are measured without vowel marks', () => {
    const marked = (words + words).slice(0, 100).replace(/./gu, '$&\u064e');
    assert.deepEqual(codesOf(withFields(`title: '${marked}'`), 'long-headline'), []);
  });
});

describe('«عاجل»', () => {
  const old = 'date: 2026-11-22 08:00';
  test('in the headline of an article that is older than a day', () => {
    for (const title of [
      'عاجل: حريق في السوق',
      'عاجل | حريق',
      '(عاجل) حريق',
      'حريق في السوق | عاجل',
      'عاجل حريق',
    ]) {
      assert.deepEqual(codesOf(withFields(`title: '${title}'`, old)), ['old-breaking'], title);
      assert.deepEqual(codesOf(withFields(`title: '${title}'`)), [], title);
    }
  });

  test('as an ordinary word, or on what was changed today, is not remarked on', () => {
    assert.deepEqual(codesOf(withFields("title: 'تدخل عاجل في السوق'", old)), []);
    assert.deepEqual(codesOf(withFields("title: 'عاجلا أم آجلا'", old)), []);
    assert.deepEqual(codesOf(withFields("title: 'طلب عاجل'", old)), []);
    const changed = ["title: 'عاجل: حريق'", old, 'updated: 2026-11-24 09:00'];
    assert.ok(!codesOf(withFields(...changed)).includes('old-breaking'));
  });

  test('in the field, while it still has an effect', () => {
    assert.deepEqual(codesOf(withFields(old, 'breaking: 2026-12-01 00:00')), ['old-breaking']);
    assert.deepEqual(codesOf(withFields(old, 'breaking: 2026-11-22 12:00')), []);
  });
});

describe('Pictures', () => {
  const picture = ['image: a.jpg', 'وصف الصورة: سوق'];
  test('at the head need a credit', () => {
    assert.deepEqual(codesOf(withFields(...picture)), ['picture-without-credit']);
    assert.deepEqual(codesOf(withFields(...picture, 'مصدر الصورة: سعاد')), []);
  });

  test('in the text need one, save those among words', () => {
    const [remark] = remarksOf('picture-without-credit', '![سوق](a.jpg "سوق الأحد")');
    assert.equal(remark?.line, 7);
    assert.equal(remark?.fix, '![سوق](a.jpg "سوق الأحد | اسم المصور")');
    const bare = remarksOf('picture-without-credit', '![سوق](a.jpg)\n![سوق](b.jpg "عريضة")');
    assert.equal(bare.length, 2);
    const sound =
      '![سوق](a.jpg "سوق | عريضة | تصوير: سعاد")\n\nقرب ![علم](b.png) السوق\n\n`![سوق](a.jpg)`';
    assert.deepEqual(remarksOf('picture-without-credit', sound), []);
  });
});

describe('Links', () => {
  const fixes = (body: string) =>
    remarksOf('dead-link', body).map(({ found, fix }) => [found, fix]);
  test('within the newspaper that nothing answers', () => {
    assert.deepEqual(
      fixes(
        '[أ](/politics/20510/) [ب](/opinion/99/) [ت](https://express-tv.example/nowhere)\n' +
          'https://www.express-tv.example/politics/20510\n\n[ث]: /none/\n\n[ج](../2026/20510.md) [ح](example.com/x)',
      ),
      [
        ['/politics/20510/', '/opinion/20510/'],
        ['/opinion/99/', undefined],
        ['https://express-tv.example/nowhere', undefined],
        [
          'https://www.express-tv.example/politics/20510',
          'https://express-tv.example/opinion/20510/',
        ],
        ['/none/', undefined],
        ['../2026/20510.md', '/opinion/20510/'],
        ['example.com/x', 'https://example.com/x'],
      ],
    );
  });

  test('from which only a rule of redirects.yaml leads on', () => {
    const links = '[أ](/?p=20510) [ب](https://express-tv.example/?p=20510#a) [ت](/?p=99) [ث](/)';
    assert.deepEqual(fixes(links), [
      ['/?p=20510', '/opinion/20510/'],
      ['https://express-tv.example/?p=20510#a', 'https://express-tv.example/opinion/20510/'],
    ]);
    const [old] = remarksOf('dead-link', links);
    assert.match(inArabic(old?.message ?? ''), /^هذا عنوان قديم تنقل منه قاعدة/u);
    const uploads = 'https://express-tv.example/wp-content/uploads/2020/05';
    const files = `[أ](${uploads}/%d9%82%d8%a7%d9%86%d9%88%d9%86.pdf) [ب](${uploads}/souq-300x200.jpg)`;
    assert.deepEqual(
      fixes(files).map(([, fix]) => fix),
      ['https://express-tv.example/media/files/2020/05/قانون.pdf', undefined],
    );
    const [, picture] = remarksOf('dead-link', files);
    assert.match(inArabic(picture?.message ?? ''), /^الصور لا عنوان لها/u);
  });

  test('to drafts and to files that are not published', () => {
    const [draft, file] = remarksOf('dead-link', '[أ](/politics/draft/) [ب](/media/report.pdf)');
    assert.equal(draft?.found, '/politics/draft/');
    assert.match(inArabic(file?.message ?? ''), /^الصور لا عنوان لها.+content\/media\/files/u);
    assert.deepEqual(remarksOf('dead-link', '[ج](/media/files/report.pdf)'), []);
  });

  test('that are answered, that lead elsewhere, or that are none', () => {
    const sound = [
      '[أ](/opinion/20510/) [ب](/opinion/20510) [ت](/opinion/20510/#fn1) [ث](/opinion/20510/?a=1)',
      '[أ](/) [ب](/opinion/) [ت](/opinion/page/3/) [ث](/about/) [ج](/old/20510/) [ح](/search/?q=a)',
      '[أ](#fn1) [ب](mailto:a@b.example) [ت](tel:+212537) [ث](https://other.example/opinion/99/)',
      'https://express-tv.example/opinion/20510 https://express-tv.example',
      '`[أ](/none/)`',
      '```\n[أ](/none/)\n```',
      '![سوق](none.jpg)',
      '[![سوق](none.jpg)](/about/)',
    ];
    for (const text of sound) assert.deepEqual(fixes(text), [], text);
  });

  test('below the path of a newspaper that has one', () => {
    const own = { site: { ...site(), url: 'https://a.example/paper', basePath: '/paper' } };
    const text = manuscript(
      fileOf('[أ](https://a.example/paper/about/) [ب](/about/) [ت](https://a.example/other/)'),
    );
    assert.deepEqual(allRemarksOn(text, desk('dead-link', own)), []);
    const dead = manuscript(fileOf('[أ](https://a.example/paper/none/)'));
    assert.equal(allRemarksOn(dead, desk('dead-link', own)).length, 1);
  });
});
