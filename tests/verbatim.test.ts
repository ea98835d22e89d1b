import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { articleReader } from '../src/content/documents.ts';
import { createMarkdown } from '../src/markdown/markdown.ts';
import { plainText } from '../src/markdown/reading.ts';
import { typesettingOf } from '../src/model/article.ts';
import { articleOf as storyOf, buildInto, builtArchive } from './support/archive.ts';
import { article as fileOf, DATE, writeFiles } from './support/content-folder.ts';
import { NOW, SITE } from './support/desk.ts';
import { CATEGORIES, site } from './support/newspaper.ts';

/** An article marked as an official text («نص رسمي») is printed as it was written. */

const read = articleReader(site(), CATEGORIES);
const TITLE = `title: 'بلاغ "وزارة الماء" : كتـاب...'`;
const BODY = 'قررت الوزارة "ما يلي" : كتـاب...';
const USUAL = [TITLE, DATE, 'categories: [سياسة]', `summary: 'نص "أول" ؛'`];

function articleOf(...fields: string[]) {
  const { value, problems } = read(fileOf([...USUAL, ...fields], BODY), 'articles/1.md');
  assert.deepEqual(problems, []);
  assert.ok(value);
  return value;
}

test('Headline, standfirst and captions keep their marks, and others do not', () => {
  const picture = ['image: a.jpg', 'وصف الصورة: سوق', `شرح الصورة: 'سوق "الأحد"'`];
  const usual = articleOf(...picture);
  assert.equal(usual.title, 'بلاغ «وزارة الماء»: كتاب…');
  assert.equal(usual.verbatim, false);
  const official = articleOf(...picture, 'نص رسمي: نعم');
  assert.equal(official.title, 'بلاغ "وزارة الماء" : كتـاب...');
  assert.equal(official.summary, 'نص "أول" ؛');
  assert.equal(official.image?.caption, 'سوق "الأحد"');
  assert.equal(official.verbatim, true);
});

test('The text keeps them on the page and in search', () => {
  const render = (verbatim: boolean) => {
    const quotes = typesettingOf({ verbatim }, site());
    const markdown = createMarkdown({ basePath: '', digits: 'latn', quotes, picture: () => '' });
    return [markdown(BODY), plainText(BODY, quotes)];
  };
  assert.deepEqual(render(false), [
    '<p>قررت الوزارة «ما يلي»: كتاب…</p>\n',
    'قررت الوزارة «ما يلي»: كتاب…',
  ]);
  assert.deepEqual(render(true), [
    '<p>قررت الوزارة &quot;ما يلي&quot; : كتـاب...</p>\n',
    'قررت الوزارة "ما يلي" : كتـاب...',
  ]);
});

test('With the flag the page is another one, so it is made again', () => {
  assert.notEqual(articleOf().bodyHash, articleOf('verbatim: نعم').bodyHash);
  assert.equal(articleOf().bodyHash, articleOf('verbatim: لا').bodyHash);
});

test('An article that becomes an official text is made again, on its page and in its lite edition', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  const settings = `${SITE}lite:\n  since: 2026-01-01\n`;
  const write = async (fields: string[]) => {
    const file = storyOf(29, fields).replace('نص الخبر 29.', BODY);
    await writeFiles(folder, { 'content/articles/20000.md': file, 'content/site.yaml': settings });
    await buildInto(output, content, NOW);
    const pages = ['society/20000/index.html', 'society/20000/lite/index.html'];
    return Promise.all(pages.map((page) => readFile(join(output, page), 'utf8')));
  };
  for (const page of await write([]))
    assert.ok(page.includes('<p>قررت الوزارة «ما يلي»: كتاب…</p>'));
  for (const page of await write(['نص رسمي: نعم'])) {
    assert.ok(page.includes('<p>قررت الوزارة &quot;ما يلي&quot; : كتـاب...</p>'));
  }
  for (const page of await write([]))
    assert.ok(page.includes('<p>قررت الوزارة «ما يلي»: كتاب…</p>'));
});
