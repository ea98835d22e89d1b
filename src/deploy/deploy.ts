import type { Deployed } from './deployed.ts';
import { readHost, type Host } from './host-record.ts';
import type { Move } from './move.ts';
import { inPlace, planMove, type Plan } from './plan.ts';
import { headersOf, headersText, type Holdings, type HostedFile, type Step } from './release.ts';
import type { HostCopy, SentFile, SiteOnDisk, Store } from './transport.ts';
import { partingOf, withHost, type DeployOptions } from './with-host.ts';

/**
 * Sends what a host lacks of a site, and nothing else.
 *
 * @throws HostFault where the host fails, or another deploy has it and does not end
 */
export async function deploy(
  site: SiteOnDisk,
  store: Store,
  options: DeployOptions,
): Promise<Deployed> {
  const files = await filesFor(store, site);
  const note = options.commit === undefined ? {} : { commit: options.commit };
  return withHost(store, options, async () => ({
    target: hosted(files),
    placing: async (_plan, host) => fromDisk(store, host, files),
    note,
  }));
}

/** What a deploy would do now; nothing is touched, and no one is waited for. */
export async function forecast(
  site: SiteOnDisk,
  store: Store,
  options: Pick<DeployOptions, 'settings' | 'gone' | 'removeNow' | 'now'>,
): Promise<Plan> {
  const [files, host] = await Promise.all([filesFor(store, site), readHost(store)]);
  return planMove(host, hosted(files), partingOf(options, options.now()));
}

/** All files that the host is to have, by path, with their headers. */
async function filesFor(store: Store, site: SiteOnDisk): Promise<Map<string, SentFile>> {
  const besides = (await store.prepare?.(site)) ?? [];
  const all = new Map<string, SentFile>();
  for (const file of [...site.files, ...besides]) {
    all.set(file.path, { ...file, headers: store.headersFor?.(file.path) ?? {} });
  }
  return all;
}

/** Texts of headers are few, and files many: those of one kind share theirs. */
function hosted(files: ReadonlyMap<string, SentFile>): Holdings {
  const all = new Map<string, HostedFile>();
  for (const [path, { sha256, bytes, headers }] of files) {
    all.set(path, { sha256, bytes, headers: headersText(headers) });
  }
  return all;
}

/** Brings files to their places from here; what lies there and has other headers only is copied onto itself. */
function fromDisk(store: Store, host: Host, files: ReadonlyMap<string, SentFile>): Move['place'] {
  const lying = inPlace(host);
  return async (steps, placed) => {
    const left = new Map(steps.map((step) => [step.path, step]));
    const done = (path: string) => {
      const step = left.get(path);
      if (!step) return;
      left.delete(path);
      placed(step);
    };
    const same = steps.filter(({ path, file }) => lying.get(path)?.sha256 === file.sha256);
    if (same.length > 0) {
      await store.copy(same.map(ontoItself), ({ to }) => 'site' in to && done(to.site));
    }
    const sent = [...left.keys()].flatMap((path) => files.get(path) ?? []);
    if (sent.length > 0) await store.send(sent, ({ path }) => done(path));
  };
}

function ontoItself({ path, file }: Step): HostCopy {
  const { sha256, headers } = file;
  return { from: { site: path }, to: { site: path }, sha256, headers: headersOf(headers) };
}
