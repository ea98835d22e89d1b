import { z } from 'zod';
import type { Instant } from '../dates.ts';
import type { Said } from '../problems.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { PLACES, placeNamed, type Place } from './advertising.ts';
import { mediaPath } from './article.ts';
import type { FieldBook } from './fields.ts';
import { nearest } from './nearest.ts';
import {
  fault,
  lastMoment,
  line,
  moment,
  names,
  NO_CHOICE,
  printedLine,
  wholeNumber,
} from './values.ts';

/** An advertisement that the newspaper sold itself: one entry of banners.yaml. */
export interface Banner {
  /** Its pictures, paths inside content/media: on phones, and on wide screens where that is another. */
  image: string;
  wide?: string | undefined;
  /** What is on it, for those who do not see it. */
  alt: string;
  /** Where it leads: a whole address, or a path inside the site. */
  link: string;
  slots: Place[];
  /** The first moment at which it stands, and the first at which it does not any more. */
  from?: Instant | undefined;
  until?: Instant | undefined;
  /** Names of the categories on whose pages and articles it stands; none: on all pages. */
  sections: string[];
  /** How often it is chosen among those that want the same slot. */
  weight: number;
}

/** Whether a banner stands at a moment. */
export function isRunning({ from = -Infinity, until = Infinity }: Banner, now: Instant): boolean {
  return from <= now && now < until;
}

/** One entry of banners.yaml, with dates in the newspaper's zone. */
export function bannerSchema(timezone: string, as: Typesetting) {
  return z.strictObject({
    image: line().transform(mediaPath).meta({ kind: 'media' }),
    wide: line().transform(mediaPath).meta({ kind: 'media' }).optional(),
    alt: printedLine(as),
    link: bannerLink(),
    slots: slots(),
    from: moment(timezone).optional(),
    until: lastMoment(timezone).optional(),
    sections: names().default([]),
    weight: wholeNumber(1, 100).default(1),
  });
}

const NO_LINK: Said = {
  ar: 'هذا ليس عنوانا كاملا يبدأ بـ https:// ولا رابطا داخل الجريدة يبدأ بشرطة مائلة.',
  en: 'This is neither a whole address that begins with https:// nor one of the newspaper that begins with a slash.',
};

function bannerLink() {
  return line().transform((text, context) => {
    if (/^\/(?!\/)\S*$/.test(text)) return text;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
    const isBare = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text);
    const instead = isBare ? `https://${text}` : undefined;
    return fault(context, 'unfit-banner-address', NO_LINK, { instead });
  });
}

function slots() {
  return names().transform((written, context) =>
    written.map((name): Place => {
      const known = [...Object.keys(PLACES), ...Object.values(PLACES)];
      const meant = written.length === 1 ? nearest(name, known) : undefined;
      return (
        placeNamed(name) ?? fault(context, 'unknown-choice', NO_CHOICE, { found: name, meant })
      );
    }),
  );
}

/** The fields of an entry. */
export const BANNER_FIELDS: FieldBook = {
  image: {
    aliases: ['الصورة'],
    wanted: {
      ar: 'صورة الإعلان على الهاتف: اسم ملف من content/media',
      en: 'its picture on phones: the name of a file in content/media',
    },
    example: 'image: book-fair.jpg',
  },
  wide: {
    aliases: ['الصورة العريضة'],
    wanted: {
      ar: 'صورته على الشاشة العريضة، إن اختلفت',
      en: 'its picture on wide screens, where that is another',
    },
    example: 'wide: book-fair-wide.jpg',
  },
  alt: {
    aliases: ['وصف الصورة', 'الوصف'],
    wanted: {
      ar: 'ما يقوله الإعلان، لمن لا يرى الصورة',
      en: 'what it says, for those who do not see the picture',
    },
    example: 'alt: معرض الكتاب في واد الزيتون، من 3 إلى 9 دجنبر',
  },
  link: {
    aliases: ['الرابط'],
    wanted: {
      ar: 'أين يقود: عنوان كامل يبدأ بـ https://، أو رابط في الجريدة يبدأ بشرطة مائلة',
      en: 'where it leads: a whole address that begins with https://, or one of the newspaper that begins with a slash',
    },
    example: 'link: https://book-fair.example',
  },
  slots: {
    aliases: ['الأماكن', 'المكان'],
    wanted: {
      ar: `مكان أو أكثر: ${Object.entries(PLACES)
        .map(([place, name]) => `${place} (${name})`)
        .join('، ')}`,
      en: `one slot or more: ${Object.keys(PLACES).join(', ')}`,
    },
    example: 'slots: [top, text]',
  },
  from: {
    aliases: ['من'],
    wanted: {
      ar: 'متى يبدأ، بتوقيت الجريدة: سنة-شهر-يوم، مع الساعة إن شئت',
      en: "when it begins, in the newspaper's zone: year-month-day, with an hour if wanted",
    },
    example: 'from: 2026-12-01',
  },
  until: {
    aliases: ['إلى', 'حتى'],
    wanted: {
      ar: 'آخر يوم يظهر فيه، أو الساعة التي ينتهي عندها',
      en: 'the last day on which it stands, or the hour at which it ends',
    },
    example: 'until: 2026-12-09',
  },
  sections: {
    aliases: ['الأركان'],
    wanted: {
      ar: 'أركان يظهر فيها وفي مقالاتها وحدها',
      en: 'the categories on whose pages and articles alone it stands',
    },
    example: 'sections: [ثقافة وفن]',
  },
  weight: {
    aliases: ['الوزن'],
    wanted: {
      ar: 'كم مرة يُختار إذا تقاسم المكان مع غيره: من 1 إلى 100',
      en: 'how often it is chosen where others share the slot: 1 to 100',
    },
    example: 'weight: 2',
  },
};
