import { formatMoment } from '../calendar/in-words.ts';
import type { LiveCoverage } from '../model/live.ts';
import type { Site } from '../model/site.ts';
import { articleStrings } from '../strings.ts';
import { joinWithAnd } from '../text/lists.ts';
import { wordsHtml } from './item-html.ts';

/**
 * A live coverage as feeds have it: its introduction, then all entries, newest first, each with its whole date, since
 * a reader of feeds may come to it days later.
 *
 * @param body the introduction as HTML
 * @param texts of the entries, by their anchors
 */
export function coverageHtml(
  { entries }: LiveCoverage,
  body: string,
  texts: ReadonlyMap<string, string>,
  site: Site,
): string {
  const told = entries.map(({ id, at, title, authors }) => {
    const heading = [formatMoment(at, site), title].filter(Boolean).join(' – ');
    const by = authors.length > 0 ? `${articleStrings.by} ${joinWithAnd(authors)}` : '';
    return [
      `<h2>${wordsHtml(heading)}</h2>\n`,
      by ? `<p>${wordsHtml(by)}</p>\n` : '',
      texts.get(id) ?? '',
    ].join('');
  });
  return [body, ...told].join('');
}
