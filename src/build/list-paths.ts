import { pagesOf } from '../machines/sitemaps.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { feedOutlines, pathsOf } from '../plan/feeds.ts';

/** The paths of a newspaper's pages that are no articles, and of its feeds: all that readers may keep besides these. */
export function listPaths(newsroom: Newsroom): string[] {
  return [...pagesOf(newsroom), ...feedOutlines(newsroom).flatMap(pathsOf)];
}
