import { ARTICLE, MEDIA, shapeOf } from '../address-rules.ts';
import { href } from '../addresses.ts';
import { isDocument } from '../old-media.ts';
import type { DeliveredRule, Delivery, Redirect } from './delivery.ts';

/**
 * Rules for old addresses as lines of `_redirects`, in which Netlify and Cloudflare Pages have a star and names for
 * parts of addresses, and no more.
 */

/** From how many places of articles on a rule for what lies below them would take too many lines. */
const MOST_PLACES = 100;

/**
 * The lines that say what a rule does, without status; undefined where there are none.
 *
 * @param places where articles lie: their addresses without the last part
 */
export function linesOfRule(
  rule: DeliveredRule,
  places: readonly string[],
  site: Pick<Delivery['site'], 'basePath'>,
): string[] | undefined {
  const shape = shapeOf(rule);
  if (rule.to === MEDIA) return undefined;
  if (shape.of === 'tree') return [`${shape.root}/* ${href(rule.to, site)}`];
  if (shape.of !== 'article' || places.length > MOST_PLACES) return undefined;
  const rest = rule.from.slice(ARTICLE.length);
  // A star stands for nothing too: an address without a page would lead to itself.
  const below = rest === '/*' ? '/:below/*' : rest;
  return places.map((place) => `${place}/:id${below} ${href(`${place}/:id/`, site)}`);
}

/** Where articles lie: `/society` for `/society/20510/`. */
export function placesOf({ articles = {} }: Pick<Delivery, 'articles'>): string[] {
  const paths = Object.values(articles).filter((path) => path.endsWith('/'));
  return [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/', path.length - 2))))];
}

/**
 * The files of an old site, each with its own old address, as a host takes them that cannot look anything up: documents
 * first, of which there are few and which no page shows.
 */
export function fileRedirects({
  rules = [],
  media = {},
}: Pick<Delivery, 'rules' | 'media'>): Redirect[] {
  const roots = rules.flatMap((rule) => {
    const shape = shapeOf(rule);
    return rule.to === MEDIA && shape.of === 'tree' ? [shape.root] : [];
  });
  const files = roots.flatMap((root) =>
    Object.entries(media).map(([name, to]): Redirect => ({ from: `${root}/${name}`, to })),
  );
  const isFirst = ({ to }: Redirect) => isDocument(to);
  return [...files.filter(isFirst), ...files.filter((file) => !isFirst(file))];
}
