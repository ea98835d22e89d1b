import type { Delivery } from '../hosts/delivery.ts';

/** What became of a site at its host: paths of files, as in `<output>.changes.json`. */
export interface Deployed {
  /** The release that is live now. */
  release: string;
  added: readonly string[];
  changed: readonly string[];
  removed: readonly string[];
  /** How the release before was delivered, where that is known: by it redirects are seen to change. */
  before?: Pick<Delivery, 'redirects' | 'gone'> | undefined;
}
