import { articleStrings } from '../../src/strings.ts';
import { markFoundWords } from './found-words.ts';

markFoundWords();

/** The article page's buttons: each is hidden until its browser can do what it says. */

const group = document.querySelector('.share');
const status = group?.querySelector('.share-status');
const copy = group?.querySelector<HTMLButtonElement>('[data-copy]');
const share = group?.querySelector<HTMLButtonElement>('[data-share]');

if (copy && 'clipboard' in navigator) {
  copy.hidden = false;
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(copy.dataset['copy'] ?? location.href).then(
      () => say(articleStrings.copied),
      () => say(articleStrings.copyFailed),
    );
  });
}

if (share && 'share' in navigator) {
  share.hidden = false;
  share.addEventListener('click', () => {
    const { share: url = location.href, title = document.title } = share.dataset;
    navigator.share({ url, title }).catch(() => {
      // The reader closed the sheet: nothing to say.
    });
  });
}

function say(text: string): void {
  if (status) status.textContent = text;
}
