import type { AttachmentCard } from '../survey.ts';

/** Which file below the uploads of the old site an address means, in all the ways in which WordPress writes them. */

/** Where uploads lie on every WordPress; networks of sites had `blogs.dir` once. */
const UPLOADS = /\/(?:wp-content\/uploads|wp-content\/blogs\.dir\/\d+\/files)\/(.+)$/i;

/** The folder that a network of sites gives to each. */
const OF_NETWORK = /^sites\/\d+\//;

/** Jetpack's network: the address of the picture follows as a path. */
const PHOTON = /^i\d\.wp\.com$/i;

/** Reads addresses of the old site's files. */
export interface Uploads {
  /** The path below the uploads, decoded and in NFC: `2019/05/سد.jpg`; undefined for an address of anything else. */
  pathAt: (address: string) => string | undefined;
}

/**
 * @param site the old site's address
 * @param attachments by which other hosts are known that hold its files
 */
export function uploadsOf(site: string, attachments: Iterable<AttachmentCard>): Uploads {
  const hosts = new Set(URL.canParse(site) ? [hostOf(new URL(site))] : []);
  const roots = new Set<string>();
  for (const { url, file } of attachments) {
    const at = URL.canParse(url) ? new URL(url) : undefined;
    const path = at && decoded(at.pathname);
    if (!at || path === undefined) continue;
    if (UPLOADS.test(path)) hosts.add(hostOf(at));
    else if (file && path.endsWith(`/${file}`))
      roots.add(`${hostOf(at)}${path.slice(0, -file.length)}`);
    else if (/^\/\d{4}\/\d{2}\/[^/]+$/.test(path)) roots.add(`${hostOf(at)}/`);
  }
  const rootList = [...roots].slice(0, MOST_ROOTS);
  return {
    pathAt(address) {
      const url = urlOf(address, site);
      const path = url && decoded(url.pathname);
      if (!url || path === undefined) return undefined;
      const whole = `${hostOf(url)}${path}`;
      const below = hosts.has(hostOf(url)) ? UPLOADS.exec(path)?.[1] : undefined;
      const root = rootList.find((one) => whole.startsWith(one));
      const found = below ?? (root && whole.slice(root.length));
      return found && found.replace(OF_NETWORK, '');
    },
  };
}

/** A site has one or two hosts for its files; an export that names thousands is no site's. */
const MOST_ROOTS = 20;

/** The path below the uploads that an attachment's own field gives; old versions wrote the whole path of the disk. */
export function fileBelowUploads(file: string): string {
  const path = (decoded(file) ?? file).replaceAll('\\', '/');
  return (UPLOADS.exec(path)?.[1] ?? path).replace(/^\/+/, '').replace(OF_NETWORK, '');
}

/** The address that is asked: what Jetpack's network shows is a file of the site itself. */
export function urlOf(address: string, site: string): URL | undefined {
  const trimmed = address.trim();
  const base = URL.canParse(site) ? site : undefined;
  const full = /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (!URL.canParse(full, base)) return undefined;
  const url = new URL(full, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (!PHOTON.test(url.hostname)) return url;
  const inner = `https:/${url.pathname}`;
  return URL.canParse(inner) ? new URL(inner) : undefined;
}

/** A host with its port, `www` or not. */
export function hostOf({ host }: Pick<URL, 'host'>): string {
  return host.replace(/^www\./, '');
}

/** A path in letters, also one that was encoded twice; undefined where it holds a NUL. */
function decoded(path: string): string | undefined {
  let text = path;
  for (let times = 0; times < 3 && /%[\da-f]{2}/i.test(text); times += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      break;
    }
  }
  return text.includes('\0') ? undefined : text.normalize('NFC');
}

/** `dam-scaled.jpg`, `dam-rotated.jpg`: the picture itself, made smaller or turned upright. */
const MADE_SMALLER = /-(?:scaled|rotated)(?=\.[a-z\d]+$)/i;
/** `dam-e1557842123456.jpg`: a picture that somebody cut or turned on the site, beside the one that was uploaded. */
const EDITED = /-e\d{9,}(?=\.[a-z\d]+$)/i;

/** The file as it was uploaded, where WordPress made it smaller; the path itself where it did not. */
export function asUploaded(path: string): string {
  return path.replace(MADE_SMALLER, '');
}

/** What all forms of an uploaded picture have in common. */
export function commonName(path: string): string {
  return asUploaded(path.replace(EDITED, ''));
}
