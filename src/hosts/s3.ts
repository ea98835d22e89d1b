import { href } from '../addresses.ts';
import type { Delivery } from './delivery.ts';
import { headersFor } from './headers-for.ts';
import { mediaTypeOf } from './media-types.ts';

/** Asked for the page at an old address, a bucket that is served as a website answers with 301 to here. */
const REDIRECT = 'x-amz-website-redirect-location';

const targetsOf = new WeakMap<Delivery, ReadonlyMap<string, string>>();

/**
 * What an object carries in a store: the only headers that one keeps. The others are for the CDN before it.
 *
 * @param path of its file: `opinion/index.html`
 */
export function objectHeaders(path: string, delivery: Delivery): Record<string, string> {
  const address = `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  const { 'Cache-Control': caching } = headersFor(address, delivery);
  const target = redirectTargets(delivery).get(address);
  return {
    'Content-Type': mediaTypeOf(path),
    ...(caching ? { 'Cache-Control': caching } : {}),
    ...(target === undefined ? {} : { [REDIRECT]: href(target, delivery.site) }),
  };
}

/** Where old addresses lead, made once for all files of a site. */
function redirectTargets(delivery: Delivery): ReadonlyMap<string, string> {
  const known = targetsOf.get(delivery);
  if (known) return known;
  const targets = new Map(delivery.redirects.map(({ from, to }) => [from, to]));
  targetsOf.set(delivery, targets);
  return targets;
}
