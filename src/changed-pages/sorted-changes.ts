import type { SiteChanges } from '../build/manifest.ts';

/** What became of files of one kind, or how many of them there are. */
export interface Fates<Of> {
  added: Of;
  changed: Of;
  removed: Of;
}

const FATES = ['added', 'changed', 'removed'] as const;

/** What a build changed, as people think of a site. */
export interface SortedChanges {
  /** Pages for readers, by their files, in the order of paths. */
  pages: Fates<string[]>;
  /** All else: how many files of each kind. */
  others: Record<OtherKind, Fates<number>>;
}

/** What a site has besides pages. */
export type OtherKind = 'pictures' | 'search' | 'rest';

/** Sorts the files of `<output>.changes.json`: what readers open, and how much of the rest goes with it. */
export function sortChanges(changes: SiteChanges): SortedChanges {
  const files = FATES.flatMap((fate) => {
    return changes[fate].map((path) => ({ fate, path, kind: kindOf(path) }));
  });
  const pathsOf = (fate: keyof SiteChanges) =>
    files.filter((file) => file.fate === fate && file.kind === 'page').map(({ path }) => path);
  const counts = (kind: OtherKind): Fates<number> => {
    const count = (fate: keyof SiteChanges) =>
      files.filter((file) => file.fate === fate && file.kind === kind).length;
    return { added: count('added'), changed: count('changed'), removed: count('removed') };
  };
  return {
    pages: { added: pathsOf('added'), changed: pathsOf('changed'), removed: pathsOf('removed') },
    others: { pictures: counts('pictures'), search: counts('search'), rest: counts('rest') },
  };
}

/** Lite editions, fragments and the web desk follow what is listed, and are no pages of their own here. */
function kindOf(path: string): OtherKind | 'page' {
  if (path.startsWith('media/')) return 'pictures';
  if (path.startsWith('search/index/')) return 'search';
  const isFollower = /^(?:admin|fragments)\/|\/lite\/index\.html$/.test(path);
  return path.endsWith('.html') && !isFollower ? 'page' : 'rest';
}

/** Where readers find a file of the site: `society/1/index.html` → `/society/1/`, not encoded. */
export function pathOfPage(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
