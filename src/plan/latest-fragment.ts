import { LATEST } from '../addresses.ts';
import { isoDate } from '../dates.ts';
import { articleLink, cardOf, type Edition } from './edition.ts';
import { mostReadOf } from './most-read.ts';
import { contentPolicy } from './policy.ts';
import type { Frame, Page } from './props.ts';

/** How many of the newest it lists. */
const LISTED = 8;

/**
 * What is new, and what is read most, apart from the pages that show it: with each new article this changes, and no page of an
 * old one does. What ends between two builds is left to the reader's browser, which knows the time.
 */
export function latestFragment(_frame: Frame, edition: Edition): Page {
  const { newsroom } = edition;
  return {
    layout: 'latest',
    path: LATEST,
    props: {
      language: newsroom.site.language,
      siteName: newsroom.site.name,
      policy: contentPolicy({}),
      cards: newsroom.articles.slice(0, LISTED).map((article) => cardOf(article, edition)),
      mostRead: mostReadOf(edition),
      breaking: newsroom.breaking.map((article) => ({
        ...articleLink(article, newsroom),
        until: isoDate(article.breaking, newsroom.site),
      })),
    },
  };
}
