import { test } from 'node:test';
import assert from 'node:assert/strict';
import { loadContent } from '../src/content/load.ts';
import {
  ARTICLE_FIELDS,
  CATEGORY_FIELDS,
  PAGE_FIELDS,
  SITE_FIELDS,
  type FieldBook,
} from '../src/model/fields.ts';
import { article, contentFolder, type Files } from './support/content-folder.ts';

/** Values that no field takes. */
const UNFIT = ['[[أ, ب], [ت]]', '{ أ: { ب: ت } }'];

/** Each field of a book with each unfit value; of a field with parts, the field and its parts. */
function unfitLines(book: FieldBook): string[] {
  return Object.keys(book).flatMap((name) => {
    const [parent = '', part] = name.split('.');
    return UNFIT.map((value) =>
      part ? `${parent}: { ${part}: ${value} }` : `${parent}: ${value}`,
    );
  });
}

/** A file for each line, in a folder of the content. */
function documents(folder: string, book: FieldBook): Files {
  return Object.fromEntries(
    unfitLines(book).map((line, index) => [`${folder}/${index + 1}.md`, article([line])]),
  );
}

for (const [kind, files] of Object.entries({
  'an article': documents('articles', ARTICLE_FIELDS),
  'a plain page': documents('pages', PAGE_FIELDS),
})) {
  void test(`Every field of ${kind} refuses what it cannot take, in Arabic`, async (t) => {
    const { problems } = await loadContent(await contentFolder(t, files));
    for (const file of Object.keys(files)) {
      const told = problems.filter((problem) => problem.file === file && problem.line === 2);
      assert.notDeepEqual(told, [], `nothing is said of ${files[file]}`);
      for (const { message } of told) assert.match(message, /^[^a-z]+$/, String(files[file]));
    }
  });
}

for (const [file, book, begin] of [
  ['site.yaml', SITE_FIELDS, ''],
  ['categories.yaml', CATEGORY_FIELDS, '- '],
] as const) {
  void test(`Every field of ${file} refuses what it cannot take, in Arabic`, async (t) => {
    for (const line of unfitLines(book)) {
      const { problems } = await loadContent(
        await contentFolder(t, { [file]: `${begin}${line}\n` }),
      );
      const [field = ''] = line.split(':');
      const told = problems.filter((problem) => !problem.message.startsWith('ينقص'));
      assert.notDeepEqual(told, [], `nothing is said of ${field} in ${line}`);
      for (const { message } of told) assert.match(message, /^[^a-z]+$/, line);
    }
  });
}
