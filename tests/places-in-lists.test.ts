import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepAddresses } from '../src/build/keep-addresses.ts';
import { loadContent } from '../src/content/load.ts';
import { writeAddressBook } from '../src/lasting-addresses/address-book.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { planPages } from '../src/plan/plan.ts';
import { article, contentFolder, SITE, writeFiles, type Files } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { ASSETS, NOW } from './support/newspaper.ts';

/** The places in lists of what was withdrawn: they stay empty, and nothing moves up. */

/** Eight articles in all lists that there are, three to a page. */
const LISTED: Files = {
  'site.yaml': `${SITE}perPage: 3\n`,
  'authors.yaml': '- id: souad\n  name: سعاد المرابط\n',
  'sources.yaml': '- id: marafi\n  name: صحيفة مرافئ\n',
  'tags.yaml': '- id: drought\n  name: الجفاف\n  synonyms: [شح المياه]\n',
  'stories.yaml': '- id: dams\n  name: السدود\n',
  'redirects.yaml': '',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((year) => [fileOf(year), inAllLists(year)])),
};

function fileOf(year: number): string {
  return `articles/${year}.md`;
}

function inAllLists(year: number, ...fields: string[]): string {
  const signed = ['authors: سعاد المرابِط', 'via: صحيفة مرافئ', 'tags: شح المياه', 'story: سدود'];
  const lines = [
    `title: خبر ${year}`,
    `date: 201${year}-07-05 10:00`,
    'categories: مجتمع',
    `corrections: 201${year}-07-06 10:00: كتبنا 19، والصحيح 12.`,
    ...signed,
  ];
  return article([...lines, ...fields]);
}

test('Who withdraws or deletes an old article renumbers no list: not of writers, sources, tags, a story, nor corrections', async (t) => {
  const folder = await contentFolder(t, LISTED);
  const output = join(await temporaryFolder(t), 'site');
  await writeAddressBook(output, []);
  const keep = () => keepAddresses({ content: folder, output, now: NOW, isTrial: false });
  /** The pages of lists, with the headlines on each. */
  const lists = async () => {
    const { content, problems } = await loadContent(folder);
    assert.deepEqual(problems, []);
    assert.ok(content);
    const newsroom = openNewsroom(content, NOW);
    const pages = planPages({ newsroom, assets: ASSETS, picture: () => undefined });
    const listed = pages.filter(({ path }) =>
      /^\/(society|authors|sources|tags|stories|corrections)\//.test(path),
    );
    return new Map(listed.map(({ path, props }) => [path, JSON.stringify(props)]));
  };
  const headlines = (props = '') => [...new Set(props.match(/خبر \d/g))].join('، ');
  const changedFrom = (before: Map<string, string>, after: Map<string, string>) =>
    [...after].flatMap(([path, props]) =>
      before.get(path) === props ? [] : [[path, headlines(props)]],
    );
  const before = await lists();
  await writeFiles(folder, { [fileOf(2)]: inAllLists(2, 'withdrawn: نعم') });
  const withdrawn = await lists();
  const first = ['خبر 3، خبر 1'];
  assert.deepEqual(changedFrom(before, withdrawn), [
    ['/society/page/1/', ...first],
    ['/society/3/', 'خبر 3، خبر 1، خبر 4'],
    ['/society/1/', 'خبر 1، خبر 3'],
    // It says how many articles the story has.
    ['/stories/dams/', 'خبر 8، خبر 7، خبر 6، خبر 5، خبر 4'],
    ['/stories/dams/page/1/', ...first],
    ['/stories/dams/from-start/', 'خبر 1، خبر 3'],
    ['/corrections/page/1/', ...first],
    ['/authors/souad/page/1/', ...first],
    ['/sources/marafi/page/1/', ...first],
    ['/tags/drought/page/1/', ...first],
  ]);
  const gone = [...before.keys()].filter((path) => !withdrawn.has(path));
  assert.deepEqual(gone, ['/society/2/']);
  await keep();
  await rm(join(folder, fileOf(2)));
  await keep();
  const kept = await readFile(join(folder, 'redirects.yaml'), 'utf8');
  assert.equal(
    kept.slice(kept.indexOf('- from')),
    `- from: /society/2/
  gone: نعم
  date: 2012-07-05 10:00
  categories: [society]
  lists: [/authors/souad/, /sources/marafi/, /tags/drought/, /stories/dams/]
  corrected: [2012-07-06 10:00]
  kept: 2026-11-24
`,
  );
  assert.deepEqual(changedFrom(withdrawn, await lists()), []);
});
