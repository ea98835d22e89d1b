import { h } from 'preact';
import type { Moment } from '../../src/plan/props.ts';

/** What the element is called in pages; assets/scripts/article-age.ts fills it where its article is old. */
const ELEMENT = 'article-age';

/**
 * A place where the reader's own clock says how old the article is. It takes no room until then, and is filled before
 * it is painted.
 */
export function ArticleAge({
  published,
  after,
}: {
  published: Moment;
  after?: number | undefined;
}) {
  if (after === undefined) return null;
  return h(ELEMENT, { 'data-published': published.iso, 'data-after': String(after) });
}
