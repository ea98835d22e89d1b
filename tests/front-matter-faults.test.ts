import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { article, DATE, messagesOf, SOCIETY, TITLE } from './support/content-folder.ts';

/** The text of articles/20510.md, and all that its author is told. */
interface Case {
  name: string;
  text: string;
  says: string[];
}

const WITHOUT_HEAD = `
  اكتب:
    ---
    title: 'عنوان المقال'
    date: 2026-07-05 14:05
    categories: [مجتمع]
    ---`;

const frames: Case[] = [
  {
    name: 'Front-matter in another language is refused and not run',
    text: `---js\n{ title: 'سوق', date: process.exit(7) }\n---\n\nنص المقال.\n`,
    says: [
      `articles/20510.md:1
  خطأ: رأس المقال يُكتب بصيغة YAML وحدها، ولا تُنفَّذ فيه شيفرة. [front-matter-not-yaml]
  وجدنا: ---js
  اكتب:
    ---`,
    ],
  },
  {
    name: 'A text without front-matter is shown its own beginning and a whole front-matter',
    text: '\nافتتح سوق الأحد أبوابه.\n\n---\n',
    says: [
      `articles/20510.md:1
  خطأ: الملف يبدأ بلا رأس. ضع الحقول بين سطرين من ثلاث شرطات قبل النص. [missing-front-matter]
  وجدنا: افتتح سوق الأحد أبوابه.${WITHOUT_HEAD}`,
    ],
  },
  {
    name: 'An empty file is said to be empty',
    text: '',
    says: [
      `articles/20510.md:1
  خطأ: الملف يبدأ بلا رأس. ضع الحقول بين سطرين من ثلاث شرطات قبل النص. [missing-front-matter]
  وجدنا: ملف فارغ${WITHOUT_HEAD}`,
    ],
  },
  {
    name: 'Front-matter that is never closed is pointed at where it opens',
    text: `\ufeff\n---\n${TITLE}\n${DATE}\n${SOCIETY}\n\nامتلأت الساحة قبل الفجر.\n`,
    says: [
      `articles/20510.md:2
  خطأ: رأس المقال مفتوح ولم يُغلَق. ضع ثلاث شرطات وحدها في سطر بعد آخر حقل. [unclosed-front-matter]
  اكتب:
    ---`,
    ],
  },
];

const NAME_AND_VALUE = "سطر من نوع «اسم: قيمة»، والقيمة التي فيها رموز تُحاط بعلامتي ' '";

const punctuation: Case[] = [
  {
    name: 'A headline that YAML takes for a comment comes back in quotes',
    text: article(['title: #المغرب يفوز بكأس إفريقيا', DATE, SOCIETY]),
    says: [
      `articles/20510.md:2:8
  خطأ: هذا الحقل فارغ. [lost-after-hash]
  الحقل: title
  وجدنا: #المغرب يفوز بكأس إفريقيا
  المطلوب: عنوان المقال في سطر واحد. ما فيه الرمز # يُحاط بعلامتي ' '
  اكتب:
    title: '#المغرب يفوز بكأس إفريقيا'`,
    ],
  },
  {
    name: 'An optional text that YAML takes for a comment is not lost in silence',
    text: article([TITLE, DATE, SOCIETY, 'summary: #المغرب يفوز باللقب']),
    says: [
      `articles/20510.md:5:10
  خطأ: هذا الحقل فارغ. [lost-after-hash]
  الحقل: summary
  وجدنا: #المغرب يفوز باللقب
  المطلوب: جملة أو جملتان تلخصان المقال. ما فيه الرمز # يُحاط بعلامتي ' '
  اكتب:
    summary: '#المغرب يفوز باللقب'`,
    ],
  },
  {
    name: 'A headline with a colon comes back in quotes, its own apostrophe doubled',
    text: article(["العنوان: الوزير: «it's over»، 100% من السوق مغلق", DATE, SOCIETY]),
    says: [
      `articles/20510.md:2
  خطأ: في القيمة نقطتان (:)، فيجب أن تُحاط كلها بعلامتي ' '. [colon-in-value]
  وجدنا: العنوان: الوزير: «it's over»، 100% من السوق مغلق
  المطلوب: ${NAME_AND_VALUE}
  اكتب:
    العنوان: 'الوزير: «it''s over»، 100% من السوق مغلق'`,
    ],
  },
  {
    name: 'A headline with two colons is told of once',
    text: article(['title: الوزير: الأسعار: لن ترتفع', DATE, SOCIETY]),
    says: [
      `articles/20510.md:2
  خطأ: في القيمة نقطتان (:)، فيجب أن تُحاط كلها بعلامتي ' '. [colon-in-value]
  وجدنا: title: الوزير: الأسعار: لن ترتفع
  المطلوب: ${NAME_AND_VALUE}
  اكتب:
    title: 'الوزير: الأسعار: لن ترتفع'`,
    ],
  },
  {
    name: 'A headline that begins with a quoted word is a line that cannot be read',
    text: article([DATE, 'title: "المغرب" يفوز على France', SOCIETY]),
    says: [
      `articles/20510.md:3
  خطأ: هذا السطر لا يُقرأ. [unreadable-line]
  وجدنا: title: "المغرب" يفوز على France
  المطلوب: ${NAME_AND_VALUE}`,
    ],
  },
  {
    name: 'A headline that begins with an asterisk is a line that cannot be read',
    text: article(['title: *نجم الرجاء* يعود', DATE, SOCIETY]),
    says: [
      `articles/20510.md:2
  خطأ: هذا السطر لا يُقرأ. [unreadable-line]
  وجدنا: title: *نجم الرجاء* يعود
  المطلوب: ${NAME_AND_VALUE}
  اكتب:
    title: '*نجم الرجاء* يعود'`,
    ],
  },
  {
    name: 'An exclamation mark before a headline is not lost in silence',
    text: article(['العنوان: ! خبر عاجل', DATE, SOCIETY]),
    says: [
      `articles/20510.md:2
  خطأ: هذا السطر لا يُقرأ. [unreadable-line]
  وجدنا: العنوان: ! خبر عاجل
  المطلوب: ${NAME_AND_VALUE}
  اكتب:
    العنوان: '! خبر عاجل'`,
    ],
  },
  {
    name: 'A hashtag inside a headline is not lost in silence, nor what follows it',
    text: article(['العنوان: خطة #المغرب تبدأ اليوم', DATE, SOCIETY]),
    says: [
      `articles/20510.md:2:10
  خطأ: ما بعد الرمز # يضيع من هذه القيمة. [lost-after-hash]
  الحقل: العنوان
  وجدنا: خطة #المغرب تبدأ اليوم
  المطلوب: عنوان المقال في سطر واحد. ما فيه الرمز # يُحاط بعلامتي ' '
  اكتب:
    العنوان: 'خطة #المغرب تبدأ اليوم'`,
    ],
  },
  {
    name: 'A remark after a value, and a hashtag in quotes, do no harm',
    text: article([TITLE, `${DATE} # بتوقيت الرباط`, SOCIETY, "summary: 'خطة #المغرب'"]),
    says: [],
  },
  {
    name: 'Each line that begins with a tab comes back with spaces',
    text: article([TITLE, DATE, SOCIETY, 'image:', '\tsrc: souq.jpg', '\talt: باعة تحت القصب']),
    says: [
      `articles/20510.md:6
  خطأ: السطر يبدأ بعلامة جدولة (Tab). استعمل الفراغات. [tab-indent]
  وجدنا: src: souq.jpg
  المطلوب: ${NAME_AND_VALUE}
  اكتب:
      src: souq.jpg`,
      `articles/20510.md:7
  خطأ: السطر يبدأ بعلامة جدولة (Tab). استعمل الفراغات. [tab-indent]
  وجدنا: alt: باعة تحت القصب
  المطلوب: ${NAME_AND_VALUE}
  اكتب:
      alt: باعة تحت القصب`,
    ],
  },
];

const repetitions: Case[] = [
  {
    name: 'A field given in English and again in Arabic is shown with both its lines',
    text: article([TITLE, DATE, SOCIETY, 'العنوان: باعة الأحد']),
    says: [
      `articles/20510.md:5
  خطأ: هذا الحقل مكتوب مرتين. احذف أحدهما. [field-twice]
  الحقل: العنوان
  وجدنا: title (السطر 2) والعنوان (السطر 5)`,
    ],
  },
  {
    name: 'A field given twice under one name is told of once',
    text: article([TITLE, DATE, SOCIETY, 'title: باعة الأحد']),
    says: [
      `articles/20510.md:5
  خطأ: هذا الحقل مكتوب مرتين. احذف أحدهما. [field-twice]
  الحقل: title
  وجدنا: title (السطر 2) وtitle (السطر 5)`,
    ],
  },
  {
    name: 'A part of the picture given inside it and again beside it is given twice',
    text: article([
      TITLE,
      DATE,
      SOCIETY,
      'image:',
      '  src: souq.jpg',
      '  alt: باعة تحت القصب',
      'وصف الصورة: ساحة السوق',
    ]),
    says: [
      `articles/20510.md:8
  خطأ: هذا الحقل مكتوب مرتين. احذف أحدهما. [field-twice]
  الحقل: وصف الصورة
  وجدنا: alt (السطر 7) ووصف الصورة (السطر 8)`,
    ],
  },
];

describe('An article whose front-matter cannot be read', () => {
  for (const { name, text, says } of [...frames, ...punctuation, ...repetitions]) {
    test(name, async (t) => {
      assert.deepEqual(await messagesOf(t, { 'articles/20510.md': text }), says);
    });
  }
});
