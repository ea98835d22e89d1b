import { addressIn, fetchFragment, isHere } from './fragments.ts';

/** How far above the screen the reader is when what is new is asked for. */
const NEAR = '100% 0px';

/** How much of it is shown: the newest, besides what the page links to anyway. */
const SHOWN = 3;

/**
 * Fetches what is new in the article's running story, once the reader comes near to where it stands. Where it does
 * not come, the link to the story stands.
 */
export function bringStoryNews(): void {
  const place = document.querySelector<HTMLElement>('.story');
  const address = place?.dataset['news'];
  if (!place || !address) return;
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      void fetchFragment(address).then(
        (fragment) => showNews(fragment, place),
        () => {},
      );
    },
    { rootMargin: NEAR },
  );
  const watch = () => watcher.observe(place);
  if (document.readyState === 'complete') watch();
  else addEventListener('load', watch);
}

function showNews(fragment: Document, place: HTMLElement): void {
  const news = fragment.querySelector('.story-news');
  const linked = new Set([...place.querySelectorAll('a')].map((link) => link.getAttribute('href')));
  const isTold = (item: Element) => isHere(item) || linked.has(addressIn(item));
  for (const item of [...(news?.children ?? [])].filter(isTold)) item.remove();
  for (const item of [...(news?.children ?? [])].slice(SHOWN)) item.remove();
  if (news?.firstElementChild) place.append(news);
}
