import type { Digits } from '../text/digits.ts';
import type { MonthCustom } from './months.ts';

/** How the newspapers of a country write dates and numbers. */
export interface CountryProfile {
  /** The country's name in Arabic. */
  name: string;
  months: MonthCustom;
  digits: Digits;
  /** Hours on the clock: 14:05 or 2:05 م. */
  hours: 12 | 24;
  /** IANA zone of the capital. */
  timezone: string;
}

/**
 * The countries of the Arab League by ISO 3166 code. Source: CLDR 48 for months, digits and hours; but
 * Algeria, Tunisia, Mauritania and Djibouti, to which CLDR gives 12 hours, print 24
 * (docs/decisions/dates.md).
 */
export const COUNTRIES = {
  MA: inMorocco('المغرب', 'Africa/Casablanca'),
  DZ: { ...inMorocco('الجزائر', 'Africa/Algiers'), months: 'algeria' },
  TN: { ...inMorocco('تونس', 'Africa/Tunis'), months: 'algeria' },
  LY: { ...inEgypt('ليبيا', 'Africa/Tripoli'), digits: 'latn' },
  MR: { ...inEgypt('موريتانيا', 'Africa/Nouakchott'), months: 'mauritania', hours: 24 },
  EG: inEgypt('مصر', 'Africa/Cairo'),
  SD: inEgypt('السودان', 'Africa/Khartoum'),
  SO: inEgypt('الصومال', 'Africa/Mogadishu'),
  DJ: { ...inEgypt('جيبوتي', 'Africa/Djibouti'), hours: 24 },
  KM: { ...inEgypt('جزر القمر', 'Indian/Comoro'), hours: 24 },
  SA: inEgypt('السعودية', 'Asia/Riyadh'),
  KW: inEgypt('الكويت', 'Asia/Kuwait'),
  QA: inEgypt('قطر', 'Asia/Qatar'),
  BH: inEgypt('البحرين', 'Asia/Bahrain'),
  AE: { ...inEgypt('الإمارات', 'Asia/Dubai'), digits: 'latn' },
  OM: inEgypt('عمان', 'Asia/Muscat'),
  YE: inEgypt('اليمن', 'Asia/Aden'),
  IQ: inLevant('العراق', 'Asia/Baghdad'),
  SY: inLevant('سوريا', 'Asia/Damascus'),
  LB: inLevant('لبنان', 'Asia/Beirut'),
  JO: inLevant('الأردن', 'Asia/Amman'),
  PS: inLevant('فلسطين', 'Asia/Hebron'),
} satisfies Record<string, CountryProfile>;

export type CountryCode = keyof typeof COUNTRIES;

/** What a newspaper goes by that names a language and no Arab country: as in Morocco, save the months. */
const NO_COUNTRY: CountryProfile = { ...COUNTRIES.MA, months: 'egypt' };

/** How dates are written where a language is: in `ar-EG` as in Egypt. */
export function profileOfLanguage(language: string): CountryProfile {
  const country = language.split('-')[1] ?? '';
  return country in COUNTRIES ? COUNTRIES[country as CountryCode] : NO_COUNTRY;
}

function inMorocco(name: string, timezone: string): CountryProfile {
  return { name, timezone, months: 'morocco', digits: 'latn', hours: 24 };
}

function inEgypt(name: string, timezone: string): CountryProfile {
  return { name, timezone, months: 'egypt', digits: 'arab', hours: 12 };
}

function inLevant(name: string, timezone: string): CountryProfile {
  return { name, timezone, months: 'levant', digits: 'arab', hours: 12 };
}
