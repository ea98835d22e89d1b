import { relativeTime } from '../../src/relative-time.ts';

/**
 * Says on cards how long ago what is new came out, and goes on saying it as time passes. The date stays
 * where something is older, in the tooltip, and on paper.
 */

const digits = document.documentElement.dataset['digits'] === 'arab' ? 'arab' : 'latn';

const times = [...document.querySelectorAll<HTMLTimeElement>('.card-meta time')].map((element) => ({
  element,
  date: element.textContent ?? '',
}));

function showAges(): void {
  const now = Date.now();
  for (const { element, date } of times) {
    const age = relativeTime(element.dateTime, now, digits);
    show(element, age ?? date);
    if (age) element.title = date;
    else element.removeAttribute('title');
  }
}

function showDates(): void {
  for (const { element, date } of times) show(element, date);
}

/** What stands already is left alone, with what a reader has selected in it. */
function show(element: HTMLTimeElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

showAges();
setInterval(showAges, 60_000);
document.addEventListener('visibilitychange', showAges);
addEventListener('beforeprint', showDates);
addEventListener('afterprint', showAges);
