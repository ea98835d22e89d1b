import { isPictureName, isPublishedKind } from '../../model/linked-file.ts';

/** What a file of the old site is, by its ending: the Markdown must be the same whether the file is at hand or not. */
export type MediaKind = 'picture' | 'file';

/** The kind of a file; undefined for what is not carried, as programs and pages. */
export function kindOf(path: string): MediaKind | undefined {
  if (isPictureName(path)) return 'picture';
  return isPublishedKind(path) ? 'file' : undefined;
}
