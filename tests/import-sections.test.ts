import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { categoriesFrom } from '../src/content/settings.ts';
import { withCategories } from '../src/import/list-text.ts';
import { Menus } from '../src/import/menu.ts';
import { planSections, type SectionPlan } from '../src/import/sections.ts';
import { CategoryBook } from '../src/model/category.ts';
import { oldCategory, oldPost, oldSlug, siteOf } from './support/old-newspaper.ts';

function book(yaml: string): CategoryBook {
  const { value, problems } = categoriesFrom(yaml, { guide: false });
  assert.deepEqual(problems, []);
  assert.ok(value);
  return value;
}

/** What stands in categories.yaml after an import into a newspaper that has this. */
function written(plan: SectionPlan, before = ''): string {
  return withCategories(before, plan.added);
}

/** That these decisions were made, in whatever order. */
function assertSettled({ decisions }: SectionPlan, expected: SectionPlan['decisions']): void {
  const inOrder = (all: SectionPlan['decisions']) =>
    all.map((one) => JSON.stringify(one, Object.keys(one).toSorted())).toSorted();
  assert.deepEqual(inOrder(decisions), inOrder(expected));
}

const namesOf = (plan: SectionPlan, own: Parameters<typeof oldPost>[0]) =>
  plan.namesOf(oldPost(own));

test('A new newspaper gets the sections of the old one that have articles, those with the most first', () => {
  const siyasa = oldSlug('سياسة');
  const terms = [
    oldCategory('uncategorized', 'Uncategorized', { id: 1 }),
    oldCategory(siyasa, 'سياسة', { description: 'أخبار <b>الأحزاب</b> &amp; المؤسسات' }),
    oldCategory('sport', 'الرياضة'),
    oldCategory(oldSlug('عين على الميناء'), 'عين على الميناء'),
    oldCategory('a_la_une', 'À la une'),
    oldCategory(oldSlug('أقلام حرة'), 'أقلام حرة'),
    oldCategory('vide', 'فارغ'),
    oldCategory('media', 'إعلام'),
  ];
  const survey = siteOf(terms, [
    [siyasa, 'a_la_une'],
    [siyasa.toUpperCase(), 'sport'],
    [siyasa],
    ['sport'],
    [oldSlug('عين على الميناء')],
    [oldSlug('أقلام حرة')],
    ['uncategorized'],
    ['media'],
    [],
  ]);
  const plan = planSections(survey);
  assert.equal(
    written(plan),
    `- slug: politics
  name: سياسة
  description: أخبار الأحزاب & المؤسسات
- slug: sport
  name: الرياضة
- slug: news
  name: أخبار
- slug: press
  name: إعلام
- slug: opinion
  name: أقلام حرة
  kind: opinion
- slug: ain-ala-al-mina
  name: عين على الميناء
- slug: front-page
  name: À la une
  kind: placement
  navigation: false
`,
  );
  assert.deepEqual(book(written(plan)).all.map(({ slug }) => slug).length, 7);
  assertSettled(plan, [
    { what: 'category-slug', name: 'سياسة', slug: 'politics', old: 'سياسة' },
    { what: 'category-joined', name: 'غير مصنف', slug: 'news' },
    { what: 'category-slug', name: 'أقلام حرة', slug: 'opinion', old: 'أقلام-حرة' },
    {
      what: 'category-slug',
      name: 'عين على الميناء',
      slug: 'ain-ala-al-mina',
      old: 'عين-على-الميناء',
    },
    { what: 'category-slug', name: 'À la une', slug: 'front-page', old: 'a_la_une' },
    { what: 'category-slug', name: 'إعلام', slug: 'press', old: 'media' },
    { what: 'placement', name: 'À la une', slug: 'front-page' },
  ]);
  assert.deepEqual([plan.tally.read, plan.tally.new, plan.tally.leftOut], [8, 7, 1]);
  assert.equal(plan.frontPage?.slug, 'front-page');
  assert.equal(plan.at('uncategorized')?.slug, 'news');
  assert.equal(plan.at(siyasa)?.slug, 'politics');
  assert.equal(plan.at('vide'), undefined);
  assert.deepEqual(namesOf(plan, { id: 9 }), ['أخبار']);
  assert.ok(plan.isUnfiled(oldPost({ id: 9 })));
});

test('What comes again joins what is there, and adds nothing', () => {
  const terms = [
    oldCategory(oldSlug('سياسة'), 'سياسة'),
    oldCategory('non-classe', 'Non classé'),
    oldCategory('akhbar', 'أخبار', { parent: 'sport' }),
    oldCategory('sport', 'رياضة'),
    oldCategory('news-2', 'أخبار', { parent: oldSlug('سياسة') }),
  ];
  const survey = siteOf(terms, [[oldSlug('سياسة')], ['non-classe'], ['akhbar'], ['news-2']]);
  const first = planSections(survey);
  const names = first.added.map(({ slug, name }) => `${slug} ${name}`);
  assert.deepEqual(names.toSorted(), [
    'akhbar أخبار (رياضة)',
    'news أخبار',
    'news-2 أخبار (سياسة)',
    'politics سياسة',
    'sport رياضة',
  ]);
  const again = planSections(survey, book(written(first)));
  assert.deepEqual(again.added, []);
  assert.deepEqual(again.decisions, [{ what: 'category-joined', name: 'غير مصنف', slug: 'news' }]);
  for (const item of survey.items.values()) {
    assert.deepEqual(again.namesOf(item), first.namesOf(item));
  }
});

test('Categories join those of the newspaper by slug, by name, by synonym and by what is usual', () => {
  const before = `# أركان الجريدة.
- slug: politics # لا تغيره
  name: سياسة
- slug: world
  name: دولية
  synonyms: [العالم]
- slug: opinion
  name: رأي
  kind: opinion
`;
  const terms = [
    oldCategory('siyasa', 'السياسة'),
    oldCategory(oldSlug('العالم'), 'عالم'),
    oldCategory('tribune', 'منبر الرأي'),
    oldCategory('opinion', 'Opinions'),
    oldCategory('politics', 'Politics'),
    oldCategory('tech', 'تقنية, علوم'),
  ];
  const survey = siteOf(terms, [
    ['siyasa'],
    [oldSlug('العالم')],
    ['tribune', 'opinion'],
    ['politics', 'tech'],
  ]);
  const plan = planSections(survey, book(before));
  assert.deepEqual(plan.at('siyasa')?.slug, 'politics');
  assert.deepEqual(plan.at(oldSlug('العالم'))?.slug, 'world');
  assert.deepEqual(plan.at('opinion')?.slug, 'opinion');
  // Another old one is the opinion section already: this one was something else beside it.
  assert.deepEqual(plan.at('tribune')?.name, 'منبر الرأي');
  assert.equal(
    written(plan, before),
    `${before}- slug: tech
  name: تقنية, علوم
- slug: tribune
  name: منبر الرأي
  kind: opinion
`,
  );
  assertSettled(plan, [
    { what: 'category-joined', name: 'Opinions', slug: 'opinion' },
    { what: 'category-joined', name: 'Politics', slug: 'politics' },
    { what: 'category-joined', name: 'السياسة', slug: 'politics' },
    { what: 'category-joined', name: 'عالم', slug: 'world' },
  ]);
  // A name with a comma would be taken for two.
  assert.deepEqual(namesOf(plan, { id: 1, categories: ['tech', 'politics'] }), ['tech', 'سياسة']);
});

describe('The main category of an article is', () => {
  const terms = [
    oldCategory('featured', 'مميز', { id: 3 }),
    oldCategory('foot', 'كرة القدم', { id: 4, parent: 'sport' }),
    oldCategory('sport', 'رياضة', { id: 5 }),
    oldCategory('society', 'مجتمع', { id: 6 }),
  ];
  const all = ['featured', 'foot', 'society'];
  const plan = planSections(siteOf(terms, [all]));

  test('the first that is no placement, with those above it, as lists of WordPress show it there', () => {
    assert.deepEqual(namesOf(plan, { id: 1, categories: all }), [
      'كرة القدم',
      'مجتمع',
      'رياضة',
      'مميز',
    ]);
  });

  test('that of its old address, however deep, and else the one that a plugin names', () => {
    const main = (link: string, primaryCategory?: number) =>
      namesOf(plan, { id: 1, categories: all, link, primaryCategory })[0];
    assert.equal(main('https://old.example/society/1'), 'مجتمع');
    assert.equal(main('https://old.example/sport/foot/derby/', 6), 'كرة القدم');
    assert.equal(main('https://old.example/featured/1', 6), 'كرة القدم');
    assert.equal(main('https://old.example/2026/07/05/society/', 6), 'مجتمع');
    assert.equal(main('https://old.example/?p=1', 6), 'مجتمع');
  });
});

test('The menu of the old site orders the navigation, and keeps sections that are still empty', () => {
  const menus = new Menus();
  const entry = (category: number, order: number, menu: string) => ({
    type: 'nav_menu_item',
    status: 'publish',
    order,
    terms: [{ domain: 'nav_menu', slug: menu, name: menu }],
    meta: [
      { key: '_menu_item_object', value: 'category' },
      { key: '_menu_item_object_id', value: String(category) },
    ],
  });
  for (const one of [
    entry(12, 2, 'top'),
    entry(11, 1, 'top'),
    entry(13, 3, 'top'),
    entry(10, 1, 'foot'),
  ]) {
    menus.add(one as Parameters<Menus['add']>[0]);
  }
  assert.deepEqual(menus.categories, [11, 12, 13]);
  const terms = [
    oldCategory('society', 'مجتمع', { id: 10 }),
    oldCategory('video', 'فيديو', { id: 11 }),
    oldCategory('sport', 'رياضة', { id: 12 }),
  ];
  const survey = { ...siteOf(terms, [['society'], ['society'], ['sport']]), menu: [11, 12, 13] };
  const { added, decisions } = planSections(survey);
  assert.deepEqual(
    added.map(({ slug, navigation }) => [slug, navigation]),
    [
      ['video', true],
      ['sport', true],
      ['society', false],
    ],
  );
  assert.deepEqual(decisions, [{ what: 'setting', field: 'navigation', value: 'مجتمع' }]);
});

test('Without a menu twelve sections are in the navigation, and what was stuck gets a placement', () => {
  const terms = Array.from({ length: 15 }, (_, at) => oldCategory(`rukn-${at}`, `ركن ${at}`));
  const filed = terms.map(({ slug }) => [slug]);
  const survey = siteOf(
    [...terms, oldCategory('sub', 'فرع', { parent: 'rukn-0' })],
    [...filed, ['sub']],
  );
  const [first] = survey.items.values();
  const items = new Map([...survey.items, [1, oldPost({ ...first, id: 1, isSticky: true })]]);
  const { added, frontPage } = planSections({ ...survey, items });
  assert.equal(added.filter(({ navigation }) => navigation).length, 12);
  assert.equal(added.find(({ slug }) => slug === 'sub')?.navigation, false);
  assert.deepEqual(frontPage?.name, 'واجهة');
  // The newsroom has one already, by a name of its own.
  const own = book('- slug: hero\n  name: نجم اليوم\n  kind: placement\n');
  const plan = planSections({ ...survey, items }, own);
  assert.equal(plan.frontPage?.slug, 'hero');
  assert.equal(plan.at('en-vedette'), undefined);
  assert.ok(plan.added.every(({ kind }) => kind === 'section'));
});
