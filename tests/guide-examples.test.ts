import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { before, describe, test } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { anchorOf } from '../src/guide/anchors.ts';
import { guidePage } from '../src/guide/guide-page.ts';
import { readGuide } from '../src/guide/read-guide.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS } from '../src/model/fields.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../src/model/setting-fields.ts';
import { asRead, contentFolder, type Files } from './support/content-folder.ts';
import { examplesIn, filesOf, GUIDE, guideFiles, guideMedia, problemsOf } from './support/guide.ts';

const files = await guideFiles();

/** Pages that have examples of what is right alone. */
const pages = [...files].filter(([file]) => !file.startsWith('mistakes/'));

/** Where lines without the name of a file would stand: settings of the newspaper, else an article. */
function fileFor(text: string): string {
  const [name = ''] = /^[\w]+/.exec(text) ?? [];
  return name in SITE_FIELDS && !(name in ARTICLE_FIELDS) ? 'site.yaml' : 'articles/22921.md';
}

describe('The examples of the author’s guide', () => {
  let media: Files;

  before(async () => {
    media = await guideMedia();
  });

  for (const [file, text] of pages) {
    const named = examplesIn(text).filter((example) => example.file !== '');
    const examples = examplesIn(text)
      .filter((example) => example.file !== '' || ['yaml', 'markdown'].includes(example.language))
      .map((example) => ({ ...example, file: example.file || fileFor(example.text) }));
    if (examples.length === 0) continue;
    test(`of ${file} can be pasted as they are`, async (t) => {
      for (const example of examples) {
        // What is said of stories, tags, readings and the front page goes with articles, and comments with theirs;
        // settings name pages.
        const isAlone =
          !/^(?:(?:stories|tags|home|banners|site)\.yaml$|most-read\.json$|comments\/)/.test(
            example.file,
          );
        const settings = examples.filter((one) => one.file === 'site.yaml');
        const alone = example.file.startsWith('articles/') ? [...settings, example] : [example];
        const together = isAlone ? alone : example.file === 'home.yaml' ? named : examples;
        const problems = await problemsOf(t, together, media);
        assert.deepEqual(problems.map(asRead), [], example.text);
      }
    });
  }

  test('call commands that there are', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = pages.flatMap(([, text]) => [
      ...text.matchAll(/npm (?:run )?(?!run|ci|install)([a-z:-]+)/g),
    ]);
    const unknown = commands.map(([, name = '']) => name).filter((name) => !(name in scripts));
    assert.notEqual(commands.length, 0);
    assert.deepEqual(unknown, []);
  });

  test('say what they seem to say', async (t) => {
    const of = (file: string) => filesOf(examplesIn(files.get(file) ?? '').slice(0, 1));
    const folder = await contentFolder(t, {
      ...of('first-article.md'),
      ...of('plain-pages.md'),
    });
    const { content } = await loadContent(folder);
    const [article] = content?.articles ?? [];
    assert.equal(article?.title, 'الترامواي يصل إلى واد الزيتون: أول رحلة بلا ركاب');
    assert.deepEqual(article.categories, ['society', 'en-vedette']);
    assert.equal(article.image?.alt, 'ترامواي يعبر شارعا تصطف على جانبيه النخيل');
    assert.deepEqual(
      content?.pages.map(({ slug, menu }) => ({ slug, menu })),
      [{ slug: 'about', menu: 'footer' }],
    );
    const others = await loadContent(await contentFolder(t, of('categories.md')));
    assert.equal(others.content?.categories.named('في رأي')?.kind, 'opinion');
  });
});

describe('The pages of the author’s guide', () => {
  test('name every field, and every Arabic name of a field', () => {
    const guide = pages.map(([, text]) => text).join('\n');
    for (const book of [ARTICLE_FIELDS, PAGE_FIELDS, SITE_FIELDS, CATEGORY_FIELDS]) {
      for (const [name, { aliases = [] }] of Object.entries(book)) {
        const bare = name.split('.').at(-1) ?? name;
        for (const spelling of [bare, ...aliases]) {
          assert.ok(guide.includes(spelling), `the guide does not name ${spelling}`);
        }
      }
    }
  });

  test('give an example of every field of articles', () => {
    const examples = examplesIn(files.get('fields.md') ?? '').map(({ text }) => text);
    for (const [name, { aliases = [] }] of Object.entries(ARTICLE_FIELDS)) {
      const spellings = [
        name,
        ...aliases,
        ...(name === 'image.src' ? ['الصورة'] : name === 'video.src' ? ['الفيديو'] : []),
      ];
      const has = spellings.some((spelling) =>
        examples.some((text) => new RegExp(`^${spelling}:`, 'm').test(text)),
      );
      assert.ok(has, `no example of ${name}`);
    }
  });

  test('are short, but for those that are looked things up in', () => {
    const REFERENCES = [
      'fields.md',
      'site-settings.md',
      'publishing-settings.md',
      'web-desk.md',
      'mistakes/index.md',
    ];
    const long = [...files]
      .filter(([file]) => !REFERENCES.includes(file))
      .filter(([, text]) => text.split(/\s+/).length > 700)
      .map(([file]) => file);
    assert.deepEqual(long, []);
  });

  test('lead to pages and headings that there are', () => {
    const faults: string[] = [];
    for (const [file, text] of files) {
      const withoutCode = text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
      for (const [, target = ''] of withoutCode.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^(?:https?:|mailto:)/.test(target)) continue;
        const [path = '', anchor] = target.split('#');
        const page = path === '' ? file : join(dirname(file), path);
        const there = files.get(page);
        const headings = [...(there ?? '').matchAll(/^#{2,} (.+)$/gm)];
        const anchors = headings.map(([, heading = '']) => anchorOf(heading.replaceAll('`', '')));
        if (there === undefined) faults.push(`${file}: no page ${target}`);
        else if (anchor !== undefined && !anchors.includes(anchor)) {
          faults.push(`${file}: no heading ${target}`);
        }
      }
    }
    assert.deepEqual(faults, []);
  });

  test('are all found from the index', async () => {
    const ordered = (await readGuide(GUIDE)).map(({ file }) => file);
    assert.deepEqual(ordered.toSorted(), [...files.keys()].toSorted());
    assert.equal(ordered[0], 'index.md');
    assert.ok(ordered.indexOf('mistakes/index.md') < ordered.indexOf('mistakes/missing-field.md'));
  });
});

test('A heading is found under the name that GitHub gives it', () => {
  assert.equal(anchorOf('متابعة، ونقلاً عن، والتوقيع'), 'متابعة-ونقلاً-عن-والتوقيع');
  assert.equal(anchorOf('إعدادات الجريدة: site.yaml'), 'إعدادات-الجريدة-siteyaml');
});

test('A page of the guide has a title', () => {
  assert.throws(() => guidePage('untitled.md', 'نص بلا عنوان'), /untitled\.md/);
});
