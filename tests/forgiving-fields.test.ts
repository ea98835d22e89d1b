import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFields } from '../src/content/fields.ts';
import { ARTICLE_FIELDS } from '../src/model/fields.ts';

const PLACE = { file: 'articles/1.md', linesBefore: 1 };

/** What journalists write, by the rule that reads it, and the fields that are read. */
const READ: Record<string, [written: string, values: Record<string, unknown>][]> = {
  'A colon inside a value is part of it': [
    ['العنوان: الوزير: الأسعار ترتفع', { title: 'الوزير: الأسعار ترتفع' }],
    ["title: الوزير: «it's over»، 100% مغلق:", { title: "الوزير: «it's over»، 100% مغلق:" }],
    ['مصدر الصورة: تصوير: سعاد المرابط', { image: { credit: 'تصوير: سعاد المرابط' } }],
    ['الملخص: قال: نعم # للمراجعة', { summary: 'قال: نعم' }],
    [
      "summary: أول: رحلة\n  it's بلا ركاب\nvia: مرافئ",
      { summary: "أول: رحلة it's بلا ركاب", via: 'مرافئ' },
    ],
  ],
  'A # that touches a word is a hashtag; one between spaces begins a remark': [
    ['title: #المغرب يفوز بكأس إفريقيا', { title: '#المغرب يفوز بكأس إفريقيا' }],
    ['العنوان: خطة #المغرب تبدأ اليوم', { title: 'خطة #المغرب تبدأ اليوم' }],
    ['title: خطة #المغرب # للمراجعة', { title: 'خطة #المغرب' }],
    ['title: سوق الأحد # للمراجعة', { title: 'سوق الأحد' }],
    ['via: # لم نعرف بعد', {}],
    ['الوسوم: [#النقل، #المدينة]', { tags: ['#النقل', '#المدينة'] }],
    ['summary: خطة\n  #المغرب تبدأ', { summary: 'خطة #المغرب تبدأ' }],
    ['# ملاحظة للزملاء\ntitle: سوق', { title: 'سوق' }],
    ['title: لغة C# وأخواتها', { title: 'لغة C# وأخواتها' }],
  ],
  'A sign that a value begins with is part of it': [
    ['title: *نجم الرجاء* يعود', { title: '*نجم الرجاء* يعود' }],
    ['title: & أخيرا', { title: '& أخيرا' }],
    ['العنوان: ! خبر عاجل', { title: '! خبر عاجل' }],
    ['بقلم: @souad', { authors: '@souad' }],
    ['title: %50 من السوق مغلق', { title: '%50 من السوق مغلق' }],
    ['title: `سوق`', { title: '`سوق`' }],
    ['title: - قال الوزير', { title: '- قال الوزير' }],
    ['title: ? من يفوز', { title: '? من يفوز' }],
    ['title: > 100 درهم', { title: '> 100 درهم' }],
    ['title: | سوق', { title: '| سوق' }],
    ['title: , سوق', { title: ', سوق' }],
  ],
  'A quoted word at the start is part of the text, and so are brackets': [
    ['title: "المغرب" يفوز على France', { title: '"المغرب" يفوز على France' }],
    ["title: 'ندوة' و 'لقاء'", { title: "'ندوة' و 'لقاء'" }],
    ['title: [فيديو] المغرب يفوز', { title: '[فيديو] المغرب يفوز' }],
    ['title: {عاجل} المغرب يفوز', { title: '{عاجل} المغرب يفوز' }],
  ],
  'Marks around the whole value enclose it, but « » around a sentence are a quotation': [
    ['title: “المغرب يفوز”', { title: 'المغرب يفوز' }],
    ['title: ”المغرب: يفوز“', { title: 'المغرب: يفوز' }],
    ['title: ‘المغرب يفوز’', { title: 'المغرب يفوز' }],
    ['title: "المغرب يفوز”', { title: 'المغرب يفوز' }],
    ['title: “لن نرفع” و“سنخفض”', { title: '“لن نرفع” و“سنخفض”' }],
    ["title: 'عرض L'Orient في الرباط'", { title: "عرض L'Orient في الرباط" }],
    ['title: "قال "نعم" ثم سكت"', { title: 'قال "نعم" ثم سكت' }],
    ["title: '“لن نرفع الأسعار”'", { title: '“لن نرفع الأسعار”' }],
    ['title: «لن نرفع الأسعار»', { title: '«لن نرفع الأسعار»' }],
    ['المصدر: «مرافئ»', { source: 'مرافئ' }],
    ['الوسوم: [“النقل”، «المدينة»]', { tags: ['النقل', 'المدينة'] }],
  ],
  'A list is cut at its commas, Arabic or Latin, and its items are texts': [
    ['الوسوم: "النقل"، "المدينة"', { tags: ['النقل', 'المدينة'] }],
    ['tags: ["النقل"، \'المدينة\']', { tags: ['النقل', 'المدينة'] }],
    ['tags: [ترامواي: الرحلة, @سوق]', { tags: ['ترامواي: الرحلة', '@سوق'] }],
    ['tags:\n  - ترامواي: الرحلة\n  - #سوق', { tags: ['ترامواي: الرحلة', '#سوق'] }],
    ['tags:\n* النقل\n• المدينة', { tags: ['النقل', 'المدينة'] }],
    ['tags:\n-النقل\n-المدينة', { tags: ['النقل', 'المدينة'] }],
  ],
  'The colon after a name may be any colon, with any spaces': [
    ['العنوان:سوق', { title: 'سوق' }],
    ['العنوان : سوق', { title: 'سوق' }],
    ['العنوان :سوق: أول يوم', { title: 'سوق: أول يوم' }],
    ['العنوان：سوق', { title: 'سوق' }],
    ['العنوان﹕ سوق', { title: 'سوق' }],
    ['title:\u00a0سوق', { title: 'سوق' }],
    ['title:\tسوق', { title: 'سوق' }],
  ],
  'A tab or a strange space at the beginning of a line is space': [
    [
      'image:\n\tsrc: souq.jpg\n\talt: باعة تحت القصب',
      { image: { src: 'souq.jpg', alt: 'باعة تحت القصب' } },
    ],
    ['image:\n\u00a0\u00a0src: souq.jpg', { image: { src: 'souq.jpg' } }],
  ],
  'Parts of the picture may stand under it without being indented': [
    [
      'image:\nsrc: souq.jpg\nalt: باعة تحت القصب\nvia: مرافئ',
      { image: { src: 'souq.jpg', alt: 'باعة تحت القصب' }, via: 'مرافئ' },
    ],
  ],
  'A backslash that YAML does not know is a letter': [
    ['image: "..\\media\\souq.jpg"', { image: { src: '..\\media\\souq.jpg' } }],
    ['title: "سطر\\tآخر"', { title: 'سطر\tآخر' }],
  ],
  'What YAML reads rightly is left to it': [
    [
      'summary: >\n  أول: رحلة\n  #بلا ركاب\nvia: مرافئ',
      { summary: 'أول: رحلة #بلا ركاب', via: 'مرافئ' },
    ],
    ['summary: |-\n  - أول\n\n  * ثان', { summary: '- أول\n\n* ثان' }],
    ["title: 'سوق:\n  #الأحد'", { title: 'سوق: #الأحد' }],
    ['tags: [النقل,\n  "المدينة: ب"]', { tags: ['النقل', 'المدينة: ب'] }],
    ['image: { src: a.jpg, alt: "أ: ب" }', { image: { src: 'a.jpg', alt: 'أ: ب' } }],
    ["title: 'سوق' # للمراجعة", { title: 'سوق' }],
    ['"title": سوق', { title: 'سوق' }],
    ['id: 00123', { id: '00123' }],
    ['الرابط: https://example.com/a', { permalink: 'https://example.com/a' }],
    ['title: 14:05 في الرباط', { title: '14:05 في الرباط' }],
  ],
};

for (const [rule, cases] of Object.entries(READ)) {
  describe(rule, () => {
    for (const [written, values] of cases) {
      test(JSON.stringify(written), () => {
        const { problems, source } = readFields(written, ARTICLE_FIELDS, PLACE);
        assert.deepEqual(problems, []);
        assert.deepEqual(source.values, values);
      });
    }
  });
}
