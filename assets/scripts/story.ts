import { sinceVisitStrings } from '../../src/strings/stories.ts';
import { counted } from '../../src/text/plurals.ts';
import { keep, recall } from './memory.ts';

/**
 * Marks what came out in a running story since the reader was there last. Only this browser knows when that was:
 * nobody is told. Where it keeps nothing, nothing is marked.
 */

/** Who comes back within half an hour, as from an article of the story, is still on the same visit. */
const VISIT = 30 * 60_000;

const said = document.querySelector<HTMLElement>('.since-visit');
if (said) markNews(said, `story ${said.dataset['story'] ?? ''}`);

/**
 * @param place where it is said how much is new
 * @param name what the visit is kept under: what had come out when the reader came before, what has come out now,
 *   and when the reader was here, each in milliseconds since the Unix epoch
 */
function markNews(place: HTMLElement, name: string): void {
  const times = [...document.querySelectorAll<HTMLTimeElement>('.timeline time')];
  const published = times.map(({ dateTime }) => Date.parse(dateTime));
  const [before = 0, seen = 0, visited = 0] = (recall(name) ?? '').split(' ').map(Number);
  const now = Date.now();
  const since = now - visited < VISIT ? before : seen;
  keep(name, `${since} ${Math.max(seen, ...published)} ${now}`);
  if (!since) return;
  const news = times.filter((_, index) => (published[index] ?? 0) > since);
  for (const time of news) time.after(newsMark());
  const digits = document.documentElement.dataset['digits'] === 'arab' ? 'arab' : 'latn';
  place.textContent = counted(news.length, sinceVisitStrings.since, digits);
}

function newsMark(): HTMLElement {
  const mark = document.createElement('b');
  mark.className = 'new-mark';
  mark.textContent = sinceVisitStrings.new;
  return mark;
}
