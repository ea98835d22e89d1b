import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { formatDay, formatMoment, formatMonths, formatRange } from '../src/calendar/in-words.ts';
import { site } from './support/newspaper.ts';

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
      const july = Date.parse('2026-07-05T13:05:00Z');
      assert.deepEqual(
        {
          day: formatDay(july, calendar),
          moment: formatMoment(july, calendar),
          otherDigits: formatMoment(july, other),
          range: formatRange(Date.parse('2026-06-28T13:05:00Z'), july, calendar),
          months: formatMonths('2025-07', '2025-09', calendar),
        },
        expected,
      );
    });
  }
});
