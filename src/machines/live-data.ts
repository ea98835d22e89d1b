import type { BlogPosting, LiveBlogPosting } from 'schema-dts';
import { isoDate } from '../dates.ts';
import type { LiveCoverage } from '../model/live.ts';
import type { Site } from '../model/site.ts';
import { excerpt } from '../text/excerpt.ts';

/** How many entries are told to search engines: all would double a page of hundreds. */
const TOLD = 30;

/** What makes a posting a live one: https://schema.org/LiveBlogPosting */
type OfCoverage = Pick<
  Exclude<LiveBlogPosting, string>,
  'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'
>;

/**
 * What a live coverage says of its course, and of its newest entries: their headlines, and the first paragraph of
 * each as it stands on the page.
 *
 * @param url of its page
 */
export function coverageData(
  { until, entries }: LiveCoverage,
  published: number,
  url: string,
  site: Pick<Site, 'timezone'>,
): OfCoverage {
  const updates = entries.slice(0, TOLD).map(({ id, at, title, opening, authors }): BlogPosting => {
    return {
      '@type': 'BlogPosting',
      headline: title || excerpt(opening),
      datePublished: isoDate(at, site),
      url: `${url}#${id}`,
      ...(opening && { articleBody: opening }),
      ...(authors.length > 0 && {
        author: authors.map((name) => ({ '@type': 'Person' as const, name })),
      }),
    };
  });
  return {
    coverageStartTime: isoDate(published, site),
    coverageEndTime: isoDate(until, site),
    ...(updates.length > 0 && { liveBlogUpdate: updates }),
  };
}
