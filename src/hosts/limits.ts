import { UsageFault, type Said } from '../problems.ts';
import type { Delivery } from './delivery.ts';
import type { Host } from './host-names.ts';

/** What a host takes. */
interface Limits {
  files?: number;
  /** Of all files, in bytes. */
  bytes?: number;
  /** Of one file, in bytes. */
  largest?: number;
}

const MIB = 1024 ** 2;

/** What Cloudflare takes of a file, on any plan. */
const LARGEST = 25 * MIB;

/**
 * The limits that hosts publish, by plan. A server or a store of one's own has none, and Netlify names none for files.
 * Sources: docs/decisions/hosts.md.
 */
const LIMITS: Partial<Record<Host, { name: string; free: Limits; paid: Limits }>> = {
  'github-pages': { name: 'GitHub Pages', free: { bytes: 1e9 }, paid: { bytes: 1e9 } },
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    free: { files: 20_000, largest: LARGEST },
    paid: { files: 100_000, largest: LARGEST },
  },
};

/** A file of a site, as its manifest lists it. */
export interface WeighedFile {
  path: string;
  bytes: number;
}

/**
 * Why a host cannot hold a site, with the figure; undefined where it can.
 *
 * @param files gives all files of the site; asked only where the host has limits
 */
export function tooLarge(
  { host, hostPlan = 'free' }: Pick<Delivery, 'host' | 'hostPlan'>,
  files: () => Iterable<WeighedFile>,
): Said | undefined {
  const plans = host && LIMITS[host];
  if (!plans) return undefined;
  const { name } = plans;
  const limits = plans[hostPlan];
  const site = weigh(files());
  if (site.files > (limits.files ?? Infinity)) {
    return tooManyFiles(name, site.files, limits.files ?? 0, plans.paid.files ?? 0);
  }
  if (site.bytes > (limits.bytes ?? Infinity)) {
    const [has, takes] = [megabytes(site.bytes), megabytes(limits.bytes ?? 0)];
    return {
      ar: `لا يتسع ${name} لهذا الموقع: حجمه ${has} MB، وأقصى ما يقبله ${takes} MB. انقله إلى استضافة أوسع.`,
      en: `${name} cannot hold this site: it has ${has} MB, and ${takes} MB are the most. Move it to a larger host.`,
    };
  }
  if (site.largest.bytes <= (limits.largest ?? Infinity)) return undefined;
  const { path, bytes } = site.largest;
  const [has, takes] = [megabytes(bytes), megabytes(limits.largest ?? 0)];
  return {
    ar: `لا يقبل ${name} ملفا بهذا الحجم: ${path} حجمه ${has} MB، وأقصى ما يقبله ${takes} MB. صغّره أو احذفه.`,
    en: `${name} takes no file as large as this: ${path} has ${has} MB, and ${takes} MB are the most. Make it smaller, or remove it.`,
  };
}

function tooManyFiles(name: string, has: number, takes: number, paid: number): Said {
  const isFree = takes < paid;
  return {
    ar:
      `لا يتسع ${name} لهذا الموقع: ملفاته ${has}، وأقصى ما يقبله ${takes}. ` +
      (isFree
        ? `في الاشتراك المدفوع ${paid}: إن كان لك فاكتب hostPlan: paid في site.yaml، وإلا فانقله إلى استضافة أوسع.`
        : 'انقله إلى استضافة أوسع.'),
    en:
      `${name} cannot hold this site: it has ${has} files, and ${takes} are the most. ` +
      (isFree
        ? `A paid plan takes ${paid}: if you have one, write hostPlan: paid in site.yaml, else move to a larger host.`
        : 'Move it to a larger host.'),
  };
}

/**
 * Refuses a site that its host cannot hold, before anything of it is sent.
 *
 * @param manifest `<output>.manifest.json`, as it was read
 * @throws UsageFault with the figure and the limit
 */
export function refuseTooLarge(
  delivery: Pick<Delivery, 'host' | 'hostPlan'>,
  manifest: { files: readonly WeighedFile[] },
): void {
  const why = tooLarge(delivery, () => manifest.files);
  if (why) throw new UsageFault(why);
}

function weigh(files: Iterable<WeighedFile>): {
  files: number;
  bytes: number;
  largest: WeighedFile;
} {
  const site = { files: 0, bytes: 0, largest: { path: '', bytes: 0 } };
  for (const file of files) {
    site.files += 1;
    site.bytes += file.bytes;
    if (file.bytes > site.largest.bytes) site.largest = file;
  }
  return site;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1).replace(/\.0$/, '');
}
