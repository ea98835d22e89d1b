import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_WORDS, type ItemRemarks } from '../src/import/report/import-report.ts';
import { ReportBook } from '../src/import/report/report-book.ts';
import { tellUnusedFiles, unusedCategories } from '../src/import/unused.ts';
import { categorySchema } from '../src/model/category.ts';
import { HOSTILE } from './support/invented-import.ts';
import { oldCategory, oldPost } from './support/old-newspaper.ts';

const item = (id: number, title = `خبر ${id}`) => ({
  id,
  type: 'post',
  title,
  link: `https://old.example/?p=${id}`,
  file: `articles/${id}.md`,
});

describe('what nothing uses', () => {
  test('is said of each category and file, and of no other', () => {
    const terms = [
      oldCategory('a', 'قسم a'),
      oldCategory('b', 'قسم b'),
      oldCategory('c', 'وسم', { taxonomy: 'post_tag' }),
    ];
    const here = categorySchema().parse({ slug: 'a', name: 'قسم a' });
    const left = unusedCategories({ terms }, { at: (slug) => (slug === 'a' ? here : undefined) });
    const category = { id: undefined, type: 'category', title: 'قسم b', link: '' };
    assert.deepEqual(left, [{ item: category, remarks: [{ kind: 'left-out', why: 'unused' }] }]);

    const book = new ReportBook({ exports: [], isTrial: false });
    const items = new Map(
      [1, 2, 3, 4, 5].map((id) => [id, oldPost({ id, type: id === 5 ? 'post' : 'attachment' })]),
    );
    const media = {
      pictureOf: (id: number) => (id < 3 ? { src: `2019/${id}.jpg` } : undefined),
      fileOf: (id: number) => (id === 3 ? '/media/files/2019/3.pdf' : undefined),
    };
    tellUnusedFiles({ items }, media, new Set(['2019/1.jpg', 'files/2019/3.pdf']), book);
    assert.deepEqual(
      [...book.items].map(({ item: { id }, remarks }) => [id, remarks]),
      [
        [2, [{ kind: 'left-out', why: 'unused' }]],
        [4, [{ kind: 'left-out', why: 'unreadable' }]],
      ],
    );
  });
});

describe('the book of an import', () => {
  test('gives back what was put in, in its order, as often as it is asked', () => {
    const book = new ReportBook({ exports: ['a.xml'], isTrial: false });
    const put: ItemRemarks[] = [
      { item: item(1, 'سطر\nوسطر'), remarks: [{ kind: 'edited-by-hand' }] },
      {
        item: { ...item(2), id: undefined, file: undefined },
        remarks: [{ kind: 'marks', marks: new Map([['U+200F RIGHT-TO-LEFT MARK', 2]]) }],
      },
      ...Array.from({ length: 3000 }, (_, at): ItemRemarks => {
        const detail = 'كلام '.repeat(at === 7 ? 100_000 : 20);
        return { item: item(at), remarks: [{ kind: 'finding', finding: 'script', detail }] };
      }),
    ];
    for (const one of put) book.remark(one.item, ...one.remarks);
    book.remark(item(9));
    const kept = put.map((one) => JSON.parse(JSON.stringify(one)) as ItemRemarks);
    kept[1] = { ...put[1], item: { ...kept[1]?.item } } as ItemRemarks;
    assert.deepEqual([...book.items], kept);
    assert.equal([...book.items].length, 3002);
  });

  test('counts each thing by its fate, and plugins’ names without end under one', () => {
    const book = new ReportBook({ exports: [], isTrial: true });
    book.tally('articles', 'new');
    book.tally('articles', 'edited-by-hand', 2);
    book.leaveOutComments('spam', 3);
    book.leaveOutComments('ping', 0);
    assert.deepEqual(book.tallies.articles, {
      read: 3,
      new: 1,
      changed: 0,
      standing: 0,
      editedByHand: 2,
      leftOut: 0,
    });
    assert.deepEqual([book.tallies.comments.read, book.tallies.comments.leftOut], [3, 3]);
    assert.deepEqual([...book.commentsLeftOut], [['spam', 3]]);
    for (let at = 0; at < 6000; at += 1) book.unknownField(`_made_up_${at}`);
    book.unknownField('_made_up_0');
    assert.equal(book.unknownFields.get('_made_up_0'), 2);
    assert.equal(book.unknownFields.get('…'), 1000);
    assert.equal(book.unknownFields.size, 5001);
  });

  test('names the first of the words that differ, and counts the others', () => {
    const book = new ReportBook({ exports: [], isTrial: false });
    const words = Array.from({ length: MOST_WORDS + 5 }, (_, at) => `كلمة${at}`);
    book.remark(item(1, HOSTILE), { kind: 'words', missing: words, added: [], total: 500 });
    const [remark] = [...book.items][0]?.remarks ?? [];
    assert.ok(remark?.kind === 'words');
    assert.deepEqual(remark.missing, words.slice(0, MOST_WORDS));
    assert.deepEqual(remark.more, { missing: 5, added: 0 });
  });
});
