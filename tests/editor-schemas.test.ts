import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { listFiles } from '../src/content/files.ts';
import { splitFrontMatter } from '../src/content/front-matter.ts';
import { readKnownNames, type KnownNames } from '../src/editor/known-names.ts';
import { editorSchemas, type SchemaName } from '../src/editor/schemas.ts';
import type { JsonSchema } from '../src/editor/value-schemas.ts';
import { AUTHOR_FIELDS } from '../src/model/author.ts';
import { BANNER_FIELDS } from '../src/model/banner.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS, type FieldBook } from '../src/model/fields.ts';
import { FRONT_FIELDS } from '../src/model/front-page.ts';
import { OLD_ADDRESS_FIELDS } from '../src/model/old-address.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../src/model/setting-fields.ts';
import { SOURCE_FIELDS } from '../src/model/source.ts';
import { STORY_FIELDS } from '../src/model/story.ts';
import { TAG_FIELDS } from '../src/model/tag.ts';
import { inArabic } from '../src/problems.ts';
import { fold } from '../src/text/fold.ts';
import { spellingsOf } from '../src/editor/spellings.ts';
import { fc } from './support/any.ts';
import { contentFolder } from './support/content-folder.ts';

const SAMPLE = join(import.meta.dirname, '..', 'content');

let known: KnownNames;
let schemas: Record<SchemaName, JsonSchema>;
let validators: Record<SchemaName, ValidateFunction>;

before(async () => {
  known = await readKnownNames(SAMPLE);
  schemas = editorSchemas(known);
  const compile = (schema: JsonSchema) =>
    new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }).compile(schema);
  validators = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, compile(schema)]),
  ) as typeof validators;
});

/** What a schema has against a YAML text, as editors read it; empty when it is sound. */
function faults(name: SchemaName, yaml: string): string[] {
  const validate = validators[name];
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const SOUND = `العنوان: سوق الأحد
التاريخ: 2026-07-05 14:05
الأقسام: [مجتمع]
`;

describe('The schemas take all that the build takes', () => {
  test('Every file of the sample newspaper', async () => {
    for (const [name, folder] of [
      ['article', 'articles'],
      ['page', 'pages'],
    ] as const) {
      const files = await listFiles(SAMPLE, folder);
      assert.ok(files.length > 3);
      for (const file of files) {
        const split = splitFrontMatter(await readFile(join(SAMPLE, file), 'utf8'), file);
        assert.ok('yaml' in split, file);
        assert.deepEqual(faults(name, split.yaml), [], file);
      }
    }
    const others = 'site categories home stories tags authors sources banners'.split(' ');
    for (const name of others as SchemaName[]) {
      const text = await readFile(join(SAMPLE, `${name}.yaml`), 'utf8');
      assert.deepEqual(faults(name, text), [], name);
    }
  });

  test('Every example that authors are given, under every name of its field', () => {
    for (const [name, book] of books()) {
      for (const [field, { example, aliases = [] }] of Object.entries(book)) {
        if (field.includes('.') || isList(name)) continue;
        for (const spelling of [field, ...aliases]) {
          const written = example.replace(/^[^:]+/, spelling);
          assert.deepEqual(unexpected(name, written), [], written);
        }
      }
    }
  });

  test('Other spellings of names and values, and what YAML takes for numbers and booleans', () => {
    for (const lines of [
      'الاقسام: سياسه، واجهة',
      'التصنيفات: [رأي، واجهة]',
      'Categories: [Opinion, en-vedette]',
      'الركن: سِيَاسَة',
      'categories: في رأى',
      'followUp: true',
      'متابعه: نَعم',
      'id: 20510',
      'date: ٢٠٢٦-٠٧-٠٥',
      'summary:',
      'وصف الصورة: سوق',
      'image: souq.jpg',
      'الصورة: { src: souq.jpg, وصف الصوره: سوق }',
      'tags: 2026',
    ]) {
      assert.deepEqual(unexpected('article', lines), [], lines);
    }
    assert.deepEqual(
      faults('site', 'name: 24\nurl: https://a.example\nhours: 24\nperPage: ٣٠'),
      [],
    );
    assert.deepEqual(faults('site', 'name: أ\nurl: https://a.example\nfrontPage: واجهه'), []);
  });

  test('Every example of an entry of a list', () => {
    for (const [name, book] of books().filter(([one]) => isList(one))) {
      for (const [field, { example, aliases = [] }] of Object.entries(book)) {
        if (field.includes('.')) continue;
        for (const spelling of [field, ...aliases]) {
          const entry = example.replace(/^[^:]+/, spelling).replaceAll('\n', '\n  ');
          const found = faults(name, `- ${entry}`);
          assert.deepEqual(
            found.filter((fault) => !/^\/0 (?:required|anyOf)$/.test(fault)),
            [],
            entry,
          );
        }
      }
    }
  });

  /** What is wrong with some fields, put beside those that have to be there. */
  function unexpected(name: SchemaName, lines: string): string[] {
    return faults(name, lines).filter((fault) => fault !== ' required' && fault !== ' anyOf');
  }
});

test('A name is known in every spelling that is the same name to the build', () => {
  const letters = [
    'اأإآٱ',
    'يىیےئ',
    'هةۃہھ',
    'كکڪ',
    'وؤ',
    'ب',
    'مم',
    'Aa',
    'zZ',
    '2٢۲',
    ' ',
    '-',
    '.',
  ];
  const marks = fc.constantFrom('', '', '\u064e', '\u0651', '\u0640');
  const letter = fc.constantFrom(...letters).chain((group) => {
    const one = fc.constantFrom(...Array.from(group));
    return fc.record({ first: one, second: one, mark: marks });
  });
  const name = fc.array(letter, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(name, (parts) => {
      const first = parts
        .map((part) => part.first)
        .join('')
        .trim();
      const second = parts
        .map((part) => `${part.second}${/[ا-ي]/.test(part.second) ? part.mark : ''}`)
        .join('')
        .trim();
      if (fold(first) !== fold(second)) return;
      assert.match(second, new RegExp(`^${spellingsOf(first)}$`, 'u'), first);
    }),
  );
});

describe('The schemas refuse', () => {
  for (const [what, yaml, fault] of [
    ['a field that there is not', `${SOUND}النوع: خبر`, ' additionalProperties'],
    ['a category that there is not', SOUND.replace('مجتمع', 'طقس'), '/الأقسام anyOf'],
    [
      'a category that there is not among others',
      SOUND.replace('مجتمع', 'رأي، طقس'),
      '/الأقسام anyOf',
    ],
    ['a date without a digit', SOUND.replace(/2026.*/, 'أمس'), '/التاريخ pattern'],
    ['a list for a headline', SOUND.replace('سوق الأحد', '[سوق, الأحد]'), '/العنوان type'],
    ['what is neither yes nor no', `${SOUND}مسودة: ربما`, '/مسودة anyOf'],
    ['an address without its stroke', `${SOUND}permalink: opinion/1`, '/permalink anyOf'],
    ['a part of a picture that there is not', `${SOUND}image: { file: a.jpg }`, '/image anyOf'],
    ['fields for a line of text', `${SOUND}via: { name: مرافئ }`, '/via anyOf'],
    ['an article without a category', SOUND.replace(/الأقسام.*/, ''), ' anyOf'],
  ] as const) {
    test(`In an article ${what}`, () => {
      assert.deepEqual(faults('article', SOUND), []);
      assert.ok(faults('article', yaml).includes(fault), faults('article', yaml).join('\n'));
    });
  }

  test('In pages and settings too', () => {
    assert.deepEqual(faults('page', 'title: من نحن\nmenu: footer'), []);
    assert.ok(faults('page', 'title: من نحن\nmenu: side').includes('/menu anyOf'));
    const site = 'name: مداد\nurl: https://a.example\n';
    assert.deepEqual(faults('site', site), []);
    assert.ok(faults('site', 'name: مداد').includes(' required'));
    assert.ok(faults('site', `${site}perPage: 500`).includes('/perPage anyOf'));
    assert.ok(faults('site', `${site}fonts: arial`).includes('/fonts anyOf'));
    assert.ok(faults('site', `${site}frontPage: طقس`).includes('/frontPage anyOf'));
    assert.ok(
      faults('categories', '- slug: society\n  name: مجتمع\n  kind: ركن').includes('/0/kind anyOf'),
    );
    assert.ok(faults('categories', '- name: مجتمع').includes('/0 required'));
    assert.deepEqual(faults('home', 'الصدارة: 22921\nمقالات كل ركن: 3'), []);
    assert.ok(faults('home', 'inSection: 9').includes('/inSection anyOf'));
    assert.ok(faults('home', 'sections: [طقس]').includes('/sections anyOf'));
  });
});

test('Every field of the books has its schema, with what its author is told in Arabic', () => {
  for (const [name, book] of books()) {
    const definitions = schemas[name]['definitions'] as Record<string, JsonSchema>;
    assert.deepEqual(Object.keys(definitions).toSorted(), Object.keys(book).toSorted());
    for (const [field, { wanted }] of Object.entries(book)) {
      assert.ok(String(definitions[field]?.['description']).startsWith(inArabic(wanted)), field);
    }
  }
});

test('The newspaper’s own names are offered', async (t) => {
  const definitions = schemas.article['definitions'] as Record<string, JsonSchema>;
  const offered = JSON.stringify(definitions['categories']);
  for (const name of ['رأي', 'في رأي', 'opinion', 'واجهة'])
    assert.ok(offered.includes(`"${name}"`), name);
  const examples = (field: string) => definitions[field]?.['examples'] as string[];
  assert.ok(examples('story').includes('سد عين الرمان'));
  assert.equal(examples('source')[0], 'إكسبريس تيفي');
  assert.ok(examples('authors').includes('ليلى بنحيون'));
  assert.ok(examples('image.src').includes('souq.jpg'));

  const faulty = await readKnownNames(await contentFolder(t, { 'categories.yaml': 'رأي' }));
  const free = new Ajv({ strict: false, allowUnionTypes: true }).compile(
    editorSchemas(faulty).article,
  );
  assert.ok(
    free(parse(SOUND.replace('مجتمع', 'طقس'))),
    'any category, while categories.yaml is at fault',
  );
});

/** Whether a file is a list, each entry of which has the fields. */
function isList(name: SchemaName): boolean {
  return schemas[name]['items'] !== undefined;
}

function books(): [SchemaName, FieldBook][] {
  return [
    ['article', ARTICLE_FIELDS],
    ['page', PAGE_FIELDS],
    ['site', SITE_FIELDS],
    ['categories', CATEGORY_FIELDS],
    ['home', FRONT_FIELDS],
    ['stories', STORY_FIELDS],
    ['tags', TAG_FIELDS],
    ['authors', AUTHOR_FIELDS],
    ['sources', SOURCE_FIELDS],
    ['banners', BANNER_FIELDS],
    ['redirects', OLD_ADDRESS_FIELDS],
  ];
}
