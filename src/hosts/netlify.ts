import { shapeOf } from '../address-rules.ts';
import { GONE, href } from '../addresses.ts';
import type { OutputFile } from '../output-file.ts';
import type { DeliveredRule, Delivery, Redirect } from './delivery.ts';
import { namedParts } from './named-parts.ts';
import { fileRedirects, linesOfRule, placesOf } from './rule-lines.ts';

/** From how many lines on Netlify advises against `_redirects`: https://docs.netlify.com/routing/redirects */
const MOST_LINES = 10_000;

/**
 * `_headers` and `_redirects` as Netlify reads them: all rules that match hold, and the last one that names a header
 * decides. Paths stand as they are read: of an encoded one Netlify knows nothing. A slash at the end makes no
 * difference.
 */
export function netlifyFiles(delivery: Delivery): OutputFile[] {
  const { headers, redirects, gone, site } = delivery;
  const rules = headers.map(({ path, headers: values }) => {
    const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${namedParts(path)}\n${lines.join('')}`;
  });
  const moved = redirects
    .filter(isSayable)
    .map(({ from, to }) => `${from} ${href(to, site)} 301!\n`);
  const withdrawn = gone.map((path) => `${path} ${href(GONE, site)} 410!\n`);
  const led = netlifyRules(delivery).lines.map((line) => `${line}\n`);
  const files = netlifyFileMoves(delivery).taken.map(({ from, to }) => {
    return `${from} ${href(to, site)} 301!\n`;
  });
  return [
    { path: '_headers', contents: rules.join('\n') },
    { path: '_redirects', contents: [...moved, ...withdrawn, ...files, ...led].join('') },
  ];
}

/**
 * The rules for old addresses as lines, which give way to files, and those that are left: any word stands for the
 * digits of a date there, and an article's place is not known by its id. Each article would be a line.
 */
export function netlifyRules(delivery: Delivery): { lines: string[]; left: DeliveredRule[] } {
  const { rules = [], redirects, gone, site } = delivery;
  const places = placesOf(delivery);
  const lines: string[] = [];
  const left: DeliveredRule[] = [];
  for (const rule of rules) {
    const own = lineOfQuery(rule, site) ?? linesOfRule(rule, places, site)?.map(ofFilesFirst);
    const all = redirects.length + gone.length + lines.length + (own?.length ?? 0);
    if (own && all <= MOST_LINES) lines.push(...own);
    else left.push(rule);
  }
  return { lines, left };
}

/** The old addresses of files that find room in the file, behind all else that it holds, and those that are left. */
export function netlifyFileMoves(delivery: Delivery): { taken: Redirect[]; left: Redirect[] } {
  const { redirects, gone } = delivery;
  const others = redirects.length + gone.length + netlifyRules(delivery).lines.length;
  const files = fileRedirects(delivery);
  const taken = new Set(files.filter(isSayable).slice(0, Math.max(0, MOST_LINES - others)));
  const named = redirects.filter((redirect) => !isSayable(redirect));
  return { taken: [...taken], left: [...named, ...files.filter((file) => !taken.has(file))] };
}

/** A space ends an address there. */
function isSayable({ from }: Redirect): boolean {
  return !from.includes(' ');
}

function ofFilesFirst(line: string): string {
  return `${line} 301`;
}

/** The home page is there: what it is asked leads on all the same. */
function lineOfQuery(
  rule: DeliveredRule,
  site: Pick<Delivery['site'], 'basePath'>,
): string[] | undefined {
  const shape = shapeOf(rule);
  if (shape.of !== 'query' || shape.value === undefined) return undefined;
  return [`/ ${shape.name}=${shape.value} ${href(rule.to, site)} 301!`];
}
