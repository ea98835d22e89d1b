import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS } from '../src/model/fields.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../src/model/setting-fields.ts';
import { contentFolder } from './support/content-folder.ts';

const GUIDE = join(import.meta.dirname, '..', 'docs', 'author-guide.md');

/** The guide's examples of one kind, in order. */
async function examples(language: string): Promise<string[]> {
  const guide = await readFile(GUIDE, 'utf8');
  const blocks = guide.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...blocks].map(([, text = '']) => text);
}

test('The article that the author’s guide shows can be pasted as it is', async (t) => {
  const whole = (await examples('markdown')).find((text) => text.includes('التاريخ:')) ?? '';
  const folder = await contentFolder(t, { 'articles/2026/22921.md': whole });
  const { content, problems } = await loadContent(folder);
  assert.deepEqual(problems, []);
  const [article] = content?.articles ?? [];
  assert.equal(article?.title, 'الترامواي يصل إلى واد الزيتون: أول رحلة بلا ركاب');
  assert.deepEqual(article?.categories, ['society', 'en-vedette']);
  assert.equal(article?.image?.alt, 'ترامواي يعبر شارعا تصطف على جانبيه النخيل');
});

test('The plain page and the categories that it shows can be pasted too', async (t) => {
  const page = (await examples('markdown')).find((text) => text.includes('القائمة:')) ?? '';
  const categories = (await examples('yaml')).find((text) => text.startsWith('- slug:')) ?? '';
  const files = { 'pages/about.md': page, 'categories.yaml': categories };
  const { content, problems } = await loadContent(await contentFolder(t, files));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    content?.pages.map(({ slug, menu }) => ({ slug, menu })),
    [{ slug: 'about', menu: 'footer' }],
  );
  assert.equal(content?.categories.named('في رأي')?.kind, 'opinion');
});

test('It names every field, and every Arabic name of a field', async () => {
  const guide = await readFile(GUIDE, 'utf8');
  for (const book of [ARTICLE_FIELDS, PAGE_FIELDS, SITE_FIELDS, CATEGORY_FIELDS]) {
    for (const [name, { aliases = [] }] of Object.entries(book)) {
      const bare = name.split('.').at(-1) ?? name;
      for (const spelling of [bare, ...aliases]) {
        assert.ok(guide.includes(spelling), `the guide does not name ${spelling}`);
      }
    }
  }
});
