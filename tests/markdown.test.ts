import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { BodyPicture, BodyPlace } from '../src/markdown/figures.ts';
import { createMarkdown } from '../src/markdown/markdown.ts';
import { withoutDirections } from './support/without-directions.ts';

/** A picture that says how it was asked for; a file named missing.jpg does not exist. */
function picture({ src, alt, caption }: BodyPicture, place: BodyPlace): string {
  return src === 'missing.jpg' ? '' : `<${place}: ${[src, alt, caption].join(' | ')}>\n`;
}

const markdown = createMarkdown({
  basePath: '/paper',
  digits: 'latn',
  quotes: 'guillemets',
  picture,
});

function render(body: string): string {
  return withoutDirections(markdown(body));
}

const HARMLESS: [body: string, html: string][] = [
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
  [
    'قال <b onclick="x()">«نعم»</b> <!-- سر -->',
    '<p>قال &lt;b onclick=&quot;x()&quot;&gt;«نعم»&lt;/b&gt; &lt;!-- سر --&gt;</p>\n',
  ],
  ['&lt;script&gt;', '<p>&lt;script&gt;</p>\n'],
  ['[اضغط](javascript:alert(1))', '<p>[اضغط](javascript:alert(1))</p>\n'],
  ['[اضغط](JavaScript:alert(1))', '<p>[اضغط](JavaScript:alert(1))</p>\n'],
  ['[اضغط](&#106;avascript:alert(1))', '<p>[اضغط](javascript:alert(1))</p>\n'],
  ['[اضغط][1]\n\n[1]: vbscript:x', '<p>[اضغط][1]</p>\n<p>[1]: vbscript:x</p>\n'],
  ['<javascript:alert(1)>', '<p>&lt;javascript:alert(1)&gt;</p>\n'],
  ['انظر javascript:alert(1)', '<p>انظر javascript:alert(1)</p>\n'],
  ['![صورة](javascript:alert(1))', '<p>![صورة](javascript:alert(1))</p>\n'],
  ['[ملف](data:text/html;base64,PHM+)', '<p>[ملف](data:text/html;base64,PHM+)</p>\n'],
  [
    '[وسم](https://a.example "«نعم»\\"><b>")',
    '<p><a href="https://a.example" title="«نعم»&quot;&gt;&lt;b&gt;">وسم</a></p>\n',
  ],
  [
    '[وسم](<https://a.example/"onclick="x>)',
    '<p><a href="https://a.example/%22onclick=%22x">وسم</a></p>\n',
  ],
  [
    '```"><script>\n<b>\n```',
    '<pre><code class="language-&quot;&gt;&lt;script&gt;">&lt;b&gt;\n</code></pre>\n',
  ],
];

describe('Raw HTML and links that run code', () => {
  for (const [body, html] of HARMLESS) {
    test(`are harmless in ${JSON.stringify(body)}`, () => {
      assert.equal(render(body), html);
    });
  }
});

const HEADINGS: [body: string, html: string][] = [
  ['# السوق', '<h2>السوق</h2>\n'],
  ['###### السوق', '<h2>السوق</h2>\n'],
  ['السوق\n=====', '<h2>السوق</h2>\n'],
  ['## أ\n#### ب\n###### ج', '<h2>أ</h2>\n<h3>ب</h3>\n<h4>ج</h4>\n'],
  ['# أ\n### ب\n### ج\n# د', '<h2>أ</h2>\n<h3>ب</h3>\n<h3>ج</h3>\n<h2>د</h2>\n'],
  ['## أ\n### ب\n#### ج\n## د', '<h2>أ</h2>\n<h3>ب</h3>\n<h4>ج</h4>\n<h2>د</h2>\n'],
  ['## أ\n> ##### ب', '<h2>أ</h2>\n<blockquote>\n<h3>ب</h3>\n</blockquote>\n'],
];

describe('Headings', () => {
  for (const [body, html] of HEADINGS) {
    test(`begin under the headline and jump no step in ${JSON.stringify(body)}`, () => {
      assert.equal(render(body), html);
    });
  }
});

test('A table has its alignment by class, a frame that scrolls, and no style attribute', () => {
  const body =
    '| الجهة | الأسر | النسبة | ملاحظة |\n|:--|:-:|--:|---|\n| تلال الريحان | 1 200 | 12,5٪ | — |';
  assert.equal(
    render(body),
    '<section class="table" aria-label="جدول" tabindex="0"><table>\n' +
      '<thead>\n<tr>\n' +
      '<th scope="col" class="align-left">الجهة</th>\n' +
      '<th scope="col" class="align-center">الأسر</th>\n' +
      '<th scope="col" class="align-right">النسبة</th>\n' +
      '<th scope="col">ملاحظة</th>\n' +
      '</tr>\n</thead>\n<tbody>\n<tr>\n' +
      '<td class="align-left">تلال الريحان</td>\n' +
      '<td class="align-center">1 200</td>\n' +
      '<td class="align-right">12,5٪</td>\n' +
      '<td>—</td>\n' +
      '</tr>\n</tbody>\n</table></section>\n',
  );
});

describe('Footnotes', () => {
  test('have numbers in the newspaper’s digits and Arabic names, also when referred to twice', () => {
    const arab = createMarkdown({ basePath: '', digits: 'arab', quotes: 'guillemets', picture });
    const body =
      'أعلنت الوزارة[^بلاغ] ثم نفت[^2] ثم أعلنت[^بلاغ].\n\n[^بلاغ]: بلاغ **مؤرخ**.\n[^2]: تصريح.';
    assert.equal(
      arab(body),
      '<p>أعلنت الوزارة<sup class="footnote-ref"><a href="#fn1" id="fnref1" aria-label="الهامش ١">١</a></sup>' +
        ' ثم نفت<sup class="footnote-ref"><a href="#fn2" id="fnref2" aria-label="الهامش ٢">٢</a></sup>' +
        ' ثم أعلنت<sup class="footnote-ref"><a href="#fn1" id="fnref1-1" aria-label="الهامش ١">١</a></sup>.</p>\n' +
        '<section class="footnotes" aria-label="هوامش">\n<ol>\n' +
        '<li id="fn1"><p>بلاغ <strong>مؤرخ</strong>.' +
        ' <a href="#fnref1" class="footnote-back" aria-label="عودة إلى النص">↩\ufe0e</a>' +
        ' <a href="#fnref1-1" class="footnote-back" aria-label="عودة إلى النص">↩\ufe0e</a></p>\n</li>\n' +
        '<li id="fn2"><p>تصريح.' +
        ' <a href="#fnref2" class="footnote-back" aria-label="عودة إلى النص">↩\ufe0e</a></p>\n</li>\n' +
        '</ol>\n</section>\n',
    );
  });

  test('number each text from one', () => {
    const body = 'نص[^1].\n\n[^1]: هامش.';
    assert.equal(render(body), render(body));
    assert.match(render(body), /aria-label="الهامش 1">1<\/a>/);
  });

  test('close what they open, also around a picture alone in its note', () => {
    const html = render('نص[^1]\n\n[^1]: ![خريطة](map.jpg)');
    assert.equal(html.split('<p>').length, html.split('</p>').length);
  });
});

const SITE_LINKS: [target: string, href: string][] = [
  ['/', '/paper/'],
  ['/opinion/20510/#comments', '/paper/opinion/20510/#comments'],
  ['/من-نحن/', '/paper/%D9%85%D9%86-%D9%86%D8%AD%D9%86/'],
  ['//cdn.example/a', '//cdn.example/a'],
  ['https://a.example/opinion/', 'https://a.example/opinion/'],
  ['#fn1', '#fn1'],
  ['20510/', '20510/'],
  ['mailto:redaction@express-tv.example', 'mailto:redaction@express-tv.example'],
];

describe('Links', () => {
  for (const [target, href] of SITE_LINKS) {
    test(`to ${target} lead to ${href} on a site under /paper`, () => {
      assert.equal(render(`[هنا](${target})`), `<p><a href="${href}">هنا</a></p>\n`);
    });
  }

  test('are under the base path in headings, lists, tables and notes too', () => {
    const link = '[هنا](/video/)';
    const html = render(`## ${link}\n\n- ${link}\n\n| ${link} |\n|---|\n\nنص[^1]\n\n[^1]: ${link}`);
    assert.equal(html.split('<a href="/paper/video/">هنا</a>').length, 5);
  });

  test('stay as they are on a site without a base path', () => {
    const atRoot = createMarkdown({ basePath: '', digits: 'latn', quotes: 'guillemets', picture });
    assert.equal(atRoot('[هنا](/video/)'), '<p><a href="/video/">هنا</a></p>\n');
  });

  test('are made of bare addresses', () => {
    assert.equal(
      render('انظر https://a.example/\\\nثم عد إلى https://b.example/\\'),
      '<p>انظر <a href="https://a.example/">https://a.example/</a><br>\nثم عد إلى <a href="https://b.example/">https://b.example/</a>\\</p>\n',
    );
    assert.equal(
      render('انظر https://a.example/?a=1&b=2، ثم عد.'),
      '<p>انظر <a href="https://a.example/?a=1&amp;b=2">https://a.example/?a=1&amp;b=2</a>، ثم عد.</p>\n',
    );
  });
});

const PICTURES: [behaviour: string, body: string, html: string][] = [
  [
    'alone in its paragraph is a figure with its caption',
    'قبل.\n\n![سوق الخضر](souq.jpg "سوق الثلاثاء")\n\nبعد.',
    '<p>قبل.</p>\n<figure: souq.jpg | سوق الخضر | سوق الثلاثاء>\n<p>بعد.</p>\n',
  ],
  [
    'with an Arabic file name is asked for by the name that its author wrote',
    '![سوق](<صورة السوق.jpg>)',
    '<figure: صورة السوق.jpg | سوق | >\n',
  ],
  [
    'among words is the picture only',
    'رمز ![سوق](a.jpg) هنا',
    '<p>رمز <inline: a.jpg | سوق | >\n هنا</p>\n',
  ],
  [
    'beside another is part of a gallery, each with its caption',
    'قبل.\n\n![أ](a.jpg "شرح أ")\n![ب](b.jpg "شرح ب")\n\nبعد.',
    '<p>قبل.</p>\n<div class="gallery">\n<half: a.jpg | أ | شرح أ>\n<half: b.jpg | ب | شرح ب>\n</div>\n<p>بعد.</p>\n',
  ],
  [
    'that is left over in a gallery has a row of its own',
    '![أ](a.jpg)\n![ب](b.jpg)\n![ت](c.jpg)',
    '<div class="gallery">\n<half: a.jpg | أ | >\n<half: b.jpg | ب | >\n<wide: c.jpg | ت | >\n</div>\n',
  ],
  [
    'in a gallery on one line, or in lines that are broken, is no other',
    '![أ](a.jpg) ![ب](b.jpg)\\\n![ت](c.jpg)  \n![ث](d.jpg)',
    '<div class="gallery">\n<half: a.jpg | أ | >\n<half: b.jpg | ب | >\n<half: c.jpg | ت | >\n<half: d.jpg | ث | >\n</div>\n',
  ],
  [
    'that is said to be wide in a gallery has a row of its own',
    '![أ](a.jpg)\n![ب](b.jpg "عريضة")\n![ت](c.jpg)\n![ث](d.jpg)',
    '<div class="gallery">\n<wide: a.jpg | أ | >\n<wide: b.jpg | ب | >\n<half: c.jpg | ت | >\n<half: d.jpg | ث | >\n</div>\n',
  ],
  [
    'in a gallery of which all are missing gives nothing',
    'قبل.\n\n![أ](missing.jpg)\n![ب](missing.jpg)',
    '<p>قبل.</p>\n',
  ],
  [
    'above words without an empty line stands among them',
    '![أ](a.jpg)\n![ب](b.jpg)\nكلام',
    '<p><inline: a.jpg | أ | >\n\n<inline: b.jpg | ب | >\n\nكلام</p>\n',
  ],
  [
    'is wide where a part of its title says so, whatever its hamza and place',
    '![أ](a.jpg "سد عين الرمان | عريضه")\n\n![ب](b.jpg "Wide | سد")\n\n![ت](c.jpg "عريضة")',
    '<wide: a.jpg | أ | سد عين الرمان>\n<wide: b.jpg | ب | سد>\n<wide: c.jpg | ت | >\n',
  ],
  [
    'is not wide because its caption holds the word',
    '![أ](a.jpg "ساحة عريضة")',
    '<figure: a.jpg | أ | ساحة عريضة>\n',
  ],
  [
    'in a quotation is a figure there',
    '> ![أ](a.jpg)',
    '<blockquote>\n<figure: a.jpg | أ | >\n</blockquote>\n',
  ],
  [
    'with marks in its description has the words of it',
    '![سوق **الثلاثاء**](a.jpg)',
    '<figure: a.jpg | سوق الثلاثاء | >\n',
  ],
  [
    'that is missing gives nothing',
    'قبل.\n\n![أ](missing.jpg)\n\nبعد.',
    '<p>قبل.</p>\n<p>بعد.</p>\n',
  ],
  [
    'that is missing among words leaves the words',
    'قبل ![أ](missing.jpg) بعد',
    '<p>قبل  بعد</p>\n',
  ],
];

describe('A picture', () => {
  for (const [behaviour, body, html] of PICTURES) {
    test(behaviour, () => {
      assert.equal(render(body), html);
    });
  }

  test('that is missing in a link leaves no empty link', () => {
    assert.doesNotMatch(render('[![أ](missing.jpg)](https://a.example/)'), /<a[^>]*>\s*<\/a>/);
  });
});
