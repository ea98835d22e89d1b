import { ADVERTISING_FIELDS } from './advertising.ts';
import { AFTERCARE_FIELDS } from '../aftercare/fields.ts';
import { COACH_FIELDS } from '../coach/fields.ts';
import { COMMENT_FIELDS } from '../comments/fields.ts';
import { MEDIA_FIELDS } from './media-fields.ts';
import { DEPLOY_FIELDS } from './deploy-fields.ts';
import { DESK_FIELDS } from './desk-fields.ts';
import { FEED_FIELDS } from '../feeds/fields.ts';
import type { FieldBook } from './fields.ts';
import { HOST_FIELDS } from '../hosts/fields.ts';
import { MACHINES_FIELDS } from '../machines/fields.ts';
import { LEGAL_FIELDS } from './legal.ts';
import { NOTIFY_FIELDS } from './notify-fields.ts';
import { SISTER_FIELDS } from './twins.ts';

/** One entry of categories.yaml. */
export const CATEGORY_FIELDS: FieldBook = {
  slug: {
    wanted: {
      ar: 'حروف لاتينية صغيرة وأرقام وواصلات',
      en: 'small Latin letters, digits and hyphens',
    },
    example: 'slug: opinion',
    isAddress: true,
  },
  name: {
    wanted: { ar: 'اسم الركن كما يقرؤه القارئ', en: "the category's name as readers see it" },
    example: 'name: رأي',
  },
  description: {
    wanted: { ar: 'جملة تصف الركن', en: 'a sentence about the category' },
    example: 'description: أقلام الجريدة وضيوفها.',
  },
  navigation: {
    wanted: {
      ar: 'نعم أو لا: هل يظهر الركن في القائمة',
      en: 'yes or no: whether it stands in the navigation',
    },
    example: 'navigation: لا',
  },
  synonyms: {
    wanted: { ar: 'أسماء أخرى للركن نفسه', en: 'other names of the same category' },
    example: 'synonyms: [في رأي]',
  },
  aliases: {
    wanted: { ar: 'أسماء قديمة للركن في العناوين', en: "the category's former slugs" },
    example: 'aliases: [avis]',
    isAddress: true,
  },
  kind: {
    wanted: {
      ar: 'section لركن عادي، أو opinion لركن الرأي، أو placement لموضع عرض مثل «واجهة»',
      en: 'section for a usual category, opinion for signed pieces, placement for where articles are shown',
    },
    example: 'kind: placement',
  },
};

/** site.yaml */
export const SITE_FIELDS: FieldBook = {
  name: {
    wanted: { ar: 'اسم الجريدة', en: "the newspaper's name" },
    example: 'name: إكسبريس تيفي',
  },
  url: {
    wanted: {
      ar: 'عنوان الموقع كاملا، وقد يتبعه مسار',
      en: "the site's whole address, which may end with a path",
    },
    example: 'url: https://example.com',
  },
  description: {
    wanted: { ar: 'جملة تصف الجريدة', en: 'a sentence about the newspaper' },
    example: 'description: جريدة إلكترونية مستقلة.',
  },
  country: {
    wanted: {
      ar: 'رمز البلد من حرفين، مثل MA للمغرب',
      en: "the country's code of two letters, as MA for Morocco",
    },
    example: 'country: MA',
  },
  language: {
    wanted: { ar: 'العربية مع رمز البلد', en: "Arabic with the country's code" },
    example: 'language: ar-MA',
  },
  timezone: {
    wanted: {
      ar: 'منطقة زمنية باسم قارة ومدينة، مثل Africa/Casablanca',
      en: 'a time zone by continent and city, as Africa/Casablanca',
    },
    example: 'timezone: Africa/Casablanca',
  },
  months: {
    wanted: {
      ar: 'morocco أو algeria أو mauritania أو egypt أو levant أو dual',
      en: 'morocco, algeria, mauritania, egypt, levant or dual',
    },
    example: 'months: morocco',
  },
  digits: {
    wanted: { ar: 'latn (123) أو arab (١٢٣)', en: 'latn (123) or arab (Arabic-Indic digits)' },
    example: 'digits: latn',
  },
  hours: { wanted: { ar: '24 أو 12', en: '24 or 12' }, example: 'hours: 24' },
  hijri: { wanted: { ar: 'نعم أو لا', en: 'yes or no' }, example: 'hijri: نعم' },
  hijriOffset: {
    wanted: {
      ar: 'عدد أيام من ‎-2 إلى ‎2، يُضاف إلى تقويم أم القرى',
      en: 'a number of days from -2 to 2, added to the calendar of Umm al-Qura',
    },
    example: 'hijriOffset: -1',
  },
  quotes: {
    wanted: { ar: 'guillemets («») أو curly (“”)', en: 'guillemets («») or curly (“”)' },
    example: 'quotes: guillemets',
  },
  frontPage: {
    wanted: {
      ar: 'slug الركن الذي يتصدر الصفحة الأولى، من categories.yaml',
      en: 'the slug, from categories.yaml, of the category that leads the front page',
    },
    example: 'frontPage: en-vedette',
  },
  address: {
    wanted: {
      ar: 'نمط عنوان المقال، وفيه {id} و{category} أو {year} أو {month} أو {day}',
      en: 'the pattern of addresses, with {id}, and {category}, {year}, {month} or {day}',
    },
    example: "address: '{category}/{id}'",
  },
  oldAfter: {
    wanted: {
      ar: 'بعد كم سنة يُقال للقارئ كم مضى على المقال: عدد صحيح من 0 إلى 50، و0 يعني أبدا',
      en: 'after how many years readers are told how old an article is: a whole number from 0 to 50, 0 for never',
    },
    example: 'oldAfter: 2',
  },
  perPage: {
    wanted: { ar: 'عدد صحيح من 3 إلى 200', en: 'a whole number from 3 to 200' },
    example: 'perPage: 30',
  },
  archive: {
    aliases: ['الأرشيف'],
    wanted: {
      ar: 'day لصفحة لكل يوم في الأرشيف، أو month لصفحة لكل شهر فيها أيامه',
      en: 'day for a page of each day in the archive, or month for one of each month with its days',
    },
    example: 'archive: day',
  },
  fonts: {
    aliases: ['الخطوط'],
    wanted: {
      ar: 'plex لخط الجريدة، أو system لخطوط جهاز القارئ',
      en: "plex for the newspaper's typeface, or system for those of the reader's device",
    },
    example: 'fonts: system',
  },
  accent: {
    wanted: { ar: 'لون بصيغة ‎#rrggbb', en: 'a colour as #rrggbb' },
    example: "accent: '#b3122f'",
  },
  cards: {
    wanted: {
      ar: 'اليوم الذي تبدأ منه بطاقات المشاركة: سنة-شهر-يوم',
      en: 'the day from which articles have social cards: year-month-day',
    },
    example: 'cards:\n  since: 2026-01-01',
  },
  'cards.since': {
    wanted: { ar: 'يوم بصيغة سنة-شهر-يوم', en: 'a day as year-month-day' },
    example: 'since: 2026-01-01',
  },
  icon: {
    wanted: {
      ar: 'اسم ملف من content/media: صورة مربعة عرضها 512 نقطة على الأقل',
      en: 'the name of a file in content/media: a square picture at least 512 pixels wide',
    },
    example: 'icon: icon.png',
  },
  offline: {
    wanted: {
      ar: 'نعم أو لا: هل تُحفظ المقالات المقروءة على جهاز القارئ',
      en: "yes or no: whether articles that were read are kept on the reader's device",
    },
    example: 'offline: لا',
  },
  lite: {
    wanted: {
      ar: 'اليوم الذي تبدأ منه النسخة الخفيفة من المقالات',
      en: 'the day from which articles have a lite edition',
    },
    example: 'lite:\n  since: 2026-01-01',
  },
  'lite.since': {
    wanted: { ar: 'يوم بصيغة 2026-01-01', en: 'a day as 2026-01-01' },
    example: 'since: 2026-01-01',
  },
  guide: {
    wanted: {
      ar: 'نعم أو لا: هل يُنشر دليل الكاتب في الموقع، تحت ‎/guide/',
      en: "yes or no: whether the author's guide is published on the site, below /guide/",
    },
    example: 'guide: نعم',
  },
  ...FEED_FIELDS,
  ...COACH_FIELDS,
  ...DESK_FIELDS,
  ...HOST_FIELDS,
  ...DEPLOY_FIELDS,
  ...AFTERCARE_FIELDS,
  ...NOTIFY_FIELDS,
  ...MEDIA_FIELDS,
  ...MACHINES_FIELDS,
  ...COMMENT_FIELDS,
  ...ADVERTISING_FIELDS,
  ...LEGAL_FIELDS,
  ...SISTER_FIELDS,
};
