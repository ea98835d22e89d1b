import { z } from 'zod';
import type { Calendar } from '../calendar/in-words.ts';
import { commentsSettings, type CommentsSettings } from '../comments/settings.ts';
import type { Instant } from '../dates.ts';
import { dateSettings, settleDates } from './date-settings.ts';
import type { QuoteStyle } from '../text/typography/quotes.ts';
import { mediaPath } from './article.ts';
import { beginningOf, sinceSetting } from './since.ts';
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
  /** What straight quotation marks are printed as. */
  quotes: QuoteStyle;
  /** Slug of the category whose articles lead the home page. */
  frontPage?: string | undefined;
  /** Pattern of an article's address, without slashes at its ends: `{category}/{id}`. */
  address: string;
  /** Articles on a full archive page. */
  perPage: number;
  /** `#rrggbb` */
  accent: string;
  /** The newspaper's own icon, a path inside content/media. */
  icon?: string | undefined;
  /** Whether browsers keep what was read for times without a connection. */
  offline: boolean;
  /** Articles from this moment on have a lite edition. */
  lite?: { since: Instant } | undefined;
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
      ...dateSettings(),
      quotes: oneOf(['guillemets', 'curly']).default('guillemets'),
      frontPage: line().optional(),
      address: addressPattern().default('{category}/{id}'),
      perPage: wholeNumber(3, 200).default(30),
      accent: colour().default('#b3122f'),
      icon: line().transform(mediaPath).optional(),
      offline: flag().default(true),
      lite: sinceSetting().optional(),
      comments: commentsSettings().optional(),
    })
    .transform(({ country, hijriOffset, lite, ...given }): Site => {
      const dates = settleDates({ country, hijriOffset, ...given });
      return {
        ...given,
        ...dates,
        lite: lite && { since: beginningOf(lite, dates.timezone) },
        basePath: basePathOf(given.url),
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
