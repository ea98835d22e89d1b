import { test } from 'node:test';
import assert from 'node:assert/strict';
import { formatter } from '../src/content/format-text.ts';
import { readCategories, readSite } from '../src/content/settings.ts';
import { fc } from './support/any.ts';
import { article, contentFolder, DATE, SOCIETY } from './support/content-folder.ts';

/** What has broken writers of YAML before. */
const AWKWARD = [
  ': ',
  ' #',
  '#',
  '# ',
  "'",
  '"',
  '“',
  '”',
  '«',
  '»',
  '،',
  ', ',
  '؛',
  '[',
  ']',
  '{',
  '}',
  '*',
  '&',
  '!',
  '%',
  '@',
  '`',
  '- ',
  '? ',
  '|',
  '>',
  '\\',
  '~',
  'null',
  'نعم',
  '٢٠٢٦',
  '2026-07-05',
  '\u200f',
  '\u00a0',
  '😀',
  '👨‍👩‍👧',
  'سوق',
  ' ',
  'L’Orient',
  '…',
  '—',
  'ـ',
  'ﻻ',
  'كلمة '.repeat(60),
];
const awkward = fc
  .array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const quoted = awkward.map((text) => `'${text.replaceAll("'", "''")}'`);
const value = fc.oneof(
  awkward,
  quoted,
  awkward.map((text) => `“${text}”`),
  awkward.map((text) => `|\n  ${text}\n  سطر`),
  awkward.map((text) => `كلام ${text}\n  وبقيته ${text}`),
);
const list = fc.oneof(
  fc.array(quoted, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join('، ')}]`),
  fc
    .array(awkward, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `\n  - ${item}`).join('')),
  awkward,
);
const remark = awkward.map((text) => `# ${text.replaceAll('\n', ' ')}`);
const field = fc.oneof(
  fc.tuple(fc.constantFrom('via', 'نقلاً عن', 'source', 'المقدمة', 'summary', 'القصة'), value),
  fc.tuple(fc.constantFrom('tags', 'الوسوم', 'authors', 'بقلم'), list),
  fc.tuple(fc.constantFrom('image', 'الصورة', 'وصف الصورة', 'شرح الصورة', 'مصدر الصورة'), value),
  fc.tuple(
    fc.constantFrom('updated', 'تحيين'),
    fc.constantFrom('5/7/2026', '5 يوليوز 2026 2:05 م', '٢٠٢٦-٠٧-٠٥ ١٤:٠٥', "'2026-07-05'"),
  ),
  fc.tuple(
    fc.constantFrom('draft', 'متابعة', 'التعليقات'),
    fc.constantFrom('نعم', 'لا', 'أجل', 'true', '', "'no'"),
  ),
);
const head = fc
  .tuple(
    value,
    fc.uniqueArray(field, { maxLength: 7, selector: ([name]) => name }),
    fc.array(remark, { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([title, fields, remarks, isFirst]) => {
    const rows = [
      `العنوان: ${title}`,
      DATE,
      SOCIETY,
      ...fields.map(([name, one]) => `${name}: ${one}`),
    ];
    if (isFirst) rows.reverse();
    for (const [index, one] of remarks.entries()) rows.splice(index * 2, 0, one);
    return rows;
  });

test('A thousand awkward articles are written in canonical form once and for all, and lose nothing', async (t) => {
  const folder = await contentFolder(t, {});
  const site = (await readSite(folder)).value;
  const categories = (await readCategories(folder, { guide: false })).value;
  assert.ok(site);
  const format = formatter({ site, categories });
  let sound = 0;
  for (const rows of fc.sample(head, { numRuns: 1600 })) {
    const text = article(rows, 'نص\n\n---\n\n  وآخر ');
    const once = format(text, 'articles/1.md');
    assert.ok(!('lost' in once) || once.lost === 'remark', `${JSON.stringify(once)}\n${text}`);
    if (!('text' in once)) continue;
    sound += 1;
    assert.deepEqual(format(once.text, 'articles/1.md'), once, text);
    assert.ok(once.text.endsWith('\n---\n\nنص\n\n---\n\n  وآخر \n'), once.text);
  }
  assert.ok(sound > 1000, `${sound}`);
});
