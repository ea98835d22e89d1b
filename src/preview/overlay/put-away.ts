/** Where the browser keeps, for one tab, which errors were put away. */
const PLACE = 'midad-put-away';

/** Where it keeps nothing, they are known until the page reloads. */
let known: string[] | undefined;

/** The errors that the author has put away on this tab. */
export function putAway(): readonly string[] {
  if (known) return known;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

/** Remembers which errors are put away. */
export function keepPutAway(errors: readonly string[]): void {
  known = [...errors];
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(errors));
  } catch {
    // What is known lasts as long as the page.
  }
}
