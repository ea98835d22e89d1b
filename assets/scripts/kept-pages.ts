import { offlineStrings } from '../../src/strings.ts';
import { keptAt, OFFLINE_PAGE, PAGES } from './kept.ts';
import { keptAge } from './kept-age.ts';

/** The offline page: lists what was kept, the last first, and goes on as soon as there is a connection. */

const digits = document.documentElement.dataset['digits'] === 'arab' ? 'arab' : 'latn';

const again = document.querySelector<HTMLButtonElement>('.offline-again');
if (again) {
  again.hidden = false;
  again.addEventListener('click', () => location.reload());
}
addEventListener('online', () => location.reload());

showKept().catch(() => {
  // Where storage is blocked nothing was kept.
});

async function showKept(): Promise<void> {
  const section = document.querySelector<HTMLElement>('.kept');
  if (!section || !(await caches.has(PAGES))) return;
  const pages = await caches.open(PAGES);
  const requests = (await pages.keys()).filter(({ url }) => new URL(url).pathname !== OFFLINE_PAGE);
  for (const { url } of requests) {
    const page = await pages.match(url);
    if (page) section.querySelector('ul')?.prepend(await entry(url, page));
  }
  section.hidden = requests.length === 0;
}

/** A kept page by its headline, with the directions of its words. */
async function entry(url: string, page: Response): Promise<HTMLLIElement> {
  const { title, body } = new DOMParser().parseFromString(await page.text(), 'text/html');
  const link = document.createElement('a');
  link.href = url;
  link.append(...(body.querySelector('h1')?.childNodes ?? [title]));
  if (url.endsWith('/lite/')) link.append(` ${offlineStrings.lite}`);
  const age = document.createElement('span');
  age.textContent = offlineStrings.kept.replace('#', keptAge(keptAt(page), Date.now(), digits));
  const item = document.createElement('li');
  item.append(link, ' ', age);
  return item;
}
