import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatter } from '../src/content/format-text.ts';
import { mendText } from '../src/import/arabic/mend-text.ts';
import { canonicalFile } from '../src/import/canonical-file.ts';
import { leadVideoOf } from '../src/import/lead-video.ts';
import { momentOf } from '../src/import/old-dates.ts';
import { planPageNames } from '../src/import/page-names.ts';
import { writtenDate } from '../src/import/written-dates.ts';
import { ARTICLE_FIELDS } from '../src/model/fields.ts';
import { anyText, fc } from './support/any.ts';
import { importOf } from './support/boxed-import.ts';
import { elements, exportText, itemText } from './support/export-text.ts';
import { site } from './support/newspaper.ts';
import { oldPost } from './support/old-newspaper.ts';

const ZONE = 'Africa/Casablanca';

test('files are written as format-content would leave them, whatever stands in their fields', () => {
  const format = formatter({ site: site(), categories: undefined });
  const SIGNS =
    'سوق|الأحد|«نعم»|"|\'|: |#| #| - |[|]|{|}|&|*|!|%|@|`|,|،|؛|> || |?|~|null|true|12|1:30|2019-05-03|---|…|\\|://|<b>|—|لا|نعم';
  const line = fc
    .array(fc.oneof(fc.constantFrom(...SIGNS.split('|')), anyText()), {
      minLength: 1,
      maxLength: 6,
    })
    .map((signs) => mendText(signs.join('')).text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  fc.assert(
    fc.property(line, line, fc.array(line, { maxLength: 3 }), (title, summary, tags) => {
      const fields = {
        title,
        date: '2019-05-03 10:20',
        categories: ['مجتمع'],
        summary,
        'image.src': '2019/dam.jpg',
        'image.alt': title,
        tags,
        draft: true,
      };
      const text = canonicalFile(fields, ARTICLE_FIELDS, 'articles/1.md', 'نص.\n');
      assert.deepEqual(format(text, 'articles/1.md'), { text });
    }),
    { numRuns: 100 },
  );
});

describe('dates of the old site', () => {
  const written = (local: string, gmt: string) => {
    const moment = momentOf(local, gmt, ZONE);
    return moment === undefined ? undefined : writtenDate(moment, ZONE);
  };
  const NONE = '0000-00-00 00:00:00';

  for (const [what, local, gmt, expected] of [
    ['GMT, in Ramadan', '2019-05-06 11:20:00', '2019-05-06 10:20:00', '2019-05-06 10:20'],
    ['GMT, after it', '2019-06-10 10:20:05', '2019-06-10 09:20:05', '2019-06-10 10:20:05'],
    ['the clock alone', '2019-05-06 10:20:00', NONE, '2019-05-06 10:20'],
    ['an hour that was skipped', '2026-03-22 02:30:00', '', '2026-03-22 03:30'],
    ['an hour that comes twice', NONE, '2026-02-15 02:30:00', '2026-02-15 02:30+00:00'],
    ['a GMT of another day', '2019-05-06 10:20:00', '1970-01-01 00:00:00', '2019-05-06 10:20'],
    ['no day at all', '2019-02-30 10:00:00', 'x', undefined],
  ] as const) {
    test(`are one moment: ${what}`, () => {
      assert.equal(written(local, gmt), expected);
    });
  }
});

test('pages have names of their own, and none that the newspaper needs', () => {
  const page = (id: number, slug: string, own = {}) => oldPost({ id, slug, type: 'page', ...own });
  const pages = [
    page(1, 'about', { parent: 9 }),
    page(2, 'about'),
    page(3, 'Search'),
    page(4, 'من-نحن_؟'),
    page(5, '', { title: 'اتصل بنا' }),
    page(6, '', { title: '؟' }),
  ];
  const nameOf = planPageNames({ items: new Map(pages.map((card) => [card.id, card])) }, [
    'search',
  ]);
  assert.deepEqual(pages.map(nameOf), [
    'about-1',
    'about',
    'Search-3',
    'من-نحن',
    'اتصل-بنا',
    'page-6',
  ]);
});

test('a video above the text is one of YouTube or a file, or is told', () => {
  const fileAt = (address: string) =>
    address.startsWith('https://old.example/') ? '/media/files/2019/a.mp4' : undefined;
  assert.deepEqual(
    leadVideoOf('<iframe src="//www.youtube.com/embed/MidadTest01"></iframe>', fileAt),
    {
      src: 'https://www.youtube.com/watch?v=MidadTest01',
    },
  );
  assert.deepEqual(leadVideoOf('https://old.example/a.mp4', fileAt), { src: 'files/2019/a.mp4' });
  assert.deepEqual(leadVideoOf('https://vimeo.com/1', fileAt), { left: 'https://vimeo.com/1' });
});

test('pictures that the export only numbers, states of plugins and their inner terms are told as what they are', async (t) => {
  const meta = (key: string, value: string) =>
    `<wp:postmeta>${elements({ 'wp:meta_key': key, 'wp:meta_value': value })}</wp:postmeta>`;
  const term = (kind: string, slug: string) =>
    `<category domain="${kind}" nicename="${slug}"><![CDATA[${slug.replace('cap-', '')}]]></category>`;
  const attached = (id: number, name: string) =>
    itemText({
      title: name,
      'wp:post_id': id,
      'wp:post_type': 'attachment',
      'wp:status': 'inherit',
      'wp:post_parent': 1,
      'wp:attachment_url': `https://old.example/wp-content/uploads/2019/07/${name}`,
    });
  const { report, files } = await importOf(
    t,
    exportText(
      [
        itemText(
          { 'content:encoded': 'نص.\n\n[gallery]\n\n[playlist]' },
          meta('_thumbnail_id', '999') +
            term('post_translations', 'pll_5f2') +
            term('topic', 'souq'),
        ),
        itemText({ 'wp:post_id': 2, 'wp:status': 'archived' }, term('author', 'cap-karim-saadi')),
        attached(8, 'souq.jpg'),
        attached(9, 'souq.mp3'),
      ].join(''),
    ),
  );
  const remarks = [...report.items].map(({ item, remarks: own }) => ({ of: item.title, own }));
  const own = (title: string) => remarks.flatMap((one) => (one.of === title ? one.own : []));
  assert.deepEqual(
    own('سوق الأحد').filter(({ kind }) => kind !== 'made-up'),
    [
      { kind: 'finding', finding: 'shortcode', detail: '[playlist]' },
      {
        kind: 'picture-missing',
        address: 'https://old.example/?attachment_id=999',
        why: 'not-in-export',
      },
      { kind: 'locked', why: 'other-state' },
      {
        kind: 'picture-missing',
        address: 'https://old.example/wp-content/uploads/2019/07/souq.jpg',
        why: 'not-given',
      },
    ],
  );
  assert.deepEqual(own('pll_5f2'), []);
  assert.deepEqual(own('souq'), []);
  assert.match(
    files.get('content/redirects.yaml') ?? '',
    /- from: \/topic\/souq\/\*\n {2}to: \/search\/\?q=souq\n/,
  );
  assert.match(files.get('content/articles/2019/1.md') ?? '', /\n!\[\]\(2019\/07\/souq\.jpg\)\n/);
  assert.match(files.get('content/authors.yaml') ?? '', /id: karim-saadi\n {2}name: Karim Saadi/);
});
