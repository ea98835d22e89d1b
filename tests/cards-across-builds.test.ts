import assert from 'node:assert/strict';
import { appendFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { build } from '../src/build/build.ts';
import { CACHE } from '../src/build/engine.ts';
import { assertSame, siteIn } from './support/archive.ts';
import { DAY, Desk, fileOf } from './support/desk.ts';
import { writeFiles } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';

/** A small newspaper with cards, at its desk. */
async function newspaper(t: TestContext, seed: number, articles: number) {
  const folder = await temporaryFolder(t);
  const desk = new Desk(join(folder, 'content'), seed);
  await desk.open(articles);
  await appendFile(join(desk.content, 'site.yaml'), 'cards:\n  since: 2025-01-01\n');
  return { folder, desk };
}

/** Builds, and says how many cards were drawn. */
async function buildTo(output: string, { content, now }: Desk) {
  let drawn = 0;
  const remade: string[] = [];
  const watcher = {
    stage: (name: string, total = 0) => void (name === 'drawing' && (drawn = total)),
    stale: (path: string) => void remade.push(path),
  };
  const report = await build({ content, output, now, onFault: 'stop', watcher });
  return { ...report, drawn, remade };
}

const cardsOf = (paths: readonly string[]) => paths.filter((path) => path.includes('media/cards/'));

describe('A build after a build', () => {
  test('Draws nothing where nothing changed, nor where another article’s text did', async (t) => {
    const { folder, desk } = await newspaper(t, 5, 6);
    const output = join(folder, 'site');
    await buildTo(output, desk);
    assert.equal((await buildTo(output, desk)).drawn, 0);
    const [story] = desk.stories.values();
    assert.ok(story);
    await writeFiles(desk.content, {
      [`articles/${story.id}.md`]: fileOf({ ...story, body: 'نص آخر.' }),
    });
    const { drawn, pages, changes } = await buildTo(output, desk);
    assert.equal(drawn, 0);
    assert.ok(pages.rendered > 0);
    assert.deepEqual(cardsOf([...changes.added, ...changes.changed, ...changes.removed]), []);
  });

  test('A corrected headline has a card of a new name, its page is made again, the old file goes', async (t) => {
    const { folder, desk } = await newspaper(t, 5, 6);
    const output = join(folder, 'site');
    await buildTo(output, desk);
    const story = [...desk.stories.values()].find(({ date }) => date > '2025-02');
    assert.ok(story);
    const headline = 'عنوان مصحح بعد النشر';
    await writeFiles(desk.content, {
      [`articles/${story.id}.md`]: fileOf({ ...story, title: headline }),
    });
    const { drawn, remade, changes } = await buildTo(output, desk);
    // No later run may find it drawn.
    t.after(() => rm(join(CACHE, 'cards', basename(cardsOf(changes.added)[0] ?? ''))));
    assert.equal(drawn, 1);
    assert.ok(remade.includes(`${story.categories[0]}/${story.id}/index.html`));
    assert.equal(cardsOf(changes.added).length, 1);
    assert.equal(cardsOf(changes.removed).length, 1);
    const site = await siteIn(output);
    const page = site.get(`${story.categories[0]}/${story.id}/index.html`)?.toString() ?? '';
    assert.ok(page.includes(`/paper/${cardsOf(changes.added)[0]}"`));
    assert.match(page, /<meta name="twitter:card" content="summary_large_image"/);
    assert.match(page, /<meta property="og:image:width" content="1200"/);
    assert.match(page, new RegExp(`<meta property="og:image:alt" content="${headline}"`));
    assert.ok(site.has(cardsOf(changes.added)[0] ?? ''));
    assert.ok(!site.has(cardsOf(changes.removed)[0] ?? ''));
  });

  test('A card that somebody removed from the output is put back', async (t) => {
    const { folder, desk } = await newspaper(t, 5, 6);
    const output = join(folder, 'site');
    const { changes } = await buildTo(output, desk);
    const [card = ''] = cardsOf(changes.added);
    const before = await siteIn(output);
    await rm(join(output, card));
    assert.equal((await buildTo(output, desk)).drawn, 0);
    assertSame(await siteIn(output), before, 'put back');
  });
});

test('After any series of edits a warm build with cards equals a cold one', async (t) => {
  const { folder, desk } = await newspaper(t, 11, 10);
  const warm = join(folder, 'warm');
  await buildTo(warm, desk);
  const history: string[] = [];
  for (const passed of [0, 0, 2, 0, 11, 0, 0, 0]) {
    desk.now += passed * DAY;
    history.push(await desk.edit());
    await buildTo(warm, desk);
    const cold = join(folder, 'cold');
    await buildTo(cold, desk);
    assertSame(await siteIn(warm), await siteIn(cold), history.join(', '));
    await rm(cold, { recursive: true });
    await rm(`${cold}.manifest.json`);
  }
});
