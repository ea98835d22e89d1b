import { GONE, href, NOT_FOUND } from '../addresses.ts';
import type { Delivery } from './delivery.ts';
import { headerValues, patternOf, type HeaderValues } from './headers-for.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { namesOf } from './server-names.ts';

/**
 * The tables of a newspaper for nginx, for the `http` block: which headers a path has, where old addresses lead, and
 * what is gone. Tables are looked up by hash, however long they are; and since every header is set once, by a
 * variable, none is lost where a location sets one of its own.
 */
export function nginxMaps(delivery: Delivery): string {
  const { site, redirects, gone } = delivery;
  const name = namesOf(site);
  const inSite = (path: string) => `${site.basePath}${path}`;
  const moved = redirects.map(({ from, to }): Entry => [
    withoutSlash(inSite(from)),
    href(to, site),
  ]);
  const withdrawn = gone.map((path): Entry => [withoutSlash(inSite(path)), '1']);
  const address = `$${name('address')}`;
  return [
    HTTP_HEAD,
    ...hashSizes([...moved, ...withdrawn]),
    `map $uri ${address} {\n  default $uri;\n  "~^(?<${name('bare')}>/.+)/$" $${name('bare')};\n}\n`,
    table(address, `$${name('moved')}`, moved),
    table(address, `$${name('gone')}`, withdrawn),
    ...headerValues(delivery)
      .filter((header) => valueEverywhere(header, site) === undefined)
      .map((header) => headerTable(header, delivery)),
  ].join('\n');
}

/** What goes into the `server` block of a newspaper, which says its names, its certificate and its `root`. */
export function nginxServer(delivery: Delivery): string {
  const { site, gone } = delivery;
  const name = namesOf(site);
  const base = site.basePath;
  const headers = headerValues(delivery).map((header) => {
    const value = valueEverywhere(header, site) ?? `$${name(header.name)}`;
    return `add_header ${header.name} ${value} always;`;
  });
  return `${SERVER_HEAD}
${headers.join('\n')}

${typesBlock()}
server_tokens off;
absolute_redirect off;
charset utf-8;
charset_types ${TEXT.filter((type) => type !== 'text/html').join(' ')};

# A file that \`npm run compress\` has laid beside is sent as it is; others are compressed on the way.
gzip_static on;
# brotli_static on;   # with libnginx-mod-http-brotli-static, or ngx_brotli
gzip on;
gzip_vary on;
gzip_comp_level 5;
gzip_min_length 512;
gzip_proxied any;
gzip_types ${TEXT.filter((type) => type !== 'text/html').join(' ')};

error_page 404 ${base}${NOT_FOUND};
# A folder without a page is no forbidden place but none.
error_page 403 =404 ${base}${NOT_FOUND};
location = ${base}${NOT_FOUND} { internal; }
${gone.length > 0 ? `error_page 410 ${base}${GONE};\nlocation = ${base}${GONE} { internal; }\n` : ''}
location ${base}/ {
  if ($${name('moved')}) { return 301 $${name('moved')}$is_args$args; }
  if ($${name('gone')}) { return 410; }
  try_files $uri $uri/ =404;
}
`;
}

const HTTP_HEAD = `# Made by midad, anew with each build. For the http block, before the server blocks:
#   include /path/to/dist.nginx-maps.conf;
`;

const SERVER_HEAD = `# Made by midad, anew with each build. For the server block, which has listen, server_name, certificate and root:
#   include /path/to/dist.nginx.conf;
# The tables that it looks things up in are in the file beside it: dist.nginx-maps.conf.
`;

type Entry = [key: string, value: string];

function table(from: string, to: string, entries: readonly Entry[]): string {
  const lines = entries.map(([key, value]) => `  ${quoted(key)} ${quoted(value)};\n`);
  return `map ${from} ${to} {\n${lines.join('')}}\n`;
}

/** The value of a header that is the same on all paths of a server. */
function valueEverywhere(
  { whole, open }: HeaderValues,
  { basePath }: Delivery['site'],
): string | undefined {
  const [only, ...others] = open;
  const isOne = whole.length === 0 && others.length === 0 && basePath === '';
  return isOne && only?.[0] === '/*' ? quoted(only[1]) : undefined;
}

/** A header by path. The page of a folder is asked for by the folder, and found by its own name. */
function headerTable({ name: header, whole, open }: HeaderValues, { site }: Delivery): string {
  const pages = whole.flatMap(([path, value]): Entry[] => [
    [path, value],
    ...(path.endsWith('/') ? [[`${path}index.html`, value] as Entry] : []),
  ]);
  const patterns = open.map(([path, value]): Entry => {
    const isRest = path === '/*' && site.basePath === '';
    return [isRest ? 'default' : `~${patternOf(`${site.basePath}${path}`)}`, value];
  });
  const entries = pages.map(([path, value]): Entry => [`${site.basePath}${path}`, value]);
  return table('$uri', `$${namesOf(site)(header)}`, [...entries, ...patterns]);
}

/** Addresses are compared without the slash at their end. */
function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/$/, '');
}

function quoted(text: string): string {
  return text === 'default' ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** How nginx's tables begin: a bucket takes what a line of the processor's cache does, and a table two thousand keys. */
const BUCKET = 64;
const KEYS = 2048;

/** Makes room for long tables and long keys. With several newspapers on one server the largest sizes are kept. */
function hashSizes(entries: readonly Entry[]): string[] {
  // A key lies with its length, a pointer and the end of its bucket.
  const longest = Math.max(0, ...entries.map(([key]) => Buffer.byteLength(key) + 40));
  const bucket = powerOfTwo(Math.max(longest, BUCKET));
  const keys = powerOfTwo(Math.max(entries.length * 4, KEYS));
  return [
    ...(bucket > BUCKET ? [`map_hash_bucket_size ${bucket};`] : []),
    ...(keys > KEYS ? [`map_hash_max_size ${keys};`] : []),
  ];
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}

const TEXT = Object.values(MEDIA_TYPES)
  .filter((type) => type.endsWith('charset=utf-8'))
  .map(bare);

function bare(type: string): string {
  return type.replace(/;.*/, '');
}

/** Debian's list of types knows neither web manifests nor AVIF; a list of our own takes its place as a whole. */
function typesBlock(): string {
  const ends = new Map<string, string[]>();
  for (const [end, type] of Object.entries(MEDIA_TYPES)) {
    ends.set(bare(type), [...(ends.get(bare(type)) ?? []), end]);
  }
  const lines = [...ends].map(([type, names]) => `  ${type} ${names.join(' ')};\n`);
  return `types {\n${lines.join('')}}\ndefault_type application/octet-stream;`;
}
