import { readFile } from 'node:fs/promises';
import type { AddressRule } from '../address-rules.ts';
import { hashOf } from '../hash.ts';
import type { Publishing } from '../model/publishing.ts';
import { UsageFault } from '../problems.ts';

export { HOSTS, type Host } from './host-names.ts';

/**
 * How a site is delivered, in no host's language: what the build knows, and all that publishing needs to know of a
 * newspaper, its settings of publishing as they were read among it. It lies beside the output
 * (`<output>.delivery.json`), so that what publishes reads no content.
 */
export interface Delivery extends Publishing {
  /** Goes up whenever the form of the file changes. */
  version: 1;
  site: {
    name: string;
    /** Without a slash at the end: `https://example.com/paper`. */
    url: string;
    /** The path of `url`, without a slash at the end: `/paper`, or empty. */
    basePath: string;
    timezone: string;
    language: string;
  };
  /** What answers carry. All rules that match a path hold; of those that name one header the last decides. */
  headers: HeaderRule[];
  /** Old addresses, each with where it leads. */
  redirects: Redirect[];
  /** Rules for many old addresses, in the order in which they are tried, all after `redirects`; absent without any. */
  rules?: DeliveredRule[];
  /** The paths of articles by their ids, where a rule leads to articles. */
  articles?: Record<string, string>;
  /**
   * The paths of files by what they were called on an old site (src/old-media.ts), where a rule leads to files.
   */
  media?: Record<string, string>;
  /** Paths of what was withdrawn: they answer with 410. */
  gone: string[];
}

/** What answers for some paths carry. */
export interface HeaderRule {
  /**
   * A path inside the site, not encoded, without the base path: whole (`/search/`), or with a `*` at its end that
   * stands for all that follows (`/assets/*`). A whole part that is `*` and not the last stands for one name.
   */
  path: string;
  /** By name, in the usual spelling (`Cache-Control`). */
  headers: Record<string, string>;
}

/** An address that leads to another, for good (308 or 301). */
export interface Redirect {
  /** A path inside the site, not encoded, without the base path. */
  from: string;
  /** Likewise. */
  to: string;
}

/** A rule (src/address-rules.ts), with what a host must know that does not look for files first. */
export interface DeliveredRule extends AddressRule {
  /** Whether no page of the site begins as the addresses do that it takes. */
  isFree: boolean;
}

/** Where the delivery of a site lies, by its output folder. */
export function deliveryPath(output: string): string {
  return `${output}.delivery.json`;
}

/** What may lie beside an output for a server to take in, by the ends of its names. */
export const SERVER_FILES = ['nginx.conf', 'nginx-maps.conf', 'Caddyfile'] as const;
export type ServerFile = (typeof SERVER_FILES)[number];

/** Where all lies that may lie beside an output for publishing it. */
function publishingPaths(output: string): string[] {
  return [deliveryPath(output), ...SERVER_FILES.map((ending) => `${output}.${ending}`)];
}

/**
 * The delivery of a built site.
 *
 * @throws UsageFault where there is none, which is to say: no site was built there
 */
export async function readDelivery(output: string): Promise<Delivery> {
  const text = await readFile(deliveryPath(output), 'utf8').catch(() => undefined);
  const delivery = text === undefined ? undefined : (JSON.parse(text) as Delivery);
  if (delivery?.version === 1) return delivery;
  throw new UsageFault({
    ar: `لا يوجد موقع مبني في ${output}. ابنه أولا: npm run build`,
    en: `There is no built site in ${output}. Build it first: npm run build`,
  });
}

/** The text of `<output>.delivery.json`. */
export function deliveryText(delivery: Delivery): string {
  return `${JSON.stringify(delivery, null, 1)}\n`;
}

/** One hash for the files that lie beside an output for publishing it, also for those that are not there. */
export async function hashPublishing(output: string): Promise<string> {
  const texts = publishingPaths(output).map((path) => readFile(path).catch(() => ''));
  return hashOf(...(await Promise.all(texts)));
}
