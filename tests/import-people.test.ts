import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorsFrom } from '../src/content/signatories.ts';
import { tagsFrom } from '../src/content/tags.ts';
import { withAuthors, withTags } from '../src/import/list-text.ts';
import { planPeople } from '../src/import/people.ts';
import { planTags } from '../src/import/tags.ts';
import { oldAuthor, oldCategory, oldNewspaper, oldPost } from './support/old-newspaper.ts';
import { site } from './support/newspaper.ts';
import { surveyExport } from '../src/import/survey-export.ts';
import { elements, exportFile, exportText, itemText } from './support/export-text.ts';

const AUTHORS = [
  oldAuthor('salma.b', 'سلمى \u200fبناني'),
  oldAuthor('salma2', 'سلمى بنّاني'),
  oldAuthor('admin', 'مدير الموقع'),
  oldAuthor('redaction1', 'هيئة التحرير'),
  oldAuthor('marafi', 'مرافئ بريس'),
  oldAuthor('press', 'Marafi Press'),
  oldAuthor('hamid@mail.example', 'hamid@mail.example', { firstName: 'حميد', lastName: 'الراجي' }),
  oldAuthor('karim@mail.example', ''),
  oldAuthor('nadia-gmail-com', 'nadia-gmail-com'),
  oldAuthor('0612345678', 'كريم الإدريسي، صحافي'),
  oldAuthor('yassine', 'Yassine &amp; Fils'),
  oldAuthor('idle', 'من لا يكتب'),
];

test('Persons sign under the names that readers knew; the newsroom, the newspaper and addresses do not', () => {
  const logins = AUTHORS.map(({ login }) => login).filter((login) => login !== 'idle');
  const posts = logins.map((creator, index) => oldPost({ id: index + 1, creator }));
  const survey = oldNewspaper(posts, { authors: AUTHORS });
  const plan = planPeople(survey);
  const names = Object.fromEntries(logins.map((login) => [login, plan.namesFor(login)]));
  assert.deepEqual(names, {
    'salma.b': ['سلمى بناني'],
    salma2: ['سلمى بنّاني'],
    admin: [],
    redaction1: [],
    marafi: [],
    press: [],
    'hamid@mail.example': ['حميد الراجي'],
    'karim@mail.example': [],
    'nadia-gmail-com': [],
    '0612345678': ['كريم الإدريسي - صحافي'],
    yassine: ['Yassine & Fils'],
  });
  const text = withAuthors('', plan.added);
  assert.equal(
    text,
    `- id: salma-b
  name: سلمى بناني
- id: حميد-الراجي
  name: حميد الراجي
- id: كريم-الإدريسي-صحافي
  name: كريم الإدريسي - صحافي
- id: yassine
  name: Yassine & Fils
`,
  );
  const { value, problems } = authorsFrom(text, site());
  assert.deepEqual(problems, []);
  assert.equal(plan.at('salma-b')?.id, 'salma-b');
  assert.equal(plan.at('salma2')?.id, 'salma-b');
  assert.equal(plan.at('admin'), undefined);
  assert.deepEqual([plan.tally.read, plan.tally.new, plan.tally.leftOut], [12, 5, 7]);
  assert.deepEqual(planPeople(survey, value).added, []);
});

test('Who is listed already keeps their name and their place, and remarks stay', () => {
  const before = `# كتّاب الجريدة.
- id: yassine # لا تغيره
  name: سلمى بناني
  synonyms: [س. بناني]
`;
  const { value } = authorsFrom(before, site());
  const survey = oldNewspaper(
    [
      oldPost({ id: 1, creator: 'sb' }),
      oldPost({ id: 2, creator: 'yassine' }),
      oldPost({
        id: 3,
        creator: 'admin',
        coAuthors: ['sb', 'yassine', 'hassan-bennani', 'س بناني'],
      }),
    ],
    { authors: [oldAuthor('sb', 'س. بناني'), oldAuthor('yassine', 'ياسين')] },
  );
  const plan = planPeople(survey, value);
  assert.deepEqual(plan.namesFor('admin', ['sb', 'yassine', 'hassan-bennani']), [
    'سلمى بناني',
    'ياسين',
    'Hassan Bennani',
  ]);
  assert.equal(
    withAuthors(before, plan.added),
    `${before}- id: yassine-2
  name: ياسين
- id: hassan-bennani
  name: Hassan Bennani
- id: س-بناني
  name: س بناني
`,
  );
  assert.deepEqual(withAuthors(before, []), before);
});

test('Tags stay words, and those with ten articles get pages until the newsroom has a list of its own', () => {
  const tag = (slug: string, name: string, description = '') =>
    oldCategory(slug, name, { taxonomy: 'post_tag', description });
  const terms = [
    tag(encodeURIComponent('الماء'), '#الماء', 'السدود &amp; الأمطار'),
    tag('ma', 'ماء'),
    tag('water', 'Water'),
    tag('few', 'قليل'),
    tag('list', 'نقل، طريق'),
    tag('sign', '؟!'),
  ];
  const often = Array.from({ length: 10 }, (_, index) =>
    oldPost({ id: index + 1, tags: [encodeURIComponent('الماء'), 'ma', 'list', 'sign'] }),
  );
  const drafts = Array.from({ length: 10 }, (_, index) =>
    oldPost({ id: index + 50, status: 'draft', tags: ['few'] }),
  );
  const survey = oldNewspaper([...often, ...drafts], { terms });
  const plan = planTags(survey);
  assert.deepEqual(
    plan.namesOf(
      oldPost({ id: 1, tags: ['ma', encodeURIComponent('الماء'), 'list', 'sign', 'gone'] }),
    ),
    ['ماء', 'نقل', 'طريق', 'sign', 'gone'],
  );
  const text = withTags('', plan.added);
  assert.equal(
    text,
    `- id: الماء
  name: الماء
  description: السدود & الأمطار
- id: sign
  name: sign
`,
  );
  const { value, problems } = tagsFrom(text, site());
  assert.deepEqual(problems, []);
  assert.equal(plan.at('ma')?.id, 'الماء');
  assert.equal(plan.at('few'), undefined);
  assert.deepEqual(plan.decisions, [{ what: 'setting', field: 'tags.yaml', value: '2' }]);
  const again = planTags(survey, value?.book);
  assert.deepEqual([again.added, again.decisions], [[], []]);
  assert.deepEqual(again.namesOf(oldPost({ id: 1, tags: ['ma'] })), ['الماء']);
  // Of six words two have pages; «نقل» stands under an article of before, and stays a word.
  const { read, new: added, standing } = again.tallyAfter(new Set(['نقل']));
  assert.deepEqual([read, added, standing], [6, 3, 3]);
});

test('Guests of Co-Authors sign under their names, wherever the export has them', async (t) => {
  const term = (login: string, description: string) =>
    `<wp:term>${elements({ 'wp:term_taxonomy': 'author', 'wp:term_slug': `cap-${login}`, 'wp:term_name': login, 'wp:term_description': description })}</wp:term>`;
  const arabic = encodeURIComponent('ليلى-الوزاني').toLowerCase();
  const meta = (key: string, value: string) =>
    `<wp:postmeta>${elements({ 'wp:meta_key': key, 'wp:meta_value': value })}</wp:postmeta>`;
  const logins = ['salma-bennani', 'youssef', 'karima-a', 'nabil-t', 'omar-z', arabic];
  const signed = logins.map(
    (login) => `<category domain="author" nicename="cap-${login}"><![CDATA[${login}]]></category>`,
  );
  const path = await exportFile(
    t,
    exportText(
      [
        term('youssef', 'يوسف العلمي يوسف العلمي youssef 41 y@mail.example'),
        term('karima-a', 'كريمة أيت علي   karima-a 42 k@mail.example'),
        // Where the name ends and the first name begins nobody can say.
        term('nabil-t', 'الدكتور نبيل نبيل التازي nabil-t 43 n@mail.example'),
        itemText({ 'wp:post_id': 1 }, signed.join('')),
        itemText(
          {
            'wp:post_id': 40,
            'wp:post_type': 'guest-author',
            'wp:post_name': 'cap-salma-bennani',
            title: 'سلمى بناني',
          },
          meta('cap-user_login', 'salma-bennani') + meta('cap-user_email', 's@mail.example'),
        ),
        itemText({
          'wp:post_id': 44,
          'wp:post_type': 'guest-author',
          'wp:post_name': 'cap-omar-z',
          title: 'عمر الزاوي',
        }),
      ].join(''),
    ),
  );
  const survey = await surveyExport([path], 'Africa/Casablanca');
  const plan = planPeople(survey);
  assert.deepEqual(plan.namesFor('souad', survey.items.get(1)?.coAuthors), [
    'سلمى بناني',
    'يوسف العلمي',
    'كريمة أيت علي',
    'Nabil T',
    'عمر الزاوي',
    'ليلى الوزاني',
  ]);
  assert.deepEqual(
    plan.remarks.map(({ item, remarks }) => [item.title, item.file, ...remarks]),
    [
      ['nabil-t', 'authors.yaml', { kind: 'made-up', field: 'author', value: 'Nabil T' }],
      [arabic, 'authors.yaml', { kind: 'made-up', field: 'author', value: 'ليلى الوزاني' }],
    ],
  );
  assert.equal(plan.at('salma-bennani')?.name, 'سلمى بناني');
  assert.doesNotMatch(JSON.stringify([plan.added, plan.writers, plan.remarks]), /@/);
});
