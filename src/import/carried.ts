import type { ExportItem } from './export.ts';
import type { LeftOut } from './report/import-report.ts';

/** What an item of the old site becomes here. */
export type Carried = 'article' | 'page' | 'attachment' | 'shared-block';

/** What an item becomes, or why it becomes nothing. */
export function carriedAs(item: ExportItem): Carried | LeftOut {
  const { type, status, id } = item;
  if (type === 'revision') return 'revision';
  if (!['post', 'page', 'attachment', 'wp_block'].includes(type)) return 'not-an-article';
  if (id === undefined || id === 0) return 'without-id';
  if (status === 'trash' || status === 'auto-draft') return status;
  if (type === 'attachment') return 'attachment';
  if (type === 'wp_block') return 'shared-block';
  if (isEmpty(item)) return 'empty';
  if (type === 'page') return isPublic(item) ? 'page' : 'hidden-page';
  return 'article';
}

/** Pages have no drafts here: one that not everybody could read would be read by all. */
function isPublic({ status, password }: ExportItem): boolean {
  return status === 'publish' && password === '';
}

export function isLeftOut(as: Carried | LeftOut): as is LeftOut {
  return !['article', 'page', 'attachment', 'shared-block'].includes(as);
}

/** Whether nobody wrote anything into it. */
function isEmpty({ title, content, excerpt, meta }: ExportItem): boolean {
  const hasPicture = meta.some(({ key }) => key === '_thumbnail_id');
  return [title, content, excerpt].every((text) => text.trim() === '') && !hasPicture;
}
