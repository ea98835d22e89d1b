import { isPublishedKind } from '../../model/linked-file.ts';
import { endingOf } from './media-names.ts';

/** What a file of the old site is, by its ending: the Markdown must be the same whether the file is at hand or not. */
export type MediaKind = 'picture' | 'file';

/** Pictures, also of kinds that the newspaper does not show: who converts one finds its place. */
const PICTURES = /^\.(?:jpe?g|jpe|jfif|png|gif|webp|avif|bmp|tiff?|svg|hei[cf]|ico)$/i;

/** The kind of a file; undefined for what is not carried, as programs and pages. */
export function kindOf(path: string): MediaKind | undefined {
  const ending = endingOf(path);
  if (PICTURES.test(ending)) return 'picture';
  return isPublishedKind(path) ? 'file' : undefined;
}
