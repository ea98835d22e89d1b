import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rootFileRemarks, rootFiles } from '../src/machines/root-files.ts';
import { siteSchema } from '../src/model/site.ts';
import { inArabic } from '../src/problems.ts';
import { NOW, site } from './support/newspaper.ts';

const BASIS = { name: 'إكسبريس تيفي', url: 'https://express-tv.example' };

/** The files of a newspaper with these settings, by their paths. */
function filesOf(own: Record<string, unknown> = {}): Record<string, string> {
  const settings = siteSchema().parse({ ...BASIS, ...own });
  return Object.fromEntries(
    rootFiles(settings).map((file) => [
      file.path,
      'contents' in file ? String(file.contents) : file.from,
    ]),
  );
}

describe('At the root of a site', () => {
  test('robots are led to the sitemaps, and kept from results of search and the desk', () => {
    assert.deepEqual(filesOf(), {
      'robots.txt': `User-agent: *
Disallow: /search/?
Disallow: /search/index/

Sitemap: https://express-tv.example/sitemap.xml
`,
    });
    const desk = filesOf({ desk: { backend: 'trial' } })['robots.txt'] ?? '';
    assert.match(desk, /^Disallow: \/admin\/$/m);
  });

  test('robots of models of language are told to stay away where the newspaper wants that', () => {
    const denied = filesOf({ robots: { ai: 'deny' } })['robots.txt'] ?? '';
    const [ofAi = '', others = ''] = denied.split('\n\n');
    const names = ofAi.split('\n').slice(0, -1);
    assert.ok(names.includes('User-agent: GPTBot') && names.includes('User-agent: ClaudeBot'));
    assert.ok(!/Googlebot|bingbot|^User-agent: Applebot$/im.test(ofAi));
    assert.match(ofAi, /\nDisallow: \/$/);
    assert.match(others, /^User-agent: \*\nDisallow: \/search\/\?/);
    assert.deepEqual(filesOf({ robots: { ai: 'allow' } }), filesOf());
  });

  test('security.txt says whom to tell, and until when, in the form of RFC 9116', () => {
    const contact = 'security@express-tv.example، https://express-tv.example/contact/، tel:+212-5';
    const files = filesOf({ security: { contact, expires: '2027-06-30' } });
    assert.equal(
      files['.well-known/security.txt'],
      `Contact: mailto:security@express-tv.example
Contact: https://express-tv.example/contact/
Contact: tel:+212-5
Expires: 2027-06-30T00:00:00+01:00
Canonical: https://express-tv.example/.well-known/security.txt
`,
    );
  });

  test('the lines of ads.txt stand as they were given', () => {
    const lines = [
      '# شبكات الجريدة',
      'google.com, pub-0000000000000000, DIRECT, f08c47fec0942fa0',
      'ads.example.com,12-ab,reseller # one more',
      'OWNERDOMAIN=express-tv.example',
    ];
    const expected = `${lines.join('\n')}\n`;
    assert.equal(filesOf({ ads: lines })['ads.txt'], expected);
    assert.equal(filesOf({ ads: lines.join('\n') })['ads.txt'], expected);
    assert.equal(siteSchema().safeParse({ ...BASIS, ads: 'google.com, DIRECT' }).success, false);
  });

  test('nothing lies below somebody else’s', () => {
    const own = { url: 'https://example.com/paper', robots: { ai: 'deny' }, ads: '# none' };
    assert.deepEqual(filesOf(own), {});
  });
});

describe('A security.txt', () => {
  const remarksWith = (expires: string) => {
    const settings = site();
    const security = { contact: ['mailto:a@b.example'], expires };
    return rootFileRemarks({ ...settings, security }, NOW).map(({ message }) => inArabic(message));
  };

  test('is remarked on a month before it runs out, and after', () => {
    assert.deepEqual(remarksWith('2027-06-30'), []);
    assert.deepEqual(remarksWith('2026-12-25'), []);
    assert.deepEqual(remarksWith('2026-12-20'), [
      'ينتهي أجل security.txt في هذا اليوم، بعد أقل من شهر.',
    ]);
    assert.deepEqual(remarksWith('2026-11-24'), [
      'انتهى أجل security.txt في هذا اليوم، فلا يعتمد عليه من وجد ثغرة في الموقع.',
    ]);
    assert.deepEqual(rootFileRemarks(site(), NOW), []);
  });
});
