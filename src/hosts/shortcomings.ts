import type { Said } from '../problems.ts';
import type { Delivery } from './delivery.ts';
import { redirectsLeft, rulesLeft } from './host-files.ts';
import { knowsGone, type Host } from './host-names.ts';
import { tooLarge, type WeighedFile } from './limits.ts';

/** Hosts that keep no headers for files, and what stands in for them. */
const WITHOUT_HEADERS: Partial<Record<Host, Said>> = {
  'github-pages': {
    ar: 'لا يقبل GitHub Pages ترويسات: سياسة الأمان مكتوبة في كل صفحة، أما HSTS ومنع عرض الموقع داخل مواقع أخرى ومدد الحفظ فلا. لها استضافة أخرى أو شبكة توزيع أمامه.',
    en: 'GitHub Pages takes no headers: the security policy stands in each page, but HSTS, who may frame the site and how long files are kept do not. They need another host, or a CDN before it.',
  },
  s3: {
    ar: 'مخزن S3 يحفظ مع الملف نوعه ومدة حفظه وحدهما: ترويسات الأمان تُكتب في شبكة التوزيع التي أمامه (docs/publishing.md).',
    en: 'An S3 store keeps the type of a file and how long it is kept, and no more: security headers are set in the CDN before it (docs/publishing.md).',
  },
};

/**
 * What a host cannot do for a site as it is, with what stands in for it: each is said once, in the summary of the
 * build.
 *
 * @param files gives all files of the site
 */
export function shortcomings(delivery: Delivery, files: () => Iterable<WeighedFile>): Said[] {
  const { host, redirects, gone, site } = delivery;
  if (!host) return [];
  const pages = redirectsLeft(redirects, { host, basePath: site.basePath }).length;
  const rules = rulesLeft(delivery).length;
  return [
    tooLarge(delivery, files),
    WITHOUT_HEADERS[host],
    host !== 's3' && pages > 0 ? byPages(pages) : undefined,
    rules > 0 ? byScript(rules) : undefined,
    gone.length > 0 && !knowsGone(host) ? NOT_GONE : undefined,
  ].filter((said) => said !== undefined);
}

function byPages(count: number): Said {
  return {
    ar: `روابط قديمة لا تحولها هذه الاستضافة بنفسها، فلكل منها صفحة تنقل القارئ إلى الرابط الجديد: ${count}.`,
    en: `Old addresses that this host does not redirect by itself, so that a page leads readers on: ${count}.`,
  };
}

function byScript(count: number): Said {
  return {
    ar: `قواعد لعناوين قديمة لا تعرفها هذه الاستضافة: ${count}. تنقل القارئ منها صفحة «لم نجد هذه الصفحة» نفسها، إذا كان في متصفحه JavaScript، ولا تعرفها محركات البحث.`,
    en: `Rules for old addresses that this host does not know: ${count}. The page 404 itself leads readers on, where their browser runs JavaScript; search engines know nothing of them.`,
  };
}

const NOT_GONE: Said = {
  ar: 'لا تعرف هذه الاستضافة الجواب 410 لما سُحب من الموقع: تجيب عنه بأن الصفحة غير موجودة (404).',
  en: 'This host does not know the answer 410 for what was withdrawn: it says that there is no such page (404).',
};
