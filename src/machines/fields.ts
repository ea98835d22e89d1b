import type { FieldBook } from '../model/fields.ts';

/** `robots`, `security` and `ads` in site.yaml: what machines read at the root of a site. */
export const MACHINES_FIELDS: FieldBook = {
  robots: {
    wanted: {
      ar: 'ما يُسمح به للروبوتات التي تقرأ الموقع',
      en: 'what robots that read the site may do',
    },
    example: 'robots:\n  ai: deny',
  },
  'robots.ai': {
    wanted: {
      ar: 'allow أو deny: هل تقرأ الجريدةَ روبوتاتُ الذكاء الاصطناعي',
      en: 'allow or deny: whether robots of artificial intelligence may read the newspaper',
    },
    example: 'ai: deny',
  },
  security: {
    wanted: {
      ar: 'من يُخبَر بثغرة في الموقع، وإلى متى',
      en: 'who is told of a hole in the site, and until when',
    },
    example: 'security:\n  contact: security@example.com\n  expires: 2027-06-30',
  },
  'security.contact': {
    wanted: {
      ar: 'بريد إلكتروني، أو عنوان يبدأ بـ https://، أو هاتف يبدأ بـ tel:',
      en: 'an e-mail address, an address that begins with https:// or a telephone that begins with tel:',
    },
    example: 'contact: security@example.com',
  },
  'security.expires': {
    wanted: {
      ar: 'يوم بصيغة 2027-06-30، أقل من سنة من الآن',
      en: 'a day as 2027-06-30, less than a year from now',
    },
    example: 'expires: 2027-06-30',
  },
  ads: {
    wanted: {
      ar: 'أسطر ads.txt كما أعطتك إياها شبكة الإعلانات، كل سطر بعد شرطة',
      en: 'the lines of ads.txt as the advertising network gave them, each after a hyphen',
    },
    example: 'ads:\n  - google.com, pub-0000000000000000, DIRECT, f08c47fec0942fa0',
  },
};
