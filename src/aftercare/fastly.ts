import { sendAll, type CacheNetwork, type Customer } from './cache-network.ts';
import { send, type Errand } from '../errands/errand.ts';

/** Requests at once: with answers in fifty milliseconds two hundred addresses a second. */
const AT_ONCE = 10;

/** Half a minute of requests, and a twentieth of the 100,000 purges that a customer has an hour. */
const MOST = 5000;

/**
 * Fastly, which purges one address a request. Surrogate keys would purge many at once, but take a header on every
 * answer, which not every host can give. Purges are hard: after a soft one each of its places still shows one reader
 * the old page, and a withdrawn article must not be seen once more. Source: fastly.com, API reference, “Purging”.
 */
export const FASTLY: CacheNetwork = {
  name: 'Fastly',
  api: 'https://api.fastly.com',
  token: 'FASTLY_API_TOKEN',
  isTooMany: ({ length }) => length > MOST,
  purge: async (addresses, customer) => {
    const errands = addresses.map((address) => ({
      addresses: [address],
      errand: post(`/purge/${address.replace(/^https?:\/\//, '')}`, customer),
    }));
    return sendAll(errands, AT_ONCE, customer.sender);
  },
  purgeAll: async (customer) => {
    return send(post(`/service/${customer.settings.service}/purge_all`, customer), customer.sender);
  },
  byHand: {
    ar: 'في لوحة Fastly: Purge ثم Purge URL لكل عنوان، أو Purge all.',
    en: 'On the console of Fastly: Purge, Purge URL for each address, or Purge all.',
  },
};

function post(path: string, { api, token }: Customer): Errand {
  return {
    method: 'POST',
    url: `${api}${path}`,
    headers: { 'fastly-key': token, accept: 'application/json' },
  };
}
