import type { MediaPlan } from './media/media-plan.ts';
import type { ReportBook } from './report/report-book.ts';
import type { ItemRemarks, ReportedItem } from './report/import-report.ts';
import type { SectionPlan } from './sections.ts';
import type { ItemCard, Survey } from './survey.ts';

/** What an export lists and nothing that came over uses. It is left out, and the report says so of each. */

/** Categories without an article. */
export function unusedCategories(
  { terms }: Pick<Survey, 'terms'>,
  { at }: Pick<SectionPlan, 'at'>,
): ItemRemarks[] {
  return terms
    .filter(({ taxonomy, slug }) => taxonomy === 'category' && at(slug) === undefined)
    .map(({ id, name, slug }) => ({
      item: { id, type: 'category', title: name || slug, link: '' },
      remarks: [{ kind: 'left-out', why: 'unused' }],
    }));
}

/**
 * Says which attachments are left out: those that nothing shows, and those without an address.
 *
 * @param used paths inside content/media
 */
export function tellUnusedFiles(
  { items }: Pick<Survey, 'items'>,
  media: Pick<MediaPlan, 'pictureOf' | 'fileOf'>,
  used: ReadonlySet<string>,
  book: ReportBook,
): void {
  for (const card of items.values()) {
    if (card.type !== 'attachment') continue;
    const path = media.pictureOf(card.id)?.src ?? media.fileOf(card.id)?.replace(/^\/media\//, '');
    if (path !== undefined && used.has(path)) continue;
    book.remark(reported(card), {
      kind: 'left-out',
      why: path === undefined ? 'unreadable' : 'unused',
    });
  }
}

function reported({ id, type, title, link }: ItemCard): ReportedItem {
  return { id, type, title, link };
}
