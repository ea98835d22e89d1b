import type { Environment } from '../environment.ts';
import type { Delivery } from '../hosts/delivery.ts';
import { UsageFault } from '../problems.ts';
import { changedAddresses } from './changed-addresses.ts';
import type { WentLive } from './went-live.ts';
import { announceToSearch } from './index-now.ts';
import { readListedFiles } from './listed-files.ts';
import { checkLive } from './live-site.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { pagesForSearch } from './pages-for-search.ts';
import type { ListedFiles } from './probes.ts';
import { purge } from './purge.ts';
import { saidOfLive } from './say-live.ts';
import type { Sender } from '../errands/errand.ts';
import { REAL_TIME, SECOND, type Time } from '../errands/time.ts';
import { announceFeeds, changedFeeds } from './web-sub.ts';

export type { Outcome } from './outcome.ts';

/** Where and how the work after a publication is done. */
export interface Circumstances {
  /** The folder of the site that was deployed. */
  output: string;
  /** Holds the secrets. */
  env: Environment;
  /**
   * What is live now, where that is not what lies in the output: after a rollback the files of that release. Where
   * nobody knows them the site is not looked at.
   */
  listed?: ListedFiles | 'unknown';
  fetch?: typeof fetch;
  time?: Time;
  /** How long one answer may take, in milliseconds. */
  timeout?: number;
  /** For how long a late host or network is waited for when the site is looked at, in milliseconds. */
  wait?: number | undefined;
  /** Other addresses of the services, for tests. */
  services?: { purge?: string; indexNow?: string; webSub?: string };
}

/** How long each step may take at most, in milliseconds, however often something is tried again. */
const PATIENCE = { purge: 120 * SECOND, check: 120 * SECOND, announce: 60 * SECOND };

/** How long one answer may take: a minute’s purge must not hang on one. */
const TIMEOUT = 15 * SECOND;

/**
 * What is done once a release is live. First caches are purged, else all that follows would see the former release;
 * then the site is looked at as readers get it; search engines and hubs are told last, since they come at once to
 * fetch what the look has seen to be there. They are told whatever it saw: it has waited by then as long as makes
 * sense, and who comes too early comes again.
 *
 * Nothing here fails a publication: this never throws, and what could not be done is a warning.
 *
 * @param done what became of the site at its host
 */
export async function afterDeploy(
  delivery: Delivery,
  done: WentLive,
  circumstances: Circumstances,
): Promise<Outcome> {
  const { output, env, services = {} } = circumstances;
  const steps: (() => Promise<Outcome>)[] = [
    async () => {
      const sender = senderFor('purge', circumstances);
      const place = { output, env, sender, api: services.purge };
      return purge(delivery, changedAddresses(delivery, done), place);
    },
    async () => {
      const listed = circumstances.listed ?? (await readListedFiles(output));
      if (listed === 'unknown') return NOTHING;
      const sender = senderFor('check', circumstances, circumstances.wait);
      const report = await checkLive(delivery, listed, sender);
      const said = saidOfLive(report);
      return report.faults.length === 0
        ? { done: [said], warnings: [] }
        : { done: [], warnings: [said] };
    },
    async () => {
      if (!delivery.announce?.indexNow) return NOTHING;
      const pages = await pagesForSearch(delivery, done, output);
      const sender = senderFor('announce', circumstances);
      return announceToSearch(delivery, pages, sender, services.indexNow);
    },
    async () => {
      const sender = senderFor('announce', circumstances);
      return announceFeeds(delivery, changedFeeds(delivery, done), sender, services.webSub);
    },
  ];
  const outcome: Outcome = { done: [], warnings: [] };
  for (const step of steps) {
    const { done: did, warnings } = await step().catch(ownFault);
    outcome.done.push(...did);
    outcome.warnings.push(...warnings);
  }
  return outcome;
}

/** Who runs the errands of a step, whose time begins now. */
export function senderFor(
  step: keyof typeof PATIENCE,
  { fetch = globalThis.fetch, time = REAL_TIME, timeout = TIMEOUT }: Partial<Circumstances>,
  patience = PATIENCE[step],
): Sender {
  return { fetch, time, until: time.now() + patience, timeout, secrets: [] };
}

/** A step that broke: the disk is full, or it is a fault of ours. Of the error only its kind is said. */
function ownFault(error: unknown): Outcome {
  if (error instanceof UsageFault) return { done: [], warnings: [error.said] };
  const code = (error as NodeJS.ErrnoException)?.code;
  const kind = code ?? (error instanceof Error ? error.name : typeof error);
  const warning = {
    ar: `تعذرت خطوة بعد النشر (${kind}). ما نُشر فقد نُشر، وقد يرى القراء نسخا قديمة مدة.`,
    en: `A step after publishing broke (${kind}). What is published is published; readers may see old copies for a while.`,
  };
  return { done: [], warnings: [warning] };
}
