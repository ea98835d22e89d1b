import { absolute, articlePath, categoryPath, href } from '../addresses.ts';
import type { Redirect } from '../hosts/delivery.ts';
import { redirectsLeft } from '../hosts/host-files.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Edition } from './edition.ts';
import { contentPolicy } from './policy.ts';
import type { Page } from './props.ts';

/** Old addresses, each with where it leads: former names of categories, and former addresses of articles. */
export function redirectsOf({ site, categories, articles }: Newsroom): Redirect[] {
  const redirects: Redirect[] = [];
  for (const { slug, aliases } of categories.all) {
    for (const old of aliases) redirects.push({ from: categoryPath(old), to: categoryPath(slug) });
  }
  for (const article of articles) {
    const path = articlePath(article, site);
    const { aliases } = categories.of(article.section);
    const oldPaths = aliases.map((section) => articlePath({ ...article, section }, site));
    for (const old of new Set([...article.aliases, ...oldPaths])) {
      if (old !== path) redirects.push({ from: old, to: path });
    }
  }
  return redirects;
}

/** Paths of what was withdrawn. */
export function goneFrom(_newsroom: Newsroom): string[] {
  return [];
}

/**
 * Pages at old addresses that lead to the new ones, where the host does not redirect by itself. In a store they are
 * objects that carry where they lead, and lead on themselves where it does not read that.
 */
export function* redirectPages({ newsroom, assets }: Edition): Generator<Page> {
  const { site } = newsroom;
  for (const { from, to } of redirectsLeft(redirectsOf(newsroom), site)) {
    yield {
      layout: 'redirect',
      path: from,
      props: {
        language: site.language,
        icon: assets.icon,
        target: href(to, site),
        canonical: absolute(to, site),
        policy: contentPolicy({}),
      },
    };
  }
}
