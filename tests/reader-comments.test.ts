import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { loadContent } from '../src/content/load.ts';
import type { Comment } from '../src/model/comment.ts';
import { threadsOf } from '../src/model/thread.ts';
import { violationsInBothSchemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import {
  article,
  asRead,
  CATEGORIES,
  contentFolder,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  writeFiles,
  type Files,
} from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { NOW } from './support/site.ts';
import { visit } from './support/visit.ts';

const ARTICLE = article([TITLE, DATE, SOCIETY]);

function comment(name: string, date: string, text: string, parent?: string): string {
  const rows = [`name: '${name}'`, `date: ${date}`, ...(parent ? [`parent: '${parent}'`] : [])];
  return `---\n${rows.join('\n')}\n---\n\n${text}\n`;
}

const SCRIPT =
  '</script><script>window.broken = 1</script><img src="https://evil.example/x.png" onerror="window.broken = 2">';

/** What readers send to harm the page or those who read it; each file is named by what is in it. */
const HOSTILE: Files = {
  'script.md': comment(
    '<b onclick=x>سعيد</b>',
    '2026-07-06 08:01',
    `${SCRIPT} {{ 7 * 7 }} **نجوم** <https://evil.example/> javascript:alert(1)`,
  ),
  'direction.md': comment(
    'مراد \u202egpj.exe',
    '2026-07-06 08:02',
    'قبل \u202e مقلوب \u2066 معزول\u200f\n[x](https://evil.example/)',
  ),
  'tower.md': comment('ليلى', '2026-07-06 08:03', `ا${'\u0651'.repeat(500)} و${'ط'.repeat(2000)}`),
  'forged.md': comment('زائر', '2026-07-06 08:04', 'رد مزور', '../../secret"><script>'),
  'circle-a.md': comment('أول', '2026-07-06 08:05', 'أرد على الثاني', 'circle-b'),
  'circle-b.md': comment('ثان', '2026-07-06 08:06', 'أرد على الأول', 'circle-a'),
  'book.md': comment('مطيل', '2026-07-06 08:07', 'كلمة '.repeat(20_000)),
  // Forty answers to answers.
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `deep-${at}.md`,
      comment(
        `قارئ ${at}`,
        `2026-07-07 08:${String(at).padStart(2, '0')}`,
        `الرد ${at}`,
        at > 0 ? `deep-${at - 1}` : undefined,
      ),
    ]),
  ),
};

describe("Readers' comments of ill will", () => {
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;
  let browser: Browser;
  let told: string[];

  before(async () => {
    home = await makeFolder();
    site = await serveSite(join(home.folder, 'site'));
    const service = 'comments:\n  provider: custom\n  endpoint: https://forms.example/\n';
    await writeFiles(join(home.folder, 'content'), {
      'site.yaml': `${SITE.replace('https://express-tv.example', site.origin)}${service}`,
      'categories.yaml': CATEGORIES,
      'articles/20510.md': ARTICLE,
      'articles/20511.md': article([TITLE, DATE, SOCIETY, 'comments: لا']),
      'comments/20511/one.md': comment('سلمى', '2026-07-06 09:00', 'سؤال'),
      'comments/20511/two.md': comment('أمين', '2026-07-06 08:00', 'جواب سابق'),
      ...Object.fromEntries(
        Object.entries(HOSTILE).map(([name, text]) => [`comments/20510/${name}`, text]),
      ),
    });
    const { problems } = await build({
      content: join(home.folder, 'content'),
      output: join(home.folder, 'site'),
      now: NOW,
      onFault: 'stop',
    });
    told = problems.map(asRead);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  test('are told of where they cannot be shown as they say, and stop no build', () => {
    const said = told.map((text) =>
      text
        .split('\n')
        .slice(0, 2)
        .map((row) => row.trim())
        .join(' '),
    );
    assert.deepEqual(said, [
      'comments/20510/book.md تنبيه: هذا التعليق أطول من 10000 حرف، فلم يُنشر. [comment-too-long]',
      'comments/20510/circle-a.md:4:10 تنبيه: هذا الرد يرد في النهاية على نفسه، فنُشر تعليقا قائما بنفسه. [comment-answers-none]',
      'comments/20510/circle-b.md:4:10 تنبيه: هذا الرد يرد في النهاية على نفسه، فنُشر تعليقا قائما بنفسه. [comment-answers-none]',
      'comments/20510/forged.md:4:10 تنبيه: لا تعليق بهذا الاسم في المجلد، فنُشر الرد تعليقا قائما بنفسه. [comment-answers-none]',
    ]);
  });

  test('are text on the page: nothing runs, nothing is asked elsewhere, nothing sticks out', async () => {
    const { page, complaints, strangers, close } = await visit(browser, site.origin, {
      viewport: { width: 320, height: 700 },
    });
    await page.goto(`${site.origin}/society/20510/`);
    assert.equal(await page.locator('#discussion-title').textContent(), '46 تعليقًا');
    assert.equal(await page.evaluate(() => 'broken' in globalThis), false);
    const shown = page.locator('.comment');
    assert.equal(await shown.count(), 46);
    assert.equal(await shown.locator('img, script, b, a[href*="evil"]').count(), 0);
    const text = async (id: string) => (await page.locator(`#comment-${id}`).innerText()).trim();
    assert.ok((await text('script')).includes('<b onclick=x>سعيد</b>'));
    assert.ok((await text('script')).includes('window.broken = 1'));
    assert.ok((await text('script')).includes('**نجوم**'));
    assert.doesNotMatch(await text('direction'), /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    assert.match(await text('direction'), /مراد gpj\.exe/);
    assert.ok(!(await text('tower')).includes('\u0651'.repeat(6)));
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    assert.equal(over, 0);
    // Three levels, however many there are, and who is answered is said.
    assert.equal(await page.locator('.comment-list .comment-list .comment-list').count(), 1);
    assert.equal(await page.locator('.comment-list '.repeat(4)).count(), 0);
    assert.match(await text('deep-39'), /ردًا على قارئ 38/);
    assert.doesNotMatch(await text('deep-1'), /ردًا على/);
    assert.deepEqual(await violationsInBothSchemes(page), []);
    assert.deepEqual([complaints, strangers], [[], []]);

    // «رد» says in the form which comment is answered.
    await page.locator('#comment-deep-7 .comment-reply').click();
    assert.equal(await page.locator('#comment-parent').inputValue(), 'deep-7');
    const chosen = await page.locator('#comment-parent option:checked').textContent();
    assert.equal(chosen, '14. \u2068قارئ 7\u2069');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'comment-message');

    const data = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
    ) as { '@graph': { commentCount: number; comment: Record<string, unknown>[] }[] };
    const [news] = data['@graph'];
    assert.equal(news?.commentCount, 46);
    assert.equal(news.comment.length, 46);
    assert.deepEqual(news.comment[7], {
      '@type': 'Comment',
      '@id': `${site.origin}/society/20510/#comment-deep-1`,
      text: 'الرد 1',
      datePublished: '2026-07-07T08:01:00+01:00',
      author: { '@type': 'Person', name: 'قارئ 1' },
      parentItem: { '@id': `${site.origin}/society/20510/#comment-deep-0` },
    });
    await close();
  });

  test('where comments are closed those that there are stay, the oldest first, without a way to answer', async () => {
    const { page, close } = await visit(browser, site.origin, { javaScriptEnabled: false });
    await page.goto(`${site.origin}/society/20511/`);
    assert.equal(await page.locator('#discussion-title').textContent(), 'تعليقان');
    const rows = await page.locator('.comment').allInnerTexts();
    assert.deepEqual(
      rows.map((row) => row.split(/\s+/).slice(0, 2)),
      [
        ['أمين', '1'],
        ['سلمى', '2'],
      ],
    );
    assert.match(await page.locator('main').innerText(), /أُغلق باب التعليق في هذا المقال\./);
    assert.equal(await page.locator('.comment-reply, .comment-form').count(), 0);
    // Without a script the form itself says which comment is answered.
    await page.goto(`${site.origin}/society/20510/`);
    const reply = page.locator('#comment-deep-3 .comment-reply');
    assert.equal(await reply.getAttribute('href'), '#comment-parent');
    assert.equal(await reply.textContent(), 'رد على التعليق 10');
    await close();
  });
});

test('A thread of fifty thousand answers is ordered, and a circle of as many found', () => {
  const chain = Array.from({ length: 50_000 }, (_, at): Comment => ({
    id: `c${at}`,
    file: '',
    name: '',
    published: at,
    parent: at > 0 ? `c${at - 1}` : undefined,
    text: '',
  }));
  const { threads, faults } = threadsOf(chain);
  assert.deepEqual([threads.length, faults.size], [1, 0]);
  const circle = chain.with(0, { ...(chain[0] as Comment), parent: 'c49999' });
  assert.equal(threadsOf(circle).faults.size, 50_000);
});

test('Comments are read again only where a file of theirs changed, and then all of that article', async (t) => {
  const folder = await contentFolder(t, {
    'articles/20510.md': ARTICLE,
    'comments/20510/a.md': comment('أ', '2026-07-06 08:00', 'نص'),
    'comments/20511/b.md': comment('ب', '2026-07-06 08:00', 'نص'),
  });
  const first = await loadContent(folder);
  assert.deepEqual(first.problems.map(asRead), [
    `comments/20511
  تنبيه: لا مقال بهذا الرقم، فلم تُنشر هذه التعليقات. [comments-without-article]
  وجدنا: 20511
  المطلوب: رقم مقال في الجريدة: آخر عنوانه`,
  ]);
  const again = await loadContent(folder, { before: first.remembered });
  assert.equal(again.remembered, first.remembered);
  assert.equal(again.content?.comments?.of('20510')[0]?.text, 'نص');
  await writeFiles(folder, { 'comments/20510/a.md': comment('أ', '2026-07-06 08:00', 'نص آخر') });
  const changed = await loadContent(folder, { before: first.remembered });
  assert.notEqual(changed.remembered, first.remembered);
  assert.equal(changed.content?.comments?.of('20510')[0]?.text, 'نص آخر');
  const hash = (loaded: typeof first, id: string) => loaded.content?.comments?.hashOf(id);
  assert.notEqual(hash(changed, '20510'), hash(first, '20510'));
  assert.equal(hash(changed, '20511'), hash(first, '20511'));
});
