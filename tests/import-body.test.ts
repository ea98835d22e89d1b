import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyToMarkdown } from '../src/import/body/body-to-markdown.ts';
import { createMarkdown } from '../src/markdown/markdown.ts';
import { CONTEXT, findingsOf, markdownOf, OLD } from './support/old-site.ts';

const render = createMarkdown({
  basePath: '',
  digits: 'latn',
  quotes: 'guillemets',
  picture: ({ src, caption }) => `<img src="${src}" title="${caption ?? ''}">`,
});

/** What our own page makes of HTML, on one line. */
function pageOf(html: string): string {
  return render(markdownOf(html)).trim().replaceAll('\n', '');
}

describe('classic text', () => {
  test('has a paragraph between empty lines, and breaks its lines where it did', () => {
    assert.equal(
      markdownOf('امتلأت الساحة\nقبل الفجر.\r\n\r\n&nbsp;\n\nثم أمطرت.<br />\n<br>وانتهى السوق.'),
      'امتلأت الساحة\\\nقبل الفجر.\n\nثم أمطرت.\n\nوانتهى السوق.',
    );
    assert.equal(markdownOf('<strong>أولا\n\nثانيا</strong> وبعد'), '**أولا**\n\n**ثانيا** وبعد');
  });

  test('loses what Word left in it, and nothing that was read', () => {
    const html =
      '<p class="MsoNormal" dir="RTL" style="mso-margin-top-alt:auto"><span lang="AR-MA"><font color="#000">وصل&nbsp;&nbsp;&nbsp; القطار</font></span>' +
      '<o:p></o:p></p><p>&nbsp;</p><p align="center"><b style="font-weight:normal">إلى</b> <span style="font-weight: 700">فاس</span></p>' +
      '<!--[if gte mso 9]><xml>w</xml><![endif]--><style>p{}</style>';
    assert.equal(markdownOf(html), 'وصل القطار\n\nإلى **فاس**');
  });

  test('keeps lists in lists, quotations with their speaker, and headings below the headline', () => {
    assert.equal(
      markdownOf(
        '<h1>السوق <strong>القديم</strong> #</h1><ol start="3"><li>أول<ul><li>فرع</li></ul></li><li>ثان</li></ol>' +
          '<ol><li>آخر</li></ol><blockquote><p>نعم.</p><cite>— فلان</cite></blockquote>',
      ),
      '## **السوق القديم #**'.replaceAll('*', '').replace(/#$/, '\\#') +
        '\n\n3. أول\n   - فرع\n4. ثان\n\n1) آخر\n\n> نعم.\n>\n> — فلان',
    );
  });

  test('keeps words apart that the speaker stood between, and quotation marks in text of one’s own lines', () => {
    assert.equal(markdownOf('<blockquote>نعم<cite></cite>لا</blockquote>'), '> نعم\\\n> لا');
    assert.equal(markdownOf('<blockquote><cite>سعاد</cite>نعم</blockquote>'), '> نعم\n>\n> — سعاد');
    assert.equal(markdownOf('<pre><code>قالت <q>نعم</q></code></pre>'), '```\nقالت «نعم»\n```');
  });
});

describe('what Markdown would misread', () => {
  const LINES = [
    '1. ليس عددا',
    '١. ليس عددا',
    '2026. كان عاما',
    '- شرطة',
    '+ زائد',
    '# وسم',
    '#وسم_آخر',
    '> أكبر',
    '* نجمة * ونجمة',
    '**ليست** غليظة',
    '_سطر_ و snake_case',
    '[نص](رابط) و[^1] و![صورة](x.jpg)',
    '`شيفرة` و~~شطب~~',
    '<b> و&amp; و<!-- المدقق: لا -->',
    'سطر \\ مائل\\',
    ':---',
    '===',
    '---',
    '| خانة | خانة |',
    'https://x.example/a_b_c.',
  ];

  for (const line of LINES) {
    test(`is text as it was: ${line}`, () => {
      const html = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const page = pageOf(`<p>قبل<br>${html}<br>بعد</p>`);
      const text = page.replace(/<br>/g, '¶').replace(/<[^<>]*>/g, '');
      assert.equal(text, `قبل¶${html}¶بعد`);
      assert.doesNotMatch(page, /<(?:h\d|ul|ol|li|hr|table|strong|em|s|code|img|blockquote)\b/);
    });
  }

  test('is emphasis beside Arabic letters where our page reads it, and text elsewhere', () => {
    assert.equal(pageOf('<p>قال <b>«نعم»</b>وأضاف</p>'), '<p>قال <strong>«نعم»</strong>وأضاف</p>');
    assert.equal(
      pageOf('<p>و<b>نعم </b>أو<b> لا</b></p>'),
      '<p>و<strong>نعم</strong> أو <strong>لا</strong></p>',
    );
    assert.equal(pageOf('<p>و<b>«نعم»</b>.</p>'), '<p>و<strong>«نعم»</strong>.</p>');
    assert.equal(pageOf('<p>قال<b>، نعم</b></p>'), '<p>قال، <strong>نعم</strong></p>');
    assert.equal(pageOf('<p><b>أ</b><i>ب</i></p>'), '<p><strong>أ</strong>ب</p>');
    assert.equal(pageOf('<p><i><b>أ</b> ب</i></p>'), '<p><em><strong>أ</strong> ب</em></p>');
    assert.equal(pageOf('<p><em><del>1.</del></em>2026.سوق</p>'), '<p><em>1</em>.2026.سوق</p>');
    assert.equal(
      pageOf('<p>كفى!<a href="https://x.example/">هنا</a></p>'),
      '<p>كفى!<a href="https://x.example/">هنا</a></p>',
    );
  });
});

describe('links', () => {
  test('of bare addresses end where they end', () => {
    assert.equal(markdownOf('المصدر: https://x.example/a'), 'المصدر: https://x.example/a');
    assert.equal(
      markdownOf('https://x.example/a<br>ثم <b>https://x.example/b</b>'),
      '<https://x.example/a>\\\nثم **<https://x.example/b>**',
    );
  });

  test('lead to the new address, else to the old one, which is said', () => {
    assert.equal(
      markdownOf(`<a href="/?p=5">هنا</a> <a href="${OLD}/x(1)">و</a>`),
      `[هنا](/society/5/) [و](${OLD}/x%281%29)`,
    );
    assert.deepEqual(
      findingsOf(`<a href="${OLD}/x">هنا</a><a href="#a">س</a><a href="javascript:1">ص</a>`),
      [
        ['link', `${OLD}/x`],
        ['anchor', '#a'],
        ['unfit-link', 'javascript:1'],
      ],
    );
  });
});

describe('pictures', () => {
  test('behind the text of a cover are pictures; those of browsers without scripts are no second ones', () => {
    const cover =
      '<div class="wp-block-cover" style="background-image:url(/dam.jpg)"><p>فوق السد</p></div>';
    assert.equal(markdownOf(cover), '![](2019/dam.jpg)\n\nفوق السد');
    const late =
      '<img src="data:image/gif;base64,x" data-src="/dam.jpg"/><noscript><img src="/dam.jpg"/></noscript>';
    assert.equal(markdownOf(late), '![](2019/dam.jpg)');
    assert.equal(
      markdownOf('<figure><img src="/dam.jpg"/><figcaption>عريضة</figcaption></figure>'),
      '![](2019/dam.jpg "عريضة.")',
    );
  });

  test('are figures with their caption; those of a gallery stand together', () => {
    assert.equal(
      markdownOf(
        `<p><img class="alignright" src="${OLD}/dam-300x200.jpg" alt="سد"/>نص</p>` +
          `[caption id="a" width="300"]<a href="${OLD}/dam.jpg"><img src="${OLD}/dam.jpg"/></a> قال "نعم" | هو[/caption]` +
          `<figure class="wp-block-image alignwide"><img src="/dam.jpg"/><figcaption>السد</figcaption></figure>[gallery ids="7,8"]`,
      ),
      '![سد](2019/dam.jpg)\n\nنص\n\n![](2019/dam.jpg \'قال "نعم" – هو\')\n\n![](2019/dam.jpg "السد | عريضة")\n\n' +
        '![](7.jpg "في السوق")\n![](8.jpg "في السوق")',
    );
    assert.deepEqual(bodyToMarkdown('[gallery]', CONTEXT).pictures, ['7.jpg', '8.jpg']);
  });

  test('without a file are their caption, and are said', () => {
    assert.equal(
      markdownOf(
        `<figure><img src="${OLD}/no.png" alt="وصف"/><figcaption>شرح</figcaption></figure>`,
      ),
      'شرح',
    );
    assert.equal(
      markdownOf('<img src="https://cdn.example/no.png" alt="وصف"/>'),
      '[وصف](https://cdn.example/no.png)',
    );
    assert.deepEqual(findingsOf('<img src="https://cdn.example/no.png"/>'), [
      ['picture', 'https://cdn.example/no.png'],
    ]);
    assert.equal(
      markdownOf(
        'نص <img class="emoji" alt="😀" src="x"/><img src="https://p.example/1" width="1" height="1">',
      ),
      'نص 😀',
    );
  });
});
