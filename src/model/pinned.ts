import type { Instant } from '../dates.ts';
import type { Article } from './article.ts';
import { isPaid } from './kicker.ts';
import type { Site } from './site.ts';

/** An article that its author pinned to the lead of the front page. */
type Pinned = Article & { pinUntil: Instant };

/** Whether an article may lead the front page by itself: it is in the placement that does, and nobody paid for it. */
function mayLead(article: Article, { frontPage }: Pick<Site, 'frontPage'>): boolean {
  const isPlaced = frontPage === undefined || article.categories.includes(frontPage);
  return isPlaced && !isPaid(article);
}

/** Whether a pin has anything to hold, at whatever moment. */
export function isPinned(article: Article, site: Pick<Site, 'frontPage'>): article is Pinned {
  const { pinUntil, published } = article;
  return pinUntil !== undefined && pinUntil > published && mayLead(article, site);
}

/** Articles with those that are pinned in front of the others, each once. */
export function pinnedFirst(articles: readonly Article[], pinned: readonly Article[]): Article[] {
  return [...new Set([...pinned, ...articles])];
}
