import { z } from 'zod';
import type { Calendar } from '../calendar/in-words.ts';
import { readableAccent, type Colour } from '../colours.ts';
import { coachSettings, type CoachSettings } from '../coach/settings.ts';
import { commentsSettings, type CommentsSettings } from '../comments/settings.ts';
import { mediaSettings, type MediaSettings } from '../media-store/settings.ts';
import {
  adsSettings,
  robotsSettings,
  securitySettings,
  type RobotsSettings,
  type SecuritySettings,
} from '../machines/settings.ts';
import { advertisingSettings, type AdvertisingSettings } from './advertising.ts';
import { dateSettings, settleDates } from './date-settings.ts';
import { legalSettings, type LegalSettings } from './legal.ts';
import { feedSettings, type FeedSettings } from '../feeds/settings.ts';
import type { Said } from '../problems.ts';
import type { QuoteStyle } from '../text/typography/quotes.ts';
import { mediaPath } from './media-path.ts';
import { parseDate, type Instant } from '../dates.ts';
import { deskSettings, type DeskSettings } from '../web-desk/settings.ts';
import { publishingSettings, type Publishing } from './publishing.ts';
import { sisterEditions, type SisterEditions } from './twins.ts';
import { day, fault, flag, line, oneOf, wholeNumber } from './values.ts';

/** The settings of one newspaper: all that differs between newspapers, and nothing else. */
export interface Site extends Calendar, Publishing {
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
  /** After how many years an article says above its text how old it is; 0: never. */
  oldAfter: number;
  /** Whether each day has a page in the archive by date, or only those of months that are too long for one page. */
  archive: 'month' | 'day';
  /** Whose typeface pages are set in: the engine's own, or that of the reader's device. */
  fonts: 'plex' | 'system';
  accent: Colour;
  /** The newspaper's own icon, a path inside content/media. */
  icon?: string | undefined;
  /** Whether browsers keep what was read for times without a connection. */
  offline: boolean;
  /** Articles from this moment on have a lite edition. */
  lite?: { since: Instant } | undefined;
  /** Whether the author's guide is on the site too. */
  guide: boolean;
  /** What is in its feeds. */
  feeds: FeedSettings;
  comments?: CommentsSettings | undefined;
  /** Which rules of the coach are on or off besides the usual ones. */
  coach?: CoachSettings | undefined;
  /** The web desk at /admin/; absent: there is none. */
  desk?: DeskSettings | undefined;
  /** Social cards: from this moment on each article without a picture has its own. */
  cards?: { since: Instant } | undefined;
  /** Where the originals of pictures lie besides content/media. */
  media?: MediaSettings | undefined;
  /** What robots may do with it; absent: whatever they do with any site. */
  robots?: RobotsSettings | undefined;
  /** Whom to tell of a hole in the site: security.txt. */
  security?: SecuritySettings | undefined;
  /** The lines of ads.txt, as they are. */
  ads?: string[] | undefined;
  /** Where it has room for advertisements; absent: nowhere. */
  advertising?: AdvertisingSettings | undefined;
  /** What the law has it say of itself. */
  legal?: LegalSettings | undefined;
  /** The newspaper in other languages. */
  twins?: SisterEditions | undefined;
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
      oldAfter: wholeNumber(0, 50).default(1),
      archive: oneOf(['month', 'day']).default('month'),
      fonts: oneOf(['plex', 'system']).default('plex'),
      accent: accentColour().default('#b3122f'),
      icon: line().transform(mediaPath).optional(),
      offline: flag().default(true),
      lite: z.strictObject({ since: day() }).optional(),
      guide: flag().default(false),
      feeds: feedSettings(),
      comments: commentsSettings().optional(),
      coach: coachSettings().optional(),
      desk: deskSettings().optional(),
      cards: z.strictObject({ since: day() }).optional(),
      ...publishingSettings(),
      media: mediaSettings().optional(),
      robots: robotsSettings().optional(),
      security: securitySettings().optional(),
      ads: adsSettings().optional(),
      advertising: advertisingSettings().optional(),
      legal: legalSettings().optional(),
      twins: sisterEditions().optional(),
    })
    .transform(({ country, hijriOffset, cards, lite, ...given }): Site => {
      const dates = settleDates({ country, hijriOffset, ...given });
      return {
        ...given,
        ...dates,
        basePath: basePathOf(given.url),
        cards: cards && beginningOf(cards, dates.timezone),
        lite: lite && beginningOf(lite, dates.timezone),
      };
    });
}

/** Settings to check articles with when site.yaml itself is at fault. */
export function fallbackSite(): Site {
  return siteSchema().parse({ name: '—', url: 'https://example.com' });
}

/** The moment at which a day begins in the newspaper's zone. */
function beginningOf({ since }: { since: string }, timezone: string): { since: Instant } {
  return { since: parseDate(since, timezone) ?? parseDate(since, 'UTC') ?? 0 };
}

function basePathOf(url: string): string {
  return new URL(url).pathname.replace(/\/+$/, '');
}

const NO_SITE_ADDRESS: Said = {
  ar: 'هذا ليس عنوان موقع. يبدأ العنوان بـ https:// ولا علامة استفهام فيه.',
  en: 'This is no address of a site. It begins with https:// and has no question mark.',
};
const NO_COLOUR: Said = { ar: 'هذا ليس لونا.', en: 'This is no colour.' };
const TOO_LIGHT: Said = {
  ar: 'هذا اللون أفتح من أن تُقرأ به الكلمات على خلفية الصفحة، وأقرب لون منه يُقرأ هو المكتوب أدناه.',
  en: 'This colour is too light for words on the ground of the page; the nearest that can be read is below.',
};
const NO_PATTERN: Said = {
  ar: 'هذا النمط لا يصلح لعناوين المقالات.',
  en: 'This pattern does not serve for the addresses of articles.',
};

function siteUrl() {
  return line().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const sound = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
    if (!sound) {
      return fault(context, 'unfit-site-address', NO_SITE_ADDRESS, { instead: wholeAddress(text) });
    }
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  });
}

/** The address of a site without what it may not have, and with its beginning where that was left out. */
function wholeAddress(text: string): string | undefined {
  const whole = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, origin, pathname, hostname } = new URL(whole);
  const isSite = /^https?:$/.test(protocol) && hostname.includes('.');
  return isSite ? `${origin}${pathname}`.replace(/\/+$/, '') : undefined;
}

/** A colour in which text reads, by day and by night: src/colours.ts. */
function accentColour() {
  return line().transform((text, context) => {
    const accent = text.toLowerCase();
    if (!/^#[0-9a-f]{6}$/.test(accent)) {
      const fix = inFull(accent);
      return fault(context, 'not-a-colour', NO_COLOUR, fix ? { fix: `accent: '${fix}'` } : {});
    }
    const readable = readableAccent(accent);
    if (readable === accent) return accent;
    return fault(context, 'colour-too-light', TOO_LIGHT, { fix: `accent: '${readable}'` });
  });
}

/** `b32` and `#b32` as `#bb3322`; undefined for what is no colour. */
function inFull(text: string): string | undefined {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

function addressPattern() {
  return line().transform((text, context) => {
    const pattern = text.replace(/^\/+|\/+$/g, '');
    const left = pattern.replace(/\{(category|year|month|day|id)\}/g, 'x');
    if (/^[\w\-/.]+$/.test(left) && pattern.includes('{id}')) return pattern;
    return fault(context, 'unfit-address-pattern', NO_PATTERN);
  });
}
