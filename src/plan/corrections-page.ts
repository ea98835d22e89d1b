import { archivePath, articlePath, CORRECTIONS, feedPath, href } from '../addresses.ts';
import { formatRange } from '../calendar/in-words.ts';
import { archiveOf } from '../model/archive.ts';
import {
  correctionPlaces,
  type CorrectionPlace,
  type PublishedRevision,
} from '../model/published-corrections.ts';
import { correctionStrings } from '../strings/corrections.ts';
import type { CorrectionsProps } from './correction-props.ts';
import { toldRevision } from './corrections.ts';
import { headOf, type Edition } from './edition.ts';
import { feedLinks } from './feeds.ts';
import type { Outline } from './outline.ts';
import type { Frame, Page } from './props.ts';

/**
 * The page of all corrections and rights of reply, and its archive, whose pages are numbered from the oldest; none
 * where nothing was corrected yet (docs/decisions/corrections.md).
 */
export function correctionsOutlines(frame: Frame, edition: Edition): Outline[] {
  const { site } = edition.newsroom;
  const places = correctionPlaces(edition.newsroom);
  if (shownIn(places).length === 0) return [];
  const { front, older, pages } = archiveOf(places, site.perPage);
  const toPage = (number: number) => href(archivePath(CORRECTIONS, number), site);
  const first = outlineOf(CORRECTIONS, shownIn(front), frame, edition, {
    feed: href(feedPath(CORRECTIONS), site),
    older: older === undefined ? undefined : toPage(older),
  });
  const list = href(CORRECTIONS, site);
  const others = pages.map(({ number, items }) => {
    const [newest, oldest] = [items[0]?.when ?? 0, items.at(-1)?.when ?? 0];
    return outlineOf(archivePath(CORRECTIONS, number), shownIn(items), frame, edition, {
      archive: { range: formatRange(oldest, newest, site), list },
      older: number > 1 ? toPage(number - 1) : undefined,
      newer: number === pages.length ? list : toPage(number + 1),
    });
  });
  return [first, ...others];
}

/** The corrections at some places, but those whose article was withdrawn. */
function shownIn(places: readonly CorrectionPlace[]): PublishedRevision[] {
  return places.flatMap(({ correction }) => correction ?? []);
}

/** Where a page of corrections stands among the others. */
type Place = Pick<CorrectionsProps, 'archive' | 'feed' | 'older' | 'newer'>;

function outlineOf(
  path: string,
  corrections: readonly PublishedRevision[],
  frame: Frame,
  edition: Edition,
  place: Place,
): Outline {
  const ids = corrections.map(({ article, id }) => `${article.id}#${id}`);
  return {
    layout: 'corrections',
    path,
    madeOf: {
      articles: [...new Set(corrections.map(({ article }) => article))],
      places: JSON.stringify([place, ids]),
      card: edition.socialCards?.outlet,
    },
    page: () => correctionsPage(path, corrections, frame, edition, place),
  };
}

function correctionsPage(
  path: string,
  corrections: readonly PublishedRevision[],
  frame: Frame,
  edition: Edition,
  place: Place,
): Page {
  const { newsroom } = edition;
  const { site } = newsroom;
  const { title, about } = correctionStrings;
  const range = place.archive?.range;
  const head = headOf(edition, {
    title: range === undefined ? title : `${title}: ${range}`,
    description: about,
    path,
    ...(range === undefined && { feeds: feedLinks(path, title, site) }),
  });
  const list = corrections.map((one) => {
    const { article, id } = one;
    const page = `${href(articlePath(article, site), site)}#${id}`;
    return { ...toldRevision(one, newsroom), article: { href: page, text: article.title } };
  });
  return { layout: 'corrections', path, props: { frame, head, ...place, list } };
}
