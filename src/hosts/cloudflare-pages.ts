import { href } from '../addresses.ts';
import type { OutputFile } from '../output-file.ts';
import type { DeliveredRule, Delivery, HeaderRule, Redirect } from './delivery.ts';
import { namedParts } from './named-parts.ts';
import { fileRedirects, linesOfRule, placesOf } from './rule-lines.ts';

/** What Cloudflare Pages reads of `_redirects`: https://developers.cloudflare.com/pages/configuration/redirects/ */
const MOST_REDIRECTS = 2000;
const MOST_OPEN = 100;
const LONGEST_REDIRECT = 1000;

/**
 * `_headers` and `_redirects` as Cloudflare Pages reads them. Values of one header from several rules are joined by a
 * comma, so each rule first takes away what an earlier one set. Redirects that do not fit are pages: `fitting`.
 */
export function cloudflareFiles(delivery: Delivery): OutputFile[] {
  const { headers, redirects, site } = delivery;
  // Files come after all others, and take the room that is left.
  const { lines } = fitting([...redirects, ...fileRedirects(delivery)], site);
  const led = cloudflareRules(delivery).lines;
  return [
    { path: '_headers', contents: headersText(headers) },
    { path: '_redirects', contents: [...lines, ...led].map((line) => `${line}\n`).join('') },
  ];
}

function headersText(rules: readonly HeaderRule[]): string {
  const named = new Set<string>();
  const texts = rules.map(({ path, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [
      ...(named.has(name) ? [`  ! ${name}\n`] : []),
      `  ${name}: ${value}\n`,
    ]);
    for (const name of Object.keys(headers)) named.add(name);
    return `${namedParts(path)}\n${lines.join('')}`;
  });
  return texts.join('\n');
}

/**
 * The redirects that Cloudflare Pages takes, as the lines of its file, and those that are left. A line is compared
 * with an address letter by letter, so an address has a line for each way in which it is asked for: with and without
 * the slash at its end, percent-encoded in capitals (browsers) and in small letters (WordPress).
 */
export function fitting(
  redirects: readonly Redirect[],
  site: Pick<Delivery['site'], 'basePath'>,
): { lines: string[]; left: Redirect[] } {
  const lines: string[] = [];
  const left: Redirect[] = [];
  for (const redirect of redirects) {
    const own = linesOf(redirect, site);
    const fits =
      lines.length + own.length <= MOST_REDIRECTS &&
      own.every((line) => line.length <= LONGEST_REDIRECT);
    if (fits) lines.push(...own);
    else left.push(redirect);
  }
  return { lines, left };
}

/**
 * The rules for old addresses as lines, and those that are left. Redirects come before files here: a rule is a line
 * only where no page can lie. There are no queries, and lines with a star or a name come after all others.
 */
export function cloudflareRules(delivery: Delivery): { lines: string[]; left: DeliveredRule[] } {
  const { rules = [], site } = delivery;
  const places = placesOf(delivery);
  const lines: string[] = [];
  const left: DeliveredRule[] = [];
  for (const rule of rules) {
    const isSafe = rule.isFree || isBesideEditions(rule);
    const own = (isSafe ? (linesOfRule(rule, places, site) ?? []) : []).flatMap(spellings);
    const fits =
      lines.length + own.length <= MOST_OPEN &&
      own.every((line) => line.length <= LONGEST_REDIRECT);
    if (own.length > 0 && fits) lines.push(...own);
    else left.push(rule);
  }
  return { lines, left };
}

/** Whether a rule takes what lies below articles and is none of their own pages, as their lite edition. */
function isBesideEditions({ from }: DeliveredRule): boolean {
  return /^\{article\}\/(?!lite\/|\*)/.test(from);
}

/** A line in the ways in which its address is asked for; a star stands for no slash at the end. */
function spellings(line: string): string[] {
  const [from = '', to = ''] = line.split(' ');
  const bare = from.endsWith('/*') ? [from, from.slice(0, -2)] : [from, from.replace(/\/$/, '')];
  const ways = bare.map(encodeURI).flatMap((way) => [way, inSmall(way)]);
  return [...new Set(ways)].map((way) => `${way} ${to} 301`);
}

function inSmall(encoded: string): string {
  return encoded.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
}

function linesOf({ from, to }: Redirect, site: Pick<Delivery['site'], 'basePath'>): string[] {
  const encoded = encodeURI(from);
  const ways = [encoded, inSmall(encoded)].flatMap((way) => [way, way.replace(/(?<=.)\/$/, '')]);
  return [...new Set(ways)].map((way) => `${way} ${href(to, site)} 301`);
}
