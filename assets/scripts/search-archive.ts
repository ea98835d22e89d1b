import { loadEngine, type SearchIndex } from './pagefind.ts';

/** A part of the archive with an index of its own, as the catalogue lists it: src/search/plan-shards.ts. */
export interface Shard {
  /** `2026-11`, `2026`, `2025-q3` */
  name: string;
  hash: string;
  /** How many articles it holds. */
  articles: number;
  /** Its months: «نونبر 2026», «2025», «من يوليوز إلى شتنبر 2025». */
  title: string;
  /** Where it begins: «2025», «يوليوز 2025». */
  since: string;
}

/** The archive of the newspaper, open for searching. */
export interface Archive {
  /** Newest first. */
  shards: Shard[];
  /** The index of a shard, which is fetched when it is first asked for. */
  indexOf(shard: Shard): Promise<SearchIndex>;
}

/**
 * Opens the archive whose catalogue and shards lie in a folder. What was fetched is kept for the next
 * search; after a failure the archive is to be opened anew, since the site may have been published anew.
 */
export async function openArchive(folder: string): Promise<Archive> {
  const engine = loadEngine(folder);
  // If it does not come, the first index that is asked for says so.
  engine.catch(() => undefined);
  const answer = await fetch(`${folder}shards.json`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const shards = (await answer.json()) as Shard[];
  const indexes = new Map<string, Promise<SearchIndex>>();
  return {
    shards,
    indexOf({ name, hash }) {
      const index = indexes.get(name) ?? engine.then((open) => open(`${folder}${name}/`, hash));
      indexes.set(name, index);
      return index;
    },
  };
}
