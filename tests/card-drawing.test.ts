import assert from 'node:assert/strict';
import { asRead } from './support/content-folder.ts';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { CardText } from '../src/social-cards/design.ts';
import { prepareSocialCards } from '../src/social-cards/prepare.ts';
import { temporaryFolder } from './support/folder.ts';
import { article, newsroomOf, site } from './support/newspaper.ts';

/** A newspaper whose studio is ours, with what was drawn in it. */
async function drawing(t: TestContext, draw?: (card: CardText) => Promise<Uint8Array>) {
  const folder = await temporaryFolder(t);
  const drawn: string[] = [];
  const studio = {
    draw:
      draw ??
      ((card: CardText) => {
        drawn.push(card.headline);
        return Promise.resolve(new Uint8Array([1]));
      }),
  };
  const prepare = (articles: Parameters<typeof newsroomOf>[0], own = {}, tools = ['drawer@1']) => {
    const settings = { ...site(), cards: { since: 0 }, ...own };
    return prepareSocialCards(newsroomOf(articles, settings), {
      cacheFolder: folder,
      tools,
      hasPicture: () => false,
      open: () => Promise.resolve(studio),
    });
  };
  return { folder, drawn, prepare };
}

const TRAM = article({ id: '1', title: 'الترامواي يصل', headlineHash: 'tram' });
const PORT = article({ id: '2', title: 'الميناء يتوسع', headlineHash: 'port' });
const COVERS = ['إكسبريس تيفي', 'سياسة', 'رياضة', 'رأي', 'واجهة'];

describe('What is drawn', () => {
  test('Each card once: the second time nothing', async (t) => {
    const { drawn, prepare } = await drawing(t);
    const first = await prepare([TRAM, PORT]);
    assert.deepEqual(drawn.splice(0).toSorted(), [...COVERS, TRAM.title, PORT.title].toSorted());
    const second = await prepare([TRAM, PORT]);
    assert.deepEqual(drawn, []);
    assert.deepEqual(second.files, first.files);
  });

  test('A corrected headline, under a new name, and nothing else', async (t) => {
    const { drawn, prepare } = await drawing(t);
    const before = await prepare([TRAM, PORT]);
    drawn.splice(0);
    const corrected = { ...TRAM, title: 'الترامواي وصل', headlineHash: 'tram, corrected' };
    const after = await prepare([corrected, PORT]);
    assert.deepEqual(drawn, ['الترامواي وصل']);
    assert.notEqual(after.cards?.ofArticle(TRAM), before.cards?.ofArticle(TRAM));
    assert.equal(after.cards?.ofArticle(PORT), before.cards?.ofArticle(PORT));
    const paths = after.files.map(({ path }) => `/${path}`);
    assert.ok(!paths.includes(before.cards?.ofArticle(TRAM) ?? ''));
  });

  test('All of them where the colour, the newspaper’s name or what draws has changed', async (t) => {
    const { drawn, prepare } = await drawing(t);
    await prepare([TRAM]);
    for (const [own, tools] of [
      [{ accent: '#1a4d8f' }, ['drawer@1']],
      [{ name: 'مرافئ' }, ['drawer@1']],
      [{}, ['drawer@2']],
    ] as const) {
      drawn.splice(0);
      await prepare([TRAM], own, [...tools]);
      assert.equal(drawn.length, COVERS.length + 1);
    }
  });

  test('In opinion the writers stand beside the headline, elsewhere they do not', async (t) => {
    const cards: CardText[] = [];
    const { prepare } = await drawing(t, (card) => {
      cards.push(card);
      return Promise.resolve(new Uint8Array([1]));
    });
    const authors = ['سعاد المرابط', 'أحمد بنعلي'];
    await prepare([
      { ...TRAM, authors },
      { ...PORT, authors, section: 'opinion', categories: ['opinion'] },
    ]);
    const of = (title: string) => cards.find(({ headline }) => headline === title);
    assert.deepEqual(of(TRAM.title), {
      face: 'news',
      kicker: 'سياسة',
      headline: TRAM.title,
      beside: '',
      outlet: 'إكسبريس تيفي',
      letter: 'إ',
    });
    assert.equal(of(PORT.title)?.face, 'opinion');
    assert.equal(of(PORT.title)?.beside, 'سعاد المرابط وأحمد بنعلي');
  });
});

describe('What cannot be drawn', () => {
  const refuse = (refused: string) => (card: CardText) =>
    card.headline === refused
      ? Promise.reject(new Error('No line has this glyph'))
      : Promise.resolve(new Uint8Array([1]));

  test('An article’s card: it has its category’s, its author is told, and it is tried again', async (t) => {
    const { folder, prepare } = await drawing(t, refuse(TRAM.title));
    const { cards, problems } = await prepare([TRAM, PORT]);
    assert.deepEqual(problems.map(asRead), [
      `articles/1.md
  تنبيه: تعذر رسم بطاقة المشاركة لهذا المقال، فنُشر ببطاقة ركنه. الخلل في مداد لا في مقالك: أخبر القائمين عليه. [card-not-drawn]
  وجدنا: No line has this glyph`,
    ]);
    assert.equal(cards?.ofArticle(TRAM), cards?.ofCategory('politics'));
    assert.notEqual(cards?.ofArticle(PORT), cards?.ofCategory('politics'));
    assert.equal((await prepare([TRAM, PORT])).problems.length, 1);
    assert.equal((await readdir(folder)).length, COVERS.length + 1);
  });

  test('A category’s card: its pages have the newspaper’s', async (t) => {
    const { prepare } = await drawing(t, refuse('سياسة'));
    const { cards, problems } = await prepare([]);
    assert.equal(cards?.ofCategory('politics'), cards?.outlet);
    assert.deepEqual(problems.map(asRead), [
      `site.yaml
  تنبيه: تعذر رسم بطاقة من بطاقات المشاركة، فنُشرت صفحاتها بلا بطاقة. الخلل في مداد لا في ملفاتكم: أخبر القائمين عليه. [card-not-drawn]
  وجدنا: No line has this glyph`,
    ]);
  });

  test('Any card, where the library does not run: one remark, and pages without cards', async (t) => {
    const newsroom = newsroomOf([TRAM, PORT], { ...site(), cards: { since: 0 } });
    const { cards, files, problems } = await prepareSocialCards(newsroom, {
      cacheFolder: await temporaryFolder(t),
      tools: [],
      hasPicture: () => false,
      open: () => Promise.reject(new Error('Cannot find native binding')),
    });
    assert.deepEqual(problems.map(asRead), [
      `site.yaml
  تنبيه: لا تعمل حزمة رسم بطاقات المشاركة على هذا الجهاز، فنُشرت الصفحات بلا بطاقات جديدة. الخلل في مداد لا في ملفاتكم: أخبر القائمين عليه. [card-not-drawn]
  الحقل: cards
  وجدنا: Cannot find native binding`,
    ]);
    assert.deepEqual(files, []);
    assert.equal(cards?.ofArticle(TRAM), undefined);
    assert.equal(cards?.outlet, undefined);
  });

  test('A card that was lost from the cache is drawn again, and the others are not', async (t) => {
    const { folder, drawn, prepare } = await drawing(t);
    const { cards } = await prepare([TRAM, PORT]);
    drawn.splice(0);
    await rm(join(folder, cards?.ofArticle(PORT)?.split('/').at(-1) ?? ''));
    await prepare([TRAM, PORT]);
    assert.deepEqual(drawn, [PORT.title]);
  });
});
