import { z } from 'zod';
import type { FieldBook, FieldSource } from './fields.ts';
import { flag, sitePath } from './values.ts';

/** An address that was the newspaper's once: one entry of redirects.yaml. */
export interface OldAddress {
  /** A path inside the site, not encoded. */
  from: string;
  /** The path that it leads to; absent: what was there is withdrawn. */
  to?: string | undefined;
  /** How it is written in redirects.yaml. */
  source: FieldSource;
}

/** One entry of redirects.yaml: with `to` or `gone`, which is for the reader of the file to see to. */
export function oldAddressSchema() {
  return z.strictObject({
    from: sitePath(),
    to: sitePath().optional(),
    gone: flag().default(false),
  });
}

/** The fields of an entry. */
export const OLD_ADDRESS_FIELDS: FieldBook = {
  from: {
    aliases: ['من'],
    wanted: { ar: 'العنوان القديم، بلا اسم الموقع', en: 'the old address, without the site' },
    example: 'from: /society/22900/',
    isAddress: true,
  },
  to: {
    aliases: ['إلى'],
    wanted: {
      ar: 'العنوان الذي يقود إليه في الموقع نفسه',
      en: 'the address of the same site that it leads to',
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
};
