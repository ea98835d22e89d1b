import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { Fate } from '../src/author-messages/fates.ts';
import { inShort } from '../src/author-messages/in-short.ts';
import { markdownText } from '../src/author-messages/markdown-text.ts';
import { heldMessage, messageTo } from '../src/author-messages/message.ts';
import { plainText } from '../src/author-messages/plain-text.ts';
import type { Problem } from '../src/problems.ts';
import { NOW, site } from './support/newspaper.ts';

/** What authors are told, word for word. The clock stands at Tuesday 24 November 2026, 10:00 in Casablanca. */

const CALENDAR = site();
const TITLE = 'سوق الأحد يفتح أبوابه في واد الزيتون';
const URL = 'https://express-tv.example/society/20510/';

/** The message as it looks, without marks that are not seen. */
function told(fates: Fate[], occasion: 'push' | 'opened' = 'push', calendar = CALENDAR): string {
  const message = messageTo('سلمى', fates, { calendar, now: NOW }, occasion);
  assert.ok(message);
  return plainText(message).replace(/[\u200e\u200f\u2067-\u2069]/g, '');
}

const live = (title: string, id = 20510): Fate => {
  return { is: 'live', title, url: `https://express-tv.example/society/${id}/` };
};
const waiting = (at: string): Fate => {
  return { is: 'waiting', title: TITLE, at: Date.parse(at), wasLive: false };
};
const UNKNOWN_CATEGORY: Problem = {
  code: 'unknown-category',
  severity: 'error',
  file: 'articles/20511.md',
  line: 4,
  message: { ar: 'لا يوجد ركن بهذا الاسم. هل تقصد «مجتمع»؟', en: '' },
  found: 'مجمتع',
  fix: 'categories: [مجتمع]',
};
const heldBack = (
  outcome: 'kept' | 'left-out' | 'in-part',
  problems = [UNKNOWN_CATEGORY],
): Fate => {
  return { is: 'held', file: 'articles/20511.md', outcome, problems, title: 'ميناء الصيد' };
};

describe('An author is told that readers have', () => {
  test('an article, with its address', () => {
    assert.equal(
      told([live(TITLE)]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

المقال على الموقع الآن:
• سوق الأحد يفتح أبوابه في واد الزيتون
https://express-tv.example/society/20510/`,
    );
  });

  test('two articles', () => {
    assert.equal(
      told([live('الأول', 1), live('الثاني', 2)]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

المقالان على الموقع الآن:
• الأول
https://express-tv.example/society/1/
• الثاني
https://express-tv.example/society/2/`,
    );
  });

  test('three, eleven and a hundred, of which twelve are listed', () => {
    const many = (count: number) => {
      return told(Array.from({ length: count }, (_, index) => live(`مقال ${index}`, index)));
    };
    assert.match(many(3), /^3 مقالات على الموقع الآن:$/m);
    assert.match(many(11), /^11 مقالا على الموقع الآن:$/m);
    assert.match(many(100), /^100 مقال على الموقع الآن:$/m);
    assert.equal(many(100).match(/^• /gm)?.length, 12);
    assert.match(many(100), /\/society\/11\/\nو88 غيرها\.$/);
    assert.match(many(13), /\nوواحد غيرها\.$/);
  });

  test('a plain page, pictures, and settings', () => {
    const fates: Fate[] = [
      { is: 'page', title: 'من نحن', url: 'https://express-tv.example/about/' },
      { is: 'picture', isGone: false },
      { is: 'picture', isGone: false },
      { is: 'picture', isGone: true },
      { is: 'settings', file: 'categories.yaml' },
      { is: 'settings', file: 'search/synonyms.txt' },
    ];
    assert.equal(
      told(fates),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

الصفحة الثابتة على الموقع الآن:
• من نحن
https://express-tv.example/about/

عُمل بما تغير في إعدادات الجريدة:
• قائمة الأركان
• كلمات البحث

وصلت الصورتان.

حُذفت الصورة.`,
    );
  });

  test('an article at another address, with the line that leads from the old one', () => {
    const lost = { url: 'https://express-tv.example/economy/20510/', path: '/economy/20510/' };
    assert.equal(
      told([{ is: 'live', title: TITLE, url: URL, lost }]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

المقال على الموقع الآن:
• سوق الأحد يفتح أبوابه في واد الزيتون
https://express-tv.example/society/20510/
تغير رابطه، والرابط السابق لم يعد يفتح:
https://express-tv.example/economy/20510/
ليقود السابق إلى الجديد أضف إلى رأس المقال:
aliases: [/economy/20510/]`,
    );
  });

  test('an article whose hour has come, though nobody pushed', () => {
    assert.equal(
      told([live(TITLE)], 'opened'),
      `مرحبا سلمى، حان الموعد:

المقال على الموقع الآن:
• سوق الأحد يفتح أبوابه في واد الزيتون
https://express-tv.example/society/20510/`,
    );
  });
});

describe('An author is told when an article will come out', () => {
  const lineOf = (fate: Fate) => told([fate]).split('\n').slice(4).join('\n');

  test('today', () => {
    assert.equal(
      told([waiting('2026-11-24T18:30:00+01:00')]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

مقال ينتظر موعده:
• سوق الأحد يفتح أبوابه في واد الزيتون
يُنشر اليوم، الثلاثاء 24 نونبر 2026 الساعة 18:30، أو بعد ذلك بدقائق.`,
    );
  });

  test('tomorrow, though it is less than a day away', () => {
    assert.equal(
      lineOf(waiting('2026-11-25T00:05:00+01:00')),
      'يُنشر غدا، الأربعاء 25 نونبر 2026 الساعة 00:05، أو بعد ذلك بدقائق.',
    );
  });

  test('in a month', () => {
    assert.equal(
      lineOf(waiting('2026-12-24T08:00:00+01:00')),
      'يُنشر يوم الخميس 24 دجنبر 2026 الساعة 08:00، أو بعد ذلك بدقائق.',
    );
  });

  test('in Ramadan, by the hour that clocks in Morocco will show', () => {
    // In 2027 clocks go back to UTC from 7 February to 14 March.
    assert.equal(
      lineOf(waiting('2027-02-10T08:00:00Z')),
      'يُنشر يوم الأربعاء 10 فبراير 2027 الساعة 08:00، أو بعد ذلك بدقائق.',
    );
  });

  test('in the digits and hours of the newspaper', () => {
    const cairo = site({ country: 'EG', digits: 'arab', hours: '12' });
    const text = told([waiting('2026-11-25T14:05:00+02:00')], 'push', cairo);
    assert.match(text, /يُنشر غدا، الأربعاء ٢٥ نوفمبر ٢٠٢٦ الساعة ٢:٠٥\u00a0م، أو بعد ذلك بدقائق\./);
  });

  test('and that readers have it no more until then', () => {
    const fate: Fate = { ...waiting('2026-11-25T08:00:00+01:00'), wasLive: true } as Fate;
    assert.match(lineOf(fate), /بدقائق\.\nكان على الموقع، ولم يعد يراه القراء\.$/);
  });
});

describe('An author is told what keeps an article from readers', () => {
  test('where it is, what it is, and the line to paste', () => {
    assert.equal(
      told([heldBack('left-out')]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

ملف لم يُنشر لأن فيه خطأ:
• ميناء الصيد
articles/20511.md، السطر 4:
لا يوجد ركن بهذا الاسم. هل تقصد «مجتمع»؟
وجدنا: مجمتع
اكتب مكانه:
categories: [مجتمع]
النص محفوظ كله. أصلح ما فيه واحفظه، فيُنشر وحده.`,
    );
  });

  test('and where the version before stands', () => {
    const kept = heldBack('kept');
    assert.ok(kept.is === 'held');
    assert.equal(
      told([{ ...kept, url: 'https://express-tv.example/economy/20511/' }]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

ملف فيه خطأ، فبقي كما نُشر آخر مرة:
• ميناء الصيد
articles/20511.md، السطر 4:
لا يوجد ركن بهذا الاسم. هل تقصد «مجتمع»؟
وجدنا: مجمتع
اكتب مكانه:
categories: [مجتمع]
والذي يراه القراء:
https://express-tv.example/economy/20511/
ما كتبته محفوظ كله. أصلح ما فيه واحفظه، فيُنشر وحده.`,
    );
  });

  test('where no line can be proposed what is wanted, and where a file has many faults the first four', () => {
    const conflict: Problem = {
      code: 'git-conflict',
      severity: 'error',
      file: 'articles/20511.md',
      message: { ar: 'هنا نسختان من الأسطر نفسها.', en: '' },
      wanted: { ar: 'نسخة واحدة', en: '' },
    };
    const warning: Problem = { ...conflict, severity: 'warning' };
    assert.equal(
      told([heldBack('kept', [warning, conflict])])
        .split('\n')
        .slice(4, 7)
        .join('\n'),
      'articles/20511.md:\nهنا نسختان من الأسطر نفسها.\nالمطلوب: نسخة واحدة',
    );
    const many = told([heldBack('left-out', Array<Problem>(6).fill(UNKNOWN_CATEGORY))]);
    assert.equal(many.match(/السطر 4:/g)?.length, 4);
    assert.match(many, /\[مجتمع\]\nوخطآن آخران في الملف نفسه\.\nالنص محفوظ كله\./);
  });

  test('that it is a draft, and that readers had it before', () => {
    assert.equal(
      told([
        { is: 'draft', title: 'تحقيق', wasLive: false },
        { is: 'draft', title: TITLE, wasLive: true },
      ]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

مسودتان محفوظتان لا يراهما القراء:
• تحقيق
• سوق الأحد يفتح أبوابه في واد الزيتون
كان على الموقع، ولم يعد يراه القراء.
للنشر احذف من رأس المقال سطر «مسودة» (draft).`,
    );
  });

  test('that it was removed, or is on its way, or is no article', () => {
    assert.equal(
      told([
        { is: 'removed', title: TITLE, wasLive: true },
        { is: 'removed', title: 'تحقيق', wasLive: false },
        { is: 'late', title: 'ميناء الصيد' },
        { is: 'unread', file: 'articles/notes.docx' },
      ]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

ملف لم يُنشر لأن اسمه لا ينتهي بـ .md:
• notes.docx

مقال لم يصل إلى الموقع بعد:
• ميناء الصيد
لم يشمله النشر الأخير، ويظهر مع الذي بعده.

أُزيل من الموقع:
• سوق الأحد يفتح أبوابه في واد الزيتون

حُذف ملفه، ولم يتغير على الموقع شيء:
• تحقيق`,
    );
  });

  test('among what is published and what waits, in one message', () => {
    assert.equal(
      told([
        heldBack('left-out'),
        waiting('2026-11-25T08:00:00+01:00'),
        live(TITLE),
        heldBack('in-part'),
      ])
        .match(/^.*:$(?=\n•)/gm)
        ?.join('\n'),
      `المقال على الموقع الآن:
مقال ينتظر موعده:
ملف لم يُنشر لأن فيه خطأ:
ملف نُشر بغير ما فيه من خطأ:`,
    );
  });

  test('and of an archive that was brought in, how much it is', () => {
    assert.equal(
      told([{ is: 'many', files: 12_011 }]),
      `مرحبا سلمى، هذا ما صار إليه ما حفظته:

وصل 12011 ملفا دفعة واحدة، وليس في أي منها خطأ.`,
    );
    assert.match(told([{ is: 'many', files: 500 }, heldBack('kept')]), /500 ملف .* غير ما يأتي/);
  });
});

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
    assert.ok(page.includes(`<li>\n<p>${TITLE}</p>\n<p><a href="${URL}">${URL}</a></p>\n</li>`));
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
