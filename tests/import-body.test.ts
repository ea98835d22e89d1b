import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { bodyToMarkdown } from '../src/import/body/body-to-markdown.ts';
import type { BodyContext, FindingKind } from '../src/import/body/context.ts';
import { wordDifference } from '../src/import/body/word-difference.ts';
import { createMarkdown } from '../src/markdown/markdown.ts';

const OLD = 'https://old.example';

const CONTEXT: BodyContext = {
  site: OLD,
  pictureOf: (id) => (id === 7 || id === 8 ? { src: `${id}.jpg`, caption: 'في السوق' } : undefined),
  pictureAt: (address) =>
    /\/dam(?:-\d+x\d+)?\.jpg$/.test(address) ? { src: '2019/dam.jpg' } : undefined,
  newAddress: (address) => (address === `${OLD}/?p=5` ? '/society/5/' : undefined),
  fileOf: (id) => (id === 9 ? `${OLD}/wp-content/uploads/9.mp3` : undefined),
  attached: [7, 8],
  sharedBlock: (id) =>
    id === 3 ? '<!-- wp:paragraph --><p>نص مشترك</p><!-- /wp:paragraph -->' : undefined,
  footnotes: new Map([['n-1', 'سحبت <em>عشوائيا</em>.']]),
};

function markdownOf(html: string, own: Partial<BodyContext> = {}): string {
  return bodyToMarkdown(html, { ...CONTEXT, ...own }).markdown.trimEnd();
}

function findingsOf(html: string): [FindingKind, string][] {
  return bodyToMarkdown(html, CONTEXT).findings.map(({ kind, detail }) => [kind, detail]);
}

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
    assert.equal(pageOf('<p>قال<b>، نعم</b></p>'), '<p>قال، <strong>نعم</strong></p>');
    assert.equal(pageOf('<p><b>أ</b><i>ب</i></p>'), '<p><strong>أ</strong>ب</p>');
    assert.equal(pageOf('<p><i><b>أ</b> ب</i></p>'), '<p><em><strong>أ</strong> ب</em></p>');
    assert.equal(
      pageOf('<p>كفى!<a href="https://x.example/">هنا</a></p>'),
      '<p>كفى!<a href="https://x.example/">هنا</a></p>',
    );
  });
});

describe('links', () => {
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

describe('shortcodes', () => {
  test('that are unknown never stay in the text, whose words do', () => {
    const html =
      '[vc_row el="1"][vc_column]أول[/vc_column][vc_column]ثان[/vc_column][/vc_row]\n[adrotate banner="3"]\n\n[ads]\n\n[dropcap]ا[/dropcap]لخبر';
    assert.equal(markdownOf(html), 'أول\n\nثان\n\nالخبر');
    assert.deepEqual(
      findingsOf(html).map(([, detail]) => detail),
      ['[vc_row el="1"]', '[vc_column]', '[vc_column]', '[adrotate banner="3"]', '[ads]'],
    );
  });

  test('are told from words between brackets', () => {
    assert.equal(
      markdownOf('قال [sic] إنه [نعم] و[[gallery]] و[1]'),
      'قال \\[sic\\] إنه \\[نعم\\] و\\[gallery\\] و\\[1\\]',
    );
    assert.deepEqual(findingsOf('قال [sic] إنه'), [['possible-shortcode', '[sic]']]);
    assert.equal(
      markdownOf('<a href="https://x.example/" title="[gallery]">س</a>'),
      '[س](https://x.example/)',
    );
  });

  test('of videos, sounds and notes are what we have for them', () => {
    const video = 'https://www.youtube.com/watch?v=MidadTest01';
    assert.equal(
      markdownOf(`نص\nhttps://youtu.be/MidadTest01\nآخر [embed width="1"]${video}[/embed]`),
      `نص\n\n${video}\n\nآخر\n\n${video}`,
    );
    assert.equal(
      markdownOf('[audio mp3="/a%20b.mp3"][/audio][playlist ids="9"]'),
      `[a b.mp3](${OLD}/a%20b.mp3)\n\n[9.mp3](${OLD}/wp-content/uploads/9.mp3)`,
    );
    assert.equal(
      markdownOf('العينة[ref]سحبت عشوائيا.[/ref] صغيرة'),
      'العينة[^1] صغيرة\n\n[^1]: سحبت عشوائيا.',
    );
    assert.equal(markdownOf('<iframe src="//www.youtube.com/embed/MidadTest01"></iframe>'), video);
    assert.equal(
      markdownOf(
        '<blockquote class="twitter-tweet"><p>نعم</p>— س <a href="https://twitter.com/a/status/1?s=2">2026</a></blockquote><script src="x"></script>',
      ),
      '> نعم\n\nhttps://x.com/a/status/1',
    );
    assert.equal(
      markdownOf('<iframe src="https://maps.example/?q=1"></iframe>'),
      '<https://maps.example/?q=1>',
    );
    assert.deepEqual(findingsOf('<iframe src="https://maps.example/?q=1"></iframe>'), [
      ['embed', 'https://maps.example/?q=1'],
    ]);
  });
});

describe('blocks', () => {
  test('are what their HTML is, and text between them is classic', () => {
    const html =
      '<!-- wp:paragraph {"align":"right"} -->\n<p>أول\nسطر</p>\n<!-- /wp:paragraph -->\n\nحر\n\nحر ثان\n\n' +
      '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>جملة</p><cite>هي</cite></blockquote></figure><!-- /wp:pullquote -->' +
      '<!-- wp:embed {"url":"https://x.com/a/status/1"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://x.com/a/status/1\n</div><figcaption>شرح</figcaption></figure><!-- /wp:embed -->' +
      '<!-- wp:block {"ref":3} /--><!-- wp:block {"ref":4} /--><!-- wp:latest-posts {bad /--><!-- wp:more --><!--more--><!-- /wp:more -->' +
      '<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator --><!-- wp:verse --><pre class="wp-block-verse">يا قاطع\nالسكة</pre><!-- /wp:verse -->' +
      '<!-- wp:code --><pre class="wp-block-code"><code>a &lt; b\n# c</code></pre><!-- /wp:code --><!-- wp:column -->';
    assert.equal(
      markdownOf(html),
      'أول سطر\n\nحر\n\nحر ثان\n\n> > جملة\n> >\n> > — هي\n\nhttps://x.com/a/status/1\n\nشرح\n\nنص مشترك\n\n---\n\nيا قاطع\\\nالسكة\n\n```\na < b\n# c\n```',
    );
    assert.deepEqual(findingsOf(html), [
      ['broken-block', '<!-- wp:latest-posts {bad /-->'],
      ['broken-block', 'column'],
      ['shared-block', '4'],
      ['block', 'latest-posts'],
    ]);
  });

  test('of tables are tables; a cell over several is one and empty ones', () => {
    assert.equal(
      markdownOf(
        '<table><tr><th align="center">باب</th><th>قبل|بعد</th></tr><tr><td align="center" rowspan="2">ماء</td><td>1<br>2</td></tr><tr><td>3</td></tr></table>',
      ),
      '| باب | قبل\\|بعد |\n| :-: | --- |\n| ماء | 1 2 |\n| | 3 |',
    );
    assert.equal(
      markdownOf('<table><tr><td><p>عمود</p><p>واحد</p></td></tr></table>'),
      'عمود\n\nواحد',
    );
    assert.deepEqual(
      findingsOf('<table><tr><td colspan="9999">س</td></tr><tr><td>أ</td><td>ب</td></tr></table>'),
      [['table-span', 'س']],
    );
  });

  test('of footnotes are footnotes, as are those of Word', () => {
    assert.equal(
      markdownOf(
        '<p>عينة<sup data-fn="n-1" class="fn"><a href="#n-1" id="n-1-link">1</a></sup>.</p><!-- wp:footnotes /-->',
      ),
      'عينة[^1].\n\n[^1]: سحبت *عشوائيا*.',
    );
    assert.equal(
      markdownOf(
        '<p>رأي<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><p><a href="#_ftnref1" name="_ftn1">[1]</a> المرجع.</p>',
      ),
      'رأي[^1].\n\n[^1]: المرجع.',
    );
  });
});

describe('what nobody reads, or means harm', () => {
  test('is reported and left out', () => {
    const html =
      '<script>a</script><p style="display:none">رابط مدسوس</p><form action="/f"><input name="q">اكتب</form>';
    assert.equal(markdownOf(html), 'اكتب');
    assert.deepEqual(findingsOf(html), [
      ['script', 'a'],
      ['hidden', 'رابط مدسوس'],
      ['form', 'input q'],
      ['form', '/f'],
    ]);
  });

  test('takes neither time nor stack, and loses no word', () => {
    const times = 10_000;
    for (const [html, words] of [
      [`${'<ul><li>سوق'.repeat(times)}${'</li></ul>'.repeat(times)}`, times],
      ['<div>سوق'.repeat(times), times],
      ['<blockquote><b>سوق'.repeat(2000), 2000],
      [
        Array.from({ length: 4000 }, (_, at) => `<font color=${at}>`).join('') +
          '<p>سوق</p>'.repeat(4000),
        4000,
      ],
      ['<table><tr><td>سوق'.repeat(1000), 1000],
      [`${'<div>'.repeat(100_000)}سوق`, 1],
      [`${'<!-- wp:x '.repeat(times)}--> ${'[a '.repeat(times)} سوق`, times + 1],
    ] as const) {
      const start = process.cpuUsage();
      const { markdown, findings } = bodyToMarkdown(html, CONTEXT);
      const { user } = process.cpuUsage(start);
      assert.ok(user < 3_000_000, `${html.slice(0, 30)}: ${user} µs`);
      const { missing, before } = wordDifference(html, markdown, CONTEXT);
      assert.deepEqual([missing.length, before], [0, words], html.slice(0, 30));
      assert.ok(findings.length > 0);
    }
  });
});

describe('the words of a body', () => {
  const SIGNS =
    'سوق|الأحد|«نعم»|و|-|#|1.|١.|*|**|_|__a_|[1]|[س]|(ص)|،|؟|!|^|||>|&lt;b&gt;|&amp;|`|~~|=|---|\\|https://x.example/a_b|2026.|+|قال:|"|ـ|—|\n|\n\n|&nbsp;|\u200f|<br>|:---|😀|L’Orient|12,5';
  const TAGS =
    'p|div|strong|b|em|del|a href="https://x.example/a"|a href="#x"|code|h1|h4|blockquote|ul|ol|li|table|tr|td|th|pre|span style="font-weight:bold"|sup|section|figure|figcaption|dl|dt|dd|cite|q|font|details|summary|blockquote class="wp-block-pullquote"';
  const sign = fc.tuple(fc.constantFrom(...SIGNS.split('|')), fc.constantFrom('', ' ', ' '));
  const text = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.flat().join(''));
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      text,
      fc
        .tuple(fc.constantFrom(...TAGS.split('|')), fc.array(tie('node'), { maxLength: 4 }))
        .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag.split(' ')[0]}>`),
    ),
  }));

  test('are all there on our page, whatever stands in whatever', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), (nodes) => {
        const html = nodes.join('');
        const { markdown } = bodyToMarkdown(html, CONTEXT);
        assert.deepEqual(wordDifference(html, markdown, CONTEXT).missing, [], markdown);
      }),
      { numRuns: 600 },
    );
  });

  test('that are missing or were added are said', () => {
    assert.deepEqual(wordDifference('<p>سوق الأحد</p>[gallery]', 'سوق السبت', CONTEXT), {
      before: 2,
      after: 2,
      missing: ['الاحد'],
      added: ['السبت'],
    });
  });
});
