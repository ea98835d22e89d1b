import { articleStrings } from '../../src/strings.ts';

/**
 * The buttons that share an article. Inside the browsers of apps there may be no clipboard, no sheet for
 * sharing, and no address bar to copy from: then the address itself is shown, ready to be taken.
 */
export function offerSharing(): void {
  const group = document.querySelector<HTMLElement>('.share');
  const status = group?.querySelector('.share-status');
  const copy = group?.querySelector<HTMLButtonElement>('.copy');
  const share = group?.querySelector<HTMLButtonElement>('.native');
  if (!copy || !share || !status) return;
  const url = group?.dataset['url'] ?? location.href;

  copy.addEventListener('click', () => void copyAddress(url, status));
  share.addEventListener('click', () => {
    const { title = document.title } = share.dataset;
    navigator.share({ url, title }).catch(({ name }: Error) => {
      // Where the reader closed the sheet there is nothing to say.
      if (name !== 'AbortError') void copyAddress(url, status);
    });
  });
}

async function copyAddress(url: string, status: Element): Promise<void> {
  const isCopied = await navigator.clipboard?.writeText(url).then(
    () => true,
    () => false,
  );
  if (isCopied) return status.replaceChildren(articleStrings.copied);
  const field = document.createElement('input');
  field.readOnly = true;
  field.dir = 'ltr';
  field.value = url;
  field.setAttribute('aria-label', articleStrings.copyByHand);
  status.replaceChildren(articleStrings.copyByHand, ' ', field);
  field.select();
  // The old way asks for no permission, and works inside apps.
  if (document.execCommand('copy')) status.replaceChildren(articleStrings.copied);
}
