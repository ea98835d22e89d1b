import type { Delivery, Host } from '../../src/hosts/delivery.ts';

/** How a small newspaper is delivered, with what is given. */
export function deliveryOf(
  url: string,
  own: Partial<Omit<Delivery, 'site' | 'version'>> = {},
): Delivery {
  return {
    version: 1,
    site: {
      name: 'إكسبريس تيفي',
      url,
      basePath: new URL(url).pathname.replace(/\/+$/, ''),
      timezone: 'Africa/Casablanca',
      language: 'ar-MA',
    },
    headers: [],
    redirects: [],
    gone: [],
    ...own,
  };
}

/** The same, for a host with its settings of `deploy`. */
export function deliveryTo(host: Host, deploy: Record<string, unknown>): Delivery {
  return deliveryOf('https://paper.example', {
    host,
    deploy: { releases: 5, grace: 60, ...deploy },
  });
}
