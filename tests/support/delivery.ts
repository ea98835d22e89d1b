import type { Delivery, Host } from '../../src/hosts/delivery.ts';

/** How a newspaper of the tests is delivered. */
export function deliveryTo(host: Host, deploy: Record<string, unknown>): Delivery {
  return {
    version: 1,
    host,
    site: {
      name: 'جريدة',
      url: 'https://paper.example',
      basePath: '',
      timezone: 'Africa/Casablanca',
      language: 'ar-MA',
    },
    headers: [],
    redirects: [],
    gone: [],
    deploy: { releases: 5, grace: 60, ...deploy },
  };
}
