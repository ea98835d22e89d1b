import { absolute } from '../addresses.ts';
import type { Delivery } from '../hosts/delivery.ts';
import { goneFiles, type WentLive } from './went-live.ts';
import { headersFor } from '../hosts/headers-for.ts';

/** What hosts read of an output and never serve. */
const FOR_HOSTS = /^(?:_headers|_redirects|_routes\.json|_worker\.js|\.nojekyll|CNAME)$/;

/** A file that holds another one compressed: both answer at one address. */
const COMPRESSED = /\.(?:br|gz|zst)$/;

/**
 * Every address at which a cache can hold what is no longer so, in the order of addresses:
 *
 * - the page of each file that was changed, added (before it, 404 was kept there) or removed;
 * - for a page that came or went, its address without the slash too, where hosts lead to it, or not any more;
 * - an old address whose redirect was made, changed or ended, and one of what is gone for good;
 * - what is not ASCII as browsers send it, and in small letters, as WordPress wrote it into the links of old.
 *
 * Not what came or went under a name made of its contents, which the delivery calls immutable: no cache holds what is
 * new, and old pages in browsers may want what is old.
 */
export function changedAddresses(delivery: Delivery, done: WentLive): string[] {
  const { site } = delivery;
  const cameOrWent = [...done.added, ...goneFiles(done)];
  const files = [...done.changed, ...cameOrWent.filter(notImmutable(delivery))];
  const paths = [
    ...files.filter((file) => !FOR_HOSTS.test(file)).map(pathOf),
    ...cameOrWent.map(pathOf).flatMap(withoutSlash),
    ...changedRedirects(delivery, done),
  ];
  return [...new Set(paths.map((path) => absolute(path, site)).flatMap(inEitherCase))].toSorted();
}

/** The path of a file's page: `opinion/1/index.html` is shown at `/opinion/1/`. */
export function pathOf(file: string): string {
  return `/${file.replace(COMPRESSED, '')}`.replace(/\/index\.html$/, '/');
}

function notImmutable(delivery: Delivery): (file: string) => boolean {
  return (file) => {
    const { 'Cache-Control': caching = '' } = headersFor(pathOf(file), delivery);
    return !/\bimmutable\b/.test(caching);
  };
}

function withoutSlash(path: string): string[] {
  return path.endsWith('/') && path !== '/' ? [path.slice(0, -1)] : [];
}

/** Where something else is answered than before, though no file says so. */
function changedRedirects(delivery: Delivery, { before }: WentLive): string[] {
  if (!before) return [];
  const [old, present] = [answersOf(before), answersOf(delivery)];
  const paths = new Set([...old.keys(), ...present.keys()]);
  return [...paths].filter((path) => old.get(path) !== present.get(path));
}

function answersOf({ redirects, gone }: Pick<Delivery, 'redirects' | 'gone'>): Map<string, string> {
  return new Map([
    ...redirects.map(({ from, to }) => [from, to] as const),
    ...gone.map((path) => [path, 'gone'] as const),
  ]);
}

/** An address with percent-encoded letters in capitals, as browsers encode, and in small letters. */
function inEitherCase(address: string): string[] {
  return [address, address.replace(/%[0-9A-F]{2}/g, (letter) => letter.toLowerCase())];
}
