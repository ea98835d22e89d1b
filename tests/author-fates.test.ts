import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { Fate } from '../src/author-messages/fates.ts';
import { readEdition } from '../src/author-messages/tell-authors.ts';
import { fatesOf } from '../src/author-messages/told-files.ts';
import { readPush } from '../src/author-messages/push.ts';
import { article, CATEGORIES, DATE, SITE, SOCIETY, TITLE } from './support/content-folder.ts';
import type { Files } from './support/content-folder.ts';
import { NOW } from './support/newspaper.ts';
import { heldArticle, writePublication, type Publication } from './support/publication.ts';
import { repository, SALMA } from './support/repository.ts';

/** What became of the files of a push, by what lies beside the site that was sent. */

const HEADLINE = 'سوق الأحد يفتح أبوابه في واد الزيتون';
const SOUND = article([TITLE, DATE, SOCIETY]);
const FILE = 'content/articles/20510.md';
const PAGE = 'society/20510/index.html';
const URL = 'https://express-tv.example/society/20510/';
const TOMORROW = 'date: 2026-11-25 08:00';

/** Commits what was there, then what is pushed, and says what became of it. */
async function fates(
  t: TestContext,
  { before = {}, pushed }: { before?: Files; pushed: Files },
  published: Publication,
): Promise<Fate[]> {
  const { folder, content, commit } = await repository(t);
  const settings = { 'content/site.yaml': SITE, 'content/categories.yaml': CATEGORIES };
  const since = await commit(SALMA, { ...settings, ...before });
  await commit(SALMA, pushed);
  const output = join(folder, 'dist');
  await writePublication(output, published);
  const { edition } = await readEdition({ content, output, now: NOW });
  const push = await readPush(content, since, 'HEAD');
  const [share] = push.is === 'known' ? push.shares : [];
  return fatesOf(share?.changes ?? [], edition);
}

describe('An article that was saved', () => {
  test('is live where the site has its page', async (t) => {
    const found = await fates(t, { pushed: { [FILE]: SOUND } }, { files: [PAGE] });
    assert.deepEqual(found, [{ is: 'live', title: HEADLINE, url: URL, lost: undefined }]);
  });

  test('is on its way where the site that was sent does not have it', async (t) => {
    const found = await fates(t, { pushed: { [FILE]: SOUND } }, { files: ['index.html'] });
    assert.deepEqual(found, [{ is: 'late', title: HEADLINE }]);
  });

  test('waits for its hour, or is a draft, also where readers had it', async (t) => {
    const waits = article([TITLE, TOMORROW, SOCIETY]);
    const at = Date.parse('2026-11-25T08:00:00+01:00');
    assert.deepEqual(await fates(t, { pushed: { [FILE]: waits } }, {}), [
      { is: 'waiting', title: HEADLINE, at, wasLive: false },
    ]);
    assert.deepEqual(await fates(t, { before: { [FILE]: SOUND }, pushed: { [FILE]: waits } }, {}), [
      { is: 'waiting', title: HEADLINE, at, wasLive: true },
    ]);
    const draft = article([TITLE, DATE, SOCIETY, 'مسودة: نعم']);
    assert.deepEqual(await fates(t, { before: { [FILE]: SOUND }, pushed: { [FILE]: draft } }, {}), [
      { is: 'draft', title: HEADLINE, wasLive: true },
    ]);
  });

  test('is held where the build held it, whatever it says, with its headline', async (t) => {
    const faulty = article([TITLE, DATE, 'categories: [مجمتع]']);
    const held = heldArticle('articles/20510.md');
    assert.deepEqual(await fates(t, { pushed: { [FILE]: faulty } }, { held: [held] }), [
      {
        is: 'held',
        file: 'articles/20510.md',
        outcome: 'left-out',
        problems: held.problems,
        title: HEADLINE,
        url: undefined,
      },
    ]);
    const kept = { ...held, outcome: 'kept' as const };
    const [fate] = await fates(t, { pushed: { [FILE]: faulty } }, { held: [kept], files: [PAGE] });
    assert.equal(fate?.is === 'held' && fate.url, URL);
  });

  test('of another category is live elsewhere, and its old address is lost unless something answers there', async (t) => {
    const moved = article([TITLE, DATE, 'categories: [اقتصاد]']);
    const files = ['economy/20510/index.html'];
    const change = { before: { [FILE]: SOUND }, pushed: { [FILE]: moved } };
    const url = 'https://express-tv.example/economy/20510/';
    assert.deepEqual(await fates(t, change, { files }), [
      { is: 'live', title: HEADLINE, url, lost: { url: URL, path: '/society/20510/' } },
    ]);
    const [led] = await fates(t, change, {
      files,
      redirects: [{ from: '/society/20510/', to: '/economy/20510/' }],
    });
    assert.equal(led?.is === 'live' && led.lost, undefined);
    const [page] = await fates(t, change, { files: [...files, PAGE] });
    assert.equal(page?.is === 'live' && page.lost, undefined);
  });

  test('under another name is live there', async (t) => {
    const body = 'جملة طويلة من المقال نفسه. '.repeat(20);
    const long = article([TITLE, DATE, SOCIETY], body);
    const found = await fates(
      t,
      { before: { [FILE]: long }, pushed: { [FILE]: undefined, 'content/articles/9.md': long } },
      { files: ['society/9/index.html'] },
    );
    assert.deepEqual(found, [
      {
        is: 'live',
        title: HEADLINE,
        url: 'https://express-tv.example/society/9/',
        lost: { url: URL, path: '/society/20510/' },
      },
    ]);
  });

  test('is removed where readers had it, and only deleted where they did not', async (t) => {
    const gone = { [FILE]: undefined };
    assert.deepEqual(await fates(t, { before: { [FILE]: SOUND }, pushed: gone }, {}), [
      { is: 'removed', title: HEADLINE, wasLive: true },
    ]);
    const draft = article([TITLE, DATE, SOCIETY, 'draft: true']);
    assert.deepEqual(await fates(t, { before: { [FILE]: draft }, pushed: gone }, {}), [
      { is: 'removed', title: HEADLINE, wasLive: false },
    ]);
  });

  test('by settings that do not read is found by its id', async (t) => {
    const pushed = { [FILE]: SOUND, 'content/site.yaml': 'name:', 'content/categories.yaml': '-' };
    const held = [heldArticle('site.yaml', 'kept'), heldArticle('categories.yaml', 'kept')];
    const found = await fates(
      t,
      { pushed },
      { files: [PAGE, 'society/20510/lite/index.html'], held },
    );
    assert.deepEqual(
      found.map((fate) => (fate.is === 'live' ? fate.url : fate.is)),
      [URL, 'held', 'held'],
    );
  });
});

test('Pages, settings, pictures, other files, and what is no content', async (t) => {
  const pushed = {
    'content/pages/about.md': article(['title: من نحن']),
    'content/categories.yaml': `${CATEGORIES}\n`,
    'content/search/synonyms.txt': 'أ ب',
    'content/media/port.jpg': 'x',
    'content/articles/notes.docx': 'x',
    'content/articles/.obsidian/x.md': 'x',
    'content/README.md': 'x',
  };
  assert.deepEqual(await fates(t, { pushed }, { files: ['about/index.html'] }), [
    { is: 'unread', file: 'articles/notes.docx' },
    { is: 'settings', file: 'categories.yaml' },
    { is: 'picture', isGone: false },
    { is: 'page', title: 'من نحن', url: 'https://express-tv.example/about/', lost: undefined },
    { is: 'settings', file: 'search/synonyms.txt' },
  ]);
});

test('Of an archive that is brought in only what is held is looked at', async (t) => {
  const files = Array.from({ length: 320 }, (_, index) => [`content/articles/${index}.md`, SOUND]);
  const pushed = Object.fromEntries(files) as Files;
  const found = await fates(t, { pushed }, { held: [heldArticle('articles/7.md')] });
  assert.deepEqual(
    found.map((fate) => (fate.is === 'many' ? fate.files : fate.is)),
    [319, 'held'],
  );
});
