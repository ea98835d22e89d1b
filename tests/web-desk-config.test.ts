import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { siteSchema } from '../src/model/site.ts';
import { ARTICLE_FIELDS } from '../src/model/fields.ts';
import { deskConfig } from '../src/web-desk/config.ts';
import type { DeskField } from '../src/web-desk/fields.ts';
import { messagesOf, SITE } from './support/content-folder.ts';
import { article, CATEGORIES } from './support/newspaper.ts';

interface Collection {
  name: string;
  folder: string;
  path?: string;
  fields: DeskField[];
}

interface Cms {
  backend: Record<string, unknown>;
  publish_mode: string;
  collections: Collection[];
}

/** What the desk of a newspaper with these settings and articles is told. */
function configOf(settings: Record<string, string>, articles = [article({ id: '1' })]): Cms {
  const site = siteSchema().parse({
    name: 'إكسبريس تيفي',
    url: 'https://express-tv.example',
    desk: settings,
  });
  assert.ok(site.desk);
  const facts = { site, desk: site.desk, categories: CATEGORIES, articles, icon: '/icon.png' };
  return deskConfig(facts).cms as Cms;
}

function fieldsOf(config: Cms, collection: string): Map<string, DeskField> {
  const { fields = [] } = config.collections.find(({ name }) => name === collection) ?? {};
  return new Map(fields.map((field) => [field.name, field]));
}

const REPOSITORY = { repository: 'express-tv/content' };

describe('The configuration of the web desk', async () => {
  const program = dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));
  const schema = await readFile(join(program, '..', 'schema', 'sveltia-cms.json'), 'utf8');
  const check = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(schema) as object,
  );

  for (const settings of [
    { backend: 'trial' },
    { backend: 'github', ...REPOSITORY },
    {
      backend: 'github',
      ...REPOSITORY,
      branch: 'main',
      review: 'نعم',
      authenticator: 'https://sign-in.express-tv.example',
    },
    { backend: 'gitlab', ...REPOSITORY, application: '0123abcd' },
    { backend: 'gitea', ...REPOSITORY, server: 'https://git.express-tv.example' },
  ]) {
    test(`is what the program wants: ${Object.values(settings).join(', ')}`, () => {
      check(configOf(settings));
      assert.deepEqual(check.errors, null);
    });
  }

  test('is refused by that schema when it is wrong', () => {
    assert.equal(check({ ...configOf({ backend: 'trial' }), collections: 'articles' }), false);
  });
});

describe('Signing in', () => {
  test('goes by access token alone where there is no other way', () => {
    const { backend } = configOf({ backend: 'github', ...REPOSITORY });
    assert.equal(backend['repo'], 'express-tv/content');
    assert.deepEqual(backend['auth_methods'], ['token']);
  });

  test('goes by the newspaper’s own service with GitHub', () => {
    const authenticator = 'https://sign-in.express-tv.example';
    const { backend } = configOf({ backend: 'github', ...REPOSITORY, authenticator });
    assert.equal(backend['base_url'], authenticator);
    assert.deepEqual(backend['auth_methods'], ['oauth', 'token']);
  });

  test('goes by PKCE with GitLab, also on a server of the newspaper’s own', () => {
    const server = 'https://git.express-tv.example';
    const own = { backend: 'gitlab', ...REPOSITORY, application: '0123abcd', server };
    const { backend } = configOf(own);
    assert.deepEqual([backend['auth_type'], backend['app_id']], ['pkce', '0123abcd']);
    assert.equal(backend['base_url'], 'https://git.express-tv.example');
    assert.equal(backend['api_root'], 'https://git.express-tv.example/api/v4');
  });
});

test('A newspaper that wants articles read before they are published has a workflow for it', () => {
  assert.equal(configOf({ backend: 'github', ...REPOSITORY }).publish_mode, 'simple');
  const reviewed = configOf({ backend: 'github', ...REPOSITORY, review: 'نعم' });
  assert.equal(reviewed.publish_mode, 'editorial_workflow');
});

describe('The fields of an article, at the desk,', () => {
  const fields = fieldsOf(configOf({ backend: 'trial' }), 'articles');

  test('are all that the loader knows, and the text', () => {
    const known = Object.keys(ARTICLE_FIELDS).filter((name) => !name.includes('.'));
    assert.deepEqual([...fields.keys()].toSorted(), [...known, 'body', 'file'].toSorted());
  });

  test('have Arabic labels and hints', () => {
    const groups = ['image', 'video'];
    const inside = groups.flatMap((name) => fields.get(name)?.['fields'] as DeskField[]);
    for (const { name, widget, label, hint } of [...fields.values(), ...inside]) {
      if (widget === 'hidden') continue;
      assert.match(label ?? '', /^[ء-ي]/, `${name} has no Arabic label`);
      if (!groups.includes(name)) assert.match(String(hint), /[ء-ي]/, `${name} has no hint`);
    }
  });

  test('offer the categories of the newspaper, and are required where the loader requires them', () => {
    assert.deepEqual(fields.get('categories')?.['options'], ['سياسة', 'رياضة', 'رأي', 'واجهة']);
    const required = [...fields.values()].filter(({ required: is }) => is === true);
    assert.deepEqual(
      required.map(({ name }) => name),
      ['title', 'categories', 'date'],
    );
  });

  test('hold the text as it is written', () => {
    assert.deepEqual(fields.get('body')?.['modes'], ['raw']);
  });
});

test('The desk offers names that published articles use, the last ones first', () => {
  const articles = [
    article({ id: '2', authors: ['سعاد المرابط', 'هاجر الوردي'], via: 'صحيفة مرافئ' }),
    article({ id: '1', authors: ['يونس أيت الحاج', 'سعاد المرابط'], source: 'و م ع' }),
  ];
  const fields = fieldsOf(configOf({ backend: 'trial' }, articles), 'articles');
  const offered = (name: string) => fields.get(name)?.['suggestions'];
  assert.deepEqual(offered('authors'), ['سعاد المرابط', 'هاجر الوردي', 'يونس أيت الحاج']);
  assert.deepEqual(offered('source'), ['إكسبريس تيفي', 'و م ع']);
  assert.deepEqual(offered('via'), ['صحيفة مرافئ']);
});

test('New articles go to folders of the kind that the others lie in', () => {
  const pathFor = (...files: string[]) => {
    const articles = files.map((file, index) => article({ id: String(index), file }));
    return configOf({ backend: 'trial' }, articles).collections[0]?.path;
  };
  assert.equal(pathFor('articles/1.md', 'articles/2.md', 'articles/2026/3.md'), '{{slug}}');
  assert.equal(
    pathFor('articles/1.md', 'articles/2026/2.md', 'articles/2026/3.md'),
    '{{year}}/{{slug}}',
  );
  assert.equal(pathFor('articles/2026/07/1.md'), '{{year}}/{{month}}/{{slug}}');
  assert.equal(pathFor(), '{{year}}/{{slug}}');
});

test('Of an archive of thousands the desk reads the newest year alone, as far as it lies in folders of years', () => {
  const place = (count: number, fileOf: (at: number) => string) => {
    const many = Array.from({ length: count }, (_, at) =>
      article({ id: String(at), file: fileOf(at) }),
    );
    const { folder, path } = configOf({ backend: 'trial' }, many).collections[0] ?? {};
    return [folder, path];
  };
  const byYear = (at: number) => `articles/${2026 - Math.floor(at / 1000)}/${at}.md`;
  const byMonth = (at: number) => byYear(at).replace(/\/(?=\d+\.md)/, '/07/');
  assert.deepEqual(place(3000, byYear), ['content/articles', '{{year}}/{{slug}}']);
  assert.deepEqual(place(3001, byYear), ['content/articles/2026', '{{slug}}']);
  assert.deepEqual(place(3001, byMonth), ['content/articles/2026', '{{month}}/{{slug}}']);
  assert.deepEqual(
    place(3001, (at) => `articles/${at}.md`),
    ['content/articles', '{{slug}}'],
  );
});

describe('Settings of the desk at fault', () => {
  const desk = (...lines: string[]) => ({
    'site.yaml': `${SITE}desk:\n${lines.map((line) => `  ${line}\n`).join('')}`,
  });

  test('a repository that is missing', async (t) => {
    const [told = '', ...others] = await messagesOf(t, desk('backend: github'));
    assert.deepEqual(others, []);
    assert.match(told, /site\.yaml:3/);
    assert.match(told, /ينقص هذا الحقل\./);
    assert.match(told, /repository: my-newspaper\/content/);
  });

  test('an unknown service, an address instead of a name, and what is for another service', async (t) => {
    const told = await messagesOf(
      t,
      desk('backend: githup', 'repository: https://github.com/a/b', 'server: http://git.example'),
    );
    assert.match(told[0] ?? '', /هل تقصد github؟/);
    assert.match(
      told[1] ?? '',
      /يُكتب المستودع باسم صاحبه ثم اسمه، بينهما شرطة مائلة، بلا https:\/\/\./,
    );
    assert.match(told[2] ?? '', /هذا ليس عنوانا كاملا يبدأ بـ https:\/\//);
    const others = await messagesOf(
      t,
      desk('backend: gitea', 'repository: a/b', 'authenticator: https://a.example', 'review: نعم'),
    );
    assert.match(others[0] ?? '', /هذا الحقل لمستودعات GitHub وحدها\./);
    assert.match(others[1] ?? '', /المراجعة قبل النشر تعمل مع GitHub وGitLab وحدهما\./);
  });
});
