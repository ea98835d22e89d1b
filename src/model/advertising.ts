import { z } from 'zod';
import type { Said } from '../problems.ts';
import { fold } from '../text/fold.ts';
import type { FieldBook } from './fields.ts';
import { SAFE, serviceAddress } from './service-address.ts';
import { sitePath } from './site-path.ts';
import { fault, names, wholeNumber } from './values.ts';

/**
 * Where on pages advertisements may stand, with what the newsroom calls each: below the header of fronts and articles,
 * after the lead of the front page, in the front of a section, in the text of an article, and at its end.
 */
export const PLACES = {
  top: 'أعلى الصفحة',
  front: 'الصفحة الأولى',
  section: 'الأركان',
  text: 'داخل النص',
  end: 'بعد النص',
} as const;

export type Place = keyof typeof PLACES;

const PLACE_NAMES = Object.keys(PLACES) as Place[];

/** Sizes that advertisers make banners in, in CSS pixels: those of the IAB that a phone of 320 has room for, and others. */
const ON_PHONES = ['320x50', '320x100', '300x50', '300x100', '300x250'] as const;
const ON_WIDE = [...ON_PHONES, '728x90', '970x90', '970x250'] as const;

type Size = (typeof ON_WIDE)[number];

/** How large a slot is. Its room is there before anything comes into it. */
export interface SlotSizes {
  phone: Size;
  wide: Size;
}

/** `advertising` in site.yaml; absent: there is none. */
export interface AdvertisingSettings extends Partial<Record<Place, SlotSizes | undefined>> {
  /** Path of the page for whoever wants to advertise, to which a slot leads while nobody does. */
  contact: string;
  /** After which paragraph of a text its slot stands. */
  paragraph: number;
  /** Names of categories on whose pages and articles nothing is advertised. */
  without: string[];
  /** Address of what another company shows in slots that have no banner, with `{slot}` and `{size}` in it. */
  frame?: string | undefined;
}

/** Checks the settings of advertising. */
export function advertisingSettings() {
  return z.strictObject({
    contact: sitePath(),
    top: slotSizes().optional(),
    front: slotSizes().optional(),
    section: slotSizes().optional(),
    text: slotSizes().optional(),
    end: slotSizes().optional(),
    paragraph: wholeNumber(1, 20).default(3),
    without: names().default([]),
    frame: serviceAddress(SAFE).optional(),
  });
}

const NO_SIZE: Said = {
  ar: 'هذا ليس مقاسا من مقاسات الإعلانات التي تسعها الصفحة.',
  en: 'This is no size of advertisements that pages have room for.',
};
const TOO_MANY_SIZES: Said = {
  ar: 'للمكان مقاس واحد، أو مقاسان: للهاتف ثم للشاشة العريضة.',
  en: 'A slot has one size, or two: on phones, then on wide screens.',
};

/** `320x100`, or `320x100, 970x250`: on phones, and on wide screens. */
function slotSizes() {
  return names().transform((written, context): SlotSizes => {
    const [phone = '', wide = phone, ...others] = written.map((size) =>
      size.replace(/\s*[×X*]\s*/, 'x'),
    );
    if (others.length > 0) return fault(context, 'unknown-choice', TOO_MANY_SIZES);
    const sizes = { phone: sizeOf(phone, ON_PHONES), wide: sizeOf(wide, ON_WIDE) };
    if (sizes.phone && sizes.wide) return { phone: sizes.phone, wide: sizes.wide };
    const [unfit, fitting] = sizes.phone ? [wide, ON_WIDE] : [phone, ON_PHONES];
    return fault(context, 'unknown-choice', NO_SIZE, {
      found: unfit,
      wanted: { ar: fitting.join('، '), en: fitting.join(', ') },
    });
  });
}

function sizeOf<Known extends string>(text: string, known: readonly Known[]): Known | undefined {
  return known.find((size) => size === text);
}

/** The place that a name means, in English or Arabic. */
export function placeNamed(name: string): Place | undefined {
  const folded = fold(name);
  return PLACE_NAMES.find((place) => place === folded || fold(PLACES[place]) === folded);
}

/** Width and height of a size. */
export function pixelsOf(size: string): { width: number; height: number } {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}

/** `advertising` in site.yaml. */
export const ADVERTISING_FIELDS: FieldBook = {
  advertising: {
    aliases: ['الإعلانات'],
    wanted: {
      ar: 'أين تظهر الإعلانات وبأي مقاس، وصفحة من يريد أن يعلن',
      en: 'where advertisements stand and how large, and the page for whoever wants to advertise',
    },
    example: 'advertising:\n  contact: /contact/\n  text: 300x250',
  },
  'advertising.contact': {
    aliases: ['صفحة المعلنين'],
    wanted: {
      ar: 'رابط صفحة من يريد أن يعلن، يقود إليها المكان ما دام بلا إعلان',
      en: 'the address of the page for advertisers, to which a slot leads while it has no banner',
    },
    example: 'contact: /contact/',
    isAddress: true,
  },
  ...Object.fromEntries(
    Object.entries(PLACES).map(([place, name]) => [
      `advertising.${place}`,
      {
        aliases: [`إعلان ${name}`],
        wanted: {
          ar: `مقاس الهاتف (${ON_PHONES.join('، ')})، ثم مقاس الشاشة العريضة إن اختلف (${ON_WIDE.slice(ON_PHONES.length).join('، ')})`,
          en: `the size on phones (${ON_PHONES.join(', ')}), then that on wide screens if it is another (${ON_WIDE.slice(ON_PHONES.length).join(', ')})`,
        },
        example: place === 'text' ? 'text: 300x250' : `${place}: 320x100, 970x250`,
      },
    ]),
  ),
  'advertising.paragraph': {
    aliases: ['فقرة الإعلان'],
    wanted: {
      ar: 'بعد أي فقرة من المقال يأتي الإعلان داخل النص: من 1 إلى 20',
      en: 'after which paragraph the slot in a text stands: 1 to 20',
    },
    example: 'paragraph: 3',
  },
  'advertising.without': {
    aliases: ['أركان بلا إعلانات'],
    wanted: {
      ar: 'أركان لا إعلان فيها ولا في مقالاتها',
      en: 'categories on whose pages and articles nothing is advertised',
    },
    example: 'without: [حوادث]',
  },
  'advertising.frame': {
    aliases: ['إطار الإعلانات'],
    wanted: {
      ar: 'عنوان يبدأ بـ https:// تعرض فيه شركة أخرى إعلاناتها، وفيه {slot} و{size} إن شئت',
      en: 'an address that begins with https:// at which another company shows advertisements, with {slot} and {size} where wanted',
    },
    example: "frame: 'https://ads.example.com/{slot}?size={size}'",
  },
};
