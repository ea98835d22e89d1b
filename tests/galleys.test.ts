import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { listFiles } from '../src/content/files.ts';
import { splitFrontMatter } from '../src/content/front-matter.ts';
import { openGalleys } from '../src/markdown/galleys.ts';
import { createMarkdown } from '../src/markdown/markdown.ts';
import { bodyFacts, plainText } from '../src/markdown/reading.ts';
import { temporaryFolder } from './support/folder.ts';
import { OUTLET } from './support/site.ts';

/** How the newspaper of these tests sets its texts. */
const SETTING = { basePath: '/paper', digits: 'latn', quotes: 'guillemets' } as const;

/** Texts in which what is read and what is laid out for the page could be taken for each other. */
const AWKWARD = [
  '',
  'قال "نعم" . ثم مضى ...\n\nبلغت -5° في iPhone 15 Pro، والنتيجة 3-1.',
  'انظر https://ar.wikipedia.org/wiki/%D8%B2%D9%8A%D8%AA%D9%88%D9%86 أو www.example.org/a.pdf.',
  '<https://example.org/%D8%A3>\n\n[التقرير](/media/report.pdf) و[هنا](https://example.org)',
  '## عنوان\n\n| أ | ب |\n|---|--:|\n| 1 | 2 |\n\n> نعم\n> — فلان',
  'نص[^1] ثم `code` ثم **قوي**.\n\n[^1]: حاشية فيها [رابط](https://example.org).',
  'https://www.youtube.com/watch?v=MidadTest01',
  '![ميناء](port.jpg "عند الفجر")\n\nبعد الصورة.',
  '<!-- المدقق: لا -->\n1. واحد\n2. اثنان\n\n2026. سنة',
];

describe('Galleys', () => {
  test('keep a text as its page and search have it', async (t) => {
    const galleys = await galleysIn(t);
    const { hash, words } = galleys.reader(SETTING)(
      'قال "نعم" ثم **مضى**.\n\nنجح iPhone 15.',
      'guillemets',
    );
    assert.deepEqual(words, ['قال', 'نعم', 'ثم', 'مضى', 'نجح', 'iPhone', '15']);
    assert.equal(
      galleys.html(hash),
      '<p>قال «نعم» ثم <strong>مضى</strong>.</p>\n<p>نجح <bdi dir="ltr">iPhone 15</bdi>.</p>\n',
    );
    assert.equal(galleys.text(hash), 'قال «نعم» ثم مضى.\nنجح iPhone 15.');
    assert.equal(galleys.html('0123456789abcdef'), undefined);
  });

  test('give the same as each text made by itself, of every text in the content of two newspapers', async (t) => {
    const galleys = await galleysIn(t);
    const render = createMarkdown({ ...SETTING, picture: () => '' });
    const renderAsWritten = createMarkdown({
      ...SETTING,
      quotes: 'as-written',
      picture: () => '',
    });
    const read = galleys.reader(SETTING);
    const counts = { html: 0, text: 0, all: 0 };
    const bodies = [...AWKWARD, ...(await bodiesIn('content')), ...(await bodiesIn(OUTLET))];
    for (const body of bodies) {
      for (const as of ['guillemets', 'as-written'] as const) {
        const facts = read(body, as);
        assert.deepEqual(facts, bodyFacts(body, as), body);
        const html = galleys.html(facts.hash);
        const text = galleys.text(facts.hash);
        const rendered = as === 'guillemets' ? render(body) : renderAsWritten(body);
        if (html !== undefined) assert.equal(html, rendered, body);
        if (text !== undefined) assert.equal(text, plainText(body, as), body);
        if (html !== undefined) assert.deepEqual(facts.images, [], 'a page draws its pictures');
        counts.all += 1;
        counts.html += html === undefined ? 0 : 1;
        counts.text += text === undefined ? 0 : 1;
      }
    }
    assert.ok(counts.text > counts.all * 0.8, JSON.stringify(counts));
    assert.ok(counts.html > counts.all * 0.5, JSON.stringify(counts));
  });

  test('forget what was set in another manner', async (t) => {
    const galleys = await galleysIn(t);
    const body = 'إلى [الرأي](/opinion/).';
    const { hash } = galleys.reader(SETTING)(body, 'guillemets');
    assert.equal(galleys.html(hash), '<p>إلى <a href="/paper/opinion/">الرأي</a>.</p>\n');
    galleys.reader(SETTING);
    assert.ok(galleys.html(hash), 'the same manner');
    const read = galleys.reader({ ...SETTING, basePath: '/other' });
    assert.equal(galleys.html(hash), undefined);
    read(body, 'guillemets');
    assert.equal(galleys.html(hash), '<p>إلى <a href="/other/opinion/">الرأي</a>.</p>\n');
  });

  test('hold texts of any length, one after the other', async (t) => {
    const galleys = await galleysIn(t);
    const read = galleys.reader(SETTING);
    const texts = [200_000, 1, 700_000, 3].map((times, at) => `${'كلمة '.repeat(times)}${at}`);
    const hashes = texts.map((text) => read(text, 'guillemets').hash);
    for (const [at, hash] of hashes.entries()) assert.equal(galleys.text(hash), texts[at]);
  });

  test('are done without where their file cannot be written', async (t) => {
    const folder = await temporaryFolder(t);
    const galleys = openGalleys(join(folder, 'missing', 'galleys'));
    const { hash, words } = galleys.reader(SETTING)('نص قصير', 'guillemets');
    assert.deepEqual(words, ['نص', 'قصير']);
    assert.deepEqual([galleys.html(hash), galleys.text(hash)], [undefined, undefined]);
    galleys.close();
  });
});

async function galleysIn(t: TestContext) {
  const galleys = openGalleys(join(await temporaryFolder(t), 'galleys'));
  t.after(() => galleys.close());
  return galleys;
}

/** The bodies of the articles and pages of a content folder. */
async function bodiesIn(content: string): Promise<string[]> {
  const files = [...(await listFiles(content, 'articles')), ...(await listFiles(content, 'pages'))];
  return files.flatMap((file) => {
    if (!file.endsWith('.md')) return [];
    const split = splitFrontMatter(readFileSync(join(content, file), 'utf8'), file);
    return 'body' in split ? [split.body] : [];
  });
}
