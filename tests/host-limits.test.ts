import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Delivery } from '../src/hosts/delivery.ts';
import { refuseTooLarge } from '../src/hosts/limits.ts';
import { shortcomings } from '../src/hosts/shortcomings.ts';
import { UsageFault } from '../src/problems.ts';

function files(count: number, bytes = 1000) {
  return Array.from({ length: count }, (_, n) => ({ path: `${n}/index.html`, bytes }));
}

function refusal(
  host: Delivery['host'],
  hostPlan: Delivery['hostPlan'],
  site: ReturnType<typeof files>,
) {
  try {
    refuseTooLarge({ host, hostPlan }, { files: site });
    return undefined;
  } catch (error) {
    assert.ok(error instanceof UsageFault);
    return error.said.ar;
  }
}

describe('A site that its host cannot hold is refused with the figure', () => {
  test('20,001 files on the free plan of Cloudflare Pages, which a paid one takes', () => {
    assert.equal(
      refusal('cloudflare-pages', undefined, files(20_001)),
      'لا يتسع Cloudflare Pages لهذا الموقع: ملفاته 20001، وأقصى ما يقبله 20000. في الاشتراك المدفوع 100000: إن كان لك فاكتب hostPlan: paid في site.yaml، وإلا فانقله إلى استضافة أوسع.',
    );
    assert.equal(refusal('cloudflare-pages', undefined, files(20_000)), undefined);
    assert.equal(refusal('cloudflare-pages', 'paid', files(20_001)), undefined);
    assert.equal(
      refusal('cloudflare-pages', 'paid', files(100_001)),
      'لا يتسع Cloudflare Pages لهذا الموقع: ملفاته 100001، وأقصى ما يقبله 100000. انقله إلى استضافة أوسع.',
    );
  });

  test('a file of more than 25 MiB on Cloudflare Pages', () => {
    const film = { path: 'media/film.avif', bytes: 26_214_401 };
    assert.equal(
      refusal('cloudflare-pages', 'paid', [...files(2), film]),
      'لا يقبل Cloudflare Pages ملفا بهذا الحجم: media/film.avif حجمه 26.2 MB، وأقصى ما يقبله 26.2 MB. صغّره أو احذفه.',
    );
  });

  test('more than a gigabyte on GitHub Pages', () => {
    assert.equal(
      refusal('github-pages', undefined, files(1001, 1_000_000)),
      'لا يتسع GitHub Pages لهذا الموقع: حجمه 1001 MB، وأقصى ما يقبله 1000 MB. انقله إلى استضافة أوسع.',
    );
    assert.equal(refusal('github-pages', undefined, files(1000, 1_000_000)), undefined);
  });

  test('and nothing on a server of one’s own, or where no host is named', () => {
    for (const host of ['nginx', 'caddy', 's3', 'netlify', undefined] as const) {
      assert.equal(refusal(host, undefined, files(200_000, 1_000_000)), undefined);
    }
  });
});

describe('What a host cannot do is said once', () => {
  const said = (own: Partial<Delivery>) =>
    shortcomings(
      {
        version: 1,
        site: { name: '', url: 'https://a.example', basePath: '', timezone: '', language: 'ar' },
        headers: [],
        redirects: [{ from: '/avis/', to: '/opinion/' }],
        gone: ['/opinion/13/'],
        ...own,
      },
      () => files(1),
    ).map(({ ar }) => ar);

  test('of GitHub Pages: headers, redirects, 410', () => {
    assert.deepEqual(said({ host: 'github-pages' }), [
      'لا يقبل GitHub Pages ترويسات: سياسة الأمان مكتوبة في كل صفحة، أما HSTS ومنع عرض الموقع داخل مواقع أخرى ومدد الحفظ فلا. لها استضافة أخرى أو شبكة توزيع أمامه.',
      'روابط قديمة لا تحولها هذه الاستضافة بنفسها، فلكل منها صفحة تنقل القارئ إلى الرابط الجديد: 1.',
      'لا تعرف هذه الاستضافة الجواب 410 لما سُحب من الموقع: تجيب عنه بأن الصفحة غير موجودة (404).',
    ]);
  });

  test('of Cloudflare Pages: 410, where something is gone', () => {
    assert.equal(said({ host: 'cloudflare-pages' }).length, 1);
    assert.deepEqual(said({ host: 'cloudflare-pages', gone: [] }), []);
  });

  test('of a server, and where no host is named: nothing', () => {
    for (const host of ['nginx', 'caddy', 'netlify', undefined] as const) {
      assert.deepEqual(said({ host }), []);
    }
  });
});
