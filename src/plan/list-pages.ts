import { archivePath, href } from '../addresses.ts';
import { formatRange } from '../calendar/in-words.ts';
import { archiveOf } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { placesIn, shownIn, spanOf } from '../model/places.ts';
import type { Edition } from './edition.ts';
import type { Link } from './props.ts';

/** One page of a list: of a writer, a source, a tag. */
export interface ListPage {
  path: string;
  articles: readonly Article[];
  /** On an archive page: the days that it holds, and the way back to the list. */
  archive?: { range: string; list: Link };
  older?: string | undefined;
  newer?: string | undefined;
}

/** A list of articles as it is walked: its front, then its archive pages, which are numbered from the oldest. */
export function* pagesOfList(
  { path, name }: { path: string; name: string },
  newestFirst: readonly Article[],
  newsroom: Edition['newsroom'],
): Generator<ListPage> {
  const { site } = newsroom;
  const { front, older, pages } = archiveOf(placesIn(path, newestFirst, newsroom), site.perPage);
  const toPage = (number: number | undefined) =>
    number ? href(archivePath(path, number), site) : undefined;
  const list = { href: href(path, site), text: name };
  yield { path, articles: shownIn(front), older: toPage(older) };
  for (const { number, items } of pages) {
    yield {
      path: archivePath(path, number),
      articles: shownIn(items),
      archive: { range: formatRange(...spanOf(items), site), list },
      older: toPage(number - 1),
      newer: number === pages.length ? list.href : toPage(number + 1),
    };
  }
}
