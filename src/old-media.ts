import type { FindFile } from './address-rules.ts';
import { FILES, FILES_ADDRESS } from './model/linked-file.ts';
import type { Newsroom } from './model/newsroom.ts';
import { bareName, withoutSize } from './upload-names.ts';

/**
 * Where files of an old site are now. A file lies in content/media as it lay below the uploads there, so one table
 * answers for all of them, made of what is published anyway.
 */

/**
 * Where the files of content/media are published, as paths inside the site by paths inside the folder: of a picture
 * the JPEG, which every program shows.
 */
export type PublishedMedia = ReadonlyMap<string, string>;

/** Where files are by what they were called below the uploads, and by what all forms of them have in common. */
export type MediaTable = ReadonlyMap<string, string>;

/** What begins the target of an old address that is a file of content/media: `/media/2020/05/dam.jpg`. */
const IN_MEDIA = '/media/';

/**
 * The table of what is published, in an order that is always the same. Of two that are forms of one picture, the one
 * of the bare name is found by it.
 */
export function mediaTable(published: PublishedMedia): MediaTable {
  const table = new Map<string, string>();
  const forms: [bare: string, to: string][] = [];
  for (const src of [...published.keys()].toSorted()) {
    const name = src.startsWith(FILES) ? src.slice(FILES.length) : src;
    const bare = bareName(name);
    const to = published.get(src) ?? '';
    table.set(name, to);
    if (bare !== name) forms.push([bare, to]);
  }
  for (const [bare, to] of forms) if (!table.has(bare)) table.set(bare, to);
  return table;
}

/** Makes the function that finds files in a table: by their own names, by that of a size's picture, by the bare one. */
export function finderIn(table: MediaTable): FindFile {
  return (name) => table.get(name) ?? table.get(withoutSize(name)) ?? table.get(bareName(name));
}

/**
 * The old addresses and rules of a newspaper, of which those that lead to a file of content/media lead to where it is
 * published. One that is not published, since it is missing or no picture, is led to by none.
 */
export function leadingToFiles(
  { oldAddresses, addressRules }: Pick<Newsroom, 'oldAddresses' | 'addressRules'>,
  published: PublishedMedia,
): Pick<Newsroom, 'oldAddresses' | 'addressRules'> {
  const placed = <Old extends { to?: string | undefined }>(old: Old): Old[] => {
    const src = mediaTarget(old.to);
    if (src === undefined) return [old];
    const to = published.get(src);
    return to === undefined ? [] : [{ ...old, to }];
  };
  return { oldAddresses: oldAddresses.flatMap(placed), addressRules: addressRules.flatMap(placed) };
}

/** The path inside content/media of what an old address leads to; undefined for one that leads to no file. */
export function mediaTarget(to: string | undefined): string | undefined {
  return to?.startsWith(IN_MEDIA) ? to.slice(IN_MEDIA.length) : undefined;
}

/** Whether a target is a sound, film or document, and not a picture. */
export function isDocument(to: string): boolean {
  return to.startsWith(FILES_ADDRESS);
}
