import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fate } from '../src/author-messages/fates.ts';
import type { Problem } from '../src/problems.ts';
import {
  heldBack,
  live,
  TITLE,
  told,
  UNKNOWN_CATEGORY,
  URL,
  waiting,
} from './support/author-messages.ts';

/** What authors are told, word for word. The clock stands at Tuesday 24 November 2026, 10:00 in Casablanca. */

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
      { is: 'settings', file: 'redirects.yaml' },
      { is: 'settings', file: 'stories.yaml' },
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
• العناوين القديمة
• قائمة الملفات
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

  test('where only an example can be given, that it is one', () => {
    const fault: Problem = {
      code: 'unreadable-date',
      severity: 'error',
      file: 'articles/20511.md',
      line: 3,
      message: { ar: 'لا وجود لهذا اليوم في التقويم.', en: '' },
      found: '2026-11-31 10:00',
      fix: 'التاريخ: 2026-07-05 14:05',
    };
    assert.match(
      told([heldBack('left-out', [fault])]),
      /وجدنا: 2026-11-31 10:00\nيُكتب هكذا، بما عندك:\nالتاريخ: 2026-07-05 14:05$/m,
    );
    const missing: Problem = { ...fault, code: 'missing-field', fix: 'categories: [مجتمع]' };
    assert.match(told([heldBack('left-out', [missing])]), /بما عندك:\ncategories: \[مجتمع\]$/m);
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
    const many = told([
      heldBack(
        'left-out',
        Array.from({ length: 6 }, () => UNKNOWN_CATEGORY),
      ),
    ]);
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
