import { MEDIA } from '../../address-rules.ts';
import { HOME } from '../../addresses.ts';
import type { ArticleRule, Desk } from '../manuscript.ts';
import { linkedFile } from '../../model/linked-file.ts';
import { linksIn } from '../links.ts';

const MESSAGE = {
  ar: 'هذا الرابط لا يقود إلى أي صفحة من صفحات الجريدة.',
  en: 'This link leads to no page of the newspaper.',
};
const RELATIVE = {
  ar: 'هذا الرابط ناقص، فلا يقود إلى أي صفحة. رابط داخل الجريدة يبدأ بشرطة مائلة، ورابط موقع آخر يبدأ بـ https://',
  en: 'This link is not whole, and leads to no page. A link within the newspaper begins with a slash, one to another site with https://',
};
const OLD = {
  ar: 'هذا عنوان قديم تنقل منه قاعدة في redirects.yaml. العنوان الجديد أسرع للقارئ.',
  en: 'This is an old address, from which a rule of redirects.yaml leads on. The new one is quicker for readers.',
};
const FILE = {
  ar: 'الصور لا عنوان لها في الموقع: تُنشر داخل المقال. أما الأصوات والأفلام والوثائق فمكانها content/media/files، وعنوانها ‎/media/files/…',
  en: 'Pictures have no address on the site: they are published within an article. Sounds, films and documents lie in content/media/files, at /media/files/…',
};

/** Links within the newspaper that nothing answers. Other sites are not asked. */
export const deadLinks: ArticleRule = (_, body, desk) => {
  return linksIn(body).flatMap(({ address, start, end }) => {
    const link = pathOf(address, desk.site);
    if (!link) return [];
    const place = { start, end };
    const led = ledByRule(link, desk);
    if (led !== undefined) {
      return [{ place, found: address, message: OLD, fix: asWritten(address, led, desk) }];
    }
    // Whether the file of a link is there, the build says.
    if (desk.addresses.has(link.path) || linkedFile(link.path)) return [];
    const meant = meantBy(address, link.path, desk);
    const isFile = /^\/(?:content\/)?media\//.test(link.path) || isOldFile(link.path, desk);
    const message = isFile ? FILE : link.isRelative ? RELATIVE : MESSAGE;
    return [{ place, found: address, message, ...(meant && { fix: meant }) }];
  });
};

/** A link within the newspaper: its path on the site, and what it asks. */
interface Link {
  path: string;
  query: string;
  isRelative: boolean;
}

/** Whether an address is of a file that an old site kept: a picture, or a document that no text leads to by now. */
function isOldFile(path: string, { addresses }: Desk): boolean {
  return addresses.rules.some(({ from, to }) => to === MEDIA && path.startsWith(from.slice(0, -1)));
}

/** Where a rule of redirects.yaml leads whoever follows a link. */
function ledByRule({ path, query }: Link, { addresses }: Desk): string | undefined {
  if (addresses.rules.length === 0) return undefined;
  const asked = path === HOME ? query : '';
  return addresses.has(path) && asked === '' ? undefined : addresses.leadsTo(path, asked);
}

/** The path on the site that an address names; undefined for an address elsewhere, or within the page. */
function pathOf(address: string, site: Desk['site']): Link | undefined {
  const home = new URL(site.url);
  const bare = decoded(address).replace(/[?#].*$/su, '');
  if (/^(?:https?:)?\/\//i.test(address)) {
    const url = URL.canParse(address, site.url) ? new URL(address, site.url) : undefined;
    if (!url || withoutWww(url.host) !== withoutWww(home.host)) return undefined;
    const path = decoded(url.pathname);
    if (!isBelow(path, site.basePath)) return undefined;
    const { search: query } = url;
    return { path: withSlash(path.slice(site.basePath.length)), query, isRelative: false };
  }
  if (bare === '' || /^[a-z][a-z+.-]*:/i.test(bare)) return undefined;
  const query = /\?[^#]*/.exec(address)?.[0] ?? '';
  return { path: withSlash(bare), query, isRelative: !bare.startsWith('/') };
}

function meantBy(address: string, path: string, { site, addresses }: Desk): string | undefined {
  const meant = addresses.meantBy(path);
  if (meant !== undefined) return asWritten(address, meant, { site });
  const isHost = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ma|info|press|news|tv)(?:\/|$)/i;
  return isHost.test(address) ? `https://${address}` : undefined;
}

/** A path as the address that it takes the place of was written: with the site before it, or without. */
function asWritten(address: string, path: string, { site }: Pick<Desk, 'site'>): string {
  return /^https?:/i.test(address) ? `${site.url}${path}` : path;
}

function isBelow(path: string, basePath: string): boolean {
  return basePath === '' || path === basePath || path.startsWith(`${basePath}/`);
}

/** Addresses are compared as `sitePath` has them: ending with a slash, or as the name of a file. */
function withSlash(path: string): string {
  const composed = path.normalize('NFC');
  return /\/$|\.\w+$/.test(composed) ? composed : `${composed}/`;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
