/** What this browser keeps for the reader. Where it keeps nothing, as inside many apps, all works without. */

/** What was kept under a name; undefined where nothing was, or nothing can be. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a name, or forgets it, where the browser allows it. */
export function keep(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // It holds for this page, and is not kept for the next.
  }
}
