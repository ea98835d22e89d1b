import type { LiveNews } from '../../src/live-news.ts';

/** The entries of a live coverage that are on the page, by their anchors. */
function entriesOf(live: ParentNode): Map<string, HTMLElement> {
  const entries = live.querySelectorAll<HTMLElement>('.live-entry');
  return new Map([...entries].map((entry) => [entry.id, entry]));
}

/** How many entries the page lacks, and whether anything is other than on it: an entry may be changed or withdrawn. */
export function differences(
  { all }: LiveNews,
  live: ParentNode,
): { fresh: number; isOther: boolean } {
  const shown = entriesOf(live);
  const fresh = all.filter(([id]) => !shown.has(id)).length;
  const isSame = all.every(([id, hash]) => shown.get(id)?.dataset['hash'] === hash);
  return { fresh, isOther: !isSame || shown.size !== all.length };
}

/**
 * Makes the entries on the page those that there are now: new ones in their places, changed ones anew, withdrawn ones
 * gone.
 *
 * @returns the newest of those that were not there; 'incomplete' where more is other than was told, and nothing done
 */
export function applyNews(
  { all, keys, newest }: LiveNews,
  live: HTMLElement,
): HTMLElement | undefined | 'incomplete' {
  const shown = entriesOf(live);
  const told = entriesOf(new DOMParser().parseFromString(newest.join(''), 'text/html'));
  const pinned = live.querySelector<HTMLElement>('.live-pinned');
  const others = live.querySelector<HTMLElement>('.live-entries');
  const wanted = all.map(([id, hash, isPinned]) => {
    const own = shown.get(id);
    const entry = own?.dataset['hash'] === hash ? own : told.get(id);
    return { id, entry, to: isPinned ? pinned : others };
  });
  if (wanted.some(({ entry }) => !entry)) return 'incomplete';
  for (const own of shown.values()) {
    if (!wanted.some(({ entry }) => entry === own)) own.remove();
  }
  // From the oldest on, each before the one that was put there last: what is in its place already is not touched.
  const next = new Map<HTMLElement, HTMLElement>();
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const { entry, to } = wanted[index] ?? {};
    if (!entry || !to) continue;
    const below = next.get(to) ?? null;
    if (entry.parentElement !== to || entry.nextElementSibling !== below)
      to.insertBefore(entry, below);
    next.set(to, entry);
  }
  if (pinned) pinned.hidden = !pinned.firstElementChild;
  showKeys(keys, live);
  live.querySelector('.live-none')?.remove();
  return wanted.find(({ id }) => !shown.has(id))?.entry;
}

function showKeys(keys: string, live: HTMLElement): void {
  const list = live.querySelector('.live-keys ol');
  const items = new DOMParser().parseFromString(keys, 'text/html').body.children;
  list?.replaceChildren(...items);
  live
    .querySelector<HTMLElement>('.live-keys')
    ?.toggleAttribute('hidden', !list?.firstElementChild);
}
