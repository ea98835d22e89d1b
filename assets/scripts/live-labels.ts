/**
 * Shows which cards lead to a coverage that still goes on: the pages that hold them know only when it ends, and so
 * stay as they are when it does.
 */
export function showLiveLabels(root: ParentNode): void {
  for (const label of root.querySelectorAll<HTMLElement>('[data-live-until]')) {
    label.hidden = !(Date.parse(label.dataset['liveUntil'] ?? '') > Date.now());
  }
}
