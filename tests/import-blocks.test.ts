import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findingsOf, markdownOf, OLD } from './support/old-site.ts';

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

  test('that hold slides, buttons and what is pointed at lose nothing of these', () => {
    const slides = '[slider][slide]شريحة أولى[/slide][slide]شريحة ثانية[/slide][/slider]';
    assert.equal(markdownOf(slides), 'شريحة أولى\n\nشريحة ثانية');
    assert.equal(
      markdownOf(
        '[button link="https://x.example/a"]سجل هنا[/button] [tooltip text="ش"]كلمة[/tooltip]',
      ),
      '[سجل هنا](https://x.example/a)\n\nكلمة',
    );
    assert.deepEqual(findingsOf('[button]زر[/button] [tooltip text="ش"]كلمة[/tooltip]'), [
      ['shortcode', '[button]'],
      ['shortcode', '[tooltip text="ش"]'],
    ]);
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
      `[a b.mp3](${OLD}/a%20b.mp3)\n\n[9.mp3](/media/files/9.mp3)`,
    );
    assert.equal(
      markdownOf('العينة[ref]سحبت عشوائيا.[/ref] صغيرة'),
      'العينة[^1] صغيرة\n\n[^1]: سحبت عشوائيا.',
    );
    const telegram =
      '<p>نص</p><script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="marafi/55" data-width="100%"></script>';
    assert.equal(markdownOf(telegram), 'نص\n\n<https://t.me/marafi/55>');
    assert.equal(markdownOf('<iframe src="//www.youtube.com/embed/MidadTest01"></iframe>'), video);
    assert.equal(
      markdownOf(
        '<blockquote class="twitter-tweet"><p>نعم</p>— س <a href="https://twitter.com/a/status/1?s=2">2026</a></blockquote><script src="x"></script>',
      ),
      '> نعم\n\nhttps://x.com/a/status/1',
    );
    assert.equal(
      markdownOf(
        '<img src="https://static.xx.fbcdn.net/images/emoji.php/v9/1f534.png" alt="🔴"/> عاجل',
      ),
      '🔴 عاجل',
    );
    assert.equal(
      markdownOf('انظر https://ar.wiki.example/طنجة_(مدينة)، و(https://x.example/a).'),
      'انظر <https://ar.wiki.example/طنجة_(مدينة)>، و(<https://x.example/a>).',
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
  test('of a pull quote keep what stands beside the words', () => {
    assert.equal(
      markdownOf(
        '<figure class="wp-block-pullquote"><blockquote><p>جملة</p></blockquote>وتتمة</figure>',
      ),
      '> > جملة\n> >\n> > وتتمة',
    );
  });

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
