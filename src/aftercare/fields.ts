import type { FieldBook } from '../model/fields.ts';

/** `purge` and `announce` in site.yaml: what is done once the site is live. */
export const AFTERCARE_FIELDS: FieldBook = {
  purge: {
    wanted: {
      ar: 'شبكة التوزيع التي تُمسح منها النسخ القديمة من الصفحات بعد كل نشر',
      en: 'the network from which old copies of pages are purged after each publication',
    },
    example: 'purge:\n  provider: bunny',
  },
  'purge.provider': {
    wanted: {
      ar: 'cloudflare أو fastly أو bunny، أو list لكتابة العناوين في ملف',
      en: 'cloudflare, fastly or bunny, or list to write the addresses into a file',
    },
    example: 'provider: bunny',
  },
  'purge.zone': {
    wanted: { ar: 'رقم النطاق (Zone ID) في Cloudflare', en: 'the Zone ID at Cloudflare' },
    example: 'zone: 023e105f4ecef8ad9ca31a8372d0c353',
  },
  'purge.service': {
    wanted: { ar: 'رقم الخدمة (Service ID) في Fastly', en: 'the Service ID at Fastly' },
    example: 'service: SU1Z0isxPaozGVKXdv0eY0',
  },
  announce: {
    wanted: {
      ar: 'من يُخبَر بالصفحات الجديدة بعد كل نشر',
      en: 'who is told of new pages after each publication',
    },
    example: 'announce:\n  indexNow: 5f0c2a9b7e4d41c8a6b3',
  },
  'announce.indexNow': {
    wanted: {
      ar: 'مفتاح تختاره أنت لـ IndexNow: من 8 إلى 128 حرفا لاتينيا أو رقما أو واصلة',
      en: 'a key of your own for IndexNow: 8 to 128 Latin letters, digits or hyphens',
    },
    example: 'indexNow: 5f0c2a9b7e4d41c8a6b3',
  },
  'announce.webSub': {
    wanted: { ar: 'عنوان موزع WebSub', en: 'the address of a WebSub hub' },
    example: 'webSub: https://pubsubhubbub.appspot.com/',
  },
};
