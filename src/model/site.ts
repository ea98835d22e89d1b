import { z } from 'zod';
import { COUNTRIES, profileOfLanguage, type CountryCode } from '../calendar/countries.ts';
import type { Calendar } from '../calendar/in-words.ts';
import { dualCustoms, MONTH_CUSTOMS } from '../calendar/months.ts';
import { isTimezone } from '../dates.ts';
import { commentsSettings, type CommentsSettings } from '../comments/settings.ts';
import { asciiDigits } from '../text/digits.ts';
import { fold } from '../text/fold.ts';
import { nearest } from './nearest.ts';
import { fault, flag, line, oneOf, wholeNumber } from './values.ts';

/** The settings of one newspaper: all that differs between newspapers, and nothing else. */
export interface Site extends Calendar {
  name: string;
  /** Where the site lives, without a slash at the end: `https://example.com/paper`. */
  url: string;
  /** The path of `url`, without a slash at the end: `/paper`, or empty. */
  basePath: string;
  description: string;
  /** BCP 47: `ar`, or `ar` with a country. */
  language: string;
  /** Slug of the category whose articles lead the home page. */
  frontPage?: string | undefined;
  /** Pattern of an article's address, without slashes at its ends: `{category}/{id}`. */
  address: string;
  /** Articles on a full archive page. */
  perPage: number;
  /** `#rrggbb` */
  accent: string;
  comments?: CommentsSettings | undefined;
}

/**
 * site.yaml: what is left out has the value that is usual in the country, and the country is Morocco where
 * neither it nor a language is given.
 */
export function siteSchema() {
  return z
    .strictObject({
      name: line(),
      url: siteUrl(),
      description: line().default(''),
      country: country().optional(),
      language: language().optional(),
      timezone: timezone().optional(),
      months: oneOf([...MONTH_CUSTOMS, 'dual']).optional(),
      digits: oneOf(['latn', 'arab']).optional(),
      hours: hours().optional(),
      hijri: flag().default(false),
      hijriOffset: hijriOffset().default(0),
      frontPage: line().optional(),
      address: addressPattern().default('{category}/{id}'),
      perPage: wholeNumber(3, 200).default(30),
      accent: colour().default('#b3122f'),
      comments: commentsSettings().optional(),
    })
    .transform(({ country, hijriOffset: offset, ...given }): Site => {
      const language = given.language ?? `ar-${country ?? 'MA'}`;
      const usual = country ? COUNTRIES[country] : profileOfLanguage(language);
      return {
        ...given,
        basePath: basePathOf(given.url),
        language,
        timezone: given.timezone ?? usual.timezone,
        months:
          given.months === 'dual' ? dualCustoms(usual.months) : [given.months ?? usual.months],
        digits: given.digits ?? usual.digits,
        hours: given.hours ?? usual.hours,
        hijri: given.hijri ? offset : undefined,
      };
    });
}

/** Settings to check articles with when site.yaml itself is at fault. */
export function fallbackSite(): Site {
  return siteSchema().parse({ name: '—', url: 'https://example.com' });
}

function basePathOf(url: string): string {
  return new URL(url).pathname.replace(/\/+$/, '');
}

function siteUrl() {
  return line().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const sound = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
    if (!sound)
      return fault(context, 'هذا ليس عنوان موقع. يبدأ العنوان بـ https:// ولا علامة استفهام فيه.');
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  });
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

function colour() {
  return line().transform((text, context) =>
    /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : fault(context, 'هذا ليس لونا.'),
  );
}

function addressPattern() {
  return line().transform((text, context) => {
    const pattern = text.replace(/^\/+|\/+$/g, '');
    const left = pattern.replace(/\{(category|year|month|day|id)\}/g, 'x');
    if (/^[\w\-/.]+$/.test(left) && pattern.includes('{id}')) return pattern;
    return fault(context, 'هذا النمط لا يصلح لعناوين المقالات.');
  });
}
