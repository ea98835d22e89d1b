import { commentOrigins } from '../comments/form.ts';
import type { Delivery } from '../hosts/delivery.ts';
import { headerRules, type SitePolicies } from '../hosts/header-rules.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { publishingOf } from '../model/publishing.ts';
import { isYouTube } from '../model/video.ts';
import { goneFrom, movesOf } from '../old-addresses.ts';
import type { MediaTable } from '../old-media.ts';
import { deliveredRules } from './address-rules.ts';
import { adOrigins } from './advertising.ts';
import { deskPolicy } from './desk-page.ts';
import { contentPolicy, type PolicyNeeds } from './policy.ts';
import { OUTSIDE_ORIGINS } from './outside-search.ts';

/**
 * How the newspaper is delivered, in no host's language.
 *
 * @param media where files are, where a rule asks for it
 */
export function planDelivery(newsroom: Newsroom, media: MediaTable = new Map()): Delivery {
  const { site } = newsroom;
  const { name, url, basePath, timezone, language, host } = site;
  return {
    version: 1,
    ...publishingOf(site),
    site: { name, url, basePath, timezone, language },
    headers: headerRules({ host, url, policies: policiesOf(newsroom) }),
    redirects: [...movesOf(newsroom)],
    ...deliveredRules(newsroom),
    ...(media.size > 0 ? { media: Object.fromEntries(media) } : {}),
    gone: goneFrom(newsroom),
  };
}

/**
 * What pages may do, for the headers of the host. Those of articles and plain pages are joined into one, since a
 * host cannot have one for each of tens of thousands: each page keeps its own, which is narrower, in its `<meta>`,
 * and browsers obey both.
 */
function policiesOf(newsroom: Newsroom): SitePolicies {
  return {
    pages: contentPolicy(needsOf(newsroom)),
    search: contentPolicy({ search: true, form: OUTSIDE_ORIGINS }),
    desk: newsroom.site.desk && deskPolicy(newsroom.site.desk),
  };
}

/** All that some article or plain page does besides showing itself. */
function needsOf({ site, articles, pages }: Newsroom): PolicyNeeds {
  const hasForm = site.comments !== undefined && articles.some(({ comments }) => comments);
  const embeds = [...articles, ...pages].flatMap(({ bodyEmbeds }) => bodyEmbeds);
  const frame = new Set([...embeds, ...adOrigins(site)]);
  return {
    ...(site.comments && hasForm ? commentOrigins(site.comments) : {}),
    frame: [...frame].toSorted(),
    media: articles.some(({ video }) => video !== undefined && !isYouTube(video.src)),
  };
}
