import { readFile } from 'node:fs/promises';
import { readDelivery, type Delivery, type Host } from '../../src/hosts/delivery.ts';
import { sampleSite } from './site.ts';

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

/** The sample newspaper as it is delivered: its folder, and the paths of its files on the site. */
export async function deliveredSample(): Promise<{
  site: string;
  delivery: Delivery;
  paths: string[];
}> {
  const site = await sampleSite();
  const { files } = JSON.parse(await readFile(`${site}.manifest.json`, 'utf8')) as {
    files: { path: string }[];
  };
  const paths = files.map(({ path }) => `/${path}`);
  return { site, delivery: await readDelivery(site), paths };
}
