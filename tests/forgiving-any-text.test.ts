import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFields } from '../src/content/fields.ts';
import { splitFrontMatter } from '../src/content/front-matter.ts';
import { ARTICLE_FIELDS } from '../src/model/fields.ts';
import { anyText, fc } from './support/any.ts';

/** What has broken readers of YAML before. */
const TROUBLE = [
  '\n',
  '\n  ',
  '\n\t',
  '\n- ',
  ': ',
  ':',
  '：',
  '#',
  ' #',
  '# ',
  "'",
  '"',
  '[',
  ']',
  '{',
  '}',
  '،',
  ',',
  '|',
  '>',
  '&a',
  '*a',
  '!',
  '%',
  '@',
  '`',
  '---',
  '—-',
  '***',
  '...',
  '? ',
  '<<',
  '\\',
  '\u200f',
  '\u00a0',
  'title',
  'العنوان',
  'date',
  'categories',
  'image',
  'src',
  'وصف الصورة',
  'tags',
  '2026-07-05',
  'نعم',
  'سوق',
];
const anyFields = fc
  .array(fc.oneof(fc.constantFrom(...TROUBLE), anyText({ maxLength: 4 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

test('No text makes the reader throw, or loses a line', () => {
  fc.assert(
    fc.property(anyFields, (yaml) => {
      const rows = yaml.split('\n').length;
      const { source, problems } = readFields(yaml, ARTICLE_FIELDS, {
        file: 'a.md',
        linesBefore: 0,
      });
      const lines = [...Object.values(source.lines), ...problems.map(({ line }) => line ?? 0)];
      for (const line of lines) assert.ok(line >= 1 && line <= rows, `line ${line} of ${rows}`);
      splitFrontMatter(`---\n${yaml}`, 'a.md');
    }),
    { numRuns: 3000 },
  );
});

test('No long text makes the reader hang', () => {
  for (const sign of [' ', "'", '"', '[', '،', ':', '- ', '\u200f', '#', '\\', '—']) {
    const started = process.cpuUsage();
    readFields(`title: ${sign.repeat(20_000)}س\n${sign.repeat(20_000)}`, ARTICLE_FIELDS, {
      file: 'a.md',
      linesBefore: 0,
    });
    assert.ok(process.cpuUsage(started).user < 2_000_000, JSON.stringify(sign));
  }
});
