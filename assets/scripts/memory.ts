/** What this browser keeps for the reader. Where it keeps nothing, as inside many apps, all works without. */

/** Two newspapers may lie on one host, each in a folder of its own. */
const OURS = `${SITE_ROOT} `;

/** What was kept under a name; undefined where nothing was, or nothing can be. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(OURS + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a name, or forgets it, where the browser allows it. */
export function keep(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(OURS + name);
    else localStorage.setItem(OURS + name, text);
  } catch {
    // It holds for this page, and is not kept for the next.
  }
}
