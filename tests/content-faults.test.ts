import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { article, DATE, messagesOf, SOCIETY, TITLE } from './support/content-folder.ts';

/** One article at fault, and all that its author is told. */
interface Case {
  name: string;
  fields: string[];
  says: string[];
}

const titles: Case[] = [
  {
    name: 'A missing title is asked for with a line to paste',
    fields: [DATE, SOCIETY],
    says: [
      `articles/20510.md:1
  خطأ: ينقص هذا الحقل. [missing-field]
  الحقل: title
  المطلوب: عنوان المقال في سطر واحد
  اكتب:
    title: 'الترامواي يصل إلى واد الزيتون'`,
    ],
  },
  {
    name: 'An empty title is no title',
    fields: ['title:', DATE, SOCIETY],
    says: [
      `articles/20510.md:2:1
  خطأ: هذا الحقل فارغ. [empty-field]
  الحقل: title
  المطلوب: عنوان المقال في سطر واحد
  اكتب:
    title: 'الترامواي يصل إلى واد الزيتون'`,
    ],
  },
  {
    name: 'An empty field with an Arabic name is to be filled under that name',
    fields: ["العنوان: '\u200f '", DATE, SOCIETY],
    says: [
      `articles/20510.md:2:1
  خطأ: هذا الحقل فارغ. [empty-field]
  الحقل: العنوان
  المطلوب: عنوان المقال في سطر واحد
  اكتب:
    العنوان: 'الترامواي يصل إلى واد الزيتون'`,
    ],
  },
  {
    name: 'A list where one text is wanted is shown as its items',
    fields: [TITLE, DATE, SOCIETY, 'الملخص:', '  - افتتاح السوق', '  - 120 بائعا'],
    says: [
      `articles/20510.md:5:1
  خطأ: هذا الحقل يأخذ نصا واحدا، لا قائمة. ضع ما تحت «اكتب» مكان أسطره كلها. [list-for-text]
  الحقل: الملخص
  وجدنا: افتتاح السوق، 120 بائعا
  المطلوب: جملة أو جملتان تلخصان المقال
  اكتب:
    الملخص: 'افتتاح السوق، 120 بائعا'`,
    ],
  },
  {
    name: 'A list of pictures where one picture is wanted is refused in Arabic',
    fields: [TITLE, DATE, SOCIETY, 'image: [souq.jpg, tramway.jpg]'],
    says: [
      `articles/20510.md:5:1
  خطأ: هذا الحقل يأخذ نصا واحدا، لا قائمة. [list-for-text]
  الحقل: image
  وجدنا: souq.jpg، tramway.jpg
  المطلوب: اسم ملف من content/media مع وصف لمن لا يرى الصورة
  اكتب:
    image:
      src: tramway.jpg
      alt: ترامواي يعبر شارعا تصطف على جانبيه النخيل`,
    ],
  },
  {
    name: 'An answer that is neither yes nor no is refused',
    fields: [TITLE, DATE, SOCIETY, 'مسودة: ربما'],
    says: [
      `articles/20510.md:5:8
  خطأ: هذا الحقل يأخذ نعم أو لا. [not-yes-or-no]
  الحقل: مسودة
  وجدنا: ربما
  المطلوب: نعم أو لا
  اكتب:
    مسودة: نعم`,
    ],
  },
];

const categories: Case[] = [
  {
    name: 'A category that is nearly right is proposed in its place, beside the others',
    fields: [TITLE, DATE, 'الركن: [إقتصد, واجهة]'],
    says: [
      `articles/20510.md:4:9
  خطأ: لا يوجد ركن بهذا الاسم. هل تقصد اقتصاد؟ [unknown-category]
  الحقل: الركن
  وجدنا: إقتصد
  المطلوب: من أركان categories.yaml: مجتمع، اقتصاد، رأي، واجهة
  اكتب:
    الركن: [اقتصاد, واجهة]`,
    ],
  },
  {
    name: 'A category that is like none gets the list of all',
    fields: [TITLE, DATE, 'categories: [طبخ]'],
    says: [
      `articles/20510.md:4:14
  خطأ: لا يوجد ركن بهذا الاسم. [unknown-category]
  الحقل: categories
  وجدنا: طبخ
  المطلوب: من أركان categories.yaml: مجتمع، اقتصاد، رأي، واجهة`,
    ],
  },
  {
    name: 'An empty list of categories is no category',
    fields: [TITLE, DATE, 'categories: []'],
    says: [
      `articles/20510.md:4:1
  خطأ: هذا الحقل فارغ. [empty-field]
  الحقل: categories
  المطلوب: ركن أو أكثر من أركان categories.yaml
  اكتب:
    categories: [مجتمع]`,
    ],
  },
];

const dates: Case[] = [
  ['A date in words of another language', 'date', '5 juillet 2026'],
  ['An hour of the afternoon in the morning', 'date', '5 يوليوز 2026 14:05 صباحا'],
  ['A day without its year', 'التاريخ', '5 يوليوز'],
].map(([name = '', field = '', found = '']) => ({
  name: `${name} is no date`,
  fields: [TITLE, `${field}: ${found}`, SOCIETY],
  says: [
    `articles/20510.md:3:${field.length + 3}
  خطأ: هذا ليس تاريخا نعرفه، أو هو يوم أو ساعة لا وجود لهما. [unreadable-date]
  الحقل: ${field}
  وجدنا: ${found}
  المطلوب: تاريخ النشر بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة
  اكتب:
    ${field}: 2026-07-05 14:05`,
  ],
}));

dates.push({
  name: 'A day of the week that is not that of the date is told of',
  fields: [TITLE, 'date: الاثنين 5 يوليوز 2026', SOCIETY],
  says: [
    `articles/20510.md:3:7
  خطأ: يوم الأسبوع المكتوب هنا ليس يوم هذا التاريخ. صحح أحدهما. [weekday-not-of-date]
  الحقل: date
  وجدنا: الاثنين 5 يوليوز 2026
  المطلوب: تاريخ النشر بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة
  اكتب:
    date: 2026-07-05 14:05`,
  ],
});

const ALL_FIELDS =
  'title، العنوان، date، التاريخ، source، المصدر، التوقيع، via، نقلاً عن، نقلا عن، categories، الأقسام، التصنيفات، الركن، الأركان، followUp، متابعة، story، الملف، القصة، part، الحلقة، summary، المقدمة، الشابو، الملخص، image، الصورة، video، الفيديو، authors، الكاتب، بقلم، إعداد، tags، الوسوم، updated، تحيين، التحديث، updates، تحيينات، التحيينات، corrections، تصويبات، تصويب، التصويبات، التصويب، breaking، عاجل، عاجل حتى، pinUntil، تثبيت حتى، مثبت حتى، kicker، الشارة، live، مباشر، تغطية مباشرة، liveUntil، مباشر حتى، نهاية التغطية، draft، مسودة، withdrawn، مسحوب، سُحب، comments، التعليقات، verbatim، نص رسمي، id، رقم المقال، permalink، الرابط، aliases، روابط قديمة، twins، بلغات أخرى، بلغة أخرى';

const unknownFields: Case[] = [
  {
    name: 'An unknown field is taken for the English one that is near to it',
    fields: [TITLE, DATE, SOCIETY, 'sumary: افتتاح السوق'],
    says: [
      `articles/20510.md:5:1
  خطأ: لا نعرف حقلا بهذا الاسم. هل تقصد summary؟ [unknown-field]
  الحقل: sumary
  المطلوب: أحد هذه الحقول: ${ALL_FIELDS}
  اكتب:
    summary: افتتاح السوق`,
    ],
  },
  {
    name: 'An unknown field is taken for the Arabic one that is near to it',
    fields: [TITLE, DATE, SOCIETY, 'الملخض: افتتاح السوق'],
    says: [
      `articles/20510.md:5:1
  خطأ: لا نعرف حقلا بهذا الاسم. هل تقصد الملخص؟ [unknown-field]
  الحقل: الملخض
  المطلوب: أحد هذه الحقول: ${ALL_FIELDS}
  اكتب:
    الملخص: افتتاح السوق`,
    ],
  },
  {
    name: 'An unknown field named as an inner part of JavaScript is like any other',
    fields: [TITLE, DATE, SOCIETY, 'constructor: شركة البناء'],
    says: [
      `articles/20510.md:5:1
  خطأ: لا نعرف حقلا بهذا الاسم. [unknown-field]
  الحقل: constructor
  المطلوب: أحد هذه الحقول: ${ALL_FIELDS}`,
    ],
  },
  {
    name: 'An unknown part of the picture is told of the parts of a picture',
    fields: [TITLE, DATE, SOCIETY, 'الصورة:', '  src: souq.jpg', '  الوصفف: باعة تحت القصب'],
    says: [
      `articles/20510.md:7:3
  خطأ: لا نعرف حقلا بهذا الاسم. هل تقصد الوصف؟ [unknown-field]
  الحقل: الوصفف
  المطلوب: أحد هذه الحقول: src، alt، وصف الصورة، الوصف، caption، شرح الصورة، الشرح، credit، مصدر الصورة، focus، مركز الصورة
  اكتب:
      الوصف: باعة تحت القصب`,
    ],
  },
];

describe('An article whose fields are at fault', () => {
  for (const { name, fields, says } of [...titles, ...categories, ...dates, ...unknownFields]) {
    test(name, async (t) => {
      assert.deepEqual(await messagesOf(t, { 'articles/20510.md': article(fields) }), says);
    });
  }

  test('One article is told all its faults at once', async (t) => {
    const text = article(['titel: سوق', 'date: أمس', 'categories: [طبخ]', 'مسودة: ربما']);
    const messages = await messagesOf(t, { 'articles/20510.md': text });
    assert.deepEqual(
      messages.map((message) => message.split('\n').slice(0, 3)),
      [
        [
          'articles/20510.md:2:1',
          '  خطأ: لا نعرف حقلا بهذا الاسم. هل تقصد title؟ [unknown-field]',
          '  الحقل: titel',
        ],
        [
          'articles/20510.md:3:7',
          '  خطأ: هذا ليس تاريخا نعرفه، أو هو يوم أو ساعة لا وجود لهما. [unreadable-date]',
          '  الحقل: date',
        ],
        [
          'articles/20510.md:4:14',
          '  خطأ: لا يوجد ركن بهذا الاسم. [unknown-category]',
          '  الحقل: categories',
        ],
        [
          'articles/20510.md:5:8',
          '  خطأ: هذا الحقل يأخذ نعم أو لا. [not-yes-or-no]',
          '  الحقل: مسودة',
        ],
      ],
    );
  });
});
