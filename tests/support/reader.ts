import { parseHTML } from 'linkedom';

/** A reader who goes through a whole site, again and again: every page to which links lead, with all its parts. */

/** An answer that a reader got, read to its end and unpacked. */
export interface Answer {
  /** The path that was asked for, without the base of the site. */
  path: string;
  status: number;
  body: Buffer;
  /** `br` or `gzip`; absent where it came as it lies. */
  encoding: string | undefined;
  /** When it was asked for, and when it had come whole, by `performance.now()`. */
  asked: number;
  came: number;
}

/** Where a reader reads, and what else is looked at. */
export interface ReadOptions {
  /** Where the site answers. */
  origin: string;
  /** What its pages take for its address, where that is another. */
  url?: string;
  /** Says what a browser takes; each in turn by page, so that all of them meet each page in time. */
  accepts?: readonly string[];
  /** What scripts of a page fetch besides, by the page's path: further paths, which must be there too. */
  alsoAt?: (path: string, fetched: Fetched) => Promise<void>;
  /** Sees every answer; what it returns is wrong with it. */
  judge?: (answer: Answer) => string | undefined;
}

export type Fetched = (path: string, accepts?: string) => Promise<Answer>;

/** What a reader met. */
export interface Reading {
  fetches: number;
  /** How often the whole site was gone through. */
  rounds: number;
  pages: Set<string>;
  parts: Set<string>;
  /** What was missing, or judged to be wrong, each once. */
  wrong: Set<string>;
}

/** Goes through a site until it is over, and at least once to the end. */
export async function readOn(options: ReadOptions, isOver: () => boolean): Promise<Reading> {
  const reading: Reading = {
    fetches: 0,
    rounds: 0,
    pages: new Set(),
    parts: new Set(),
    wrong: new Set(),
  };
  do {
    await goThrough(options, reading);
    reading.rounds += 1;
  } while (!isOver());
  return reading;
}

async function goThrough(options: ReadOptions, reading: Reading): Promise<void> {
  const { accepts = ['br, gzip'], alsoAt } = options;
  const fetched: Fetched = (path, accepted = accepts[0]) =>
    fetchOf(options, reading, path, accepted);
  const known = new Set(['/']);
  const waiting = ['/'];
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    reading.pages.add(page);
    const accepted = accepts[(reading.pages.size + reading.rounds) % accepts.length];
    const { body } = await fetched(page, accepted);
    const { parts, links } = namedIn(body.toString(), page, options);
    const answers = await Promise.all(parts.map((part) => fetched(part, accepted)));
    const inside = answers.flatMap((part) => partsOfStyles(part, options));
    await Promise.all(inside.map((part) => fetched(part, accepted)));
    for (const part of [...parts, ...inside]) reading.parts.add(part);
    await alsoAt?.(page, fetched);
    for (const link of links.filter((one) => !known.has(one))) {
      known.add(link);
      waiting.push(link);
    }
  }
}

async function fetchOf(
  { origin, judge }: ReadOptions,
  reading: Reading,
  path: string,
  accepted = '*',
): Promise<Answer> {
  reading.fetches += 1;
  const asked = performance.now();
  const response = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': accepted } });
  const body = Buffer.from(await response.arrayBuffer());
  const { status, headers } = response;
  const encoding = headers.get('content-encoding') ?? undefined;
  const answer = { path, status, body, encoding, asked, came: performance.now() };
  const wrong = status === 200 ? judge?.(answer) : String(status);
  if (wrong !== undefined) reading.wrong.add(`${path}: ${wrong}`);
  return answer;
}

/** What a page names, by the texts of pages: most are met again and again. */
const named = new Map<string, Names>();

interface Names {
  /** What a browser may fetch for the page, and what others fetch who show a link to it. */
  parts: string[];
  /** Pages of the site to which it leads. */
  links: string[];
}

function namedIn(html: string, path: string, options: ReadOptions): Names {
  const key = `${options.origin}${path}\n${html}`;
  const before = named.get(key);
  if (before) return before;
  const { document } = parseHTML(html);
  const valuesOf = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((one) => one.getAttribute(name) ?? '');
  const sets = valuesOf('[srcset]', 'srcset').concat(valuesOf('[imagesrcset]', 'imagesrcset'));
  const parts = [
    ...valuesOf('link[href]', 'href'),
    ...valuesOf('[src]', 'src'),
    ...sets.flatMap((set) => set.split(',').map((one) => one.trim().replace(/\s.*$/s, ''))),
    ...valuesOf('use[href]', 'href'),
    ...valuesOf('[data-latest]', 'data-latest'),
    ...valuesOf('meta[property="og:image"]', 'content'),
  ];
  const links = valuesOf('a[href]', 'href').concat(valuesOf('form[action]', 'action'));
  const names = {
    parts: ofSite(parts, path, options),
    links: ofSite(links, path, options),
  };
  named.set(key, names);
  return names;
}

/** What a stylesheet names in turn, as fonts. */
function partsOfStyles({ path, body }: Answer, options: ReadOptions): string[] {
  if (!path.endsWith('.css')) return [];
  const addresses = body.toString().matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g);
  return ofSite(
    [...addresses].map(([, address = '']) => address),
    path,
    options,
  );
}

/** Those of some addresses that are of the site, as paths, each once. */
function ofSite(
  addresses: readonly string[],
  path: string,
  { origin, url = origin }: ReadOptions,
): string[] {
  const paths = addresses.flatMap((address) => {
    if (address === '') return [];
    const whole = new URL(address.replace(url, origin), `${origin}${path}`);
    return whole.origin === origin ? [whole.pathname] : [];
  });
  return [...new Set(paths)];
}
