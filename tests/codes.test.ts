import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../src/content/load.ts';
import { codeGuides } from '../src/diagnostics/codes.ts';
import { article, contentFolder, DATE, SITE, SOCIETY, TITLE } from './support/content-folder.ts';

const SRC = join(import.meta.dirname, '..', 'src');
const REGISTRY = /^diagnostics\/codes/;
const ARABIC_LETTER = /[\u0621-\u064a\u066e-\u06d3]/;
/** What a message quotes: between isolates, or whatever a template puts in. */
const QUOTED = /(?:\u2068|\\u2068)[^\u2069\\]*(?:\u2069|\\u2069)|\$\{[^}]*\}/g;

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

test('Every code that a module gives is registered, and every registered one is given somewhere', () => {
  const modules = sources.filter(({ name }) => !REGISTRY.test(name));
  const all = modules.map(({ text }) => text).join('\n');
  for (const [, code = ''] of all.matchAll(/\bcode: '([a-z0-9-]+)'/g)) {
    if (code !== 'custom') assert.ok(code in codeGuides, `${code} is not registered`);
  }
  for (const code of Object.keys(codeGuides)) {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(all, new RegExp(`'${code}'|^ +${code}: `, 'm'), `${code} is given nowhere`);
  }
});

test('Every code has a title and a reason in both languages, and no two have one title', () => {
  const titles = new Set<string>();
  for (const [code, { title, why }] of Object.entries(codeGuides)) {
    for (const text of [title.ar, why.ar]) assert.match(text, ARABIC_LETTER, code);
    for (const text of [title.en, why.en]) {
      assert.doesNotMatch(text, ARABIC_LETTER, code);
      assert.match(text, /[a-z]{3}/, code);
    }
    assert.match(why.ar, /\.$/, code);
    assert.match(why.en, /\.$/, code);
    titles.add(title.ar).add(title.en);
  }
  assert.equal(titles.size, 2 * Object.keys(codeGuides).length);
});

test('No English sentence of the sources holds Arabic letters', () => {
  let sentences = 0;
  for (const { name, text } of sources) {
    for (const [, , english = ''] of text.matchAll(/\ben:\s*(['"`])((?:\\.|(?!\1).)*)\1/g)) {
      sentences += 1;
      assert.doesNotMatch(english.replaceAll(QUOTED, ''), ARABIC_LETTER, name);
    }
  }
  assert.ok(sentences > 250, `only ${sentences} were found`);
});

test('What a faulty folder is told in English quotes Arabic and speaks none', async (t) => {
  const root = await contentFolder(t, {
    'site.yaml': `${SITE}accent: أحمر\nfrontPage: une\nhijriOffset: 3\nurll: x\n`,
    'articles/1.md': article(['titel: سوق', 'date: أمس', 'categories: [إقتصد]', 'مسودة: ربما']),
    'articles/2.md': article([TITLE, DATE, SOCIETY, 'الصورة: souq.jpg']),
    'articles/3.md': article([TITLE, DATE, 'categories: [طبخ]', 'الملخض: سوق']),
    'articles/4.md': article(['title: سوق: افتتاح', DATE, SOCIETY]),
    'articles/5.md': article([TITLE, DATE, SOCIETY, 'tags: #المغرب']),
    'articles/6.md': 'نص بلا رأس.',
    'search/aliases.txt': 'وحيد\n',
  });
  const { problems } = await loadContent(root);
  assert.ok(problems.length > 10);
  for (const { code, message, wanted } of problems) {
    for (const text of [message.en, wanted?.en ?? '']) {
      assert.doesNotMatch(text.replaceAll(QUOTED, ''), ARABIC_LETTER, code);
    }
  }
});
