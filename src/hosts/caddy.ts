import { GONE, href, NOT_FOUND } from '../addresses.ts';
import type { Delivery } from './delivery.ts';
import { headerValues, patternOf, type HeaderValues } from './headers-for.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { namesOf } from './server-names.ts';

/**
 * What goes into the site block of a newspaper in a Caddyfile, which says its names and its `root`. Headers are looked
 * up by path, so that each is set once. Old addresses are looked for only where no file lies: Caddy goes through a
 * table from its beginning.
 */
export function caddyfile(delivery: Delivery): string {
  const { site, redirects, gone } = delivery;
  const name = namesOf(site);
  const base = site.basePath;
  const moved = redirects.map(({ from, to }): Entry => [`${base}${from}`, href(to, site)]);
  const withdrawn = gone.map((path): Entry => [`${base}${path}`, 'gone']);
  const values = headerValues(delivery);
  const headers = values.map(({ name: header }) => `\t\t${header} {${name(header)}}\n`);
  return `${HEAD}
${values.map((header) => headerMap(header, delivery)).join('')}
header {
${headers.join('')}\t\t-Server
}

${typeRules()}
encode {
\tgzip 5
\tminimum_length 512
}

${redirectRules([...moved, ...withdrawn], name, base)}
file_server {
\tprecompressed br gzip
}

handle_errors {
\theader Cache-Control "no-cache"
\t@gone expression {http.error.status_code} == 410
\trewrite @gone ${base}${GONE}
\t@missing expression {http.error.status_code} != 410
\trewrite @missing ${base}${NOT_FOUND}
\tfile_server {
\t\tprecompressed br gzip
\t}
}
`;
}

const HEAD = `# Made by midad, anew with each build. For the site block, which has the names and root:
#   example.com {
#     root * /var/www/paper
#     import /path/to/dist.Caddyfile
#   }
`;

type Entry = [key: string, value: string];

function headerMap({ name: header, whole, open }: HeaderValues, { site }: Delivery): string {
  const entries = [
    ...whole.map(([path, value]): Entry => [`${site.basePath}${path}`, value]),
    ...open.map(([path, value]): Entry => [`~${patternOf(`${site.basePath}${path}`)}`, value]),
  ];
  const lines = entries.map(([key, value]) => `\t${quoted(key)} ${quoted(value)}\n`);
  return `map {path} {${namesOf(site)(header)}} {\n${lines.join('')}\tdefault ""\n}\n`;
}

/** Redirects and 410, where no file lies. */
function redirectRules(
  entries: readonly Entry[],
  name: (what: string) => string,
  base: string,
): string {
  if (entries.length === 0) return '';
  const ways = entries.flatMap(([path, value]): Entry[] => {
    const bare = path.replace(/(?<=.)\/$/, '');
    return bare === path
      ? [[path, value]]
      : [
          [path, value],
          [bare, value],
        ];
  });
  const lines = ways.map(([path, value]) => `\t\t\t${quoted(path)} ${quoted(value)}\n`);
  const place = `{${name('moved')}}`;
  return `@nowhere {
\tpath ${base}/*
\tnot file {path} {path}/index.html
}
handle @nowhere {
\troute {
\t\tmap {path} ${place} {
${lines.join('')}\t\t\tdefault ""
\t\t}
\t\t@withdrawn expression \`${place} == "gone"\`
\t\terror @withdrawn 410
\t\t@moved expression \`${place} != ""\`
\t\tredir @moved ${place} 301
\t\terror 404
\t}
}
`;
}

/** Types that Caddy would take from the machine, or not know. */
function typeRules(): string {
  const lines = Object.entries(MEDIA_TYPES).map(
    ([end, type]) => `header *.${end} Content-Type "${type}"\n`,
  );
  return lines.join('');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
