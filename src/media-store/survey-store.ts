import type { MediaList } from '../media/media-list.ts';
import type { LocalPicture } from './local-media.ts';
import type { MediaStore } from './media-store.ts';

/** How a list, a store and content/media differ; paths in order. */
export interface StoreSurvey {
  listed: number;
  /** Listed, and not in the store. */
  lacking: string[];
  /** Here and not listed, or listed with other bytes. */
  unlisted: string[];
}

/** Compares names alone: that the bytes behind a hash are its own is seen when they are fetched. */
export async function surveyStore(
  store: MediaStore,
  list: MediaList,
  pictures: readonly LocalPicture[],
): Promise<StoreSurvey> {
  const there = await store.originals();
  return {
    listed: list.size,
    lacking: [...list]
      .flatMap(([path, { sha256 }]) => (there.has(sha256) ? [] : [path]))
      .toSorted(),
    unlisted: pictures.flatMap(({ path, sha256 }) =>
      list.get(path)?.sha256 === sha256 ? [] : [path],
    ),
  };
}
