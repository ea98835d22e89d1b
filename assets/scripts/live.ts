import type { LiveNews } from '../../src/live-news.ts';
import { liveNewsStrings } from '../../src/strings/live.ts';
import { relativeTime } from '../../src/relative-time.ts';
import { counted } from '../../src/text/plurals.ts';
import { applyNews, differences } from './live-entries.ts';

/**
 * The page of a live coverage asks for what is new, and says how much it is: what is being read stays where it is
 * until the reader wants to see the rest. Nothing is asked while the page is hidden, and nothing once it is over.
 */

/** How often is asked, in milliseconds; where no answer comes, each time half as often, down to the longest. */
const INTERVAL = 30_000;
const LONGEST = 10 * 60_000;
const MINUTE = 60_000;

/** What is offered, and not shown yet. */
let offered: LiveNews | undefined;

const digits = document.documentElement.dataset['digits'] === 'arab' ? 'arab' : 'latn';

const place = document.querySelector<HTMLElement>('.live');
if (place) follow(place, place.dataset['news'] ?? '');

function follow(live: HTMLElement, address: string): void {
  let wait = INTERVAL;
  let asked = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const plan = (after: number) => {
    clearTimeout(timer);
    if (!document.hidden && !isOver) timer = setTimeout(() => void ask(), after);
  };

  const ask = async () => {
    asked = Date.now();
    // Asked for the last time once the coverage is over: what came in its last seconds is told too.
    isOver = hasEnded(live);
    try {
      // The browser sends what it knows the answer by (ETag): where nothing is new, the host says only that.
      const response = await fetch(address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status}`);
      const news = (await response.json()) as LiveNews;
      live.dataset['until'] = news.until;
      isOver = news.isOver || hasEnded(live);
      wait = INTERVAL;
      tell(news, live);
      say(live, '');
    } catch {
      wait = Math.min(wait * 2, LONGEST);
      say(live, liveNewsStrings.offline);
    }
    if (isOver) showEnd(live);
    plan(wait);
  };

  live.querySelector<HTMLElement>('.live-reload')?.setAttribute('hidden', '');
  showAges(live);
  setInterval(() => showAges(live), MINUTE);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(timer);
    else plan(Math.max(0, asked + wait - Date.now()));
  });
  if (hasEnded(live)) showEnd(live);
  // A page may come from a cache that is older than what is new.
  plan(hasEnded(live) ? 0 : Math.min(wait, 2000));
}

function hasEnded({ dataset }: HTMLElement): boolean {
  return !(Date.parse(dataset['until'] ?? '') > Date.now());
}

function showEnd(live: HTMLElement): void {
  live.querySelector('.live-going')?.setAttribute('hidden', '');
  live.querySelector('.live-over')?.removeAttribute('hidden');
}

/** Offers what is new, by a button that lies above the page and moves nothing of it. */
function tell(news: LiveNews, live: HTMLElement): void {
  const { fresh, isOther } = differences(news, live);
  const button = live.querySelector<HTMLButtonElement>('.live-fresh button') ?? offer(live);
  offered = news;
  const text = isOther ? counted(fresh, liveNewsStrings.fresh, digits) : '';
  // What stands there already is not spoken once more.
  if (button.textContent !== text) button.textContent = text;
  button.hidden = text === '';
}

function offer(live: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  button.addEventListener('click', () => show(live, button));
  live.querySelector('.live-fresh')?.prepend(button);
  return button;
}

/** Shows what is new, and leads the reader to the newest of it. */
function show(live: HTMLElement, button: HTMLButtonElement): void {
  const first = offered && applyNews(offered, live);
  if (first === 'incomplete') {
    location.reload();
    return;
  }
  showAges(live);
  button.textContent = '';
  button.hidden = true;
  first?.scrollIntoView({ block: 'start' });
  first?.focus({ preventScroll: true });
}

function say(live: HTMLElement, text: string): void {
  const region = live.querySelector('.live-fresh');
  const line = region?.querySelector('p');
  if (text === '') line?.remove();
  else if (!line) {
    const said = document.createElement('p');
    said.textContent = text;
    region?.append(said);
  }
}

/** Says beside the hour of each entry of the last day how long ago it was. */
function showAges(live: HTMLElement): void {
  const now = Date.now();
  for (const entry of live.querySelectorAll('.live-entry')) {
    const time = entry.querySelector('time');
    const age = entry.querySelector('.live-age');
    if (time && age) age.textContent = relativeTime(time.dateTime, now, digits) ?? '';
  }
}
