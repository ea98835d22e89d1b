import { GONE, href, NOT_FOUND } from '../addresses.ts';
import { caddyRules } from './caddy-rules.ts';
import type { Delivery, Redirect } from './delivery.ts';
import { headersFor, headerValues, patternOf, type HeaderValues } from './headers-for.ts';
import { BYTES, FEED_TYPES, MEDIA_TYPES } from './media-types.ts';
import { namesOf } from './server-names.ts';

/**
 * What goes into the site block of a newspaper in a Caddyfile, which says its names and its `root`. Headers are looked
 * up by path, so that each is set once. Old addresses are looked for only where no file lies: Caddy goes through a
 * table from its beginning.
 */
export function caddyfile(delivery: Delivery): string {
  const { site } = delivery;
  const name = namesOf(site);
  const values = headerValues(delivery);
  const [everywhere, somewhere] = [
    values.filter(isEverywhere),
    values.filter((one) => !isEverywhere(one)),
  ];
  const headers = everywhere.map(({ name: header }) => `\t${header} {${name(header)}}\n`);
  // A header without a value would be sent all the same.
  const others = somewhere.map(({ name: header }) => {
    const value = `{${name(header)}}`;
    return `@${name(header)} expression \`${value} != ""\`\nheader @${name(header)} ${header} ${value}\n`;
  });
  return `${HEAD}
${values.map((header) => headerMap(header, delivery)).join('')}
${typeMap(name)}
header {
${headers.join('')}\tContent-Type {${name('type')}}
\t-Server
}
${others.join('')}@text path ${TEXT.join(' ')}
header @text ?Vary Accept-Encoding

encode {
\tgzip 5
\tminimum_length 512
}

# A page has one address: that of its folder. What begins with two slashes would lead to another site.
@index path_regexp ^/(?:[^/\\\\].*/)?index\\.html$
route @index {
\turi strip_suffix index.html
\tredir {uri} 301
}

${oldAddresses(delivery)}${caddyRules(delivery, table)}
file_server {
\tprecompressed br gzip
}

${errorPages(delivery)}`;
}

const HEAD = `# Made by midad, anew with each build. For the site block, which has the names and root:
#   example.com {
#     root * /var/www/paper
#     import /path/to/dist.Caddyfile
#   }
`;

/** What is compressed on its way, and so is kept by caches in more than one form. */
const TEXT = [
  '*/',
  ...Object.entries(MEDIA_TYPES)
    .filter(([, type]) => type.endsWith('charset=utf-8'))
    .map(([end]) => `*.${end}`),
];

type Entry = [key: string, value: string];

/** A table of Caddy's: the first line that fits decides. */
function table(from: string, to: string, entries: readonly Entry[], rest = ''): string {
  const lines = entries.map(([key, value]) => `\t${quoted(key)} ${quoted(value)}\n`);
  return `map ${source(from)} {${to}} {\n${lines.join('')}\tdefault ${quoted(rest)}\n}\n`;
}

/** Whether all paths have a header, each some value of it. */
function isEverywhere({ open }: HeaderValues): boolean {
  return open.some(([path]) => path === '/*');
}

function headerMap({ name: header, whole, open }: HeaderValues, { site }: Delivery): string {
  return table('{path}', namesOf(site)(header), [
    ...whole.map(([path, value]): Entry => [`${site.basePath}${path}`, value]),
    ...open.map(([path, value]): Entry => [`~${patternOf(`${site.basePath}${path}`)}`, value]),
  ]);
}

/** Caddy would take types from the machine, and not know all; what has no end to its name is a page. */
function typeMap(name: (what: string) => string): string {
  const feeds = Object.entries(FEED_TYPES).map(([file, type]): Entry => {
    return [`~/${file.replace('.', '\\.')}$`, type];
  });
  const ends = Object.entries(MEDIA_TYPES).map(([end, type]): Entry => [`~\\.${end}$`, type]);
  const known = [...feeds, ...ends];
  return table('{path}', name('type'), [...known, ['~\\.[^/.]+$', BYTES]], MEDIA_TYPES['html']);
}

/** How many redirects are in the table, which takes 10 ns for each of them where no file lies. The rest are pages. */
const MOST_REDIRECTS = 2000;

/** The redirects that are left for pages. */
export function leftByCaddy(redirects: readonly Redirect[]): Redirect[] {
  return redirects.slice(MOST_REDIRECTS);
}

/** Redirects, and 410, where no file lies. */
function oldAddresses({ site, redirects, gone }: Delivery): string {
  const name = namesOf(site);
  const moved = redirects
    .slice(0, MOST_REDIRECTS)
    .map(({ from, to }): Entry => [from, href(to, site)]);
  const entries = [...moved, ...gone.map((path): Entry => [path, 'gone'])];
  if (entries.length === 0) return '';
  const ways = entries.flatMap(([path, value]) => {
    const bare = path.replace(/(?<=.)\/$/, '');
    return [...new Set([path, bare])].map((way): Entry => [`${site.basePath}${way}`, value]);
  });
  const place = `{${name('moved')}}`;
  // What is searched for is a query already.
  const isSearch = moved.some(([, to]) => to.includes('?'));
  const sought = isSearch
    ? `\t@sought expression \`${place}.contains("?")\`\n\tredir @sought ${place} 301\n`
    : '';
  return `@nowhere {
\tpath ${site.basePath}/*
\tnot file {path} {path}/index.html
}
route @nowhere {
${table('{path}', name('moved'), ways)}${table('{query}', name('query'), [['~(.+)', '?${1}']])}
\t@withdrawn expression \`${place} == "gone"\`
\terror @withdrawn 410
${sought}\t@moved expression \`${place} != ""\`
\tredir @moved ${place}{${name('query')}} 301
}
`;
}

/** The pages of 404 and 410, with the headers of pages: what was set before an error, Caddy forgets. */
function errorPages(delivery: Delivery): string {
  const { site, gone } = delivery;
  const headers = { ...headersFor(NOT_FOUND, delivery), 'Cache-Control': 'no-cache' };
  const lines = Object.entries(headers).map(([name, value]) => `\t\t${name} ${quoted(value)}\n`);
  const rewrite = (matcher: string, test: string, page: string) =>
    `\t@${matcher} expression {http.error.status_code} ${test}\n\trewrite @${matcher} ${site.basePath}${page}\n`;
  return `handle_errors {
\theader {
${lines.join('')}\t\t-Server
\t}
${gone.length > 0 ? rewrite('gone', '== 410', GONE) : ''}${rewrite('missing', '== 404', NOT_FOUND)}\tfile_server {
\t\tprecompressed br gzip
\t}
}
`;
}

/** What is looked up: several placeholders together stand between quotes. */
function source(from: string): string {
  return /^\{[^{}]*\}$/.test(from) ? from : quoted(from);
}

/** Between quotes, a backslash is one: it hides quotes alone. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
