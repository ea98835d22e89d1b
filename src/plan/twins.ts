import { absolute, HOME } from '../addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { EDITION_LANGUAGES, frontPageTwins, twinsOf, type Twin } from '../model/twins.ts';
import { twinStrings } from '../strings/twins.ts';
import type { Head } from './props.ts';
import type { TwinLink } from './twin-props.ts';

/** The ways to the same article in other editions: «اقرأ بالفرنسية». */
export function articleTwins(article: Article, { site }: Newsroom): TwinLink[] {
  return twinsOf(article, site.twins).map((twin) => linkTo(twin, twinStrings.read));
}

/** The ways to the other editions, for the foot of every page: «النسخة الفرنسية». */
export function editionLinks({ site }: Newsroom): TwinLink[] {
  return frontPageTwins(site.twins).map((twin) => linkTo(twin, twinStrings.edition));
}

function linkTo({ language, address }: Twin, words: string): TwinLink {
  return { href: address, text: words.replace('#', EDITION_LANGUAGES[language].ar), language };
}

/** What the head of an article says of its twins to search engines. */
export function articleAlternates(article: Article, path: string, newsroom: Newsroom) {
  return alternates(path, twinsOf(article, newsroom.site.twins), newsroom);
}

/** What the head of the front page says of the other editions. */
export function homeAlternates(newsroom: Newsroom) {
  return alternates(HOME, frontPageTwins(newsroom.site.twins), newsroom);
}

/**
 * A page and its twins, each with its language. The page itself is among them, and is what those get who read none of
 * these languages: so Google asks (developers.google.com/search/docs/specialty/international/localized-versions).
 */
function alternates(
  path: string,
  twins: readonly Twin[],
  { site }: Newsroom,
): Pick<Head, 'alternates'> {
  if (twins.length === 0) return {};
  const own = absolute(path, site);
  return {
    alternates: [
      { language: site.language, href: own },
      ...twins.map(({ language, address }) => ({ language, href: address })),
      { language: 'x-default', href: own },
    ],
  };
}
