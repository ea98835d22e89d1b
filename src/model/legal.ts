import { z } from 'zod';
import type { FieldBook } from './fields.ts';
import { sitePath } from './site-path.ts';
import { line } from './values.ts';

/** `legal` in site.yaml: what the law has a newspaper say of itself, and pages on which it says more. */
export interface LegalSettings {
  /** Who answers for what is published, by name, and what that is called: «مديرة النشر» too. */
  director?: string | undefined;
  directorTitle: string;
  /** Who publishes it, where that is, and how it is reached. */
  company?: string | undefined;
  address?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  /** The numbers under which it is declared and deposited, as they are to be printed. */
  declaration?: string | undefined;
  deposit?: string | undefined;
  /** Where the declaration to the commission for personal data (CNDP) is filed. */
  cndp?: string | undefined;
  /** The company that keeps the site on its servers. */
  host?: string | undefined;
  /** Paths of the newspaper's own pages: the legal notice, the rest of what it says of itself. */
  page?: string | undefined;
  privacy?: string | undefined;
  principles?: string | undefined;
  corrections?: string | undefined;
  masthead?: string | undefined;
  ownership?: string | undefined;
}

/** The parts of `legal` that are paths of pages. */
export const LEGAL_PAGES = [
  'page',
  'privacy',
  'principles',
  'corrections',
  'masthead',
  'ownership',
] as const satisfies (keyof LegalSettings)[];

/** Checks what is said for the law. All of it may be left out: what another country asks is another thing. */
export function legalSettings() {
  return z.strictObject({
    director: line().optional(),
    directorTitle: line().default('مدير النشر'),
    company: line().optional(),
    address: line().optional(),
    phone: line().optional(),
    email: line().optional(),
    declaration: line().optional(),
    deposit: line().optional(),
    cndp: line().optional(),
    host: line().optional(),
    page: sitePath().optional(),
    privacy: sitePath().optional(),
    principles: sitePath().optional(),
    corrections: sitePath().optional(),
    masthead: sitePath().optional(),
    ownership: sitePath().optional(),
  });
}

/** `legal` in site.yaml. */
export const LEGAL_FIELDS: FieldBook = {
  legal: {
    aliases: ['البيانات القانونية'],
    wanted: {
      ar: 'ما يطلب القانون أن تقوله الجريدة عن نفسها',
      en: 'what the law has the newspaper say of itself',
    },
    example: 'legal:\n  director: نعيمة الصفريوي\n  page: /legal/',
  },
  'legal.director': {
    aliases: ['مدير النشر', 'مديرة النشر'],
    wanted: { ar: 'اسم مدير النشر', en: 'the name of the director of publication' },
    example: 'director: نعيمة الصفريوي',
  },
  'legal.directorTitle': {
    aliases: ['صفة مدير النشر'],
    wanted: {
      ar: 'ما يُكتب قبل الاسم: مدير النشر، أو مديرة النشر',
      en: 'what stands before the name: the title of a man or of a woman',
    },
    example: 'directorTitle: مديرة النشر',
  },
  'legal.company': {
    aliases: ['الشركة الناشرة'],
    wanted: { ar: 'اسم الشركة الناشرة', en: 'the company that publishes the newspaper' },
    example: 'company: شركة الضفة للإعلام',
  },
  'legal.address': {
    aliases: ['عنوان الجريدة', 'المقر'],
    wanted: { ar: 'عنوان المقر', en: 'the address of its office' },
    example: "address: '12 زنقة الزعفران، واد الزيتون'",
  },
  'legal.phone': {
    aliases: ['هاتف الجريدة'],
    wanted: { ar: 'رقم الهاتف', en: 'the telephone number' },
    example: "phone: '+212 537-00-00-00'",
  },
  'legal.email': {
    aliases: ['بريد الجريدة'],
    wanted: { ar: 'البريد الإلكتروني', en: 'the e-mail address' },
    example: 'email: redaction@example.com',
  },
  'legal.declaration': {
    aliases: ['رقم التصريح'],
    wanted: {
      ar: 'مرجع التصريح بإصدار الجريدة لدى النيابة العامة',
      en: 'the number of the declaration to the public prosecutor',
    },
    example: "declaration: 'ص ح 00/2026'",
  },
  'legal.deposit': {
    aliases: ['رقم الإيداع القانوني'],
    wanted: { ar: 'رقم الإيداع القانوني أو ISSN', en: 'the number of the legal deposit, or ISSN' },
    example: "deposit: '2026PE0000'",
  },
  'legal.cndp': {
    aliases: ['رقم التصريح بالمعطيات'],
    wanted: {
      ar: 'رقم تصريحك لدى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي (CNDP)',
      en: 'the number of the declaration to the commission for personal data (CNDP)',
    },
    example: 'cndp: D-000/2026',
  },
  'legal.host': {
    aliases: ['المضيف'],
    wanted: {
      ar: 'اسم الشركة التي تستضيف الموقع، وعنوانها',
      en: 'the company that hosts the site, and its address',
    },
    example: "host: 'Hébergeur Exemple SARL، الرباط'",
  },
  'legal.page': {
    aliases: ['صفحة البيانات القانونية'],
    wanted: {
      ar: 'رابط صفحة البيانات القانونية: تظهر في آخرها هذه المعلومات كلها',
      en: 'the address of the page of the legal notice, at the end of which all of this stands',
    },
    example: 'page: /legal/',
    isAddress: true,
  },
  'legal.privacy': {
    aliases: ['صفحة المعطيات الشخصية'],
    wanted: {
      ar: 'رابط صفحة حماية المعطيات الشخصية',
      en: 'the address of the page about personal data',
    },
    example: 'privacy: /privacy/',
    isAddress: true,
  },
  'legal.principles': {
    aliases: ['صفحة ميثاق التحرير'],
    wanted: {
      ar: 'رابط ميثاق التحرير',
      en: 'the address of the page about editorial principles',
    },
    example: 'principles: /charter/',
    isAddress: true,
  },
  'legal.corrections': {
    aliases: ['صفحة التصويبات'],
    wanted: {
      ar: 'رابط الصفحة التي تقول كيف تصحح الجريدة أخطاءها',
      en: 'the address of the page about how mistakes are corrected',
    },
    example: 'corrections: /charter/',
    isAddress: true,
  },
  'legal.masthead': {
    aliases: ['صفحة هيئة التحرير'],
    wanted: { ar: 'رابط صفحة هيئة التحرير', en: 'the address of the page about the staff' },
    example: 'masthead: /about/',
    isAddress: true,
  },
  'legal.ownership': {
    aliases: ['صفحة الملكية والتمويل'],
    wanted: {
      ar: 'رابط الصفحة التي تقول من يملك الجريدة ومن يمولها',
      en: 'the address of the page about who owns the newspaper and pays for it',
    },
    example: 'ownership: /about/',
    isAddress: true,
  },
};
