import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixed } from '../src/coach/fixes.ts';
import { articleReader } from '../src/content/documents.ts';
import { manuscriptOf } from '../src/content/manuscripts.ts';
import type { Article } from '../src/model/article.ts';
import { hasErrors } from '../src/problems.ts';
import { fc } from './support/any.ts';
import { desk, fileOf, HEAD, manuscript } from './support/coach.ts';
import { CATEGORIES, site } from './support/newspaper.ts';

const all = desk('الكل');
const read = articleReader(site(), CATEGORIES);

/** What of an article follows from its words. */
const WORDING = ['title', 'summary', 'image', 'headlineHash', 'bodyHash', 'words', 'terms'];

/** What of an article a mended text may not change. */
function standing(article: Article) {
  const { image } = article;
  const rest = Object.entries(article).filter(([name]) => !WORDING.includes(name));
  return [...rest, image && [image.src, image.credit, image.focus]];
}

/** What authors type, right and wrong, in an order that nobody foresees. */
const PIECES = [
  'الى الادارة إجتماع شئ كتـــاب قالَ نعم و ب 12 1,5 3:2 BBC https://a.example/الى,ب #الادارة',
  '، ؛ ؟ ! : , ; ? . ... " \' « » ( ) ؟!! :) ’ \\ &amp; ** * _ ` ``` ~~~ | |---| <b> <!-- -->',
  '[ ]( ]( ](/about/ ) ![ [^1] [أ]:/about/',
]
  .flatMap((row) => row.split(' '))
  .concat(' ', '  ', '   ', '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '\u200f', '    ')
  .concat('# ', '- ', '1. ', '> ', '[^1]: ', '[أ]: /about/', '](/about/ "', '")')
  .concat('<!-- المدقق: لا -->', '<!-- المدقق: لا: همزات -->');

const body = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));

test('Mending a mended text changes nothing, and its article is the same but for its words', () => {
  fc.assert(
    fc.property(body, (text) => {
      const before = manuscript(fileOf(text));
      const once = fixed(before, all);
      const { value, problems } = read(once, 'articles/2026/1.md');
      assert.ok(value && !hasErrors(problems));
      assert.deepEqual(standing(value), standing(before.article));
      assert.equal(fixed(manuscriptOf(value, once), all), once);
    }),
    { numRuns: 500 },
  );
});

test('So it is with headlines and captions, however they are quoted', () => {
  const pieces = PIECES.filter((piece) => !/[\r\n]/.test(piece));
  const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 });
  const value = fc.tuple(words, fc.constantFrom('', "'", '"', '>-\n  ')).map(([parts, quote]) => {
    const text = `سوق ${parts.join('')}`;
    if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
    return quote === '"' ? `"${text.replace(/["\\]/g, '\\$&')}"` : quote + text;
  });
  fc.assert(
    fc.property(value, value, (title, caption) => {
      const text = fileOf('نص.', [
        `title: ${title}`,
        ...HEAD.slice(1),
        `image: { src: a.jpg, alt: سوق }`,
        `summary: ${caption}`,
      ]);
      const { value: article } = read(text, 'articles/2026/1.md');
      fc.pre(article !== undefined);
      const once = fixed(manuscriptOf(article, text), all);
      const after = read(once, 'articles/2026/1.md').value;
      assert.ok(after);
      assert.deepEqual(standing(after), standing(article));
      assert.equal(fixed(manuscriptOf(after, once), all), once);
    }),
    { numRuns: 500 },
  );
});

test('Not a byte changes that is not mended: line ends, marks at the start, spaces at the end', () => {
  const text = `\ufeff${fileOf('نص.  \n\nالى\u200f ,كذا\r\n\r\n', HEAD)}\n\n`.replace(
    /\n/g,
    '\r\n',
  );
  const mended = fixed(manuscript(text), desk('همزات'));
  assert.equal(mended, text.replace('الى', 'إلى'));
});

test('What a newspaper prints right anyway is printed the same once it is mended', () => {
  const wrong = 'قال "نعم" ثم **"لا"** ، وعاد : "أجاب "كلا" وعاد" كتـــاب';
  const { value } = read(fileOf(wrong), 'articles/2026/1.md');
  assert.ok(value);
  const rules = desk('علامات اقتباس، تطويل، فراغ قبل علامة');
  const text = fixed(manuscriptOf(value, fileOf(wrong)), rules);
  assert.equal(text, fileOf('قال «نعم» ثم **«لا»** ، وعاد: «أجاب “كلا” وعاد» كتاب'));
  assert.equal(read(text, 'articles/2026/1.md').value?.summary, value.summary);
});

test('A headline whose mended form YAML would read otherwise stays as it is', () => {
  const plain = fileOf('نص.', ['title: قال الوزير:نعم', ...HEAD.slice(1)]);
  assert.equal(fixed(manuscript(plain), desk('فراغ ناقص')), plain);
  const quoted = plain.replace('قال الوزير:نعم', "'قال الوزير:نعم'");
  assert.equal(fixed(manuscript(quoted), desk('فراغ ناقص')), quoted.replace(':نعم', ': نعم'));
});

test('An official text is left as it is', () => {
  const text = fileOf('الى  "نعم" ,ثم', ['نص رسمي: نعم', "title: 'الى السوق'", ...HEAD.slice(1)]);
  assert.equal(fixed(manuscript(text), all), text);
});

test('In the sample newspaper there is nothing to mend', () => {
  const root = join(import.meta.dirname, '..', 'content');
  const files = readdirSync(join(root, 'articles'), { recursive: true, encoding: 'utf8' });
  const texts = files.filter((file) => file.endsWith('.md'));
  assert.ok(texts.length > 50);
  const sample = articleReader(site(), undefined);
  for (const file of texts) {
    const text = readFileSync(join(root, 'articles', file), 'utf8');
    const { value } = sample(text, `articles/${file}`);
    assert.ok(value, file);
    assert.equal(fixed(manuscriptOf(value, text), all), text, file);
  }
});
