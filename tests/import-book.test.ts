import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_WORDS, type ItemRemarks } from '../src/import/report/import-report.ts';
import { ReportBook } from '../src/import/report/report-book.ts';
import { HOSTILE } from './support/invented-import.ts';

const item = (id: number, title = `خبر ${id}`) => ({
  id,
  type: 'post',
  title,
  link: `https://old.example/?p=${id}`,
  file: `articles/${id}.md`,
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
