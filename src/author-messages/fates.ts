import type { Instant } from '../dates.ts';
import type { HeldEntry } from '../hold/held-report.ts';

/** What became of a file that an author saved: what its author is told. */
export type Fate =
  | Live
  | Page
  | Waiting
  | Late
  | Draft
  | HeldBack
  | Removed
  | { is: 'settings'; file: string }
  | { is: 'unread'; file: string }
  | { is: 'picture'; isGone: boolean }
  /** More than can be read one by one: an archive that was brought in. */
  | { is: 'many'; files: number };

/** An article that readers have. */
interface Live {
  is: 'live';
  title: string;
  url: string;
  /** Where it was before, when that address leads nowhere now. */
  lost?: LostAddress | undefined;
}

/** A plain page that readers have. */
interface Page {
  is: 'page';
  title: string;
  url: string;
  lost?: LostAddress | undefined;
}

/** An address that the article had and that answers no more. */
export interface LostAddress {
  url: string;
  /** Its path, as `aliases` takes it. */
  path: string;
}

/** An article whose minute is to come. */
interface Waiting {
  is: 'waiting';
  title: string;
  at: Instant;
  /** Whether readers had it before its date was set to one to come. */
  wasLive: boolean;
}

/** An article that is sound and due, and that the site which was sent does not have. */
interface Late {
  is: 'late';
  title: string;
}

/** An article that its author does not want published yet. */
interface Draft {
  is: 'draft';
  title: string;
  wasLive: boolean;
}

/** A file at fault. */
export interface HeldBack extends Pick<HeldEntry, 'file' | 'outcome' | 'problems'> {
  is: 'held';
  /** Its headline, where one can be read. */
  title?: string | undefined;
  /** Where readers have the version before. */
  url?: string | undefined;
}

/** A file that is no more. */
interface Removed {
  is: 'removed';
  title: string;
  /** Whether readers had it before. */
  wasLive: boolean;
}
