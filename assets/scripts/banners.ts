import { fetchFragment } from './fragments.ts';

/**
 * Fills the slots of a page with banners that stand at this moment, as the reader's clock has it. A slot that no banner
 * wants shows what another company has for it, where the newspaper lets one, and else the way to advertise here.
 */

/** How far below the screen a slot is when another company is asked. */
const NEAR = '200px';

/** What another company's frame may do: run its scripts and open what is followed. It keeps and knows nothing of ours. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const slots = [...document.querySelectorAll<HTMLElement>('.ad')];

addEventListener('load', () => {
  const address = slots[0]?.dataset['banners'];
  if (address) void fetchFragment(address).then(fillFrom, () => slots.forEach(showNone));
});

function fillFrom(fragment: Document): void {
  const standing = [...fragment.querySelectorAll<HTMLElement>('.banner')].filter(isStanding);
  const shown = new Set<HTMLElement>();
  for (const slot of slots) {
    const wanted = standing.filter((banner) => wants(banner, slot));
    const fresh = wanted.filter((banner) => !shown.has(banner));
    const banner = choose(fresh.length > 0 ? fresh : wanted);
    const link = banner?.querySelector('a')?.cloneNode(true);
    if (banner) shown.add(banner);
    if (link) boxOf(slot)?.replaceChildren(link);
    else showNone(slot);
  }
}

function isStanding({ dataset }: HTMLElement): boolean {
  const now = Date.now();
  const { from, until } = dataset;
  return !(from && now < Date.parse(from)) && !(until && now >= Date.parse(until));
}

function wants({ dataset }: HTMLElement, slot: HTMLElement): boolean {
  const { places = '', sections = '' } = dataset;
  const isForSection = !sections || sections.split(' ').includes(slot.dataset['section'] ?? '');
  return isForSection && places.split(' ').includes(slot.dataset['place'] ?? '');
}

/** One of several, those of more weight more often. */
function choose(banners: readonly HTMLElement[]): HTMLElement | undefined {
  const weights = banners.map(({ dataset }) => Number(dataset['weight']));
  let left = Math.random() * weights.reduce((sum, weight) => sum + weight, 0);
  return banners.find((_, index) => (left -= weights[index] ?? 0) < 0);
}

function showNone(slot: HTMLElement): void {
  const address = slot.dataset['frame'];
  if (!address) {
    slot.classList.add('none');
    return;
  }
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      showFrame(address, slot);
    },
    { rootMargin: NEAR },
  );
  watcher.observe(slot);
}

function showFrame(address: string, slot: HTMLElement): void {
  const box = boxOf(slot);
  if (!box) return;
  const frame = document.createElement('iframe');
  const size = `${box.clientWidth}x${box.clientHeight}`;
  frame.setAttribute('sandbox', SANDBOX);
  frame.setAttribute('credentialless', '');
  frame.referrerPolicy = 'origin';
  frame.title = slot.getAttribute('aria-label') ?? '';
  frame.src = address.replace(/\{size\}|%7Bsize%7D/, size);
  box.replaceChildren(frame);
}

function boxOf(slot: HTMLElement): HTMLElement | null {
  return slot.querySelector<HTMLElement>('.ad-box');
}
