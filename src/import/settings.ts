import { Document } from 'yaml';
import { COUNTRIES, type CountryCode } from '../calendar/countries.ts';
import { offsetAt } from '../clock.ts';
import type { ExportSite } from './export.ts';
import { plainText } from './plain-text.ts';
import type { Decision } from './report/import-report.ts';
import type { ClockReading, Survey } from './survey.ts';

/** What site.yaml of a new newspaper is made from, besides the export. */
export interface FirstSettings {
  /** The placement that leads the front page, by its slug; undefined where the old site had none. */
  frontPage: string | undefined;
  /** The pattern of addresses: `{category}/{id}`. */
  address: string;
}

/** A country and a clock that a newspaper goes by. */
export interface Whereabouts {
  country: CountryCode;
  timezone: string;
}

/**
 * The text of site.yaml for a newspaper that has none, with what was settled in it. A newspaper needs no other file
 * but categories.yaml.
 */
export function firstSettings(
  { site, clocks }: Pick<Survey, 'site' | 'clocks'>,
  { frontPage, address }: FirstSettings,
): { text: string; decisions: readonly Decision[] } {
  const { country, timezone } = whereaboutsOf(site, clocks);
  const url = URL.canParse(site.address) ? new URL(site.address) : undefined;
  const description = plainText(site.description).text;
  const settings: Readonly<Record<string, string | undefined>> = {
    name: plainText(site.title).text || url?.hostname || NAMELESS,
    url: url && /^https?:$/.test(url.protocol) ? wholeAddress(url) : NOWHERE,
    description: description || undefined,
    country,
    timezone: timezone === COUNTRIES[country].timezone ? undefined : timezone,
    frontPage,
    address,
  };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const document = new Document(Object.fromEntries(given), { schema: 'failsafe' });
  document.commentBefore = REMARK;
  return {
    text: document.toString({ lineWidth: 0 }),
    decisions: given.map(([field, value = '']) => ({ what: 'setting', field, value })),
  };
}

const REMARK = ` إعدادات الجريدة، كما أخذها الاستيراد من الموقع القديم. راجعها سطرا سطرا.
 كل ما يمكن أن يُكتب هنا: docs/guide/site-settings.md`;

/** For an export that does not say what the site is called, or where it is: the report says so. */
const NAMELESS = 'جريدة';
const NOWHERE = 'https://example.com';

function wholeAddress({ origin, pathname }: URL): string {
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

/** A clock that agrees less often than this with what is known of it is another one. */
const LEAST_AGREEMENT = 0.4;

/**
 * Where an old site was at home: the country by the end of its address, else by its language, else Morocco. Its clock
 * is that of the country, unless the dates of its articles say that it was another one. That it stood at UTC says
 * nothing: so do those that nobody ever set.
 */
export function whereaboutsOf(
  { address, language }: Pick<ExportSite, 'address' | 'language'>,
  clocks: readonly ClockReading[] = [],
): Whereabouts {
  const domain = URL.canParse(address) ? new URL(address).hostname.split('.').at(-1) : undefined;
  const [, region] = /^ar[-_]([a-z]{2})$/i.exec(language) ?? [];
  const country = countryIn(domain) ?? countryIn(region) ?? 'MA';
  const own = COUNTRIES[country].timezone;
  const set = clocks.filter(({ minutes }) => minutes !== 0);
  const agreement = (zone: string) =>
    set.filter(({ at, minutes }) => offsetAt(at, zone) === minutes).length / set.length;
  if (set.length === 0 || agreement(own) >= LEAST_AGREEMENT) return { country, timezone: own };
  const { SA, EG, AE, ...others } = COUNTRIES;
  const zones = [SA, EG, AE, ...Object.values(others)].map(({ timezone }) => timezone);
  // Of several that agree as well the first, where most newspapers are.
  const ranked = [own, ...zones, ...ABROAD].toSorted((a, b) => agreement(b) - agreement(a));
  const [best = own] = ranked;
  return { country, timezone: agreement(best) >= LEAST_AGREEMENT ? best : own };
}

/** Where Arab newspapers are made besides. */
const ABROAD = ['Europe/Paris', 'Europe/London', 'Europe/Istanbul', 'America/New_York'];

function countryIn(code: string | undefined): CountryCode | undefined {
  const upper = code?.toUpperCase() ?? '';
  return upper in COUNTRIES ? (upper as CountryCode) : undefined;
}
