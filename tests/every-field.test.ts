import { test } from 'node:test';
import assert from 'node:assert/strict';
import { loadContent } from '../src/content/load.ts';
import { BANNER_FIELDS } from '../src/model/banner.ts';
import { AUTHOR_FIELDS } from '../src/model/author.ts';
import { READER_COMMENT_FIELDS } from '../src/model/comment.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS, type FieldBook } from '../src/model/fields.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../src/model/setting-fields.ts';
import { SOURCE_FIELDS } from '../src/model/source.ts';
import { STORY_FIELDS } from '../src/model/story.ts';
import { TAG_FIELDS } from '../src/model/tag.ts';
import { inArabic } from '../src/problems.ts';
import { article, contentFolder } from './support/content-folder.ts';

/** Values that no field takes. */
const UNFIT = ['[[أ, ب], [ت]]', '{ أ: { ب: ت } }'];

/** Two Latin words in a row: a sentence that zod wrote, or Node. */
const ENGLISH = /[a-z]+ [a-z]+/i;

/** Each field of a book with each unfit value; of a field with parts, the field and its parts. */
function unfitLines(book: FieldBook): string[] {
  return Object.keys(book).flatMap((name) => {
    const [parent = '', part] = name.split('.');
    return UNFIT.map((value) =>
      part ? `${parent}: { ${part}: ${value} }` : `${parent}: ${value}`,
    );
  });
}

for (const [kind, folder, book] of [
  ['an article', 'articles', ARTICLE_FIELDS],
  ['a plain page', 'pages', PAGE_FIELDS],
  ['a comment', 'comments/20510', READER_COMMENT_FIELDS],
] as const) {
  test(`Every field of ${kind} refuses what it cannot take, in Arabic`, async (t) => {
    const lines = unfitLines(book);
    const files = lines.map((line, index) => [`${folder}/${index}.md`, article([line])] as const);
    const { problems } = await loadContent(await contentFolder(t, Object.fromEntries(files)));
    for (const [index, line] of lines.entries()) {
      const told = problems.filter(
        (problem) => problem.file === `${folder}/${index}.md` && problem.line === 2,
      );
      assert.notDeepEqual(told, [], `nothing is said of ${line}`);
      for (const { message } of told) assert.doesNotMatch(inArabic(message), ENGLISH, line);
    }
  });
}

for (const [file, book, begin] of [
  ['site.yaml', SITE_FIELDS, ''],
  ['categories.yaml', CATEGORY_FIELDS, '- '],
  ['stories.yaml', STORY_FIELDS, '- '],
  ['banners.yaml', BANNER_FIELDS, '- '],
  ['authors.yaml', AUTHOR_FIELDS, '- '],
  ['sources.yaml', SOURCE_FIELDS, '- '],
  ['tags.yaml', TAG_FIELDS, '- '],
] as const) {
  test(`Every field of ${file} refuses what it cannot take, in Arabic`, async (t) => {
    for (const line of unfitLines(book)) {
      const { problems } = await loadContent(
        await contentFolder(t, { [file]: `${begin}${line}\n` }),
      );
      const told = problems.filter((problem) => !inArabic(problem.message).startsWith('ينقص'));
      assert.notDeepEqual(told, [], `nothing is said of ${line}`);
      for (const { message } of told) assert.doesNotMatch(inArabic(message), ENGLISH, line);
    }
  });
}
