import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { formatHijriDay } from '../src/calendar/in-words.ts';
import { site } from './support/newspaper.ts';

function utc(moment: string): number {
  return Date.parse(moment);
}

describe('The Hijri day', () => {
  const umAlQura = site({ country: 'SA', digits: 'latn', hijri: 'نعم' });
  // Days on which Saudi Arabia began what the calendar promised, the first and last of the table, and
  // those around them.
  const cases: [day: string, text: string | undefined][] = [
    ['1937-03-13', undefined],
    ['1937-03-14', '1 محرم 1356'],
    ['1999-12-31', '23 رمضان 1420'],
    ['2024-03-11', '1 رمضان 1445'],
    ['2024-04-09', '30 رمضان 1445'],
    ['2024-04-10', '1 شوال 1445'],
    ['2025-03-01', '1 رمضان 1446'],
    ['2025-03-29', '29 رمضان 1446'],
    ['2025-03-30', '1 شوال 1446'],
    ['2025-06-26', '1 محرم 1447'],
    ['2026-02-17', '29 شعبان 1447'],
    ['2026-02-18', '1 رمضان 1447'],
    ['2026-05-27', '10 ذو الحجة 1447'],
    ['2026-06-16', '1 محرم 1448'],
    ['2026-07-31', '17 صفر 1448'],
    ['2077-11-16', '30 ذو الحجة 1500'],
    ['2077-11-17', undefined],
  ];
  for (const [day, text] of cases) {
    test(`of ${day} in Saudi Arabia is ${text ?? 'not known'}`, () => {
      assert.equal(formatHijriDay(utc(`${day}T12:00:00Z`), umAlQura), text);
    });
  }

  test('is the one that this Node’s own Umm al-Qura calendar gives, through 140 years', () => {
    const format = new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-latn', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    for (let day = utc('1937-03-14'); day <= utc('2077-11-16'); day += 13 * 86_400_000) {
      const theirs = format.format(day).replace(' هـ', '');
      assert.equal(formatHijriDay(day, umAlQura), theirs, new Date(day).toISOString());
    }
  });

  test('has the names that newspapers give its twelve months', () => {
    const begins = '2025-06-26 2025-07-26 2025-08-24 2025-09-23 2025-10-23 2025-11-22'.split(' ');
    const follow = '2025-12-21 2026-01-20 2026-02-18 2026-03-20 2026-04-18 2026-05-18'.split(' ');
    assert.deepEqual(
      [...begins, ...follow].map((day) => formatHijriDay(utc(`${day}T12:00:00Z`), umAlQura)),
      [
        '1 محرم 1447',
        '1 صفر 1447',
        '1 ربيع الأول 1447',
        '1 ربيع الآخر 1447',
        '1 جمادى الأولى 1447',
        '1 جمادى الآخرة 1447',
        '1 رجب 1447',
        '1 شعبان 1447',
        '1 رمضان 1447',
        '1 شوال 1447',
        '1 ذو القعدة 1447',
        '1 ذو الحجة 1447',
      ],
    );
  });

  test('is moved by the days of the newspaper’s setting, over the ends of months and years', () => {
    const moved = (day: string, hijriOffset: string) =>
      formatHijriDay(utc(`${day}T12:00:00Z`), site({ hijri: 'نعم', hijriOffset }));
    assert.equal(moved('2026-02-18', '-1'), '29 شعبان 1447');
    assert.equal(moved('2026-02-19', '-1'), '1 رمضان 1447');
    assert.equal(moved('2026-06-17', '-2'), '29 ذو الحجة 1447');
    assert.equal(moved('2026-06-15', '+1'), '1 محرم 1448');
    assert.equal(moved('2026-06-14', '٢'), '1 محرم 1448');
  });

  test('is that of the newspaper’s zone, in its digits, and is left out where it is not asked for', () => {
    const lateInTheEvening = utc('2026-06-15T23:30:00Z');
    assert.equal(formatHijriDay(lateInTheEvening, site({ hijri: 'نعم' })), '1 محرم 1448');
    assert.equal(
      formatHijriDay(lateInTheEvening, site({ hijri: 'نعم', country: 'EG' })),
      '١ محرم ١٤٤٨',
    );
    assert.equal(formatHijriDay(lateInTheEvening, site()), undefined);
    assert.equal(
      formatHijriDay(lateInTheEvening, site({ hijri: 'لا', hijriOffset: '1' })),
      undefined,
    );
  });
});
