/** One full page of a list's archive. */
export interface ArchivePage<Item> {
  /** Counted from the oldest, from 1. */
  number: number;
  /** Newest first. */
  items: Item[];
}

/** A list as readers walk it: its front, then its archive pages. */
export interface Archive<Item> {
  /** What the list's own address shows: newest first. */
  front: Item[];
  /** The archive page that goes on where the front ends. */
  older?: number | undefined;
  /** Full pages, oldest first. */
  pages: ArchivePage<Item>[];
}

/**
 * Cuts a list (newest first) into archive pages that are numbered from the oldest, so that a new
 * article changes the front and no full page: docs/decisions/archive-pages.md. Page n holds the n-th
 * `perPage` items from the oldest. The front shows all items that fill no page and, before them, the
 * newest full page: `perPage` items at least, and no item that its link to older ones shows again.
 */
export function archiveOf<Item>(newestFirst: readonly Item[], perPage: number): Archive<Item> {
  const full = Math.floor(newestFirst.length / perPage);
  const loose = newestFirst.length - full * perPage;
  const pages = Array.from({ length: full }, (_, index) => {
    const end = newestFirst.length - index * perPage;
    return { number: index + 1, items: newestFirst.slice(end - perPage, end) };
  });
  return {
    front: newestFirst.slice(0, loose + perPage),
    older: full > 1 ? full - 1 : undefined,
    pages,
  };
}
