/** What is told of a live coverage while it is read: written by layouts/live-news.tsx, read by assets/scripts/live.ts. */
export interface LiveNews {
  /** Until when it goes on: ISO 8601. */
  until: string;
  isOver: boolean;
  /** Every entry, newest first: its anchor, a hash that changes with it, and whether it is pinned. */
  all: [id: string, hash: string, isPinned: 0 | 1][];
  /** The items of the list of key events, as HTML. */
  keys: string;
  /** The newest entries as HTML. */
  newest: string[];
}
