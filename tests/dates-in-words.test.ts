import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  formatAppointment,
  formatDay,
  formatMoment,
  formatMonths,
  formatRange,
} from '../src/calendar/in-words.ts';
import { site } from './support/newspaper.ts';

const MOROCCO = site();
const EGYPT = site({ country: 'EG' });
const LEBANON = site({ country: 'LB' });

function utc(moment: string): number {
  return Date.parse(moment);
}

const MONTHS: [settings: Record<string, string>[], names: string][] = [
  [
    [{}, { country: 'MA' }, { language: 'ar-MA' }, { months: 'morocco', country: 'EG' }],
    'يناير، فبراير، مارس، أبريل، ماي، يونيو، يوليوز، غشت، شتنبر، أكتوبر، نونبر، دجنبر',
  ],
  [
    [{ country: 'DZ' }, { country: 'TN' }, { months: 'algeria' }],
    'جانفي، فيفري، مارس، أفريل، ماي، جوان، جويلية، أوت، سبتمبر، أكتوبر، نوفمبر، ديسمبر',
  ],
  [
    [{ country: 'MR' }, { months: 'mauritania' }],
    'يناير، فبراير، مارس، إبريل، مايو، يونيو، يوليو، أغشت، شتمبر، أكتوبر، نوفمبر، دجمبر',
  ],
  [
    [{ country: 'SY' }, { language: 'ar-IQ' }, { months: 'levant' }],
    'كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول',
  ],
  [
    [{ country: 'EG' }, { language: 'ar-SA' }, { language: 'ar' }, { language: 'ar-FR' }],
    'يناير، فبراير، مارس، أبريل، مايو، يونيو، يوليو، أغسطس، سبتمبر، أكتوبر، نوفمبر، ديسمبر',
  ],
  [
    [{ months: 'dual' }],
    'يناير/كانون الثاني، فبراير/شباط، مارس/آذار، أبريل/نيسان، ماي/أيار، يونيو/حزيران، يوليوز/تموز، غشت/آب، شتنبر/أيلول، أكتوبر/تشرين الأول، نونبر/تشرين الثاني، دجنبر/كانون الأول',
  ],
  [
    [{ months: 'dual', country: 'QA' }],
    'يناير/كانون الثاني، فبراير/شباط، مارس/آذار، أبريل/نيسان، مايو/أيار، يونيو/حزيران، يوليو/تموز، أغسطس/آب، سبتمبر/أيلول، أكتوبر/تشرين الأول، نوفمبر/تشرين الثاني، ديسمبر/كانون الأول',
  ],
  [
    [{ months: 'dual', country: 'LB' }],
    'كانون الثاني/يناير، شباط/فبراير، آذار/مارس، نيسان/أبريل، أيار/مايو، حزيران/يونيو، تموز/يوليو، آب/أغسطس، أيلول/سبتمبر، تشرين الأول/أكتوبر، تشرين الثاني/نوفمبر، كانون الأول/ديسمبر',
  ],
];

describe('A day in words', () => {
  for (const [settings, names] of MONTHS) {
    for (const own of settings) {
      test(`The months of a newspaper with ${JSON.stringify(own)} are ${names}`, () => {
        const calendar = site({ ...own, digits: 'latn' });
        const written = Array.from({ length: 12 }, (_, month) =>
          formatDay(Date.UTC(2026, month, 9, 12), calendar),
        );
        assert.deepEqual(
          written,
          names.split('، ').map((name) => `9 ${name} 2026`),
        );
      });
    }
  }

  test('A day is that of the newspaper’s zone', () => {
    const lateInTheEvening = utc('2026-07-04T23:30:00Z');
    assert.equal(formatDay(lateInTheEvening, MOROCCO), '5 يوليوز 2026');
    assert.equal(formatDay(lateInTheEvening, site({ timezone: 'UTC' })), '4 يوليوز 2026');
    assert.equal(formatDay(utc('2026-02-28T23:30:00Z'), MOROCCO), '28 فبراير 2026');
  });
});

describe('A moment in words', () => {
  const cases: [moment: string, settings: Record<string, string>, text: string][] = [
    ['2026-06-29T07:05:00Z', {}, 'الاثنين 29 يونيو 2026، 08:05'],
    ['2026-06-30T12:00:00Z', {}, 'الثلاثاء 30 يونيو 2026، 13:00'],
    ['2026-07-01T12:00:00Z', {}, 'الأربعاء 1 يوليوز 2026، 13:00'],
    ['2026-07-02T12:00:00Z', {}, 'الخميس 2 يوليوز 2026، 13:00'],
    ['2026-07-03T12:00:00Z', {}, 'الجمعة 3 يوليوز 2026، 13:00'],
    ['2026-07-03T23:00:00Z', {}, 'السبت 4 يوليوز 2026، 00:00'],
    ['2026-03-01T14:05:00Z', {}, 'الأحد 1 مارس 2026، 14:05'],
    // The last minute before Ramadan's clock and the first after it, twice; and the skipped hour.
    ['2026-02-15T01:59:00Z', {}, 'الأحد 15 فبراير 2026، 02:59'],
    ['2026-02-15T02:00:00Z', {}, 'الأحد 15 فبراير 2026، 02:00'],
    ['2026-03-22T01:59:00Z', {}, 'الأحد 22 مارس 2026، 01:59'],
    ['2026-03-22T02:00:00Z', {}, 'الأحد 22 مارس 2026، 03:00'],
    ['2027-02-07T01:59:00Z', {}, 'الأحد 7 فبراير 2027، 02:59'],
    ['2027-02-07T02:00:00Z', {}, 'الأحد 7 فبراير 2027، 02:00'],
    ['2027-03-14T01:59:00Z', {}, 'الأحد 14 مارس 2027، 01:59'],
    ['2027-03-14T02:00:00Z', {}, 'الأحد 14 مارس 2027، 03:00'],
    // The twelve hours before noon and the twelve after it.
    ['2026-07-04T23:00:00Z', { hours: '12' }, 'الأحد 5 يوليوز 2026، 12:00\u00a0ص'],
    ['2026-07-05T10:59:00Z', { hours: '12' }, 'الأحد 5 يوليوز 2026، 11:59\u00a0ص'],
    ['2026-07-05T11:00:00Z', { hours: '12' }, 'الأحد 5 يوليوز 2026، 12:00\u00a0م'],
    ['2026-07-05T22:59:00Z', { hours: '12' }, 'الأحد 5 يوليوز 2026، 11:59\u00a0م'],
    ['2026-01-09T06:30:00Z', { country: 'IQ' }, 'الجمعة ٩ كانون الثاني ٢٠٢٦، ٩:٣٠\u00a0ص'],
    // One setting differs from what is usual in the country.
    ['2026-07-05T13:05:00Z', { country: 'EG', hours: '24' }, 'الأحد ٥ يوليو ٢٠٢٦، ١٦:٠٥'],
    ['2026-07-05T13:05:00Z', { country: 'EG', timezone: 'UTC' }, 'الأحد ٥ يوليو ٢٠٢٦، ١:٠٥\u00a0م'],
    ['2026-07-05T13:05:00Z', { language: 'ar-EG' }, 'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م'],
    [
      '2026-07-05T13:05:00Z',
      { country: 'EG', language: 'ar-MA' },
      'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م',
    ],
    ['2026-07-05T13:05:00Z', { months: 'dual' }, 'الأحد 5 يوليوز/تموز 2026، 14:05'],
  ];
  for (const [moment, settings, text] of cases) {
    test(`${moment} with ${JSON.stringify(settings)} reads «${text}»`, () => {
      assert.equal(formatMoment(utc(moment), site(settings)), text);
    });
  }
});

test('An appointment says the hour as one speaks of it', () => {
  const moment = utc('2026-07-05T13:05:00Z');
  assert.equal(formatAppointment(moment, site({})), 'الأحد 5 يوليوز 2026 الساعة 14:05');
  assert.equal(
    formatAppointment(moment, site({ country: 'EG' })),
    'الأحد ٥ يوليو ٢٠٢٦ الساعة ٤:٠٥\u00a0م',
  );
});

describe('The days from one moment to another', () => {
  const cases: [from: string, to: string, calendar: typeof MOROCCO, text: string][] = [
    ['2026-07-05T06:00:00Z', '2026-07-05T20:00:00Z', MOROCCO, '5 يوليوز 2026'],
    ['2026-07-03T12:00:00Z', '2026-07-09T12:00:00Z', MOROCCO, 'من 3 إلى 9 يوليوز 2026'],
    ['2026-06-28T12:00:00Z', '2026-07-03T12:00:00Z', MOROCCO, 'من 28 يونيو إلى 3 يوليوز 2026'],
    ['2025-12-28T12:00:00Z', '2026-01-03T12:00:00Z', MOROCCO, 'من 28 دجنبر 2025 إلى 3 يناير 2026'],
    ['2025-07-03T12:00:00Z', '2026-07-09T12:00:00Z', MOROCCO, 'من 3 يوليوز 2025 إلى 9 يوليوز 2026'],
    // 23:30 in UTC is the next day in Casablanca, and the next month.
    ['2026-06-30T23:30:00Z', '2026-07-03T12:00:00Z', MOROCCO, 'من 1 إلى 3 يوليوز 2026'],
    ['2026-07-04T23:30:00Z', '2026-07-05T22:30:00Z', MOROCCO, '5 يوليوز 2026'],
    ['2026-07-03T12:00:00Z', '2026-07-09T12:00:00Z', EGYPT, 'من ٣ إلى ٩ يوليو ٢٠٢٦'],
    [
      '2025-12-28T12:00:00Z',
      '2026-01-03T12:00:00Z',
      LEBANON,
      'من ٢٨ كانون الأول ٢٠٢٥ إلى ٣ كانون الثاني ٢٠٢٦',
    ],
  ];
  for (const [from, to, calendar, text] of cases) {
    test(`From ${from} to ${to} in ${calendar.timezone} reads «${text}»`, () => {
      assert.equal(formatRange(utc(from), utc(to), calendar), text);
    });
  }
});

describe('Whole months', () => {
  const cases: [from: string, to: string, text: string][] = [
    ['2026-11', '2026-11', 'نونبر 2026'],
    ['2025-01', '2025-12', '2025'],
    ['2025-01', '2025-11', 'من يناير إلى نونبر 2025'],
  ];
  for (const [from, to, text] of cases) {
    test(`from ${from} to ${to} read «${text}»`, () => {
      assert.equal(formatMonths(from, to, MOROCCO), text);
    });
  }
});
