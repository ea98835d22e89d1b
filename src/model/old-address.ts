import { z } from 'zod';
import type { Instant } from '../dates.ts';
import type { AddressRule } from '../address-rules.ts';
import type { FieldBook, FieldSource } from './fields.ts';
import { formerPath, sitePath } from './site-path.ts';
import { day, flag, moment, names } from './values.ts';
import { newAddressOr, oldAddressOr } from './written-rule.ts';

/** An address that was the newspaper's once: one entry of redirects.yaml. */
export interface OldAddress {
  /** A path inside the site, not encoded. */
  from: string;
  /** The path that it leads to; absent: what was there is withdrawn. */
  to?: string | undefined;
  /** When the article that was there came out, and in which categories it stood: so its place in lists stays empty. */
  published?: Instant | undefined;
  /** Names or slugs. */
  categories?: readonly string[] | undefined;
  /** Addresses of the other lists in which it stood. */
  lists?: readonly string[] | undefined;
  /** When its corrections were made, which stood on the page of all. */
  corrected?: readonly Instant[] | undefined;
  /** Written by the publication itself: it gives way to a page at its address. */
  isKept: boolean;
  /** How it is written in redirects.yaml. */
  source: FieldSource;
}

/** A rule of redirects.yaml, as it is written there. */
export interface WrittenRule extends AddressRule {
  source: FieldSource;
}

/** What redirects.yaml says. */
export interface Redirects {
  addresses: OldAddress[];
  /** In the order in which they are tried. */
  rules: WrittenRule[];
}

/** The old addresses that authors wrote, without those of the publication itself. */
export function byHand(oldAddresses: readonly OldAddress[]): OldAddress[] {
  return oldAddresses.filter(({ isKept }) => !isKept);
}

/** One entry of redirects.yaml: with `to` or `gone`, which is for the reader of the file to see to. */
export function oldAddressSchema({ timezone }: { timezone: string }) {
  return z.strictObject({
    from: oldAddressOr(formerPath()),
    to: newAddressOr(sitePath()).optional(),
    gone: flag().default(false),
    date: moment(timezone).optional(),
    categories: names().optional(),
    lists: names().pipe(z.array(sitePath())).meta({ kind: 'paths' }).optional(),
    corrected: names()
      .pipe(z.array(moment(timezone)))
      .meta({ kind: 'names' })
      .optional(),
    kept: day().optional(),
  });
}

/** The fields of an entry. */
export const OLD_ADDRESS_FIELDS: FieldBook = {
  from: {
    aliases: ['من'],
    wanted: {
      ar: 'العنوان القديم، أو قاعدة لعناوين كثيرة مثل /category/politics/*، بلا اسم الموقع',
      en: 'the old address, or a rule for many as /category/politics/*, without the site',
    },
    example: 'from: /society/22900/',
    isAddress: true,
  },
  to: {
    aliases: ['إلى'],
    wanted: {
      ar: 'العنوان الذي يقود إليه في الموقع نفسه، أو {article} في قاعدة للمقالات، أو {media} في قاعدة للملفات',
      en: 'the address of the same site that it leads to, or {article} in a rule for articles, or {media} in one for files',
    },
    example: 'to: /society/22921/',
    isAddress: true,
  },
  gone: {
    aliases: ['سُحب', 'أزيل'],
    wanted: {
      ar: 'نعم، إذا سُحب ما كان في العنوان ولا شيء مكانه',
      en: 'yes, where what was there is withdrawn and nothing took its place',
    },
    example: 'gone: نعم',
  },
  date: {
    aliases: ['التاريخ'],
    wanted: {
      ar: 'متى نُشر المقال الذي سُحب: سنة-شهر-يوم ساعة:دقيقة، فيبقى مكانه في القوائم فارغا',
      en: 'when the article that was withdrawn came out: year-month-day hour:minute, so that its place in lists stays empty',
    },
    example: 'date: 2019-03-04 10:30',
  },
  categories: {
    aliases: ['الأقسام', 'الأركان'],
    wanted: {
      ar: 'الأركان التي كان فيها المقال الذي سُحب',
      en: 'the categories in which the withdrawn article was',
    },
    example: 'categories: [society]',
  },
  lists: {
    aliases: ['القوائم'],
    wanted: {
      ar: 'عناوين الصفحات الأخرى التي كان فيها المقال الذي سُحب: صفحات كتّابه ومصادره ووسومه وملفه',
      en: 'the addresses of the other pages that listed the withdrawn article: of its writers, sources, tags, its story',
    },
    example: 'lists: [/authors/souad/, /stories/tramway/]',
  },
  corrected: {
    aliases: ['صُوّب'],
    wanted: {
      ar: 'متى نُشرت تصويبات المقال الذي سُحب وردود من كُتب عنهم: سنة-شهر-يوم ساعة:دقيقة، وبينها فواصل',
      en: 'when the corrections of the withdrawn article, and rights of reply, were made: year-month-day hour:minute, with commas between them',
    },
    example: 'corrected: [2019-03-05 09:00]',
  },
  kept: {
    aliases: ['حُفظ'],
    wanted: {
      ar: 'اليوم الذي كتب فيه النشر نفسه هذا السطر: سنة-شهر-يوم',
      en: 'the day on which the publication itself wrote the entry: year-month-day',
    },
    example: 'kept: 2026-11-24',
  },
};
