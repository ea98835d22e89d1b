/**
 * Offers the lite edition of an article where the reader's device asks to save data: a line with a link, and
 * never again once it was sent away.
 */

const REFUSED = `${SITE_ROOT} lite refused`;

const offer = document.querySelector<HTMLElement>('.lite-offer');
// A page that was kept is shown without a connection: there is nothing to save.
const isKept = document.querySelector('.kept-notice') !== null;
if (offer && savesData() && !isKept && !isRefused()) {
  offer.hidden = false;
  offer.querySelector('button')?.addEventListener('click', () => {
    offer.hidden = true;
    refuse();
  });
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return Boolean(connection?.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches;
}

function isRefused(): boolean {
  try {
    return localStorage.getItem(REFUSED) !== null;
  } catch {
    return false;
  }
}

function refuse(): void {
  try {
    localStorage.setItem(REFUSED, '1');
  } catch {
    // Storage is blocked: the offer comes again with the next article.
  }
}
