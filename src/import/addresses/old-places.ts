/** An address of the old site, as it was asked there. */
export interface OldPlace {
  /** Below the site's own path, not encoded, with a slash at its end where it is no file: `/politics/22403/`. */
  path: string;
  /** What stands behind the question mark, encoded; empty for nothing. */
  query: string;
}

/** Reads an address of the old site. `unreadable` is one of which a letter is not whole: servers refuse it. */
export type ReadPlace = (written: string) => OldPlace | 'elsewhere' | 'unreadable';

const PARTS = /^(?:(?:https?:)?\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i;

/**
 * Reads the addresses of one old site, however they are written: by http or https, with `www` or without, without a
 * scheme, from the root of the host, as a query alone (`?p=5`), percent-encoded in either case.
 *
 * @param site its address: `https://old.example/news`
 */
export function placesOn(site: string): ReadPlace {
  const [, ownHost = '', ownPath = ''] = PARTS.exec(site) ?? [];
  const host = bareHost(ownHost);
  const base = ownPath.replace(/\/+$/, '');
  return (written) => {
    const text = written.trim();
    const isBare = !/^[/?]|^https?:/i.test(text) && bareHost(text).startsWith(`${host}/`);
    const [, at, path = '', query = ''] = PARTS.exec(isBare ? `//${text}` : text) ?? [];
    if (at === undefined ? !/^[/?]/.test(text) : bareHost(at) !== host) return 'elsewhere';
    const read = inLetters(path);
    if (read === undefined) return 'unreadable';
    const whole = read === '' && at === undefined ? `${base}/` : read;
    if (base !== '' && whole !== base && !whole.startsWith(`${base}/`)) return 'elsewhere';
    return { path: asFolder(whole.slice(base.length)), query };
  };
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** A path in letters; undefined where a letter of it is not whole. */
export function inLetters(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A path as former ones are written here: with one slash at a time, and one at its end. */
export function asFolder(path: string): string {
  const whole = `/${path}/`.replace(/\/{2,}/g, '/');
  return whole.endsWith('.html/') ? whole.slice(0, -1) : whole;
}
