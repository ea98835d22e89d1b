import { z } from 'zod';
import { SAFE, serviceAddress } from '../model/service-address.ts';
import { fault, line, oneOf, type Fault } from '../model/values.ts';
import type { Said } from '../problems.ts';

/** `purge` in site.yaml: whose caches stand between the host and the readers. Its secret is no setting. */
export interface PurgeSettings {
  provider: PurgeProvider;
  /** Cloudflare: id of the zone. */
  zone?: string | undefined;
  /** Fastly: id of the service. */
  service?: string | undefined;
}

/** `list` writes the addresses into a file, for a cache that none of the others is. */
const PROVIDERS = ['cloudflare', 'fastly', 'bunny', 'list'] as const;

export type PurgeProvider = (typeof PROVIDERS)[number];

/** `announce` in site.yaml: who is told that pages are new. */
export interface AnnounceSettings {
  /** The key of IndexNow: no secret, since it lies on the site for search engines to see. */
  indexNow?: string | undefined;
  /** Address of a WebSub hub. */
  webSub?: string | undefined;
}

/** Which provider each of the other fields belongs to: there it must be, elsewhere it must not. */
const OWNERS = { zone: 'cloudflare', service: 'fastly' } as const;

const OF_ANOTHER: Record<keyof typeof OWNERS, Said> = {
  zone: {
    ar: 'هذا الحقل لـ cloudflare وحدها.',
    en: 'This field is for cloudflare alone.',
  },
  service: {
    ar: 'هذا الحقل لـ fastly وحدها.',
    en: 'This field is for fastly alone.',
  },
};
const WITHOUT_FIELD: Said = {
  ar: 'حذف هذا الحقل، أو خدمة أخرى في provider',
  en: 'the settings without this field, or another provider',
};

/** Checks the settings against what the provider needs. */
export function purgeSettings() {
  return z
    .strictObject({
      provider: oneOf(PROVIDERS),
      zone: serviceId(/^[0-9a-f]{32}$/, NO_ZONE).optional(),
      service: serviceId(/^[A-Za-z0-9]{16,32}$/, NO_SERVICE).optional(),
    })
    .superRefine((settings, context) => {
      for (const field of ['zone', 'service'] as const) {
        const isOwner = OWNERS[field] === settings.provider;
        if (isOwner && !settings[field])
          context.addIssue({ code: 'custom', path: [field], message: '' });
        if (isOwner || !settings[field]) continue;
        const said = OF_ANOTHER[field];
        const params: Fault = { code: 'unknown-field', said, wanted: WITHOUT_FIELD, fix: '' };
        context.addIssue({ code: 'custom', path: [field], message: said.ar, params });
      }
    })
    .transform((settings): PurgeSettings => settings);
}

/** Checks to whom new pages are announced. */
export function announceSettings() {
  return z
    .strictObject({
      indexNow: serviceId(/^[A-Za-z0-9-]{8,128}$/, NO_KEY).optional(),
      webSub: serviceAddress(SAFE).optional(),
    })
    .transform((settings): AnnounceSettings => settings);
}

const NO_ZONE: Said = {
  ar: 'رقم النطاق (Zone ID) في Cloudflare 32 حرفا من 0 إلى 9 ومن a إلى f.',
  en: 'The Zone ID at Cloudflare has 32 characters, 0 to 9 and a to f.',
};
const NO_SERVICE: Said = {
  ar: 'رقم الخدمة (Service ID) في Fastly حروف لاتينية وأرقام لا غير، وهي 22 في العادة.',
  en: 'The Service ID at Fastly is made of Latin letters and digits, usually 22.',
};
const NO_KEY: Said = {
  ar: 'مفتاح IndexNow من 8 إلى 128 حرفا: حروف لاتينية وأرقام وواصلات.',
  en: 'A key of IndexNow has 8 to 128 characters: Latin letters, digits and hyphens.',
};

/** What a service calls a customer's own part of it. */
function serviceId(form: RegExp, said: Said) {
  return line().transform((text, context) =>
    form.test(text) ? text : fault(context, 'unfit-service-id', said),
  );
}
