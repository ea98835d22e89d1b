import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { CATEGORIES, messagesOf, type Files } from './support/content-folder.ts';

/** Files of a content folder, and all that its keeper is told. */
interface Case {
  name: string;
  files: Files;
  says: string[];
}

const NO_LIST = `categories.yaml:1
  خطأ: الأركان قائمة، يبدأ كل ركن فيها بشرطة. [categories-not-a-list]
  اكتب:
    - slug: society
      name: مجتمع
    - slug: opinion
      name: رأي`;

const categories: Case[] = [
  {
    name: 'A newspaper needs a categories.yaml',
    files: { 'categories.yaml': undefined },
    says: [
      `categories.yaml
  خطأ: هذا الملف غير موجود، ولا تقوم الجريدة بدونه. [missing-settings-file]
  اكتب:
    - slug: society
      name: مجتمع`,
    ],
  },
  {
    name: 'Categories that are a map are no list',
    files: { 'categories.yaml': 'society: مجتمع\nopinion: رأي\n' },
    says: [NO_LIST],
  },
  {
    name: 'Categories that are bare names are no list of categories',
    files: { 'categories.yaml': '- مجتمع\n- رأي\n' },
    says: [NO_LIST],
  },
  {
    name: 'Two categories whose names differ in hamza and tashkeel only have one name',
    files: { 'categories.yaml': `${CATEGORIES}- slug: money\n  name: إقتِصاد\n` },
    says: [
      `categories.yaml:13:9
  خطأ: ركنان باسم واحد: economy وmoney. [category-name-taken]
  وجدنا: إقتِصاد`,
    ],
  },
  {
    name: 'A category may not take an address that the site needs',
    files: { 'categories.yaml': `${CATEGORIES}- slug: archive\n  name: من الأرشيف\n` },
    says: [
      `categories.yaml:12:9
  خطأ: هذا الاسم محجوز لصفحات الموقع نفسه. [reserved-category]
  الحقل: slug
  وجدنا: archive
  المطلوب: اسم غير هذه: search، thanks، 404، stories، authors، sources، tags، corrections، archive، sitemaps، fragments، assets، media، admin، page، offline، sw.js، manifest.webmanifest، sitemap.xml، robots.txt، ads.txt، .well-known`,
    ],
  },
  {
    name: 'A slug with capital letters is refused where it stands',
    files: { 'categories.yaml': `${CATEGORIES}- slug: World\n  name: دولية\n` },
    says: [
      `categories.yaml:12:9
  خطأ: يُكتب بحروف لاتينية صغيرة وأرقام وواصلات فقط. هل تقصد world؟ [unfit-slug]
  الحقل: slug
  وجدنا: World
  المطلوب: حروف لاتينية صغيرة وأرقام وواصلات
  اكتب:
    - slug: world`,
    ],
  },
  {
    name: 'A category without a slug is told of on its own line, with one that stands beside its other fields',
    files: { 'categories.yaml': `${CATEGORIES}- name: دولية\n  synonyms: [دولي]\n` },
    says: [
      `categories.yaml:12
  خطأ: ينقص هذا الحقل. [missing-field]
  الحقل: slug
  المطلوب: حروف لاتينية صغيرة وأرقام وواصلات
  اكتب:
      slug: opinion`,
    ],
  },
  {
    name: 'An unknown field of a category comes back as far in as it stands',
    files: { 'categories.yaml': `${CATEGORIES}- slug: world\n  nmae: دولية\n` },
    says: [
      `categories.yaml:13:3
  خطأ: لا نعرف حقلا بهذا الاسم. هل تقصد name؟ [unknown-field]
  الحقل: nmae
  المطلوب: أحد هذه الحقول: slug، name، description، navigation، synonyms، aliases، kind
  اكتب:
      name: دولية`,
    ],
  },
];

describe('Categories at fault', () => {
  for (const { name, files, says } of categories) {
    test(name, async (t) => {
      assert.deepEqual(await messagesOf(t, files), says);
    });
  }
});
