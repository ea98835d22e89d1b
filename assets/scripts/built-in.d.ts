/** What the bundler puts into scripts: src/bundle/scripts.ts. */

/** The path below which the site lies, with a slash at its end: `/`, or `/paper/`. */
declare const SITE_ROOT: string;

/** The address of assets/scripts/old-address.ts. */
declare const OLD_ADDRESS_SCRIPT: string;

/** What the service worker is told of the newspaper. */
declare const NEWSPAPER: {
  /** Addresses of what the offline page needs. */
  files: string[];
  digits: 'latn' | 'arab';
  /** Changes with all that the offline page shows: a worker of the same bytes is taken for the same. */
  version: string;
};
