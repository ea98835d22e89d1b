import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { messagesOf, SITE, type Files } from './support/content-folder.ts';

/** Files of a content folder, and all that its keeper is told. */
interface Case {
  name: string;
  files: Files;
  says: string[];
}

const FORMSPREE = 'https://formspree.io/f/abcdwxyz';

const site: Case[] = [
  {
    name: 'A newspaper needs a site.yaml',
    files: { 'site.yaml': undefined },
    says: [
      `site.yaml
  خطأ: هذا الملف غير موجود، ولا تقوم الجريدة بدونه. [missing-settings-file]
  اكتب:
    name: إكسبريس تيفي
    url: https://example.com`,
    ],
  },
  {
    name: 'A url without its scheme is no address of a site',
    files: { 'site.yaml': 'name: إكسبريس تيفي\nurl: express-tv.example\n' },
    says: [
      `site.yaml:2:6
  خطأ: هذا ليس عنوان موقع. يبدأ العنوان بـ https:// ولا علامة استفهام فيه. [unfit-site-address]
  الحقل: url
  وجدنا: express-tv.example
  المطلوب: عنوان الموقع كاملا، وقد يتبعه مسار
  اكتب:
    url: https://express-tv.example`,
    ],
  },
  {
    name: 'A time zone that nobody keeps is refused',
    files: { 'site.yaml': `${SITE}timezone: Africa/Rabat\n` },
    says: [
      `site.yaml:3:11
  خطأ: لا توجد منطقة زمنية بهذا الاسم. [unknown-timezone]
  الحقل: timezone
  وجدنا: Africa/Rabat
  المطلوب: منطقة زمنية باسم قارة ومدينة، مثل Africa/Casablanca
  اكتب:
    timezone: Africa/Casablanca`,
    ],
  },
  {
    name: 'A colour by name is no accent',
    files: { 'site.yaml': `${SITE}accent: أحمر\n` },
    says: [
      `site.yaml:3:9
  خطأ: هذا ليس لونا. [not-a-colour]
  الحقل: accent
  وجدنا: أحمر
  المطلوب: لون بصيغة ‎#rrggbb
  اكتب:
    accent: '#b3122f'`,
    ],
  },
  {
    name: 'An accent too light to read is refused with its nearest shade that reads',
    files: { 'site.yaml': `${SITE}accent: '#FFD400'\n` },
    says: [
      `site.yaml:3:10
  خطأ: هذا اللون أفتح من أن تُقرأ به الكلمات على خلفية الصفحة، وأقرب لون منه يُقرأ هو المكتوب أدناه. [colour-too-light]
  الحقل: accent
  وجدنا: #FFD400
  المطلوب: لون بصيغة ‎#rrggbb
  اكتب:
    accent: '#856e00'`,
    ],
  },
  {
    name: 'The front page is led by a category that there is',
    files: { 'site.yaml': `${SITE}frontPage: une\n` },
    says: [
      `site.yaml:3:12
  خطأ: لا يوجد في categories.yaml ركن بهذا الاسم. [unknown-front-page]
  الحقل: frontPage
  وجدنا: une
  المطلوب: society، economy، opinion، en-vedette`,
    ],
  },
];

const comments: Case[] = [
  {
    name: 'Comments need an endpoint',
    files: { 'site.yaml': `${SITE}comments:\n  provider: formspree\n` },
    says: [
      `site.yaml:3
  خطأ: ينقص هذا الحقل. [missing-field]
  الحقل: comments.endpoint
  المطلوب: العنوان الذي تُرسَل إليه التعليقات
  اكتب:
      endpoint: ${FORMSPREE}`,
    ],
  },
  {
    name: 'Web3Forms needs a key besides',
    files: {
      'site.yaml': `${SITE}comments:\n  provider: web3forms\n  endpoint: https://api.web3forms.com/submit\n`,
    },
    says: [
      `site.yaml:3
  خطأ: ينقص هذا الحقل. [missing-field]
  الحقل: comments.key
  المطلوب: مفتاح الخدمة (Web3Forms)
  اكتب:
      key: 00000000-0000-0000-0000-000000000000`,
    ],
  },
  {
    name: 'A provider that is not supported gets the list of those that are',
    files: { 'site.yaml': `${SITE}comments:\n  provider: disqus\n  endpoint: ${FORMSPREE}\n` },
    says: [
      `site.yaml:4:13
  خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. [unknown-choice]
  الحقل: provider
  وجدنا: disqus
  المطلوب: formspree أو netlify أو basin أو web3forms أو staticman أو custom
  اكتب:
      provider: formspree`,
    ],
  },
  {
    name: 'Only a custom service has its fields renamed',
    files: {
      'site.yaml': `${SITE}comments:\n  provider: formspree\n  endpoint: ${FORMSPREE}\n  fields:\n    message: comment\n`,
    },
    says: [
      `site.yaml:6:3
  خطأ: أسماء الحقول لا تُغيَّر إلا مع خدمة من نوع custom. [comment-fields-not-custom]
  الحقل: fields
  وجدنا: message: comment
  المطلوب: حذف هذا الحقل وما تحته، أو provider: custom`,
    ],
  },
  {
    name: 'A custom service that renames a field that there is none of gets the list of them',
    files: {
      'site.yaml': `${SITE}comments:\n  provider: custom\n  endpoint: ${FORMSPREE}\n  fields:\n    text: comment\n`,
    },
    says: [
      `site.yaml:7:5
  خطأ: لا نعرف حقلا بهذا الاسم. [unknown-field]
  الحقل: text
  المطلوب: أحد هذه الحقول: name، email، message، article، url، parent، redirect، website`,
    ],
  },
];

describe('Settings at fault', () => {
  for (const { name, files, says } of [...site, ...comments]) {
    test(name, async (t) => {
      assert.deepEqual(await messagesOf(t, files), says);
    });
  }
});
