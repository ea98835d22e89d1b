import { keep, recall } from './memory.ts';

const REFUSED = 'lite refused';

/**
 * Offers the lite edition of an article where the reader's device asks to save data: a line with a link, and
 * never again once it was sent away.
 */
export function offerLite(): void {
  const offer = document.querySelector<HTMLElement>('.lite-offer');
  // A page that was kept is shown without a connection: there is nothing to save.
  const isKept = document.querySelector('.kept-notice') !== null;
  if (!offer || !savesData() || isKept || recall(REFUSED)) return;
  offer.hidden = false;
  offer.querySelector('button')?.addEventListener('click', () => {
    offer.hidden = true;
    keep(REFUSED, 'yes');
  });
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return Boolean(connection?.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches;
}
