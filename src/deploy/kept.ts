import type { Release } from './host-record.ts';
import { uncompressed } from './order.ts';
import type { Kept, Retired } from './plan.ts';
import { headersOf } from './release.ts';
import type { HostCopy, Place, Store } from './transport.ts';

/**
 * Bytes that a host keeps for going back. They lie below the number of the last release that had them in place, so
 * that they go with it: releases are dropped oldest first, and no older one is left then to need them.
 */

/** Where bytes lie that were last of a release. */
export function keptPlace(release: number, sha256: string): { record: string } {
  return { record: `kept/${release}/${sha256}` };
}

/** Which bytes a host keeps: by their hash, where. */
export async function keptBytes(store: Store): Promise<Map<string, Place>> {
  const names = await store.list('kept/');
  return new Map(names.map((name) => [name.slice(name.lastIndexOf('/') + 1), { record: name }]));
}

/** Keeps bytes of releases that can be returned to, before they go from their place. */
export async function keepBytes(
  store: Store,
  files: readonly Kept[],
  releases: readonly Release[],
): Promise<void> {
  const numbers = new Set(releases.map(({ release }) => release));
  const wanted = files.filter(({ last }) => numbers.has(last));
  if (wanted.length === 0) return;
  const present = new Set(await store.list('kept/'));
  const copies = new Map<string, HostCopy>();
  for (const { path, file, last } of wanted) {
    const to = keptPlace(last, file.sha256);
    const { sha256, headers } = file;
    if (present.has(to.record)) continue;
    copies.set(to.record, { from: { site: path }, to, sha256, headers: headersOf(headers) });
  }
  await store.copy([...copies.values()], () => {});
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
  const kept = due.map((file): Kept => ({ path: file.path, file, last: file.last }));
  await keepBytes(store, kept, releases);
  // Pages first: who asks for one in this moment gets its parts, too.
  const isPage = ({ path }: Retired) => uncompressed(path).endsWith('.html');
  for (const some of [due.filter(isPage), due.filter((file) => !isPage(file))]) {
    const places = some.map(({ path }) => ({ site: path }));
    if (places.length > 0) await store.remove(places, removed);
  }
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
