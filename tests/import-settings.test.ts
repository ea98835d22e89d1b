import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteFrom } from '../src/content/settings.ts';
import { Clocks } from '../src/import/clocks.ts';
import { firstSettings, whereaboutsOf } from '../src/import/settings.ts';
import { oldNewspaper } from './support/old-newspaper.ts';

const PATTERN = { frontPage: 'en-vedette', address: '{category}/{id}' };

test('A new newspaper gets its settings from its old site', () => {
  const { text, decisions } = firstSettings(oldNewspaper([]), PATTERN);
  assert.equal(
    text,
    `# إعدادات الجريدة، كما أخذها الاستيراد من الموقع القديم. راجعها سطرا سطرا.
# كل ما يمكن أن يُكتب هنا: docs/guide/site-settings.md

name: مرافئ بريس – جريدة إلكترونية
url: https://www.marafi-press.example
description: أخبار الميناء & المدينة
country: MA
frontPage: en-vedette
address: "{category}/{id}"
`,
  );
  assert.deepEqual(decisions.slice(0, 2), [
    { what: 'setting', field: 'name', value: 'مرافئ بريس – جريدة إلكترونية' },
    { what: 'setting', field: 'url', value: 'https://www.marafi-press.example' },
  ]);
  const { value, problems } = siteFrom(text);
  assert.deepEqual(problems, []);
  assert.equal(value?.timezone, 'Africa/Casablanca');
});

test('An export that says nothing of its site gives settings that can be read', () => {
  const site = { version: '1.0', title: ' ', description: '', language: 'fr-FR', address: '' };
  const { text } = firstSettings({ site }, { frontPage: undefined, address: '{id}' });
  assert.deepEqual(siteFrom(text).problems, []);
  const named = firstSettings(
    { site: { ...site, address: 'http://مثال.example/أخبار/?x=1' } },
    { frontPage: undefined, address: '{id}' },
  );
  assert.deepEqual(siteFrom(named.text).problems, []);
});

test('Its country is told by its address, its language and its clock', () => {
  const where = (address: string, language = 'ar', dates: [date: string, gmt: string][] = []) => {
    const clocks = new Clocks();
    for (const [date, dateGmt] of dates) clocks.add({ date, dateGmt });
    const { country, timezone } = whereaboutsOf({ address, language }, clocks.readings);
    return `${country} ${timezone}`;
  };
  const morocco: [string, string][] = [
    ['2019-03-01 10:00:00', '2019-03-01 09:00:00'],
    ['2019-05-15 10:00:00', '2019-05-15 10:00:00'],
    ['2020-01-15 10:00:00', '2020-01-15 09:00:00'],
  ];
  assert.equal(where('https://a.example'), 'MA Africa/Casablanca');
  assert.equal(where('https://a.example', 'ar', morocco), 'MA Africa/Casablanca');
  assert.equal(where('https://a.tn', 'ar'), 'TN Africa/Tunis');
  assert.equal(where('https://a.example', 'ar-EG'), 'EG Africa/Cairo');
  // A clock that nobody ever set stands at UTC.
  const unset: [string, string][] = [['2019-03-01 10:00:00', '2019-03-01 10:00:00']];
  assert.equal(where('https://a.example', 'ar', unset), 'MA Africa/Casablanca');
  const nowhere: [string, string][] = [...unset, ['2019-03-20 10:00:00', '2019-03-20 21:30:00']];
  assert.equal(where('https://a.example', 'ar', nowhere), 'MA Africa/Casablanca');
  const riyadh: [string, string][] = [
    ['2019-03-01 12:00:00', '2019-03-01 09:00:00'],
    ['2019-08-01 12:00:00', '2019-08-01 09:00:00'],
    ['0000-00-00 00:00:00', '2019-09-01 09:00:00'],
    ['2019-02-30 10:00:00', '2019-10-01 09:00:00'],
  ];
  assert.equal(where('https://a.example', 'ar', riyadh), 'MA Asia/Riyadh');
  assert.equal(where('https://a.example', 'ar-KW', riyadh), 'KW Asia/Kuwait');
});
