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
const FILE = {
  ar: 'الصور لا عنوان لها في الموقع: تُنشر داخل المقال. أما الأصوات والأفلام والوثائق فمكانها content/media/files، وعنوانها ‎/media/files/…',
  en: 'Pictures have no address on the site: they are published within an article. Sounds, films and documents lie in content/media/files, at /media/files/…',
};

/** Links within the newspaper that nothing answers. Other sites are not asked. */
export const deadLinks: ArticleRule = (_, body, desk) => {
  return linksIn(body).flatMap(({ address, start, end }) => {
    const link = pathOf(address, desk.site);
    // Whether the file of a link is there, the build says.
    if (!link || desk.addresses.has(link.path) || linkedFile(link.path)) return [];
    const meant = meantBy(address, link.path, desk);
    const isFile = /^\/(?:content\/)?media\//.test(link.path);
    const message = isFile ? FILE : link.isRelative ? RELATIVE : MESSAGE;
    return [{ place: { start, end }, found: address, message, ...(meant && { fix: meant }) }];
  });
};

/** The path on the site that an address names; undefined for an address elsewhere, or within the page. */
function pathOf(
  address: string,
  site: Desk['site'],
): { path: string; isRelative: boolean } | undefined {
  const home = new URL(site.url);
  const bare = decoded(address).replace(/[?#].*$/su, '');
  if (/^(?:https?:)?\/\//i.test(address)) {
    const url = URL.canParse(address, site.url) ? new URL(address, site.url) : undefined;
    if (!url || withoutWww(url.host) !== withoutWww(home.host)) return undefined;
    const path = decoded(url.pathname);
    if (!isBelow(path, site.basePath)) return undefined;
    return { path: withSlash(path.slice(site.basePath.length)), isRelative: false };
  }
  if (bare === '' || /^[a-z][a-z+.-]*:/i.test(bare)) return undefined;
  return { path: withSlash(bare), isRelative: !bare.startsWith('/') };
}

function meantBy(address: string, path: string, { site, addresses }: Desk): string | undefined {
  const meant = addresses.meantBy(path);
  if (meant !== undefined) {
    return /^https?:/i.test(address) ? `${site.url}${meant}` : meant;
  }
  const isHost = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ma|info|press|news|tv)(?:\/|$)/i;
  return isHost.test(address) ? `https://${address}` : undefined;
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
