import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { frameOf, type Edition } from '../src/plan/edition.ts';
import { homePage } from '../src/plan/home-page.ts';
import { planPages } from '../src/plan/plan.ts';
import type { CategoryProps, Frame, HomeProps } from '../src/plan/props.ts';
import { article, contentFolder } from './support/content-folder.ts';
import { ASSETS } from './support/newspaper.ts';

const CATEGORIES = `- { slug: society, name: مجتمع }
- { slug: economy, name: اقتصاد }
- { slug: sports, name: رياضة }
- { slug: culture, name: ثقافة }
- { slug: opinion, name: رأي, kind: opinion }
- { slug: en-vedette, name: واجهة, kind: placement, navigation: false }
`;

/** Articles of one category by id, the first the newest; a `+` behind an id stands for a picture. */
function shelf(category: string, day: number, ids: string): [string, string][] {
  return ids.split(' ').map((id, index) => {
    const picture = id.endsWith('+') ? ['الصورة: a.jpg', 'وصف الصورة: سوق'] : [];
    const fields = [
      `title: '${id}'`,
      `date: 2026-11-${day} ${20 - index}:00`,
      `categories: [${category}]`,
    ];
    return [`articles/${id.replace('+', '')}.md`, article([...fields, ...picture])];
  });
}

async function frontPage(
  t: TestContext,
  shelves: [string, string][][],
  { home, now = NOW }: { home?: string; now?: string } = {},
): Promise<HomeProps> {
  const { props } = homePage(...(await edited(t, shelves, home, now)));
  return props as HomeProps;
}

const NOW = '2026-11-24T10:00:00+01:00';

/** What the front page is planned from. */
async function edited(
  t: TestContext,
  shelves: [string, string][][],
  home: string | undefined,
  now: string,
): Promise<[Frame, Edition]> {
  const { content, problems } = await loadContent(
    await contentFolder(t, {
      'site.yaml': 'name: أ\nurl: https://a.example\nfrontPage: en-vedette\n',
      'categories.yaml': CATEGORIES,
      'home.yaml': home,
      ...Object.fromEntries(shelves.flat()),
    }),
  );
  assert.deepEqual(problems, []);
  assert.ok(content);
  const edition: Edition = {
    newsroom: openNewsroom(content, Date.parse(now)),
    assets: ASSETS,
    picture: () => ({
      src: '/a.jpg',
      avif: '/a.avif 400w',
      width: 800,
      height: 600,
      tone: 'tone-9',
    }),
  };
  return [frameOf(edition), edition];
}

const ids = (cards: HomeProps['lead']) => cards.map(({ title }) => title.replace('+', ''));

describe('The front page', () => {
  test('is led by its placement, says what is latest, and shows no article twice', async (t) => {
    const { lead, latest, sections } = await frontPage(t, [
      shelf('واجهة، مجتمع', 19, 'v1 v2 v3 v4 v5 v6'),
      shelf('مجتمع', 20, 'm1 m2 m3 m4 m5 m6 m7'),
      shelf('اقتصاد', 18, 'q1 q2 q3 q4 q5 q6'),
    ]);
    assert.deepEqual(ids(lead), ['v1', 'v2', 'v3', 'v4', 'v5']);
    assert.deepEqual(ids(latest), ['m1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    assert.deepEqual(
      sections.map(({ title, cards }) => [title.text, ids(cards)]),
      [
        ['مجتمع', ['m7', 'v6']],
        ['اقتصاد', ['q1', 'q2', 'q3', 'q4']],
      ],
    );
  });

  test('of a young newspaper keeps its articles for their sections', async (t) => {
    const { lead, latest, sections } = await frontPage(t, [
      shelf('مجتمع', 20, 'm1 m2 m3 m4 m5 m6 m7'),
    ]);
    assert.deepEqual(ids(lead), ['m1', 'm2', 'm3', 'm4', 'm5']);
    assert.deepEqual(latest, []);
    assert.deepEqual(
      sections.map(({ cards }) => ids(cards)),
      [['m6', 'm7']],
    );
  });

  test('gives each section the rhythm that its pictures make', async (t) => {
    const { sections } = await frontPage(t, [
      shelf('واجهة، مجتمع', 23, 'v1 v2 v3 v4 v5'),
      shelf('مجتمع', 22, 'n1 n2 n3 n4 n5 n6'),
      shelf('مجتمع', 18, 'm1+ m2+ m3+ m4'),
      shelf('اقتصاد', 18, 'q1 q2+ q3+ q4+'),
      shelf('رياضة', 18, 'r1 r2 r3+ r4'),
      shelf('ثقافة', 18, 't1 t2'),
      shelf('رأي', 18, 'o1+ o2+ o3+'),
    ]);
    assert.deepEqual(
      sections.map(({ rhythm, cards }) => [rhythm, ids(cards)]),
      [
        ['columns', ['m1', 'm2', 'm3', 'm4']],
        ['feature', ['q2', 'q1', 'q3', 'q4']],
        ['feature', ['r3', 'r1', 'r2', 'r4']],
        ['words', ['t1', 't2']],
        ['opinion', ['o1', 'o2', 'o3']],
      ],
    );
  });

  const PLACED = shelf('واجهة، مجتمع', 19, 'v1 v2 v3 v4 v5 v6');
  const NEWS = shelf('مجتمع', 20, 'm1 m2 m3 m4 m5 m6 m7');

  /** The same with more front-matter in one of the articles. */
  const withFields = (files: [string, string][], id: string, ...fields: string[]) =>
    files.map(([path, text]): [string, string] =>
      path === `articles/${id}.md`
        ? [path, text.replace('---\n', `---\n${fields.join('\n')}\n`)]
        : [path, text],
    );

  test('keeps what is pinned in its lead until its minute, and so does the placement’s own page', async (t) => {
    const old = withFields(PLACED, 'v6', 'تثبيت حتى: 2026-11-24 12:00');
    const before = await frontPage(t, [old, NEWS]);
    assert.deepEqual(ids(before.lead), ['v6', 'v1', 'v2', 'v3', 'v4']);
    const after = await frontPage(t, [old, NEWS], { now: '2026-11-24T12:00:00+01:00' });
    assert.deepEqual(ids(after.lead), ['v1', 'v2', 'v3', 'v4', 'v5']);
    const [, edition] = await edited(t, [old, NEWS], undefined, NOW);
    const page = planPages(edition).find(({ path }) => path === '/en-vedette/');
    const { cards } = (page?.props ?? {}) as CategoryProps;
    assert.deepEqual(ids(cards), ['v6', 'v1', 'v2', 'v3', 'v4', 'v5']);
  });

  test('shows what is placed by hand where it was placed, and nothing twice', async (t) => {
    const home = 'الصدارة: m3\nبعد الصدارة: [v4, m1]\nالأركان: [اقتصاد]\nمقالات كل ركن: ٢\n';
    const { lead, latest, sections } = await frontPage(
      t,
      [PLACED, NEWS, shelf('اقتصاد', 18, 'q1 q2 q3')],
      { home },
    );
    assert.deepEqual(ids(lead), ['m3', 'v4', 'm1', 'v1', 'v2']);
    // Of fewer than eighteen articles there is no list of the latest.
    assert.deepEqual(latest, []);
    assert.deepEqual(
      sections.map(({ title, cards }) => [title.text, ids(cards)]),
      [
        ['اقتصاد', ['q1', 'q2']],
        ['مجتمع', ['m2', 'm4']],
      ],
    );
  });

  test('leaves the lead to what runs by itself where only what follows is placed', async (t) => {
    const { lead } = await frontPage(t, [PLACED, NEWS], { home: 'further:\n  - m2\n' });
    assert.deepEqual(ids(lead), ['v1', 'm2', 'v2', 'v3', 'v4']);
  });

  test('fills the place of an article whose time has not come, and gives it to the article then', async (t) => {
    const later = shelf('مجتمع', 25, 'z1');
    const options = { home: 'lead: z1\nfurther: [m2]\n' };
    const before = await frontPage(t, [PLACED, NEWS, later], options);
    assert.deepEqual(ids(before.lead), ['m2', 'v1', 'v2', 'v3', 'v4']);
    const now = '2026-11-25T21:00:00+01:00';
    const { lead } = await frontPage(t, [PLACED, NEWS, later], { ...options, now });
    assert.deepEqual(ids(lead), ['z1', 'm2', 'v1', 'v2', 'v3']);
  });

  test('is led by what was paid for only where it was placed by hand, and never tells it as the latest', async (t) => {
    const paid = withFields(PLACED, 'v1', 'الشارة: إشهار');
    const shelves = [withFields(NEWS, 'm1', 'kicker: محتوى مدفوع'), paid];
    const more = shelf('اقتصاد', 18, 'q1 q2 q3 q4 q5');
    const byItself = await frontPage(t, [...shelves, more]);
    assert.deepEqual(ids(byItself.lead), ['v2', 'v3', 'v4', 'v5', 'v6']);
    assert.deepEqual(ids(byItself.latest), ['m2', 'm3', 'm4', 'm5', 'm6', 'm7']);
    const [society] = byItself.sections;
    assert.deepEqual(
      society?.cards.map(({ title, kicker }) => [title, kicker]),
      [
        ['m1', 'محتوى مدفوع'],
        ['v1', 'محتوى مدفوع'],
      ],
    );
    const byHand = await frontPage(t, [...shelves, more], { home: 'further: v1\n' });
    assert.deepEqual(ids(byHand.lead), ['v2', 'v1', 'v3', 'v4', 'v5']);
  });
});
