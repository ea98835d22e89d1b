import type { Release } from './host-record.ts';
import type { Retired } from './plan.ts';
import { headersOf, type Step } from './release.ts';
import type { HostCopy, Place, Store } from './transport.ts';

/**
 * Bytes that a host keeps for going back. They lie below the number of the last release that had them in place, so
 * that they go with it: releases are dropped oldest first, and no older one is left then to need them.
 */

/** Where bytes lie that were last of a release. */
export function keptPlace(release: number, sha256: string): string {
  return `kept/${release}/${sha256}`;
}

/** Which bytes a host keeps: by their hash, where. */
export async function keptBytes(store: Store): Promise<Map<string, Place>> {
  const names = await store.list('kept/');
  return new Map(names.map((name) => [name.slice(name.lastIndexOf('/') + 1), { record: name }]));
}

/** Keeps bytes of a release before others take their place. */
export async function keepBytes(
  store: Store,
  release: number,
  steps: readonly Step[],
): Promise<void> {
  if (steps.length === 0) return;
  const names = new Set(await store.list(`kept/${release}/`));
  const copies = steps
    .map(({ path, file }): HostCopy => ({
      from: { site: path },
      to: { record: keptPlace(release, file.sha256) },
      sha256: file.sha256,
      headers: headersOf(file.headers),
    }))
    .filter(({ to }) => !('record' in to && names.has(to.record)));
  await store.copy(copies, () => {});
}

/**
 * Removes what is due. What a release that can be returned to had is kept.
 *
 * @returns paths of what was removed
 */
export async function removeDue(
  store: Store,
  due: readonly Retired[],
  releases: readonly Release[],
  removed: () => void,
): Promise<string[]> {
  if (due.length === 0) return [];
  for (const { release } of releases) {
    const last = due.filter((file) => file.last === release);
    await keepBytes(
      store,
      release,
      last.map((file) => ({ path: file.path, file })),
    );
  }
  const places = due.map(({ path }) => ({ site: path }));
  await store.remove(places, removed);
  return due.map(({ path }) => path);
}

/** Forgets what releases needed that can no longer be returned to. */
export async function dropOldReleases(store: Store, releases: readonly Release[]): Promise<void> {
  const numbers = new Set(releases.map(({ release }) => release));
  const oldest = Math.min(...numbers);
  const [files, kept] = await Promise.all([store.list('releases/'), store.list('kept/')]);
  const old = [
    ...files.filter((name) => !numbers.has(numberIn(name))),
    ...kept.filter((name) => numberIn(name) < oldest),
  ];
  const places = old.map((name) => ({ record: name }));
  if (places.length > 0) await store.remove(places, () => {});
}

/** The 57 of `kept/57/…` and `releases/57.json.gz`. */
function numberIn(name: string): number {
  return Number(/^\w+\/(\d+)/.exec(name)?.[1]);
}
