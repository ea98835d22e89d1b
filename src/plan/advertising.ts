import { BANNER_FRAGMENT, href } from '../addresses.ts';
import { isoDate } from '../dates.ts';
import {
  pixelsOf,
  type AdvertisingSettings,
  type Place,
  type SlotSizes,
} from '../model/advertising.ts';
import type { Banner } from '../model/banner.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import { advertisingStrings } from '../strings/advertising.ts';
import type { Edition } from './edition.ts';
import { contentPolicy } from './policy.ts';
import type { Frame, Link, Page } from './props.ts';
import type { Picture } from '../media/picture.ts';

/** Room for an advertisement on a page. What fills it comes apart, so that no page changes by it. */
export interface AdSlot {
  place: Place;
  /** In CSS pixels. */
  sizes: SlotSizes;
  /** Slug of the section that the page belongs to, which some banners want. */
  section?: string | undefined;
  /** Address of the fragment with all banners that stand. */
  banners: string;
  /** What stands in it while nobody advertises. */
  house: Link;
  /** Address of what another company shows in it then. */
  frame?: string | undefined;
}

/** The slots of a page. */
export type AdSlots = Partial<Record<Place, AdSlot>>;

/** Which places a kind of page has. */
const PLACES_ON = {
  home: ['top', 'front'],
  category: ['top', 'section'],
  article: ['top', 'text', 'end'],
} as const satisfies Record<string, Place[]>;

/**
 * The slots of a page. On fronts, which are made again whenever a banner begins or ends, a slot takes room only while
 * one stands; on articles, which may not change by the clock, as long as the settings have it
 * (docs/decisions/advertising.md).
 *
 * @param section slug of the category that the page belongs to
 */
export function slotsOn(
  kind: keyof typeof PLACES_ON,
  section: string | undefined,
  edition: Edition,
): AdSlots {
  const { site, categories } = edition.newsroom;
  const { advertising } = site;
  if (!advertising) return {};
  const refused = advertising.without.map((name) => categories.named(name)?.slug);
  if (section !== undefined && refused.includes(section)) return {};
  const slots: AdSlots = {};
  for (const place of PLACES_ON[kind]) {
    const sizes = advertising[place];
    const isWanted = kind === 'article' || advertising.frame !== undefined;
    if (!sizes || !(isWanted || hasBanner(place, section, edition))) continue;
    slots[place] = slotAt(place, sizes, section, advertising, site);
  }
  return slots;
}

function slotAt(
  place: Place,
  sizes: SlotSizes,
  section: string | undefined,
  { contact, frame }: AdvertisingSettings,
  site: Site,
): AdSlot {
  const text = advertisingStrings.house.replace('#', site.name);
  return {
    place,
    sizes,
    section,
    banners: href(BANNER_FRAGMENT, site),
    house: { href: href(contact, site), text },
    frame: frame?.replace('%7Bslot%7D', place).replace('{slot}', place),
  };
}

function hasBanner(place: Place, section: string | undefined, edition: Edition): boolean {
  return shownBanners(edition).some(({ banner: { slots }, sections }) => {
    const isOfSection =
      sections.length === 0 || (section !== undefined && sections.includes(section));
    return slots.includes(place) && isOfSection;
  });
}

/** The origins that pages with slots show frames of. */
export function adOrigins({ advertising }: Pick<Site, 'advertising'>, slots?: AdSlots): string[] {
  if (advertising?.frame === undefined) return [];
  if (slots && Object.keys(slots).length === 0) return [];
  return [new URL(advertising.frame).origin];
}

/** The style sheet of slots, for pages that have any. */
export function adStylesheets(slots: AdSlots, { assets }: Edition): string[] {
  const hasSlots = Object.keys(slots).length > 0;
  return hasSlots && assets.adStylesheet !== undefined ? [assets.adStylesheet] : [];
}

/** The script that fills the slots of a page, where it has any. */
export function adScripts(slots: AdSlots, { assets }: Edition): string[] {
  return Object.keys(slots).length > 0 ? [assets.scripts.banners] : [];
}

/** A banner as the fragment shows it. */
export interface ShownBanner {
  link: string;
  /** Whether it leads to another site. */
  isOutside: boolean;
  alt: string;
  /** On phones and, where it has another there, on wide screens; each with the most pixels that it is shown in. */
  image: Picture;
  imageWidth: number;
  wide?: Picture | undefined;
  wideWidth: number;
  places: Place[];
  /** Slugs of the sections that it is for; none: for all pages. */
  sections: string[];
  from?: string | undefined;
  until?: string | undefined;
  weight: number;
}

/** What the fragment of banners is drawn from. */
export interface BannersProps {
  language: string;
  policy: string;
  banners: ShownBanner[];
}

/** All banners that stand, apart from the pages that show them. None where nothing is advertised. */
export function bannerPages(_frame: Frame, edition: Edition): Page[] {
  const { site } = edition.newsroom;
  const { advertising } = site;
  if (!advertising) return [];
  const banners = shownBanners(edition).map(({ banner, image, sections }): ShownBanner => {
    const { link, alt, wide, slots, from, until, weight } = banner;
    const isOutside = !link.startsWith('/');
    const widest = (screen: keyof SlotSizes) =>
      Math.max(0, ...slots.map((place) => pixelsOf(advertising[place]?.[screen] ?? '').width));
    return {
      link: isOutside ? link : href(link, site),
      isOutside,
      alt,
      image,
      imageWidth: widest(wide === undefined ? 'wide' : 'phone'),
      wide: wide === undefined ? undefined : edition.picture(wide),
      wideWidth: widest('wide'),
      places: slots,
      sections,
      from: from === undefined ? undefined : isoDate(from, site),
      until: until === undefined ? undefined : isoDate(until, site),
      weight,
    };
  });
  const props = { language: site.language, policy: contentPolicy({}), banners };
  return [{ layout: 'banners', path: BANNER_FRAGMENT, props }];
}

/** The banners that stand and whose picture could be read, with the slugs of their sections. */
function shownBanners({
  newsroom,
  picture,
}: Edition): { banner: Banner; image: Picture; sections: string[] }[] {
  return newsroom.banners.flatMap((banner) => {
    const image = picture(banner.image);
    return image ? [{ banner, image, sections: slugsOf(banner, newsroom) }] : [];
  });
}

function slugsOf({ sections }: Banner, { categories }: Newsroom): string[] {
  return sections.flatMap((name) => categories.named(name)?.slug ?? []);
}
