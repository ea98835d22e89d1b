import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  formatDay,
  formatHijriDay,
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

interface CountryCase {
  day: string;
  moment: string;
  /** The moment in the digits that the country's newspapers do not have. */
  otherDigits: string;
  range: string;
  months: string;
}

/**
 * How the newspapers of each country write 5 July 2026, 13:05 UTC; the days from 28 June on; and the third
 * quarter of 2025.
 */
const COUNTRIES: Record<string, CountryCase> = {
  MA: {
    day: '5 يوليوز 2026',
    moment: 'الأحد 5 يوليوز 2026، 14:05',
    otherDigits: 'الأحد ٥ يوليوز ٢٠٢٦، ١٤:٠٥',
    range: 'من 28 يونيو إلى 5 يوليوز 2026',
    months: 'من يوليوز إلى شتنبر 2025',
  },
  DZ: {
    day: '5 جويلية 2026',
    moment: 'الأحد 5 جويلية 2026، 14:05',
    otherDigits: 'الأحد ٥ جويلية ٢٠٢٦، ١٤:٠٥',
    range: 'من 28 جوان إلى 5 جويلية 2026',
    months: 'من جويلية إلى سبتمبر 2025',
  },
  TN: {
    day: '5 جويلية 2026',
    moment: 'الأحد 5 جويلية 2026، 14:05',
    otherDigits: 'الأحد ٥ جويلية ٢٠٢٦، ١٤:٠٥',
    range: 'من 28 جوان إلى 5 جويلية 2026',
    months: 'من جويلية إلى سبتمبر 2025',
  },
  LY: {
    day: '5 يوليو 2026',
    moment: 'الأحد 5 يوليو 2026، 3:05\u00a0م',
    otherDigits: 'الأحد ٥ يوليو ٢٠٢٦، ٣:٠٥\u00a0م',
    range: 'من 28 يونيو إلى 5 يوليو 2026',
    months: 'من يوليو إلى سبتمبر 2025',
  },
  MR: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ١٣:٠٥',
    otherDigits: 'الأحد 5 يوليو 2026، 13:05',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى شتمبر ٢٠٢٥',
  },
  EG: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 4:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  SD: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٣:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 3:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  SO: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 4:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  DJ: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ١٦:٠٥',
    otherDigits: 'الأحد 5 يوليو 2026، 16:05',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  KM: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ١٦:٠٥',
    otherDigits: 'الأحد 5 يوليو 2026، 16:05',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  SA: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 4:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  KW: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 4:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  QA: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 4:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  BH: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 4:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  AE: {
    day: '5 يوليو 2026',
    moment: 'الأحد 5 يوليو 2026، 5:05\u00a0م',
    otherDigits: 'الأحد ٥ يوليو ٢٠٢٦، ٥:٠٥\u00a0م',
    range: 'من 28 يونيو إلى 5 يوليو 2026',
    months: 'من يوليو إلى سبتمبر 2025',
  },
  OM: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٥:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 5:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  YE: {
    day: '٥ يوليو ٢٠٢٦',
    moment: 'الأحد ٥ يوليو ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 يوليو 2026، 4:05\u00a0م',
    range: 'من ٢٨ يونيو إلى ٥ يوليو ٢٠٢٦',
    months: 'من يوليو إلى سبتمبر ٢٠٢٥',
  },
  IQ: {
    day: '٥ تموز ٢٠٢٦',
    moment: 'الأحد ٥ تموز ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 تموز 2026، 4:05\u00a0م',
    range: 'من ٢٨ حزيران إلى ٥ تموز ٢٠٢٦',
    months: 'من تموز إلى أيلول ٢٠٢٥',
  },
  SY: {
    day: '٥ تموز ٢٠٢٦',
    moment: 'الأحد ٥ تموز ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 تموز 2026، 4:05\u00a0م',
    range: 'من ٢٨ حزيران إلى ٥ تموز ٢٠٢٦',
    months: 'من تموز إلى أيلول ٢٠٢٥',
  },
  LB: {
    day: '٥ تموز ٢٠٢٦',
    moment: 'الأحد ٥ تموز ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 تموز 2026، 4:05\u00a0م',
    range: 'من ٢٨ حزيران إلى ٥ تموز ٢٠٢٦',
    months: 'من تموز إلى أيلول ٢٠٢٥',
  },
  JO: {
    day: '٥ تموز ٢٠٢٦',
    moment: 'الأحد ٥ تموز ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 تموز 2026، 4:05\u00a0م',
    range: 'من ٢٨ حزيران إلى ٥ تموز ٢٠٢٦',
    months: 'من تموز إلى أيلول ٢٠٢٥',
  },
  PS: {
    day: '٥ تموز ٢٠٢٦',
    moment: 'الأحد ٥ تموز ٢٠٢٦، ٤:٠٥\u00a0م',
    otherDigits: 'الأحد 5 تموز 2026، 4:05\u00a0م',
    range: 'من ٢٨ حزيران إلى ٥ تموز ٢٠٢٦',
    months: 'من تموز إلى أيلول ٢٠٢٥',
  },
};

describe('The newspapers of', () => {
  for (const [country, expected] of Object.entries(COUNTRIES)) {
    test(`${country} write «${expected.moment}»`, () => {
      const calendar = site({ country });
      const other = site({ country, digits: calendar.digits === 'latn' ? 'arab' : 'latn' });
      const july = utc('2026-07-05T13:05:00Z');
      assert.deepEqual(
        {
          day: formatDay(july, calendar),
          moment: formatMoment(july, calendar),
          otherDigits: formatMoment(july, other),
          range: formatRange(utc('2026-06-28T13:05:00Z'), july, calendar),
          months: formatMonths('2025-07', '2025-09', calendar),
        },
        expected,
      );
    });
  }
});

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
    assert.equal(formatHijriDay(lateInTheEvening, MOROCCO), undefined);
    assert.equal(
      formatHijriDay(lateInTheEvening, site({ hijri: 'لا', hijriOffset: '1' })),
      undefined,
    );
  });
});
