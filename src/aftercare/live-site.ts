import { absolute } from '../addresses.ts';
import type { Delivery } from '../hosts/delivery.ts';
import type { Said } from '../problems.ts';
import { faultsOf } from './look.ts';
import { latestProbe, newestIn, probesOf, type ListedFiles, type Probe } from './probes.ts';
import { request, textOf, type Reply, type Sender } from '../errands/errand.ts';
import { SECOND } from '../errands/time.ts';

/** What a look at the live site gave. */
export interface LiveReport {
  /** What was as it should be, by name. */
  sound: Said[];
  faults: LiveFault[];
}

/** What is not as it should be. */
export interface LiveFault {
  name: Said;
  address: string;
  faults: Said[];
}

const FIRST_WAIT = 2 * SECOND;
const LONGEST_WAIT = 15 * SECOND;

/**
 * Looks at a site as readers get it: of each kind of file one, an address without a page, a redirect. Hosts and
 * networks lag, so what is not right is looked at again until the sender’s time is over; each probe at least once.
 *
 * @param listed the files of the release that is to be live
 */
export async function checkLive(
  delivery: Delivery,
  listed: ListedFiles,
  sender: Sender,
): Promise<LiveReport> {
  const report: LiveReport = { sound: [], faults: [] };
  const look = async (probe: Probe) => {
    const { faults, reply } = await settled(probe, delivery.site, sender);
    const { name, path } = probe;
    if (faults.length === 0) {
      report.sound.push(name);
      return reply;
    }
    report.faults.push({ name, address: absolute(path, delivery.site), faults });
    return undefined;
  };
  let newest: string | undefined;
  for (const probe of latestProbe(delivery, listed)) {
    const reply = await look(probe);
    newest = reply && newestIn(textOf(reply), delivery);
  }
  for (const probe of probesOf(delivery, listed, newest)) await look(probe);
  return report;
}

/** What a probe finds in the end, and the last answer. */
async function settled(
  probe: Probe,
  site: Delivery['site'],
  sender: Sender,
): Promise<{ faults: Said[]; reply: Reply | undefined }> {
  const { time, until } = sender;
  for (let pause = FIRST_WAIT; ; pause = Math.min(pause * 2, LONGEST_WAIT)) {
    const answer = await request({ method: 'GET', url: absolute(probe.path, site) }, sender);
    const reply = 'said' in answer ? undefined : answer;
    const faults = 'said' in answer ? [answer.said] : faultsOf(probe, answer, site);
    if (faults.length === 0 || time.now() + pause > until) return { faults, reply };
    await time.wait(pause);
  }
}

/** The delivery of a site that is looked at under another address than its own. */
export function deliveredAt(delivery: Delivery, url: string): Delivery {
  const { origin, pathname } = new URL(url);
  const basePath = pathname.replace(/\/+$/, '');
  return { ...delivery, site: { ...delivery.site, url: `${origin}${basePath}`, basePath } };
}
