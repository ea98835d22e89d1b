import type { ImportedFile } from './article-from-item.ts';
import { fieldsOfPlugins } from './arabic/plugin-fields.ts';
import { canonicalFile } from './canonical-file.ts';
import type { ExportItem } from './export.ts';
import { plainText } from './plain-text.ts';
import type { Plans } from './plans.ts';
import type { NotCarried, Remark } from './report/import-report.ts';
import type { ItemCard } from './survey.ts';
import { textOfItem } from './text-of-item.ts';
import { PAGE_FIELDS } from '../model/fields.ts';

/** The plain page that a page of the old site becomes. */
export function pageFromItem(item: ExportItem, card: ItemCard, plans: Plans): ImportedFile {
  const text = textOfItem(item, plans);
  const { remarks } = text;
  const plugins = fieldsOfPlugins(item.meta, item.terms);
  const name = plans.pageNameOf(card);
  const file = `pages/${name}.md`;
  const title = card.title || name;
  if (card.title === '') remarks.push({ kind: 'made-up', field: 'title', value: title });
  const said = plainText(item.excerpt).text || plainText(plugins.description ?? '').text;
  remarks.push(...withoutPlace(item, card, plans));
  return {
    file,
    text: canonicalFile({ title, summary: said }, PAGE_FIELDS, file, text.markdown),
    title,
    media: text.media,
    words: { before: text.words.before, missing: text.words.missing.length },
    remarks,
    unknownFields: plugins.unknown,
  };
}

/** Plain pages have neither lead pictures nor comments. */
function withoutPlace({ comments }: ExportItem, card: ItemCard, { media }: Plans): Remark[] {
  const picture = card.thumbnail === undefined ? undefined : media.pictureOf(card.thumbnail);
  const approved = comments.filter(({ approved: answer }) => answer === '1').length;
  const left: [field: NotCarried, value: string][] = [];
  if (picture) left.push(['image', picture.src]);
  if (approved > 0) left.push(['comments', String(approved)]);
  return left.map(([field, value]) => ({ kind: 'not-carried', field, value }));
}
