import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { frameOf, type Edition } from '../src/plan/edition.ts';
import { homePage } from '../src/plan/home-page.ts';
import type { HomeProps } from '../src/plan/props.ts';
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

async function frontPage(t: TestContext, shelves: [string, string][][]): Promise<HomeProps> {
  const { content } = await loadContent(
    await contentFolder(t, {
      'site.yaml': 'name: أ\nurl: https://a.example\nfrontPage: en-vedette\n',
      'categories.yaml': CATEGORIES,
      ...Object.fromEntries(shelves.flat()),
    }),
  );
  assert.ok(content);
  const edition: Edition = {
    newsroom: openNewsroom(content, Date.parse('2026-11-24T10:00:00+01:00')),
    assets: ASSETS,
    picture: () => ({
      src: '/a.jpg',
      avif: '/a.avif 400w',
      width: 800,
      height: 600,
      tone: 'tone-9',
    }),
  };
  const { props } = homePage(frameOf(edition), edition);
  return props as HomeProps;
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
});
