import { rm, writeFile } from 'node:fs/promises';
import { variable, type Environment } from '../environment.ts';
import type { Delivery } from '../hosts/delivery.ts';
import type { Said } from '../problems.ts';
import { BUNNY } from './bunny.ts';
import type { CacheNetwork, Customer, Missed } from './cache-network.ts';
import { CLOUDFLARE } from './cloudflare.ts';
import { FASTLY } from './fastly.ts';
import { countedAddresses, lines, NOTHING, type Outcome } from './outcome.ts';
import type { Failure, Sender } from '../errands/errand.ts';
import type { PurgeProvider } from './settings.ts';

const NETWORKS: Record<Exclude<PurgeProvider, 'list'>, CacheNetwork> = {
  cloudflare: CLOUDFLARE,
  fastly: FASTLY,
  bunny: BUNNY,
};

/** Where a purge takes place. */
interface Place {
  /** The folder of the site: what could not be purged is written beside it. */
  output: string;
  env: Environment;
  sender: Sender;
  /** Another address of the network's interface, for tests. */
  api?: string | undefined;
}

/**
 * Purges addresses from the caches that site.yaml names: exactly these, or the whole newspaper where they are too many
 * for the network. Addresses that were not purged lie in `<output>.purge.txt` then, one a line.
 */
export async function purge(
  { site, purge: settings }: Pick<Delivery, 'site' | 'purge'>,
  addresses: readonly string[],
  { output, env, sender, api }: Place,
): Promise<Outcome> {
  if (!settings) return NOTHING;
  if (settings.provider === 'list') return listed(addresses, output);
  if (addresses.length === 0) return { done: [NOTHING_CHANGED], warnings: [] };
  const network = NETWORKS[settings.provider];
  const token = variable(network.token, env) ?? '';
  if (!/^[\x21-\x7e]+$/.test(token)) {
    const failure = { said: noToken(network.token, token) };
    return failed(network, [{ addresses, failure }], output);
  }
  const secrets = [...sender.secrets, token];
  const address = api ?? network.api;
  const customer: Customer = {
    settings,
    site,
    token,
    api: address,
    sender: { ...sender, secrets },
  };
  if (network.isTooMany(addresses)) {
    const failure = await network.purgeAll(customer);
    if (failure) return failedWhole(network, failure);
    await rm(listPath(output), { force: true });
    return { done: [purgedWhole(network, addresses.length)], warnings: [] };
  }
  const missed = await network.purge(addresses, customer);
  if (missed.length > 0) return failed(network, missed, output);
  await rm(listPath(output), { force: true });
  return { done: [purged(network, addresses.length)], warnings: [] };
}

/** The file of addresses that are to be purged by other means. */
function listPath(output: string): string {
  return `${output}.purge.txt`;
}

async function listed(addresses: readonly string[], output: string): Promise<Outcome> {
  await writeFile(listPath(output), textOf(addresses));
  const { ar, en } = countedAddresses(addresses.length);
  const done = {
    ar: `للمسح من الشبكة: ${ar} في ${listPath(output)}`,
    en: `To be purged: ${en} in ${listPath(output)}`,
  };
  return { done: [done], warnings: [] };
}

function textOf(addresses: readonly string[]): string {
  return addresses.map((address) => `${address}\n`).join('');
}

const NOTHING_CHANGED: Said = {
  ar: 'لم يتغير عنوان، فلم يُمسح شيء من الشبكة.',
  en: 'No address changed, and nothing was purged.',
};

function purged({ name }: CacheNetwork, count: number): Said {
  const { ar, en } = countedAddresses(count);
  return { ar: `مُسح من ${name}: ${ar}.`, en: `Purged from ${name}: ${en}.` };
}

function purgedWhole({ name }: CacheNetwork, count: number): Said {
  const { ar, en } = countedAddresses(count);
  return {
    ar: `تغير ${ar}، وهو أكثر من أن يُمسح واحدا واحدا، فمُسحت الجريدة كلها من ${name}.`,
    en: `${en} changed, too many to purge one by one: the whole newspaper was purged from ${name}.`,
  };
}

function noToken(name: string, value: string): Said {
  return value === ''
    ? {
        ar: `لا رمز وصول: المتغير ${name} فارغ. ضعه في أسرار المستودع أو في بيئة الجهاز`,
        en: `no token: ${name} is empty. Set it in the secrets of the repository or in the environment`,
      }
    : {
        ar: `في المتغير ${name} فراغ أو حرف لا يكون في رمز وصول. انسخه من جديد`,
        en: `${name} holds a space or a character that is in no token. Copy it once more`,
      };
}

const OLD_COPIES: Said = {
  ar: 'قد يرى القراء النسخة القديمة مدة، إلى أن تنتهي مدة حفظها في الشبكة. ما نُشر فقد نُشر.',
  en: 'Readers may see old copies for a while, until their time in the network is over. What is published is published.',
};

async function failed(
  { name, byHand }: CacheNetwork,
  missed: readonly Missed[],
  output: string,
): Promise<Outcome> {
  const addresses = missed.flatMap((one) => one.addresses).toSorted();
  await writeFile(listPath(output), textOf(addresses));
  const { ar, en } = countedAddresses(addresses.length);
  const reasons = [
    ...new Map(missed.map(({ failure }) => [failure.said.ar, failure.said])).values(),
  ];
  const warning = lines(
    { ar: `لم يُمسح من ${name}: ${ar}.`, en: `Not purged from ${name}: ${en}.` },
    ...reasons.slice(0, MOST_REASONS).map(reason),
    OLD_COPIES,
    byHand,
    { ar: `العناوين في ${listPath(output)}`, en: `The addresses are in ${listPath(output)}` },
  );
  return { done: [], warnings: [warning] };
}

/** Reasons that are named: a hundred addresses may have failed for as many. */
const MOST_REASONS = 3;

function failedWhole({ name, byHand }: CacheNetwork, { said }: Failure): Outcome {
  const what = {
    ar: `لم تُمسح الجريدة من ${name}، وقد تغير فيها الكثير.`,
    en: `The newspaper was not purged from ${name}, though much of it changed.`,
  };
  return { done: [], warnings: [lines(what, reason(said), OLD_COPIES, byHand)] };
}

/** Why something failed, on a line. */
export function reason({ ar, en }: Said): Said {
  return { ar: `السبب: ${ar}.`, en: `Why: ${en}.` };
}
