import type { CacheNetwork, Customer } from './cache-network.ts';
import { sendAll } from './cache-network.ts';
import {
  judgeStatus,
  send,
  textOf,
  type Errand,
  type Reply,
  type Verdict,
} from '../errands/errand.ts';

/**
 * Addresses in one request. Cloudflare’s table of limits says 100 for all plans, pages beside it still say 30 below
 * Enterprise: 30 is right by both. One request after the other takes some hundred addresses a second, where the free
 * plan permits 800.
 */
const IN_ONE_REQUEST = 30;

/** A hundred requests, about half a minute. An article that is published changes some thirty addresses. */
const MOST = 3000;

/**
 * Cloudflare, which purges by whole addresses. Where too many changed, what goes is the newspaper and no other site
 * of the zone: its host, or its folder there. Source: developers.cloudflare.com, Cache, “Purge cache” and API
 * reference, “Purge Cached Content” (July 2026).
 */
export const CLOUDFLARE: CacheNetwork = {
  name: 'Cloudflare',
  api: 'https://api.cloudflare.com/client/v4',
  token: 'CLOUDFLARE_API_TOKEN',
  isTooMany: ({ length }) => length > MOST,
  purge: async (addresses, customer) => {
    const requests = Math.ceil(addresses.length / IN_ONE_REQUEST);
    const errands = Array.from({ length: requests }, (_, index) => {
      const files = addresses.slice(index * IN_ONE_REQUEST, (index + 1) * IN_ONE_REQUEST);
      return { addresses: files, errand: purgeErrand({ files }, customer) };
    });
    return sendAll(errands, 1, customer.sender, judge);
  },
  purgeAll: async (customer) => {
    const { host } = new URL(customer.site.url);
    const { basePath } = customer.site;
    const what = basePath === '' ? { hosts: [host] } : { prefixes: [`${host}${basePath}/`] };
    return send(purgeErrand(what, customer), customer.sender, judge);
  },
  byHand: {
    ar: 'في لوحة Cloudflare: Caching ثم Configuration ثم Custom Purge، وألصق العناوين.',
    en: 'On the dashboard of Cloudflare: Caching, Configuration, Custom Purge, and paste the addresses.',
  },
};

function purgeErrand(what: Record<string, readonly string[]>, customer: Customer): Errand {
  const { api, token, settings } = customer;
  return {
    method: 'POST',
    url: `${api}/zones/${settings.zone}/purge_cache`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(what),
  };
}

/** An answer that says nothing of success is not Cloudflare’s. */
function judge(reply: Reply): Verdict {
  const verdict = judgeStatus(reply);
  return verdict === 'done' && !/"success":\s*true\b/.test(textOf(reply)) ? 'again' : verdict;
}
