import { absolute, href, isFeedPath } from '../addresses.ts';
import { redirectsLeft } from '../hosts/host-files.ts';
import { isFileAddress } from '../model/linked-file.ts';
import { movesOf } from '../old-addresses.ts';
import type { Edition } from './edition.ts';
import { contentPolicy } from './policy.ts';
import type { Page } from './props.ts';

/**
 * Pages at old addresses that lead to the new ones, where the host does not redirect by itself. In a store they are
 * objects that carry where they lead, and lead on themselves where it does not read that.
 */
export function* redirectPages({ newsroom, assets }: Edition): Generator<Page> {
  const { site } = newsroom;
  for (const { from, to } of redirectsLeft([...movesOf(newsroom)], site)) {
    // No program that reads feeds follows a page: there lies the feed itself. Nor does one that shows a picture.
    if (isFeedPath(from) || isFileAddress(from)) continue;
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
