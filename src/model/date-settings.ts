import { z } from 'zod';
import { COUNTRIES, profileOfLanguage, type CountryCode } from '../calendar/countries.ts';
import type { Calendar } from '../calendar/in-words.ts';
import { dualCustoms, MONTH_CUSTOMS } from '../calendar/months.ts';
import { isTimezone } from '../dates.ts';
import { asciiDigits } from '../text/digits.ts';
import { fold } from '../text/fold.ts';
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

function country() {
  return line().transform((text, context): CountryCode => {
    const codes = Object.keys(COUNTRIES) as CountryCode[];
    const code = codes.find((one) => one === text.toUpperCase());
    if (code) return code;
    const names = codes.map((one) => fold(COUNTRIES[one].name));
    const name = nearest(fold(text), names);
    return fault(context, 'هذا ليس رمز بلد عربي.', {
      meant: name && codes[names.indexOf(name)],
      wanted: codes.map((one) => `${one} (${COUNTRIES[one].name})`).join('، '),
    });
  });
}

function language() {
  return line().transform((text, context) =>
    /^ar(-[A-Z]{2})?$/.test(text) ? text : fault(context, 'لا نعرف لغة بهذا الرمز.'),
  );
}

function timezone() {
  return line().transform((text, context) =>
    isTimezone(text) ? text : fault(context, 'لا توجد منطقة زمنية بهذا الاسم.'),
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
      : fault(context, 'هذا الحقل يأخذ عدد أيام من ‎-2 إلى ‎2.'),
  );
}
