import { z } from 'zod';
import { day, fault, names, oneOf } from '../model/values.ts';
import type { Said } from '../problems.ts';

/** `robots` in site.yaml: what robots may do with the newspaper. */
export interface RobotsSettings {
  /** Whether those may read it that gather texts for models of language. */
  ai: 'allow' | 'deny';
}

/** `security` in site.yaml: whom to tell of a hole in the site. */
export interface SecuritySettings {
  /** Addresses of mail, pages or telephones, as URIs. */
  contact: string[];
  /** The day from which this is no more to be relied on: `2027-01-01`. */
  expires: string;
}

/** Checks what robots are told. */
export function robotsSettings() {
  return z.strictObject({ ai: oneOf(['allow', 'deny']).default('allow') });
}

/** Checks whom finders of holes are told to turn to. */
export function securitySettings() {
  return z.strictObject({
    contact: names().transform((written, context) =>
      written.map((text) => {
        const uri = contactUri(text);
        return uri ?? fault(context, 'unfit-security-contact', NO_CONTACT, { found: text });
      }),
    ),
    expires: day(),
  });
}

/** Checks the lines of ads.txt, which are published as they are. */
export function adsSettings() {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((value, context) => {
      const lines = [value].flat().flatMap((text) => text.split('\n').map((line) => line.trim()));
      for (const line of lines) {
        if (isAdsLine(line)) continue;
        // An Arabic keyboard has another comma.
        const latin = line.replace(/\s*،\s*/g, ', ');
        const instead = isAdsLine(latin) ? latin : undefined;
        return fault(context, 'unfit-ads-line', NO_ADS_LINE, { found: line, instead });
      }
      return lines;
    })
    .meta({ kind: 'lines' });
}

const NO_CONTACT: Said = {
  ar: 'هذا ليس بريدا إلكترونيا، ولا عنوانا يبدأ بـ https://، ولا هاتفا يبدأ بـ tel:.',
  en: 'This is no e-mail address, no address that begins with https:// and no telephone that begins with tel:.',
};
const NO_ADS_LINE: Said = {
  ar: 'سطر ads.txt ثلاثة أجزاء بينها فواصل لاتينية: نطاق الشبكة، ثم رقم حسابك عندها، ثم DIRECT أو RESELLER.',
  en: 'A line of ads.txt has three parts with Latin commas between: the domain of the network, your account there, and DIRECT or RESELLER.',
};

/** A contact as RFC 9116 wants it: a bare address of mail is given its scheme. */
function contactUri(text: string): string | undefined {
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(text) || /^tel:\+?[\d-]+$/.test(text)) return text;
  return text.startsWith('https://') && URL.canParse(text) ? new URL(text).href : undefined;
}

/** A record, a variable or a remark: iabtechlab.com/ads-txt, version 1.1. */
function isAdsLine(line: string): boolean {
  const said = line.replace(/\s*#.*$/, '');
  if (said === '' || /^[a-z]+\s*=\s*\S/i.test(said)) return true;
  return /^[\w-]+(?:\.[\w-]+)+\s*,\s*[^\s,]+\s*,\s*(?:direct|reseller)\s*(?:,\s*[^\s,]+\s*)?(?:;.*)?$/i.test(
    said,
  );
}
