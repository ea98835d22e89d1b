import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyToMarkdown } from '../src/import/body/body-to-markdown.ts';
import { wordDifference } from '../src/import/body/word-difference.ts';
import { fc } from './support/any.ts';
import { CONTEXT, findingsOf, markdownOf } from './support/old-site.ts';

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
      ['<div>سوق'.repeat(3000), 3000],
      ['<blockquote><b>سوق'.repeat(1000), 1000],
      [
        Array.from({ length: 1500 }, (_, at) => `<font color=${at}>`).join('') +
          '<p>سوق</p>'.repeat(1500),
        1500,
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
      { numRuns: 400 },
    );
  });

  test('that are missing or were added are said', () => {
    // What a script of the other site puts its post in the place of was not to be read.
    const posts =
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/C1abcDEFgh/"><a href="https://www.instagram.com/p/C1abcDEFgh/">View this post</a></blockquote>' +
      '<blockquote class="twitter-tweet"><p>نعم</p>— سعاد <a href="https://twitter.com/a/status/1">May 14</a></blockquote>';
    const embedded = bodyToMarkdown(posts, CONTEXT).markdown;
    assert.deepEqual(wordDifference(posts, embedded, CONTEXT).missing, []);
    const note = bodyToMarkdown('العينة[ref]عشوائية[/ref] صغيرة', CONTEXT).markdown;
    for (const apart of [
      '<blockquote><cite>سعاد</cite>نعم</blockquote>',
      '<pre><code><q>نعم</q>2026</code></pre>',
      'سوق2026.-1.سوق',
    ]) {
      const { markdown } = bodyToMarkdown(apart, CONTEXT);
      assert.deepEqual(wordDifference(apart, markdown, CONTEXT).missing, [], apart);
    }
    assert.deepEqual(wordDifference('العينة[ref]عشوائية[/ref] صغيرة', note, CONTEXT).missing, []);
    assert.deepEqual(wordDifference('<p>سوق الأحد</p>[gallery]', 'سوق السبت', CONTEXT), {
      before: 2,
      after: 2,
      missing: ['الاحد'],
      added: ['السبت'],
    });
  });
});
