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
    name: 'A headline in a quotation mark that is never closed is told of where it opens',
    text: article(['title: "المغرب يفوز', DATE, 'categories: ["مجتمع"]']),
    says: [
      `articles/20510.md:2
  خطأ: العلامة " في أول القيمة لم يأت ما يقابله في آخرها، فلا يُعرف أين تنتهي. [mark-left-open]
  وجدنا: title: "المغرب يفوز
  اكتب:
    title: "المغرب يفوز"`,
    ],
  },
  {
    name: 'A list whose bracket is never closed comes back closed',
    text: article([TITLE, 'الأقسام: [مجتمع، رأي', DATE]),
    says: [
      `articles/20510.md:3
  خطأ: القوس المعقوف [ في أول القيمة لم يأت ما يقابله في آخرها، فلا يُعرف أين تنتهي. [mark-left-open]
  وجدنا: الأقسام: [مجتمع، رأي
  اكتب:
    الأقسام: [مجتمع، رأي]`,
    ],
  },
  {
    name: 'A headline whose bracket is never closed comes back as a text',
    text: article(['title: [فيديو المغرب يفوز', DATE, SOCIETY]),
    says: [
      `articles/20510.md:2
  خطأ: القوس المعقوف [ في أول القيمة لم يأت ما يقابله في آخرها، فلا يُعرف أين تنتهي. [mark-left-open]
  وجدنا: title: [فيديو المغرب يفوز
  اكتب:
    title: '[فيديو المغرب يفوز'`,
    ],
  },
  {
    name: 'A field that is pushed in may be the rest of the line above, so it is asked for at the margin',
    text: article([TITLE, DATE, SOCIETY, 'الملخص: أول رحلة', '  المصدر: صحيفة مرافئ']),
    says: [
      `articles/20510.md:6
  خطأ: هذا السطر يبدأ بفراغات، فلا يُعرف أهو حقل أم بقية السطر الذي قبله. إن كان حقلا فاكتبه من أول السطر. [field-indented]
  وجدنا: المصدر: صحيفة مرافئ
  اكتب:
    المصدر: صحيفة مرافئ`,
    ],
  },
  {
    name: 'A line that is no field is shown what a field is',
    text: article([TITLE, DATE, 'هذا سطر بلا نقطتين', SOCIETY]),
    says: [
      `articles/20510.md:4
  خطأ: هذا السطر لا يُقرأ. [unreadable-line]
  وجدنا: هذا سطر بلا نقطتين
  المطلوب: ${NAME_AND_VALUE}`,
    ],
  },
  {
    name: 'A remark after a value, and a hashtag in quotes, do no harm',
    text: article([TITLE, `${DATE} # بتوقيت الرباط`, SOCIETY, "summary: 'خطة #المغرب'"]),
    says: [],
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
