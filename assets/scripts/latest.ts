import { siteStrings } from '../../src/strings.ts';
import { addressIn, fetchFragment, isHere } from './fragments.ts';
import { showLiveLabels } from './live-labels.ts';
import { keep, recall } from './memory.ts';

/** Address of the breaking news that the reader put away. */
const PUT_AWAY = 'breaking';

/**
 * Fetches what is new and what is read most once the page is there and the browser idle: the lists under an article, and a bar
 * for what is breaking. Where it does not come, the link to the front page stands.
 */
export function bringLatest(): void {
  const address = document.body.dataset['latest'];
  if (!address) return;
  const bring = () => void fetchFragment(address).then(showLatest, () => {});
  if ('requestIdleCallback' in window) requestIdleCallback(bring, { timeout: 3000 });
  else setTimeout(bring, 500);
}

function showLatest(fragment: Document): void {
  showLiveLabels(fragment);
  const cards = fragment.querySelector('.latest-cards');
  for (const own of [...(cards?.children ?? [])].filter(isHere)) own.remove();
  if (cards?.firstElementChild) document.querySelector('.latest.elsewhere h2')?.after(cards);
  const mostRead = fragment.querySelector('.most-read');
  if (mostRead) showMostRead(mostRead);
  const breaking = [...fragment.querySelectorAll<HTMLElement>('.breaking')].find(isStillNew);
  if (breaking) showBreaking(breaking);
}

/** Below the latest; its order is a count, so that an article that is in the list stays in it on its own page. */
function showMostRead(list: Element): void {
  for (const item of list.querySelectorAll('li')) {
    if (isHere(item)) item.querySelector('a')?.setAttribute('aria-current', 'page');
  }
  document.querySelector('.latest.elsewhere')?.after(list);
}

/** What is breaking, has not ended, and is neither this page nor put away. */
function isStillNew(item: HTMLElement): boolean {
  const isOver = !(Date.parse(item.dataset['until'] ?? '') > Date.now());
  return !isOver && !isHere(item) && addressIn(item) !== recall(PUT_AWAY);
}

function showBreaking(item: HTMLElement): void {
  const close = document.createElement('button');
  close.type = 'button';
  close.setAttribute('aria-label', siteStrings.dismiss);
  close.textContent = '×';
  close.addEventListener('click', () => {
    keep(PUT_AWAY, addressIn(item));
    item.remove();
  });
  item.append(close);
  item.setAttribute('role', 'status');
  document.body.append(item);
}
