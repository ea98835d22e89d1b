import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { article, DATE, messagesOf, SOCIETY, TITLE, type Files } from './support/content-folder.ts';

/** Articles and pages that want a place which they cannot have, and all that their authors are told. */
interface Case {
  name: string;
  files: Files;
  says: string[];
}

const withField = (field: string) => article([TITLE, DATE, SOCIETY, field]);

const ids: Case[] = [
  {
    name: 'Two articles of one id are a fault, though they are in different categories',
    files: {
      'articles/2025/20510.md': article([TITLE, DATE, SOCIETY]),
      'articles/2026/20510.md': article([TITLE, DATE, 'categories: [رأي]']),
    },
    says: [
      `articles/2026/20510.md:1
  خطأ: هذا الرقم لمقال آخر: articles/2025/20510.md [id-taken]
  الحقل: id
  وجدنا: 20510
  المطلوب: رقم لا يتكرر في الجريدة كلها، ولا يختلف عن غيره بهمزة أو تشكيل فقط
  اكتب:
    id: 20510-2`,
    ],
  },
  {
    name: 'Ids that differ only in hamza and in the kind of digits are one id',
    files: {
      'articles/1.md': withField('id: إضراب-٢٠٢٦'),
      'articles/2.md': withField('id: اضراب-2026'),
      'articles/3.md': withField('id: إضراب-2027'),
    },
    says: [
      `articles/2.md:5:5
  خطأ: هذا الرقم لمقال آخر: articles/1.md [id-taken]
  الحقل: id
  وجدنا: اضراب-2026
  المطلوب: رقم لا يتكرر في الجريدة كلها، ولا يختلف عن غيره بهمزة أو تشكيل فقط
  اكتب:
    id: اضراب-2026-2`,
    ],
  },
  {
    name: 'An id with tashkeel comes back without it',
    files: { 'articles/20510.md': withField('رقم المقال: إِضراب-2026') },
    says: [
      `articles/20510.md:5:13
  خطأ: رقم المقال جزء من عنوانه، ولا يقبل هذه الرموز. [unfit-id]
  الحقل: رقم المقال
  وجدنا: إِضراب-2026
  المطلوب: حروف وأرقام وواصلات (-) فقط، ولا يتكرر في الجريدة كلها
  اكتب:
    رقم المقال: إضراب-2026`,
    ],
  },
  {
    name: 'An id too long for the name of a file comes back shorter',
    files: { 'articles/20510.md': withField(`id: ${'س'.repeat(150)}`) },
    says: [
      `articles/20510.md:5:5
  خطأ: رقم المقال جزء من عنوانه، ولا يقبل هذه الرموز. [unfit-id]
  الحقل: id
  وجدنا: ${'س'.repeat(150)}
  المطلوب: حروف وأرقام وواصلات (-) فقط، ولا يتكرر في الجريدة كلها
  اكتب:
    id: ${'س'.repeat(50)}`,
    ],
  },
  {
    name: 'A file name that cannot stand in an address gets one that can',
    files: { 'articles/سوق_الأحد.md': article([TITLE, DATE, SOCIETY]) },
    says: [
      `articles/سوق_الأحد.md
  خطأ: اسم الملف جزء من عنوان الصفحة، وفيه رموز لا تصلح لذلك. [unfit-file-name]
  وجدنا: سوق_الأحد
  المطلوب: حروف وأرقام وواصلات (-) فقط
  اكتب:
    سوق-الأحد.md`,
    ],
  },
  {
    name: 'An id of its own saves an article whose file name cannot stand in an address',
    files: { 'articles/سوق_الأحد.md': withField('id: 20510') },
    says: [],
  },
];

const RESERVED =
  'عنوان لا يبدأ بواحد من هذه: search، thanks، 404، stories، authors، sources، tags، corrections، archive، sitemaps، fragments، assets، media، admin، page، offline، sw.js، manifest.webmanifest، sitemap.xml، robots.txt، ads.txt، .well-known';

const TAKEN = 'عنوان لا يتكرر في الموقع كله';

const reserved: Case[] = ['/search/tramway/', '/ARCHIVE/', '/404.html', '/', '/index.html'].map(
  (path) => ({
    name: `The permalink ${path} is a place that the site needs`,
    files: { 'articles/20510.md': withField(`permalink: ${path}`) },
    says: [
      `articles/20510.md:5:12
  خطأ: هذا العنوان محجوز لصفحات الموقع نفسه. [reserved-address]
  الحقل: permalink
  وجدنا: ${path}
  المطلوب: ${RESERVED}`,
    ],
  }),
);

const addresses: Case[] = [
  {
    name: 'Two articles with one permalink are a fault, in whatever case it is written',
    files: {
      'articles/20510.md': withField('permalink: /tramway/'),
      'articles/20511.md': withField('الرابط: /Tramway'),
    },
    says: [
      `articles/20511.md:5:1
  خطأ: هذا العنوان لملف آخر: articles/20510.md [address-taken]
  الحقل: الرابط
  وجدنا: /Tramway/
  المطلوب: ${TAKEN}`,
    ],
  },
  {
    name: 'A permalink that is another article’s usual address is a fault',
    files: {
      'articles/20510.md': article([TITLE, DATE, SOCIETY]),
      'articles/20511.md': withField('permalink: /society/20510/'),
    },
    says: [
      `articles/20511.md:5:12
  خطأ: هذا العنوان لملف آخر: articles/20510.md [address-taken]
  الحقل: permalink
  وجدنا: /society/20510/
  المطلوب: ${TAKEN}`,
    ],
  },
  {
    name: 'A permalink to the file of a category’s page is the category’s address',
    files: { 'articles/20510.md': withField('permalink: /society/index.html') },
    says: [
      `articles/20510.md:5:12
  خطأ: هذا العنوان لملف آخر: categories.yaml [address-taken]
  الحقل: permalink
  وجدنا: /society/index.html
  المطلوب: ${TAKEN}`,
    ],
  },
  {
    name: 'A permalink inside a page that is a file of its own is a fault, in whatever case it is written',
    files: {
      'articles/20510.md': withField('permalink: /old/tramway.html'),
      'articles/20511.md': withField('روابط قديمة: [/Old/Tramway.html/1/, /old/tramway.html-1/]'),
    },
    says: [
      `articles/20511.md:5:15
  خطأ: هذا العنوان داخل عنوان صفحة أخرى: /old/tramway.html (articles/20510.md) [address-inside-page]
  الحقل: روابط قديمة
  وجدنا: /Old/Tramway.html/1/
  المطلوب: عنوان ليس أوله عنوان صفحة تنتهي بـ .html`,
    ],
  },
  {
    name: 'A permalink of a name that no disk takes is refused',
    files: {
      'articles/20510.md': withField(`permalink: /${'ا'.repeat(100)}/20510/`),
      'articles/20511.md': withField(`permalink: /${'ا'.repeat(101)}/20511/`),
    },
    says: [
      `articles/20511.md:5:13
  خطأ: في هذا العنوان اسم أطول مما تقبله الأقراص: مئة حرف عربي على الأكثر. [address-too-long]
  الحقل: permalink
  وجدنا: ${'ا'.repeat(101)}
  المطلوب: عنوان يبدأ بشرطة مائلة، بلا فراغات
  اكتب:
    permalink: /${'ا'.repeat(50)}/20511/`,
    ],
  },
  {
    name: 'A permalink that does not begin at the root is refused',
    files: { 'articles/20510.md': withField('permalink: tramway') },
    says: [
      `articles/20510.md:5:12
  خطأ: هذا ليس عنوانا صالحا داخل الموقع. [unfit-address]
  الحقل: permalink
  وجدنا: tramway
  المطلوب: عنوان يبدأ بشرطة مائلة، بلا فراغات
  اكتب:
    permalink: /tramway/`,
    ],
  },
];

describe('Articles that want a place which they cannot have', () => {
  for (const { name, files, says } of [...ids, ...reserved, ...addresses]) {
    test(name, async (t) => {
      assert.deepEqual(await messagesOf(t, files), says);
    });
  }
});
