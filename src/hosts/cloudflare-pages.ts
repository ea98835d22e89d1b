import { href } from '../addresses.ts';
import type { OutputFile } from '../output-file.ts';
import type { Delivery, HeaderRule, Redirect } from './delivery.ts';
import { namedParts } from './named-parts.ts';

/** What Cloudflare Pages reads of `_redirects`: https://developers.cloudflare.com/pages/configuration/redirects/ */
const MOST_REDIRECTS = 2000;
const LONGEST_REDIRECT = 1000;

/**
 * `_headers` and `_redirects` as Cloudflare Pages reads them. Values of one header from several rules are joined by a
 * comma, so each rule first takes away what an earlier one set. Redirects that do not fit are pages: `fitting`.
 */
export function cloudflareFiles({ headers, redirects, site }: Delivery): OutputFile[] {
  const { lines } = fitting(redirects, site);
  return [
    { path: '_headers', contents: headersText(headers) },
    { path: '_redirects', contents: lines.map((line) => `${line}\n`).join('') },
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

function linesOf({ from, to }: Redirect, site: Pick<Delivery['site'], 'basePath'>): string[] {
  const encoded = encodeURI(from);
  const small = encoded.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
  const ways = [encoded, small].flatMap((way) => [way, way.replace(/(?<=.)\/$/, '')]);
  return [...new Set(ways)].map((way) => `${way} ${href(to, site)} 301`);
}
