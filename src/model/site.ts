import { z } from 'zod';
import { isTimezone } from '../dates.ts';
import { commentsSettings, type CommentsSettings } from '../comments/settings.ts';
import type { Digits } from '../text/digits.ts';
import { fault, line, oneOf, wholeNumber } from './values.ts';

/** The settings of one newspaper: all that differs between newspapers, and nothing else. */
export interface Site {
  name: string;
  /** Where the site lives, without a slash at the end: `https://example.com/paper`. */
  url: string;
  /** The path of `url`, without a slash at the end: `/paper`, or empty. */
  basePath: string;
  description: string;
  /** BCP 47: `ar`, or `ar` with the country that decides the names of the months. */
  language: string;
  timezone: string;
  digits: Digits;
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

/** site.yaml: what is left out has the value of a Moroccan newspaper. */
export function siteSchema() {
  return z
    .strictObject({
      name: line(),
      url: siteUrl(),
      description: line().default(''),
      language: language().default('ar-MA'),
      timezone: timezone().default('Africa/Casablanca'),
      digits: oneOf(['latn', 'arab']).default('latn'),
      frontPage: line().optional(),
      address: addressPattern().default('{category}/{id}'),
      perPage: wholeNumber(3, 200).default(30),
      accent: colour().default('#b3122f'),
      comments: commentsSettings().optional(),
    })
    .transform((settings): Site => ({ ...settings, basePath: basePathOf(settings.url) }));
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
