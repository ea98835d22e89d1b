/** An entry of a sitemap; times are ISO 8601 with their offset. */
export interface SitemapEntry {
  /** Whole address. */
  loc: string;
  lastmod?: string | undefined;
  /** Whole addresses of the pictures on the page. */
  images?: readonly string[];
  news?: NewsEntry | undefined;
}

/** What Google News is told of an article. */
export interface NewsEntry {
  /** The newspaper's name as its readers see it. */
  name: string;
  /** ISO 639: `ar`. */
  language: string;
  published: string;
  title: string;
}

/** A sitemap as an index names it. */
export interface NamedSitemap {
  loc: string;
  lastmod?: string | undefined;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** Pictures of one page: sitemap-image/1.1 takes no more. */
const MOST_IMAGES = 1000;

/** Characters that XML 1.0 has no place for, escaped or not. */
// oxlint-disable-next-line no-control-regex
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What must be escaped or left out: few addresses have any of it, and there are tens of thousands. */
// oxlint-disable-next-line no-control-regex
const TO_ESCAPE = /[&<>'"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
};

/** A sitemap of these entries, one a line (sitemaps.org/protocol.html). Only what is used is declared. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  return urlsetOf(entries, entries.map(entryXml));
}

/** An index of sitemaps. */
export function sitemapIndexXml(sitemaps: readonly NamedSitemap[]): string {
  const lines = sitemaps.map(
    ({ loc, lastmod }) => `<sitemap><loc>${escaped(loc)}</loc>${lastmodXml(lastmod)}</sitemap>\n`,
  );
  return `${HEAD}<sitemapindex xmlns="${SITEMAP}">\n${lines.join('')}</sitemapindex>\n`;
}

/** What a sitemap may hold: sitemaps.org/protocol.html, "Sitemap file limits". */
export interface Limits {
  entries: number;
  bytes: number;
}

const LIMITS: Limits = { entries: 50_000, bytes: 50 * 1024 * 1024 };

/** Around the entries of a sitemap, at the most. */
const BYTES_AROUND = 400;

/** Sitemaps of these entries in their order, as few as the limits permit; none for none. */
export function sitemapsOf(entries: readonly SitemapEntry[], limits = LIMITS): string[] {
  const made: string[] = [];
  let from = 0;
  let lines: string[] = [];
  let bytes = BYTES_AROUND;
  const close = (to: number) => {
    if (lines.length > 0) made.push(urlsetOf(entries.slice(from, to), lines));
    [from, lines, bytes] = [to, [], BYTES_AROUND];
  };
  for (const [index, entry] of entries.entries()) {
    const line = entryXml(entry);
    const size = Buffer.byteLength(line);
    if (lines.length === limits.entries || bytes + size > limits.bytes) close(index);
    lines.push(line);
    bytes += size;
  }
  close(entries.length);
  return made;
}

function urlsetOf(entries: readonly SitemapEntry[], lines: readonly string[]): string {
  const image = entries.some(({ images = [] }) => images.length > 0);
  const news = entries.some((entry) => entry.news);
  const names = `${image ? ` xmlns:image="${IMAGE}"` : ''}${news ? ` xmlns:news="${NEWS}"` : ''}`;
  return `${HEAD}<urlset xmlns="${SITEMAP}"${names}>\n${lines.join('')}</urlset>\n`;
}

function entryXml({ loc, lastmod, images = [], news }: SitemapEntry): string {
  const pictures = images
    .slice(0, MOST_IMAGES)
    .map((image) => `<image:image><image:loc>${escaped(image)}</image:loc></image:image>`);
  const inside = `${lastmodXml(lastmod)}${news ? newsXml(news) : ''}${pictures.join('')}`;
  return `<url><loc>${escaped(loc)}</loc>${inside}</url>\n`;
}

function newsXml({ name, language, published, title }: NewsEntry): string {
  const publication = `<news:name>${escaped(name)}</news:name><news:language>${language}</news:language>`;
  const facts = `<news:publication_date>${published}</news:publication_date><news:title>${escaped(title)}</news:title>`;
  return `<news:news><news:publication>${publication}</news:publication>${facts}</news:news>`;
}

function lastmodXml(lastmod: string | undefined): string {
  return lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`;
}

function escaped(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text.replace(NO_XML, '').replace(/[&<>'"]/g, (sign) => ESCAPES[sign] ?? '');
}
