import type { BreadcrumbList, CollectionPage, Thing } from 'schema-dts';
import { absolute, HOME } from '../addresses.ts';
import type { LinkedData, Publisher } from './linked-data.ts';

/** A page in the way to another, by its path. */
export interface Step {
  name: string;
  path: string;
}

/**
 * What a page of articles that is no category says of itself: what it holds, and where it stands.
 *
 * @param way what readers see above it, and the page itself at the end
 */
export function listData(
  page: Step & { description?: string | undefined },
  way: readonly Step[],
  { site }: Publisher,
): LinkedData {
  const collection: CollectionPage = {
    '@type': 'CollectionPage',
    name: page.name,
    ...(page.description && { description: page.description }),
    url: absolute(page.path, site),
    inLanguage: site.language,
  };
  const breadcrumbs: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: HOME }, ...way].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path, site),
    })),
  };
  const things: Thing[] = [collection, breadcrumbs];
  return { '@context': 'https://schema.org', '@graph': things };
}
