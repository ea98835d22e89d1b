import type { Delivery } from '../hosts/delivery.ts';

/** What became of a site at its host: paths of files, as in `<output>.changes.json`. */
export interface WentLive {
  /** The release that is live now. */
  release: string | number;
  added: readonly string[];
  changed: readonly string[];
  /** What is no longer of the site. */
  removed: readonly string[];
  /**
   * What was taken from the host, where it keeps what was removed for a while: until then readers still get it, and
   * so would a cache that was purged. Absent: what was removed is gone at once.
   */
  deleted?: readonly string[] | undefined;
  /** How the release before was delivered, where that is known: by it redirects are seen to change. */
  before?: Pick<Delivery, 'redirects' | 'gone'> | undefined;
}

/** What readers get no more. */
export function goneFiles({ deleted, removed }: WentLive): readonly string[] {
  return deleted ?? removed;
}
