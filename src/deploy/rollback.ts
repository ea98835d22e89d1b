import { UsageFault } from '../problems.ts';
import type { Deployed } from './deployed.ts';
import { HostFault } from './host-fault.ts';
import { readHost, readRelease, type Host, type Release } from './host-record.ts';
import { keptBytes, keptPlace } from './kept.ts';
import type { Move } from './move.ts';
import { inPlace, type Plan } from './plan.ts';
import { headersOf, type Step } from './release.ts';
import type { HostCopy, Place, Store } from './transport.ts';
import { withHost, type DeployOptions } from './with-host.ts';

/** The releases that a host keeps, newest first: the first is the one that readers see. */
export async function releasesOf(store: Store): Promise<Release[]> {
  return (await readHost(store)).releases;
}

/**
 * Puts a former release back: its very bytes and headers, copied on the host, in the order of a deploy. It becomes a
 * release of its own, so that the next deploy goes on from what is there.
 *
 * @param wanted its number; undefined: the one before the present one, or before the one that was put back last
 * @throws UsageFault where the host keeps no such release
 * @throws HostFault where the host fails, or has lost bytes of it
 */
export async function rollback(
  store: Store,
  wanted: number | undefined,
  options: DeployOptions,
): Promise<Deployed> {
  return withHost(store, options, async (host) => {
    const release = chosen(host.releases, wanted);
    return {
      target: await readRelease(store, release.release),
      placing: async (plan) => onHost(store, await sources(store, host, plan, release.release)),
      note: { back: release.release, ...(release.commit && { commit: release.commit }) },
    };
  });
}

/** Going back twice goes two back, not there and back again. */
function chosen(releases: readonly Release[], wanted: number | undefined): Release {
  const [present] = releases;
  const from = present?.back ?? present?.release ?? 0;
  const found =
    wanted === undefined
      ? releases.find(({ release, back }) => release < from && back === undefined)
      : releases.find(({ release }) => release === wanted);
  if (found) return found;
  const numbers = releases.map(({ release }) => release).join(', ');
  throw new UsageFault(
    wanted === undefined
      ? {
          ar: 'لا نسخة سابقة على المضيف يُرجع إليها.',
          en: 'The host keeps no release before this one.',
        }
      : {
          ar: `لا يحتفظ المضيف بالنسخة ${wanted}. ما عنده: ${numbers}`,
          en: `The host does not keep release ${wanted}. It has: ${numbers}`,
        },
  );
}

/** Where the bytes of each hash are on the host: kept aside, or in a place that nothing else comes to. */
async function sources(
  store: Store,
  host: Host,
  plan: Plan,
  release: number,
): Promise<ReadonlyMap<string, Place>> {
  const steps = plan.batches.flatMap((batch) => batch.steps);
  const comes = new Map(steps.map(({ path, file }) => [path, file.sha256]));
  const found = new Map<string, Place>();
  for (const [path, { sha256 }] of inPlace(host)) {
    const stays = comes.get(path) ?? sha256;
    if (stays === sha256) found.set(sha256, { site: path });
  }
  const numbers = new Set(host.releases.map((one) => one.release));
  for (const { file, last } of plan.keep) {
    if (numbers.has(last)) found.set(file.sha256, keptPlace(last, file.sha256));
  }
  for (const [hash, place] of await keptBytes(store)) found.set(hash, place);
  const lost = steps.filter(({ file }) => !found.has(file.sha256));
  if (lost.length > 0) throw bytesLost(release, lost);
  return found;
}

/** Copies files to their places from where else they are on the host. */
function onHost(store: Store, found: ReadonlyMap<string, Place>): Move['place'] {
  return async (steps, placed) => {
    const left = new Map(steps.map((step) => [step.path, step]));
    const copies = steps.map(({ path, file }): HostCopy => ({
      from: found.get(file.sha256) ?? { site: path },
      to: { site: path },
      sha256: file.sha256,
      headers: headersOf(file.headers),
    }));
    await store.copy(copies, ({ to }) => {
      const step = 'site' in to ? left.get(to.site) : undefined;
      if (!step) return;
      left.delete(step.path);
      placed(step);
    });
    if (left.size > 0) throw bytesLost(undefined, [...left.values()]);
  };
}

function bytesLost(release: number | undefined, steps: readonly Step[]): HostFault {
  const paths = steps.slice(0, 5).map(({ path }) => path);
  const which = release === undefined ? '' : ` ${release}`;
  return new HostFault(
    {
      ar: `لم تعد على المضيف كل ملفات النسخة${which}، فلا يُرجع إليها هكذا. ارجع بالتغيير في المستودع (git revert) ثم ابنِ وانشر. مما ينقص:`,
      en: `The host no longer has all files of release${which}, which so cannot be put back. Undo the change in the repository (git revert), build and deploy. Missing, among others:`,
    },
    paths.join('\n'),
  );
}
