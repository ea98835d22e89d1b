import { GONE, href, NOT_FOUND } from '../addresses.ts';
import type { Delivery } from './delivery.ts';
import { headerValues, patternOf, type HeaderValues } from './headers-for.ts';
import { nginxRules } from './nginx-rules.ts';
import { FEED_TYPES, MEDIA_TYPES } from './media-types.ts';
import { namesOf } from './server-names.ts';

/**
 * The tables of a newspaper for nginx, for the `http` block: which headers a path has, where old addresses lead, and
 * what is gone. Tables are looked up by hash, however long they are; and since every header is set once, by a
 * variable, none is lost where a location sets one of its own.
 */
export function nginxMaps(delivery: Delivery): string {
  const { site, redirects, gone } = delivery;
  const name = namesOf(site);
  const key = (path: string) => withoutSlash(`${site.basePath}${path}`);
  // What follows a dollar is a variable.
  const target = (to: string) => href(to, site).replaceAll('$', '%24');
  const moved = redirects.map(({ from, to }): Entry => [key(from), target(to)]);
  const withdrawn = gone.map((path): Entry => [key(path), '1']);
  const headers = headerValues(delivery)
    .filter((header) => valueEverywhere(header, site) === undefined)
    .map((header) => ({ to: `$${name(header.name)}`, ...headerEntries(header, site) }));
  const address = `$${name('address')}`;
  const bare = name('bare');
  const rules = nginxRules(delivery).tables;
  return [
    `${HTTP_HEAD}${hashSizes([moved, withdrawn, ...headers.map(({ whole }) => whole), ...rules.map(({ entries }) => entries)])}`,
    `map $uri ${address} {\n  default $uri;\n  "~^(?<${bare}>/.+)/$" $${bare};\n}\n`,
    table(address, `$${name('moved')}`, moved),
    table(address, `$${name('gone')}`, withdrawn),
    ...rules.map(({ from, to, entries }) => table(from, to, entries)),
    ...headers.map(({ to, whole, open }) => table('$uri', to, [...whole, ...open])),
  ].join('\n');
}

/** What goes into the `server` block of a newspaper, which says its names, its certificate and its `root`. */
export function nginxServer(delivery: Delivery): string {
  const { site, redirects, gone } = delivery;
  const name = namesOf(site);
  const base = site.basePath;
  // What is searched for is a query already.
  const isSearch = redirects.some(({ to }) => to.includes('?'));
  const sought = isSearch
    ? `  if ($${name('moved')} ~ "\\?") { return 301 $${name('moved')}; }\n`
    : '';
  const left = `${sought}  if ($${name('moved')}) { return 301 $${name('moved')}$is_args$args; }
  if ($${name('gone')}) { return 410; }
${nginxRules(delivery).steps}`;
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
${left}  # A page has one address: that of its folder. What was asked for decides, since nginx finds the page by this name;
  # two slashes, or one of the other kind, would lead to another site.
  if ($request_uri ~ "^[^?]*/index\\.html(?:\\?|$)") { rewrite "^(/(?:[^/\\\\\\\\][^\\\\\\\\]*/)?)index\\.html$" $1 permanent; }
  try_files $uri $uri/ =404;
}
${feedLocations(base, left)}`;
}

/**
 * Feeds have types by their names: by the ends of them they would be like any other XML or JSON.
 *
 * @param left what is done with an address that was left
 */
function feedLocations(base: string, left: string): string {
  const below = patternOf(`${base}/*`);
  const locations = Object.entries(FEED_TYPES).map(([file, type]) => {
    const pattern = `${below}(?:.+/)?${file.replace('.', '\\.')}$`;
    return `location ~ "${pattern}" {
${left}  types { }
  default_type ${withoutCharset(type)};
  try_files $uri =404;
}
`;
  });
  return locations.join('');
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
function headerEntries(
  { whole, open }: HeaderValues,
  { basePath }: Delivery['site'],
): { whole: Entry[]; open: Entry[] } {
  const pages = whole.flatMap(([path, value]) => {
    const file = path.replace(/\/$/, '/index.html');
    return [...new Set([path, file])].map((one): Entry => [`${basePath}${one}`, value]);
  });
  const patterns = open.map(([path, value]): Entry => {
    const isRest = path === '/*' && basePath === '';
    return [isRest ? 'default' : `~${patternOf(`${basePath}${path}`)}`, value];
  });
  return { whole: pages, open: patterns };
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

/** What lies in a bucket besides a key: its value's place, its length, what fills up to eight bytes, and an end. */
const AROUND_KEY = 26;

/** Makes room for long tables and long keys, where nginx would refuse them or be slow. */
function hashSizes(tables: readonly (readonly Entry[])[]): string {
  const most = tables.reduce((size, entries) => Math.max(size, entries.length), 0);
  const longest = tables
    .flat()
    .reduce((length, [key]) => Math.max(length, Buffer.byteLength(key)), 0);
  const bucket = powerOfTwo(Math.max(longest + AROUND_KEY, BUCKET));
  const keys = powerOfTwo(Math.max(most * 4, KEYS));
  const sizes = [
    ...(bucket > BUCKET ? [`map_hash_bucket_size ${bucket};\n`] : []),
    ...(keys > KEYS ? [`map_hash_max_size ${keys};\n`] : []),
  ];
  return sizes.length > 0 ? `${SIZES_ONCE}${sizes.join('')}` : '';
}

const SIZES_ONCE = `# nginx takes each of these once. With several newspapers on one server write the largest into nginx.conf, and take
# them out of these files when they have come: sed -i '/^map_hash_/d' dist.nginx-maps.conf
`;

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}

const TEXT = [...Object.values(MEDIA_TYPES), ...Object.values(FEED_TYPES)]
  .filter((type) => type.endsWith('charset=utf-8'))
  .map(withoutCharset);

function withoutCharset(type: string): string {
  return type.replace(/;.*/, '');
}

/** Debian's list of types knows neither web manifests nor AVIF; a list of our own takes its place as a whole. */
function typesBlock(): string {
  const ends = new Map<string, string[]>();
  for (const [end, type] of Object.entries(MEDIA_TYPES)) {
    ends.set(withoutCharset(type), [...(ends.get(withoutCharset(type)) ?? []), end]);
  }
  const lines = [...ends].map(([type, names]) => `  ${type} ${names.join(' ')};\n`);
  return `types {\n${lines.join('')}}\ndefault_type application/octet-stream;`;
}
