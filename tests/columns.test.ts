import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { columnFrom, columnLines, passageLines, Passages } from '../src/columns.ts';
import { anyText, fc } from './support/any.ts';

/** The rows of a table as they are read after they were written. */
function kept<Row extends object>(rows: readonly Row[], fields: readonly (keyof Row)[]): Row[] {
  const lines = columnLines(rows, fields);
  for (const line of lines) assert.match(line, /^[ -~]*$/, 'a line of something else than ASCII');
  const columns = lines.map((line) => columnFrom(Buffer.from(line), rows.length));
  return rows.map((_, row) => {
    const values = fields.map((field, column) => [field, columns[column]?.[row]] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Row;
  });
}

describe('A table that is kept by column', () => {
  test('has the values that were put into it, whatever they are', () => {
    const value = fc.oneof(
      fc.constantFrom(false, 'مقال', 'article', '', 0, null, undefined, '"a"'),
      fc.constantFrom(['سياسة'], [], ['سياسة', 'مجتمع'], { src: 'a.jpg', alt: 'ميناء' }),
      anyText(),
      fc.integer(),
    );
    const hash = fc.string({
      unit: fc.constantFrom('0', '7', 'a', 'f'),
      minLength: 16,
      maxLength: 16,
    });
    const row = fc.record({ hash, value });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const all = rows.map((one) => ({ ...one, same: 'واحد' }));
        const defined = all.map((one) =>
          Object.fromEntries(Object.entries(one).filter(([, found]) => found !== undefined)),
        );
        assert.deepEqual(kept(all, ['hash', 'value', 'same']), defined);
      }),
      { numRuns: 500 },
    );
  });

  test('holds what rows have in common once', () => {
    const rows = [1, 2, 3, 4, 5].map((id) => ({ id, categories: [id < 5 ? 'سياسة' : 'مجتمع'] }));
    assert.deepEqual(columnLines(rows, ['id', 'categories']), [
      '[1,2,3,4,5]',
      String.raw`{"values":[["\u0633\u064a\u0627\u0633\u0629"],["\u0645\u062c\u062a\u0645\u0639"]],"which":[0,0,0,0,1]}`,
    ]);
    const [first, second] = kept(rows, ['id', 'categories']);
    assert.equal(first?.categories, second?.categories);
  });

  test('tells a text from a list that is written like it', () => {
    const rows = [{ is: 'null' }, { is: ['أ'] }, { is: '["أ"]' }, { is: null }, { is: ['أ'] }];
    assert.deepEqual(kept<{ is: unknown }>(rows, ['is']), rows);
  });

  test('says that it lacks a column', () => {
    assert.throws(() => columnFrom(undefined, 1), /lacks a column/);
  });
});

test('Passages are found one by one, empty ones and the last among them', () => {
  const texts = ['{"title":"سوق"}', '', Buffer.from('ثان'), ''];
  const [ends, all] = passageLines(texts);
  const passages = new Passages(Buffer.from(ends), all);
  const found = texts.map((_, index) => Buffer.from(passages.at(index)).toString());
  assert.deepEqual(found, ['{"title":"سوق"}', '', 'ثان', '']);
});
