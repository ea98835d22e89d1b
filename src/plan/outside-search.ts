import type { Site } from '../model/site.ts';

/** A form that asks a public search engine, for readers whose browser runs no scripts. */
export interface OutsideSearch {
  action: string;
  /** The name of the field for the words. */
  query: string;
  /** A field that keeps the search to this newspaper. */
  only: { name: string; value: string };
}

/** Where the form leads: the engine sends browsers that run no scripts on to the second. */
export const OUTSIDE_ORIGINS = ['https://duckduckgo.com', 'https://html.duckduckgo.com'] as const;

/**
 * The newspaper searched by DuckDuckGo, which shows results without JavaScript and has a parameter for
 * the host: a plain form can add no `site:` to the words.
 */
export function outsideSearch({ url }: Pick<Site, 'url'>): OutsideSearch {
  return {
    action: `${OUTSIDE_ORIGINS[0]}/`,
    query: 'q',
    only: { name: 'sites', value: new URL(url).hostname },
  };
}
