import { z } from 'zod';
import { COUNTRIES, profileOfLanguage, type CountryCode } from '../calendar/countries.ts';
import type { Calendar } from '../calendar/in-words.ts';
import { dualCustoms, MONTH_CUSTOMS } from '../calendar/months.ts';
import { isTimezone } from '../dates.ts';
import { asciiDigits } from '../text/digits.ts';
import type { Said } from '../problems.ts';
import { nearest } from './nearest.ts';
import { fault, flag, line, oneOf } from './values.ts';

/** The settings of site.yaml by which dates and numbers are written: each has what is usual in the country. */
export function dateSettings() {
  return {
    country: country().optional(),
    language: language().optional(),
    timezone: timezone().optional(),
    months: oneOf([...MONTH_CUSTOMS, 'dual']).optional(),
    digits: oneOf(['latn', 'arab']).optional(),
    hours: hours().optional(),
    hijri: flag().default(false),
    hijriOffset: hijriOffset().default(0),
  };
}

type DateSettings = z.output<z.ZodObject<ReturnType<typeof dateSettings>>>;

/** What a newspaper goes by, once all that was left out is as usual in its country. */
export function settleDates(given: DateSettings): Required<Calendar> & { language: string } {
  const tag = given.language ?? `ar-${given.country ?? 'MA'}`;
  const usual = given.country ? COUNTRIES[given.country] : profileOfLanguage(tag);
  return {
    language: tag,
    timezone: given.timezone ?? usual.timezone,
    months: given.months === 'dual' ? dualCustoms(usual.months) : [given.months ?? usual.months],
    digits: given.digits ?? usual.digits,
    hours: given.hours ?? usual.hours,
    hijri: given.hijri ? given.hijriOffset : undefined,
  };
}

const NO_COUNTRY: Said = {
  ar: 'هذا ليس رمز بلد عربي.',
  en: 'This is not the code of an Arab country.',
};
const NO_LANGUAGE: Said = {
  ar: 'لا نعرف لغة بهذا الرمز.',
  en: 'We know no language of this code.',
};
const NO_TIMEZONE: Said = {
  ar: 'لا توجد منطقة زمنية بهذا الاسم.',
  en: 'There is no time zone of this name.',
};
const NO_OFFSET: Said = {
  ar: 'هذا الحقل يأخذ عدد أيام من ‎-2 إلى ‎2.',
  en: 'This field takes a number of days from -2 to 2.',
};

function country() {
  return line().transform((text, context): CountryCode => {
    const codes = Object.keys(COUNTRIES) as CountryCode[];
    const code = codes.find((one) => one === text.toUpperCase());
    if (code) return code;
    const names = codes.map((one) => COUNTRIES[one].name);
    const name = nearest(text, names);
    return fault(context, 'unknown-country', NO_COUNTRY, {
      meant: name && codes[names.indexOf(name)],
      wanted: {
        ar: codes.map((one) => `${one} (${COUNTRIES[one].name})`).join('، '),
        en: codes.join(', '),
      },
    });
  });
}

function language() {
  return line().transform((text, context) =>
    /^ar(-[A-Z]{2})?$/.test(text) ? text : fault(context, 'unknown-language', NO_LANGUAGE),
  );
}

function timezone() {
  return line().transform((text, context) =>
    isTimezone(text) ? text : fault(context, 'unknown-timezone', NO_TIMEZONE),
  );
}

function hours() {
  return line()
    .transform(asciiDigits)
    .pipe(oneOf(['12', '24']))
    .transform((text) => (text === '12' ? 12 : 24));
}

/** Days between the Hijri date of a country that goes by sighting and Umm al-Qura's. */
function hijriOffset() {
  return line().transform((text, context) =>
    /^([+-]?[12]|0)$/.test(asciiDigits(text))
      ? Number(asciiDigits(text))
      : fault(context, 'unfit-hijri-offset', NO_OFFSET),
  );
}
