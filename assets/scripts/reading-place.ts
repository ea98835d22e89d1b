import { articleStrings } from '../../src/strings.ts';
import { keep, recall } from './memory.ts';

/** Where a reader stopped in long articles, by address: the paragraph, counted from 0. The newest last. */
type Places = [path: string, paragraph: number][];

const KEPT = 'places';

/** Of how many articles the place is kept. */
const MOST = 30;

/** An article shorter than so many paragraphs is read in one go. */
const LONG = 8;

/** A place so close to an end of the article is none. */
const ENDS = 2;

/**
 * Remembers how far an article was read, and offers to go on from there when it is opened again. It takes
 * nobody there unasked, and nobody who came by a link to a place of its own.
 */
export function offerReadingPlace(): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.prose > :not(.ad)')];
  if (paragraphs.length < LONG) return;
  const place = readPlaces().find(([path]) => path === location.pathname)?.[1];
  const paragraph = place === undefined ? undefined : paragraphs[place];
  if (paragraph && !location.hash && scrollY < paragraph.offsetTop) offer(paragraph);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepPlace(paragraphs);
  });
  addEventListener('pagehide', () => keepPlace(paragraphs));
}

function offer(paragraph: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button go-on';
  button.textContent = articleStrings.goOn;
  button.addEventListener('click', () => {
    button.remove();
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
    paragraph.scrollIntoView();
  });
  document.querySelector('main')?.append(button);
  const isPassed = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    button.remove();
    isPassed.disconnect();
  });
  isPassed.observe(paragraph);
}

function keepPlace(paragraphs: readonly HTMLElement[]): void {
  const at = paragraphs.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  // Who looked at the headline only may still go on from where they stopped before.
  if (at >= 0 && at < ENDS) return;
  const isInside = at >= ENDS && at < paragraphs.length - ENDS;
  const others = readPlaces().filter(([path]) => path !== location.pathname);
  const places: Places = isInside ? [...others, [location.pathname, at]] : others;
  keep(KEPT, places.length > 0 ? JSON.stringify(places.slice(-MOST)) : undefined);
}

function readPlaces(): Places {
  try {
    const places: unknown = JSON.parse(recall(KEPT) ?? '[]');
    return Array.isArray(places) ? (places as Places) : [];
  } catch {
    return [];
  }
}
