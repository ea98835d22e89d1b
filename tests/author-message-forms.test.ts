import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { Fate } from '../src/author-messages/fates.ts';
import { inShort } from '../src/author-messages/in-short.ts';
import { markdownText } from '../src/author-messages/markdown-text.ts';
import { heldMessage, messageTo } from '../src/author-messages/message.ts';
import { plainText } from '../src/author-messages/plain-text.ts';
import {
  CALENDAR,
  heldBack,
  live,
  TITLE,
  UNKNOWN_CATEGORY,
  URL,
  waiting,
} from './support/author-messages.ts';
import { NOW } from './support/newspaper.ts';

/** One message in the forms that GitHub, Telegram and a status take. */

test('The newsroom is told of all that waits to be mended', () => {
  const message = heldMessage([heldBack('kept')], { calendar: CALENDAR, now: NOW });
  assert.equal(message?.greeting, 'وينتظر إصلاحا في الجريدة أيضا:');
  assert.equal(heldMessage([], { calendar: CALENDAR, now: NOW }), undefined);
  assert.equal(messageTo('سلمى', [], { calendar: CALENDAR, now: NOW }), undefined);
});

test('In plain text each line begins on its side, and what is pasted holds no mark', () => {
  const name = 'Salma El Idrissi';
  const fates = [live('iPhone جديد'), heldBack('left-out')];
  const message = messageTo(name, fates, { calendar: CALENDAR, now: NOW });
  assert.ok(message);
  assert.equal(
    plainText(message),
    [
      'مرحبا \u2068Salma El Idrissi\u2069، هذا ما صار إليه ما حفظته:',
      '',
      'المقال على الموقع الآن:',
      '\u200f• \u2067iPhone جديد\u2069',
      'https://express-tv.example/society/20510/',
      '',
      'ملف لم يُنشر لأن فيه خطأ:',
      '\u200f• \u2067ميناء الصيد\u2069',
      '\u200f\u2068articles/20511.md\u2069، السطر 4:',
      'لا يوجد ركن بهذا الاسم. هل تقصد «مجتمع»؟',
      'وجدنا: \u2068مجمتع\u2069',
      'اكتب مكانه:',
      'categories: [مجتمع]',
      'النص محفوظ كله. أصلح ما فيه واحفظه، فيُنشر وحده.',
    ].join('\n'),
  );
});

describe('In Markdown', () => {
  const html = (fates: Fate[]) => {
    const message = messageTo('سلمى @all', fates, { calendar: CALENDAR, now: NOW });
    assert.ok(message);
    return new MarkdownIt({ html: true, linkify: true }).render(markdownText(message));
  };

  test('the message is a list from right to left, and its addresses are links', () => {
    const page = html([live(TITLE)]);
    assert.match(page, /^<div dir="rtl">\n<p>مرحبا/);
    assert.ok(
      page.includes(
        `<li>\n<p>${TITLE}</p>\n<p><span dir="ltr"><a href="${URL}">${URL}</a></span></p>\n</li>`,
      ),
    );
    assert.match(page, /<\/div>\s*$/);
  });

  test('what is to be pasted is code from left to right, as it is', () => {
    const fix = 'summary: |\n  ```\n  <b>نص</b> & *غيره*';
    const page = html([heldBack('left-out', [{ ...UNKNOWN_CATEGORY, fix }])]);
    const code = fix.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    assert.ok(page.includes(`<pre><code class="language-yaml">${code}\n</code></pre>`), page);
    assert.match(page, /<div dir="ltr">\n<pre>/);
  });

  test('what authors wrote makes no markup, no link, and calls nobody', () => {
    const title = '**خبر** [انقر](https://bad.example) <img src=x> @team #12 | `x` www.bad.example';
    const page = html([live(title)]);
    assert.doesNotMatch(page, /<img|bad\.example">|<code|<em|@team|@all|#12/);
    assert.equal((page.match(/<strong>/g) ?? []).length, 1);
    assert.match(html([live('1. أولا')]), /<p>1\. أولا<\/p>/);
  });
});

describe('In short, for a status', () => {
  test('what became of the push is counted', () => {
    const fates = [live(TITLE), live('الثاني'), heldBack('kept'), waiting('2027-01-01T00:00:00Z')];
    assert.equal(inShort(fates, 140), 'على الموقع: 2، ينتظر موعده: 1، فيه خطأ وبقي كما كان: 1');
    assert.equal(inShort([{ is: 'settings', file: 'site.yaml' }], 140), 'وصل ما حُفظ');
  });

  test('and cut where it would be too long', () => {
    assert.equal(inShort([live(TITLE), heldBack('kept')], 15), 'على الموقع: 1،…');
  });
});
