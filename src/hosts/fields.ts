import type { FieldBook } from '../model/fields.ts';

/** `host` in site.yaml: where the site is served from. */
export const HOST_FIELDS: FieldBook = {
  host: {
    aliases: ['الاستضافة'],
    wanted: {
      ar: 'github-pages أو netlify أو cloudflare-pages أو s3 أو nginx أو caddy',
      en: 'github-pages, netlify, cloudflare-pages, s3, nginx or caddy',
    },
    example: 'host: nginx',
  },
  hostPlan: {
    wanted: {
      ar: 'free أو paid: هل الاشتراك في الاستضافة مدفوع',
      en: 'free or paid: whether the plan with the host is a paid one',
    },
    example: 'hostPlan: paid',
  },
};
