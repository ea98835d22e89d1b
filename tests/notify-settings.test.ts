import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { contentFolder, messagesOf, SITE } from './support/content-folder.ts';

/** `notify` in site.yaml. */

test('A newspaper may choose several ways, in words as journalists write them', async (t) => {
  const notify = `notify:
  github: comment، status
  gitlab: comment
  webhook: https://bot.example.com/midad
  telegram:
    chat: @my_newsroom
    thread: ١٢
`;
  const { content, problems } = await loadContent(
    await contentFolder(t, { 'site.yaml': SITE + notify }),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(content?.site.notify, {
    github: ['comment', 'status'],
    gitlab: 'comment',
    webhook: 'https://bot.example.com/midad',
    telegram: { chat: '@my_newsroom', thread: 12 },
  });
});

for (const [name, lines, says] of [
  [
    'a notice that there is none of',
    'github: [statuss]',
    `site.yaml:4:12
  خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. هل تقصد status؟ [unknown-choice]
  الحقل: github
  وجدنا: statuss
  المطلوب: comment لتعليق على ما حفظه الكاتب، أو status لعلامة بجانبه، أو هما معا
  اكتب:
      github: [status]`,
  ],
  [
    'a webhook over plain HTTP',
    'webhook: http://bot.example.com/midad',
    `site.yaml:4:12
  خطأ: هذا ليس عنوانا كاملا يبدأ بـ https:// [unfit-service-address]
  الحقل: webhook
  وجدنا: http://bot.example.com/midad
  المطلوب: عنوان برنامج يتوصل بالرسائل، يبدأ بـ https://
  اكتب:
      webhook: https://bot.example.com/midad`,
  ],
  [
    'a chat that is neither a number nor a name',
    'telegram: { chat: غرفة التحرير }',
    `site.yaml:4:21
  خطأ: تُكتب المحادثة برقمها أو باسمها الذي يبدأ بـ @. [unfit-service-address]
  الحقل: chat
  وجدنا: غرفة التحرير
  المطلوب: رقم المحادثة، أو اسمها الذي يبدأ بـ @ بين علامتي اقتباس
  اكتب:
      chat: '@my_newsroom'`,
  ],
] as const) {
  test(`It is refused with ${name}`, async (t) => {
    const site = `${SITE}notify:\n  ${lines}\n`;
    assert.deepEqual(await messagesOf(t, { 'site.yaml': site }), [says]);
  });
}
