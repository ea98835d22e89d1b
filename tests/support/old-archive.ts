import { elements, exportText, itemText } from './export-text.ts';

/** A small newspaper that was on WordPress, and what becomes of it. */

const SLUG = encodeURIComponent('سد-عين-الرمان').toLowerCase();

const category = (id: number, slug: string, name: string, parent = '') =>
  `<wp:category>${elements({ 'wp:term_id': id, 'wp:category_nicename': slug, 'wp:category_parent': parent, 'wp:cat_name': name })}</wp:category>`;
const filed = (domain: string, slug: string, name: string) =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta>${elements({ 'wp:meta_key': key, 'wp:meta_value': value })}</wp:postmeta>`;
const comment = (id: number, text: string, own: Record<string, string | number> = {}) =>
  `<wp:comment>${elements({
    'wp:comment_id': id,
    'wp:comment_author': 'سلمى',
    'wp:comment_author_email': 'salma@old.example',
    'wp:comment_author_IP': '192.0.2.7',
    'wp:comment_date': '2019-05-06 15:00:00',
    'wp:comment_date_gmt': '2019-05-06 15:00:00',
    'wp:comment_content': text,
    'wp:comment_approved': 1,
    ...own,
  })}</wp:comment>`;

const SOCIETY = filed('category', 'mojtamaa', 'مجتمع');

const DAM = itemText(
  {
    title: 'سد &laquo;عين الرمان&raquo; يستعيد\u200f ماءه',
    link: `https://old.example/mojtamaa/${SLUG}/`,
    'dc:creator': 'souad',
    'wp:post_id': 101,
    // In Ramadan the clocks of Morocco are at UTC.
    'wp:post_date': '2019-05-06 10:20:00',
    'wp:post_date_gmt': '2019-05-06 10:20:00',
    'wp:post_modified': '2019-06-10 09:00:00',
    'wp:post_modified_gmt': '2019-06-10 08:00:00',
    'wp:post_name': SLUG,
    'excerpt:encoded':
      'امتلأ السد بعد <b>ثلاث سنوات</b> [&hellip;] <a href="/?p=101" class="more-link">اقرأ المزيد</a>',
    'content:encoded': `مرافئ: متابعة

عاد الماء إلى السد بعد ثلاث سنوات من الجفاف.

[caption id="attachment_50" width="300"]<img src="https://old.example/wp-content/uploads/2019/05/dam-300x200.jpg" alt="سد" /> السد من جهة الغرب[/caption]

قال الحارس: <strong>«لم أر هذا من قبل»</strong> [unknown x=1]، وهذا [رابط](x).`,
  },
  [
    SOCIETY,
    filed('post_tag', encodeURIComponent('الماء'), 'الماء'),
    meta('_thumbnail_id', '50'),
    meta('_strange_field', 'x'),
    comment(1, 'خبر سار.'),
    comment(2, 'نعم، حمدا لله.', { 'wp:comment_parent': 1, 'wp:comment_author': 'أمين' }),
    comment(3, 'اشتر الآن', { 'wp:comment_approved': 'spam' }),
  ].join('\n'),
);

/** An export of seven posts, a page, a picture, and what no newspaper has. */
export const EXPORT = exportText(
  [
    `<wp:author>${elements({ 'wp:author_id': 2, 'wp:author_login': 'souad', 'wp:author_email': 'souad@old.example', 'wp:author_display_name': 'سعاد المرابط' })}</wp:author>`,
    category(1, 'mojtamaa', 'مجتمع'),
    category(2, encodeURIComponent('رياضة'), 'رياضة'),
    DAM,
    itemText({
      'wp:post_id': 102,
      title: '',
      'wp:status': 'draft',
      'wp:post_date': '',
      'wp:post_date_gmt': '0000-00-00 00:00:00',
      'wp:post_modified_gmt': '2020-02-01 10:00:00',
    }),
    itemText({ 'wp:post_id': 103, 'wp:status': 'private', 'wp:comment_status': 'closed' }, SOCIETY),
    itemText(
      {
        'wp:post_id': 104,
        'wp:status': 'future',
        'wp:post_date_gmt': '2030-01-01 08:00:00',
        'wp:post_date': '2030-01-01 09:00:00',
      },
      SOCIETY,
    ),
    itemText({ 'wp:post_id': 105, 'wp:status': 'trash' }, SOCIETY),
    itemText(
      { 'wp:post_id': 106, 'wp:is_sticky': 1 },
      filed('category', encodeURIComponent('رياضة'), 'رياضة'),
    ),
    itemText(
      {
        'wp:post_id': 106,
        title: 'نسخة أحدث',
        'wp:post_modified_gmt': '2021-01-01 10:00:00',
        'wp:is_sticky': 1,
      },
      filed('category', encodeURIComponent('رياضة'), 'رياضة') + meta('_thumbnail_id', '51'),
    ),
    itemText({ 'wp:post_id': 107, title: '', 'content:encoded': '', 'excerpt:encoded': '' }),
    itemText({
      'wp:post_id': 201,
      'wp:post_type': 'page',
      'wp:post_name': 'search',
      title: 'من نحن',
      'content:encoded': '<p>صحيفة من الشمال.</p>',
    }),
    itemText({
      'wp:post_id': 204,
      'wp:post_type': 'page',
      'wp:status': 'private',
      'wp:post_name': 'salaries',
      title: 'أجور هيئة التحرير',
    }),
    itemText({
      'wp:post_id': 205,
      'wp:post_type': 'page',
      'wp:post_name': 'contact',
      title: 'اتصل بنا',
      'content:encoded': '',
    }),
    itemText({ 'wp:post_id': 202, 'wp:post_type': 'nav_menu_item' }),
    itemText({ 'wp:post_id': 203, 'wp:post_type': 'recipe', title: 'كسكس' }),
    itemText({ title: 'بلا رقم', 'wp:post_id': '' }),
    itemText(
      {
        'wp:post_id': 50,
        'wp:post_type': 'attachment',
        'wp:status': 'inherit',
        title: 'dam',
        'excerpt:encoded': 'السد صباح الاثنين',
        'content:encoded': '',
        'wp:attachment_url': 'https://old.example/wp-content/uploads/2019/05/dam.jpg',
      },
      meta('_wp_attached_file', '2019/05/dam.jpg') +
        meta('_wp_attachment_image_alt', 'سد خلفه جبل'),
    ),
    // The same file, of which nobody said anything.
    itemText(
      {
        'wp:post_id': 51,
        'wp:post_type': 'attachment',
        'wp:status': 'inherit',
        title: 'IMG_2034',
        'content:encoded': '',
        'wp:attachment_url': 'https://old.example/wp-content/uploads/2019/05/dam.jpg',
      },
      meta('_wp_attached_file', '2019/05/dam.jpg'),
    ),
  ].join(''),
);

/** What must be in the folder when all has come over: each file as it is written. */
export const EXPECTED: Record<string, string> = {
  'articles/2019/101.md': `---
title: سد «عين الرمان» يستعيد ماءه
date: 2019-05-06 10:20
categories: [مجتمع]
followUp: true
summary: امتلأ السد بعد ثلاث سنوات…
image:
  src: 2019/05/dam.jpg
  alt: سد خلفه جبل
  caption: السد صباح الاثنين
authors: [سعاد المرابط]
tags: [الماء]
updated: 2019-06-10 09:00
aliases: [/mojtamaa/سد-عين-الرمان/]
---

عاد الماء إلى السد بعد ثلاث سنوات من الجفاف.

![سد](2019/05/dam.jpg "السد من جهة الغرب")

قال الحارس: **«لم أر هذا من قبل»**، وهذا \\[رابط\\](x).
`,
  'articles/drafts/102.md': `---
title: افتتح السوق أبوابه
date: 2020-02-01 11:00
categories: [أخبار]
authors: [سعاد المرابط]
draft: true
---

افتتح السوق أبوابه.
`,
  'articles/2019/103.md': `---
title: سوق الأحد
date: 2019-07-01 10:20
categories: [مجتمع]
authors: [سعاد المرابط]
draft: true
comments: false
---

افتتح السوق أبوابه.
`,
  'articles/2019/106.md': `---
title: نسخة أحدث
date: 2019-07-01 10:20
categories: [رياضة, واجهة]
image:
  src: 2019/05/dam.jpg
  alt: بلا وصف
authors: [سعاد المرابط]
updated: 2021-01-01 11:00
---

افتتح السوق أبوابه.
`,
  'pages/search-201.md': `---
title: من نحن
---

صحيفة من الشمال.
`,
  'categories.yaml': `- slug: mojtamaa
  name: مجتمع
- slug: news
  name: أخبار
- slug: sports
  name: رياضة
- slug: en-vedette
  name: واجهة
  navigation: false
  kind: placement
`,
  'authors.yaml': `- id: souad
  name: سعاد المرابط
`,
};
