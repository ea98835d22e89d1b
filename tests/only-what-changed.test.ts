import assert from 'node:assert/strict';
import { appendFile, cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { articleOf, assertSame, buildInto, builtArchive, siteIn } from './support/archive.ts';
import { runBuildIn, startBuild } from './support/build-command.ts';
import { writeFiles } from './support/content-folder.ts';
import { NOW, SITE } from './support/desk.ts';
import { engineCopy } from './support/engine.ts';

const DATES = ['archive/2026/11/index.html', 'archive/2026/index.html', 'archive/index.html'];

/** When each file and folder below a folder was last written. */
async function timesBelow(folder: string): Promise<[string, number][]> {
  const names = await readdir(folder, { recursive: true });
  const times = names.toSorted().map(async (name): Promise<[string, number]> => {
    return [name, (await stat(join(folder, name))).mtimeMs];
  });
  return Promise.all(times);
}

describe('A build makes what changed, and nothing else', () => {
  test('A new article: itself, the home page, what is new, the head of its list, its story, its neighbour there, its dates', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    await writeFiles(folder, {
      'content/articles/20000.md': articleOf(29, ['story: ملف الميناء']),
    });
    const { report, remade } = await buildInto(output, content, NOW);
    assert.deepEqual(Object.fromEntries(remade), {
      'index.html': ['props'],
      ...Object.fromEntries(DATES.map((path) => [path, ['props']])),
      'fragments/latest.html': ['props'],
      'fragments/stories/ملف-ميناء/index.html': ['props'],
      'society/20000/index.html': ['new'],
      'society/10018/index.html': ['props'],
      'society/index.html': ['props'],
      'stories/ملف-ميناء/from-start/page/4/index.html': ['props'],
      'stories/ملف-ميناء/index.html': ['props'],
    });
    assert.deepEqual(report.pages, { planned: 51, rendered: 11, removed: 0 });
    const pages = (paths: string[]) => paths.filter((path) => path.endsWith('.html'));
    assert.deepEqual(pages(report.changes.added), ['society/20000/index.html']);
    assert.deepEqual(pages(report.changes.changed), [
      ...DATES,
      'fragments/latest.html',
      'fragments/stories/ملف-ميناء/index.html',
      'index.html',
      'society/10018/index.html',
      'society/index.html',
      'stories/ملف-ميناء/from-start/page/4/index.html',
      'stories/ملف-ميناء/index.html',
    ]);
    assert.deepEqual(pages(report.changes.removed), []);
    // The feeds that it stands in, and no others.
    const feeds = report.changes.changed.filter((path) => /(?:feed|atom)\.\w+$/.test(path));
    assert.deepEqual(feeds, [
      'atom.xml',
      'feed.json',
      'feed.xml',
      'society/feed.xml',
      'stories/ملف-ميناء/feed.xml',
    ]);
    const changes: unknown = JSON.parse(await readFile(`${output}.changes.json`, 'utf8'));
    assert.deepEqual(changes, report.changes);
  });

  test('An article that goes takes its page with it, and the folder of its page', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    await rm(join(folder, 'content/articles/10019.md'));
    const { report } = await buildInto(output, content, NOW);
    assert.equal(report.pages.removed, 1);
    assert.ok(report.changes.removed.includes('society/10019/index.html'));
    assert.ok(!(await readdir(join(output, 'society'))).includes('10019'));
  });

  test('Nothing: then nothing in the output is written, and the changes are none', async (t) => {
    const { content, output } = await builtArchive(t);
    const before = await timesBelow(output);
    const { report } = await buildInto(output, content, NOW + 60_000);
    assert.deepEqual(report.pages, { planned: 50, rendered: 0, removed: 0 });
    assert.deepEqual(await timesBelow(output), before);
    assert.deepEqual(JSON.parse(await readFile(`${output}.changes.json`, 'utf8')), {
      added: [],
      changed: [],
      removed: [],
    });
  });

  test('An old article that changes is in no feed any more, one that a feed has changes that feed alone', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    await writeFiles(folder, { 'content/site.yaml': `${SITE}feeds:\n  items: 3\n` });
    await buildInto(output, content, NOW);
    const feedsAfter = async (index: number, title: string) => {
      const text = articleOf(index, index % 2 === 0 ? ['story: ملف الميناء'] : []);
      const file = `content/articles/${10_000 + index}.md`;
      await writeFiles(folder, { [file]: text.replace(`الخبر ${index}`, title) });
      const { report } = await buildInto(output, content, NOW);
      return report.changes.changed.filter((path) => /(?:feed|atom)\.\w+$/.test(path));
    };
    assert.deepEqual(await feedsAfter(3, 'قديم تغير'), []);
    // Of the opinion pieces it is the third from the newest, and of all articles none of the three.
    assert.deepEqual(await feedsAfter(5, 'رأي تغير'), ['opinion/feed.xml']);
    assert.match(await readFile(join(output, 'opinion/feed.xml'), 'utf8'), /<title>رأي تغير</);
  });

  test('What somebody removed from the output or altered in it is made again', async (t) => {
    const { content, output } = await builtArchive(t);
    const before = await siteIn(output);
    const page = (id: number) => join(output, `society/${id}/index.html`);
    await rm(page(10011));
    await appendFile(page(10012), '<p>دخيل</p>');
    const { length } = await readFile(page(10013));
    await writeFile(page(10013), 'x'.repeat(length));
    const { remade } = await buildInto(output, content, NOW);
    assert.deepEqual(Object.fromEntries(remade), {
      'society/10011/index.html': ['lost'],
      'society/10012/index.html': ['altered'],
      'society/10013/index.html': ['altered'],
    });
    assertSame(await siteIn(output), before, 'mended');
  });

  test('An output that was copied, with other times, is taken as it is', async (t) => {
    const { content, output } = await builtArchive(t);
    await cp(output, `${output}-copy`, { recursive: true });
    await rm(output, { recursive: true });
    await rename(`${output}-copy`, output);
    const { report } = await buildInto(output, content, NOW);
    assert.equal(report.pages.rendered, 0);
  });

  test('A layout that changed: its pages, and no others', async (t) => {
    const engine = await engineCopy(t);
    const { folder } = await builtArchive(t);
    const args = ['--content', join(folder, 'content'), '--output', join(folder, 'of-copy')];
    const now = ['--now', '2026-11-20T12:00:00+01:00', '--verbose'];
    assert.equal((await runBuildIn(engine, ...args, ...now)).code, 0);
    const layout = join(engine, 'layouts/category.tsx');
    const text = await readFile(layout, 'utf8');
    assert.ok(text.includes('class="list-header"'));
    await writeFile(layout, text.replace('class="list-header"', 'class="list-header new"'));
    const { code, stdout } = await runBuildIn(engine, ...args, ...now);
    assert.equal(code, 0);
    const pages = [
      'economy/index.html',
      'en-vedette/index.html',
      'opinion/index.html',
      'opinion/page/1/index.html',
      ...[
        'index',
        'page/1/index',
        'page/2/index',
        'page/3/index',
        'page/4/index',
        'page/5/index',
      ].map((page) => `society/${page}.html`),
    ];
    assert.deepEqual(
      stdout
        .split('\n')
        .filter((line) => line.includes('.html: '))
        .toSorted(),
      pages.map((page) => `${page}: تغير القالب`).toSorted(),
    );
    const list = await readFile(join(folder, 'of-copy/society/page/3/index.html'), 'utf8');
    assert.match(list, /class="list-header new"/);
  });
});

/** Changes to the engine that reach pages through what is remembered of articles, or no layout at all. */
const INNER_CHANGES: [what: string, file: string, from: string, to: string][] = [
  ['reads articles', 'src/text/excerpt.ts', 'const LONGEST = 160;', 'const LONGEST = 80;'],
  ['gives pictures', 'src/media/prepare.ts', '`${address(form)} ${form.width}w`', "''"],
  [
    'reads texts for search',
    'src/markdown/reading.ts',
    ".filter(Boolean)\n    .join('\\n');",
    ".concat('نهاية').join('\\n');",
  ],
  ['takes affixes off words', 'src/text/keys/suffixes.ts', "'ها', 'هم', 'هن'", "'ها', 'هن'"],
  ['lists plurals', 'src/text/keys/word-lists/plurals.txt', 'جزيرة جزر', 'جزيرة جزرات'],
  ['finds stems', 'src/text/terms/light-stem.ts', "'ها', 'ان', 'ات'", "'ها', 'ان'"],
  ['weighs terms', 'src/text/terms/term-counts.txt', '\n10134\n', '\n1\n'],
  [
    'draws cards',
    'src/social-cards/design.ts',
    "const DESIGN = '2';",
    "const DESIGN = '2, changed';",
  ],
];

/** By its terms the first is like the last: the newer one between them tells of something else. */
const ABOUT_HARVEST = {
  20001: ['حصاد الزيتون في الجبال', 'جمع الفلاحون الزيتونات في سلال القصب وعصروها في المعصرة.'],
  20002: ['عرض مسرحي للأطفال', 'صفق الصغار طويلا للدمى الملونة التي رقصت فوق الخشبة.'],
  20003: ['معصرات الزيتون', 'فتحت معصرات جديدة أبوابها في السفح، وطحنت زيتونات هذا الموسم.'],
};

/** Builds a newspaper into several outputs, by one process: the start of one takes longer than a small newspaper. */
const BUILD_EACH = `
import { build } from '../src/build/build.ts';
const [content, ...outputs] = process.argv.slice(2);
const now = Date.parse('2026-11-20T12:00:00+01:00');
for (const output of outputs) await build({ content, output, now, onFault: 'stop' });
`;

test('After each change of the code within a warm build equals a cold one', async (t) => {
  const engine = await engineCopy(t);
  const { folder } = await builtArchive(t);
  const picture = sharp({
    create: { width: 48, height: 32, channels: 3, background: '#7a3b91' },
  });
  await writeFiles(folder, {
    'content/site.yaml': `${SITE}cards: 2026-11-01\n`,
    'content/media/port.jpg': await picture.jpeg().toBuffer(),
    'content/articles/20000.md': articleOf(29, ['image: port.jpg', 'وصف الصورة: الميناء']).replace(
      'نص الخبر 29.',
      'وصلت السفينة إلى الميناء صباحا بعد رحلة طويلة بين الجزر. ' +
        'ثم عاد الركاب إلى المدينة في الحافلات، وانتظرهم أهلهم عند الباب الكبير حتى المساء.',
    ),
    ...Object.fromEntries(
      Object.entries(ABOUT_HARVEST).map(([id, [title = '', body = '']], index) => {
        const plain = articleOf(index + 21, []);
        const text = plain
          .replace(`الخبر ${index + 21}`, title)
          .replace(`نص الخبر ${index + 21}.`, body);
        return [`content/articles/${id}.md`, text];
      }),
    ),
  });
  await writeFile(join(engine, 'scripts/build-each.ts'), BUILD_EACH);
  const buildEach = async (...outputs: string[]) => {
    const args = [join(folder, 'content'), ...outputs.map((output) => join(folder, output))];
    const { code, stderr } = await startBuild(args, { engine, command: 'build-each' }).ended;
    assert.equal(code, 0, stderr);
    return Promise.all(outputs.map((output) => siteIn(join(folder, output))));
  };
  let [before] = await buildEach('warm');
  for (const [index, [what, file, from, to]] of INNER_CHANGES.entries()) {
    const text = await readFile(join(engine, file), 'utf8');
    assert.ok(text.includes(from), what);
    await writeFile(join(engine, file), text.replace(from, to));
    const [cold, warm] = await buildEach(`cold-${index}`, 'warm');
    assert.ok(before && cold && warm);
    assert.notDeepEqual(cold.get('the manifest'), before.get('the manifest'), what);
    assertSame(warm, cold, what);
    before = cold;
  }
});

test('A word list at fault is named with its line, and the site stays', async (t) => {
  const engine = await engineCopy(t);
  const { folder, content } = await builtArchive(t);
  const list = join(engine, 'src/text/keys/word-lists/plurals.txt');
  const text = await readFile(list, 'utf8');
  await writeFile(list, `${text.trimEnd()}\nوحيد\n`);
  const line = text.trimEnd().split('\n').length + 1;
  const args = ['--content', content, '--output', join(folder, 'of-copy')];
  const { code, stderr } = await runBuildIn(engine, ...args, '--now', '2026-11-20T12:00:00+01:00');
  assert.equal(code, 1);
  assert.equal(
    stderr.trim(),
    `في قوائم كلمات البحث (src/text/keys/word-lists) خطأ:

plurals.txt:${line}: «وحيد» بلا جمع بجانبها

لكل كلمة سطر واحد. لم يُبنَ الموقع، وبقي السابق كما هو.`,
  );
});
