import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { startFormService, type FormService } from './support/form-service.ts';
import { serveSite, type Running } from './support/server.ts';
import { makeFolder } from './support/folder.ts';
import { buildOutlet } from './support/site.ts';
import { visit } from './support/visit.ts';

const COMMENT = 'تعليق فيه «عربية» و<b>وسم</b> و emoji 🌊\nوسطر ثان & علامات = + %';
const ARTICLE = '/opinion/everything/';

/** Everything that the form sends, in order, but the redirect. */
const SENT = (url: string): [string, string][] => [
  ['article', 'everything'],
  ['url', `${url}${ARTICLE}`],
  ['message', COMMENT.replace('\n', '\r\n')],
  ['name', 'سلمى'],
  ['email', 'salma@example.com'],
  ['website', ''],
];

describe('the comment form', () => {
  let browser: Browser;
  let service: FormService;
  let site: Running;
  let home: Awaited<ReturnType<typeof makeFolder>>;

  before(async () => {
    home = await makeFolder();
    service = await startFormService();
    site = await serveSite(join(home.folder, 'site'));
    const comments = `comments:\n  provider: custom\n  endpoint: ${service.origin}/comments\n`;
    await buildOutlet(home.folder, { url: site.origin, more: comments });
    browser = await launchBrowser();
  });
  beforeEach(() => {
    service.received = [];
  });
  after(async () => {
    await browser.close();
    await site.close();
    await service.close();
    await home.remove();
  });

  test('without JavaScript is posted as a plain form, and the reader comes back to be thanked', async () => {
    service.answer = { kind: 'redirect' };
    const { page, complaints, close } = await visit(browser, site.origin, {
      javaScriptEnabled: false,
    });
    await page.goto(`${site.origin}${ARTICLE}`);
    await fill(page);
    await send(page);
    await page.waitForURL(`${site.origin}/thanks/`);
    await page.getByText('توصلنا بتعليقك، وسيُنشر بعد مراجعته.').waitFor();
    const [got] = service.received;
    const redirect: [string, string] = ['redirect', `${site.origin}/thanks/`];
    const expected = SENT(site.origin);
    assert.deepEqual(got?.fields, [...expected.slice(0, 2), redirect, ...expected.slice(2)]);
    assert.equal(service.received.length, 1);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('is sent in place, without the redirect, and the form is empty again', async () => {
    service.answer = { kind: 'json', status: 200, body: { success: true } };
    const { page, complaints, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${ARTICLE}`);
    await fill(page);
    await send(page);
    await status(page, 'توصلنا بتعليقك، وسيُنشر بعد مراجعته.');
    assert.equal(page.url(), `${site.origin}${ARTICLE}`);
    assert.deepEqual(
      service.received.map(({ fields }) => fields),
      [SENT(site.origin)],
    );
    assert.equal(service.received[0]?.accept, 'application/json');
    assert.equal(await page.locator('#comment-message').inputValue(), '');
    assert.deepEqual(complaints, []);
    await close();
  });

  for (const { code, body, reason } of [
    { code: 422, body: { errors: [{ message: 'Email is invalid' }] }, reason: 'Email is invalid' },
    { code: 500, body: { success: false, message: 'تعذر الحفظ' }, reason: 'تعذر الحفظ' },
    { code: 200, body: { success: false, error: 'Spam' }, reason: 'Spam' },
  ]) {
    test(`says why a comment was refused (${code}), and keeps what was written`, async () => {
      service.answer = { kind: 'json', status: code, body };
      const { page, close } = await visit(browser, site.origin);
      await page.goto(`${site.origin}${ARTICLE}`);
      await fill(page);
      await send(page);
      await status(
        page,
        `لم يُقبل التعليق. راجع ما كتبته ثم أعد الإرسال.جواب خدمة التعليقات: ${reason}نص تعليقك محفوظ هنا.`,
      );
      assert.equal(await page.locator('#comment-message').inputValue(), COMMENT);
      service.answer = { kind: 'json', status: 200, body: {} };
      await send(page);
      await status(page, 'توصلنا بتعليقك، وسيُنشر بعد مراجعته.');
      assert.equal(service.received.length, 2);
      await close();
    });
  }

  for (const answer of [{ kind: 'hang up' }, { kind: 'unreadable', status: 200 }] as const) {
    test(`admits not to know whether a comment arrived (${answer.kind}), and sends it once`, async () => {
      service.answer = answer;
      const { page, close } = await visit(browser, site.origin);
      await page.goto(`${site.origin}${ARTICLE}`);
      await fill(page);
      await send(page);
      await status(
        page,
        'لا نعرف إن كان تعليقك قد وصل، فقد انقطع الاتصال قبل أن يأتي الجواب.نص تعليقك محفوظ هنا.أرسله بالطريقة العادية',
      );
      assert.equal(await page.locator('#comment-message').inputValue(), COMMENT);
      assert.equal(service.received.length, 1);

      service.answer = { kind: 'redirect' };
      await page.getByRole('button', { name: 'أرسله بالطريقة العادية' }).click();
      await page.waitForURL(`${site.origin}/thanks/`);
      assert.equal(service.received.length, 2);
      await close();
    });
  }

  test('reaches a service whose fields are called as what forms do', async (t) => {
    const { folder, remove } = await makeFolder();
    t.after(remove);
    const own = await serveSite(join(folder, 'site'));
    t.after(() => own.close());
    const names = '{ url: action, article: submit, message: reset }';
    const comments = `comments:\n  provider: custom\n  endpoint: ${service.origin}/comments\n  fields: ${names}\n`;
    await buildOutlet(folder, { url: own.origin, more: comments });
    const { page, close } = await visit(browser, own.origin);
    await page.goto(`${own.origin}${ARTICLE}`);
    service.answer = { kind: 'json', status: 200, body: { success: true } };
    await page.locator('[name=reset]').fill(COMMENT);
    await page.locator('[name=name]').fill('سلمى');
    await page.locator('[name=email]').fill('salma@example.com');
    await send(page);
    await page.locator('.comment-status[data-state=sent]').waitFor();
    assert.equal(await page.locator('[name=reset]').inputValue(), '');
    const fields = Object.fromEntries(service.received[0]?.fields ?? []);
    assert.equal(fields['action'], `${own.origin}${ARTICLE}`);
    assert.equal(fields['submit'], 'everything');
    await close();
  });

  test('keeps what was written when the service is gone', async () => {
    const { page, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${ARTICLE}`);
    await fill(page);
    const port = Number(new URL(service.origin).port);
    await service.close();
    await send(page);
    await page.getByText('نص تعليقك محفوظ هنا.').waitFor();
    assert.equal(await page.locator('#comment-message').inputValue(), COMMENT);
    service = await startFormService(port);
    await close();
  });

  test('is sent once however often the button is pressed', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    service.answer = { kind: 'wait', until: gate };
    const { page, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${ARTICLE}`);
    await fill(page);
    await send(page);
    await status(page, 'جارٍ إرسال تعليقك…');
    await page.getByRole('button', { name: 'أرسل التعليق' }).click({ force: true });
    await page.locator('#comment-name').press('Enter');
    open();
    await status(page, 'توصلنا بتعليقك، وسيُنشر بعد مراجعته.');
    assert.equal(service.received.length, 1);
    await close();
  });

  test('asks for what is missing before it sends anything, and takes no more than its limits', async () => {
    const { page, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${ARTICLE}`);
    await send(page);
    assert.equal(await page.locator('#comment-message:invalid').count(), 1);
    await page.locator('#comment-message').fill('ن'.repeat(4000));
    assert.equal((await page.locator('#comment-message').inputValue()).length, 3000);
    await page.locator('#comment-name').fill('سلمى');
    await page.locator('#comment-email').fill('ليس بريدا');
    await send(page);
    assert.equal(await page.locator('#comment-email:invalid').count(), 1);
    assert.equal(service.received.length, 0);
    await close();
  });

  test('hides its trap for robots from eyes, keyboard and screen readers', async () => {
    const { page, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${ARTICLE}`);
    const trap = page.locator('#comment-trap');
    const box = await page.locator('.trap').boundingBox();
    assert.ok(box && box.width <= 1 && box.height <= 1);
    assert.equal(await trap.getAttribute('tabindex'), '-1');
    assert.equal(await page.getByRole('textbox', { name: 'اترك هذا الحقل فارغا' }).count(), 0);
    await close();
  });

  test('promises not to publish the address, and marks what is required', async () => {
    const { page, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${ARTICLE}`);
    assert.equal(await page.locator('#comments-title').textContent(), 'إضافة تعليق');
    assert.equal(
      await page.locator('.promise').textContent(),
      'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
    );
    assert.equal(await page.locator('.field .required').count(), 3);
    await page.goto(`${site.origin}/society/comments-closed/`);
    assert.equal(await page.locator('form.comment-form').count(), 0);
    await page.getByText('باب التعليقات مغلق في هذا المقال.').waitFor();
    await close();
  });
});

async function fill(page: Page): Promise<void> {
  await page.locator('#comment-message').fill(COMMENT);
  await page.locator('#comment-name').fill('سلمى');
  await page.locator('#comment-email').fill('salma@example.com');
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'أرسل التعليق' }).click();
}

/** Waits until the form says this, and nothing else. */
async function status(page: Page, text: string): Promise<void> {
  const exactly = new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  await page.locator('.comment-status').filter({ hasText: exactly }).waitFor();
}
