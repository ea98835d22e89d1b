import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latinSlug } from '../src/import/latin-slug.ts';
import { isUnfiled, usualSection } from '../src/import/section-names.ts';
import { planSections } from '../src/import/sections.ts';
import { oldCategory, oldPost, oldSlug, siteOf } from './support/old-newspaper.ts';

test('A slug that is made takes none that another has, a page or the engine', () => {
  const terms = [
    oldCategory(oldSlug('بيئة'), 'بيئة'),
    oldCategory(oldSlug('صحة'), 'صحة'),
    oldCategory('health', 'Health'),
    oldCategory(oldSlug('ⴰⵣⵓⵍ'), 'ⴰⵣⵓⵍ'),
    oldCategory('search', 'بحث'),
  ];
  const filed = terms.map(({ slug }) => [slug]);
  const survey = siteOf(terms, filed);
  const page = oldPost({ id: 99, type: 'page', slug: 'environment' });
  const { book: all } = planSections({ ...survey, items: new Map([...survey.items, [99, page]]) });
  assert.deepEqual(
    all.all.map(({ slug, name }) => `${name} ${slug}`).toSorted(),
    ['Health health', 'بحث bhth', 'بيئة biya', 'صحة sha', 'ⴰⵣⵓⵍ section-2'].toSorted(),
  );
});

test('Tables know the names of sections however they are spelt, and other names are written in Latin', () => {
  const slugs = [
    'الثقافة والفن',
    'ثقافة و فنون',
    'إقتصاد',
    'عربي و دولي',
    'صوت و صورة',
    'تربية وتعليم',
  ];
  assert.deepEqual(
    slugs.map((name) => usualSection(name, '')?.slug),
    ['culture', 'culture', 'economy', 'world', 'video', 'education'],
  );
  assert.ok(
    isUnfiled('غير مُصنّف', '') && isUnfiled('Non classé', '') && isUnfiled('', 'uncategorized'),
  );
  assert.deepEqual(
    ['جولات الميناء', 'شؤون سوس', 'Société & économie', 'وجدة اليوم', '؟'].map(latinSlug),
    ['julat-al-mina', 'shuun-sus', 'societe-economie', 'wjda-al-yum', ''],
  );
});
