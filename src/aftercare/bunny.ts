import { sendAll, type CacheNetwork, type Customer, type Missed } from './cache-network.ts';
import { send, type Errand } from '../errands/errand.ts';
import { SECOND } from '../errands/time.ts';

/**
 * What Bunny permits of each kind of address: so many at once, and then one in so many milliseconds. An address that
 * ends with a slash is one of a folder to it.
 */
const FOLDERS = { burst: 20, every: 2 * SECOND };
const FILES = { burst: 120, every: 0.2 * SECOND };

/** How long purging may take before all is purged at once: a minute, which is fifty folders or 420 files. */
const LONGEST = 60 * SECOND;

/**
 * Bunny, which purges one address a request. An address with a slash at its end stands for all below it there, the
 * home page’s for the whole newspaper, unless `exactPath` is given and the pull zone tells addresses with queries
 * apart. Source: docs.bunny.net, API reference, “Purge URL”, and “Purge Rate Limits” (July 2026).
 */
export const BUNNY: CacheNetwork = {
  name: 'Bunny',
  api: 'https://api.bunny.net',
  token: 'BUNNY_API_KEY',
  isTooMany: (addresses) => {
    const { folders, files } = inKinds(addresses);
    return durationOf(folders, FOLDERS) + durationOf(files, FILES) > LONGEST;
  },
  purge: async (addresses, customer) => {
    const { folders, files } = inKinds(addresses);
    return [
      ...(await purgePaced(folders, FOLDERS, customer)),
      ...(await purgePaced(files, FILES, customer)),
    ];
  },
  purgeAll: async (customer) => {
    return send(purgeErrand(`${customer.site.url}/*`, customer), customer.sender);
  },
  byHand: {
    ar: 'في لوحة Bunny: Purge، وألصق العناوين.',
    en: 'On the dashboard of Bunny: Purge, and paste the addresses.',
  },
};

type Pace = typeof FOLDERS;

function inKinds(addresses: readonly string[]) {
  return {
    folders: addresses.filter((address) => address.endsWith('/')),
    files: addresses.filter((address) => !address.endsWith('/')),
  };
}

function durationOf({ length }: readonly string[], { burst, every }: Pace): number {
  return Math.max(0, length - burst) * every;
}

/** Keeps to the pace by itself, since each answer 429 would cost longer. */
async function purgePaced(
  addresses: readonly string[],
  { burst, every }: Pace,
  customer: Customer,
): Promise<Missed[]> {
  const { sender } = customer;
  const errands = addresses.map((address) => ({
    addresses: [address],
    errand: purgeErrand(address, customer),
  }));
  const missed = await sendAll(errands.slice(0, burst), 4, sender);
  for (const errand of errands.slice(burst)) {
    await sender.time.wait(every);
    missed.push(...(await sendAll([errand], 1, sender)));
  }
  return missed;
}

function purgeErrand(address: string, { api, token }: Customer): Errand {
  const query = new URLSearchParams({ url: address });
  if (address.endsWith('/')) query.set('exactPath', 'true');
  return { method: 'POST', url: `${api}/purge?${query}`, headers: { accesskey: token } };
}
