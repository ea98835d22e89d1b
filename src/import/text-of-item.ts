import { addMarks } from './arabic/mend-text.ts';
import { bodyToMarkdown } from './body/body-to-markdown.ts';
import type { BodyContext } from './body/context.ts';
import { wordDifference, type WordDifference } from './body/word-difference.ts';
import type { ExportItem } from './export.ts';
import { mediaIn } from './media/media-plan.ts';
import { plainText } from './plain-text.ts';
import type { Plans } from './plans.ts';
import type { Remark } from './report/import-report.ts';

/** The text of an item as the newspaper's Markdown, and what is to be known of it. */
export interface TextOfItem {
  markdown: string;
  /** Paths inside content/media of the files that it shows or leads to. */
  media: string[];
  words: WordDifference;
  remarks: Remark[];
}

/** Converts the text of an article or page. */
export function textOfItem(item: ExportItem, plans: Plans): TextOfItem {
  const context = contextOf(item, plans);
  const { markdown, pictures, findings, marks } = bodyToMarkdown(item.content, context);
  const media = mediaIn({ markdown, pictures });
  const words = wordDifference(item.content, markdown, context);
  const remarks: Remark[] = findings.map(({ kind, detail }) => ({
    kind: 'finding',
    finding: kind,
    detail,
  }));
  if (markdown.trim() === '') remarks.push({ kind: 'without-text' });
  addMarks(marks, plainText(item.title).marks);
  if (marks.size > 0) remarks.push({ kind: 'marks', marks });
  const { missing, added, before: total } = words;
  if (missing.length + added.length > 0) remarks.push({ kind: 'words', missing, added, total });
  return { markdown, media, words, remarks };
}

function contextOf(item: ExportItem, plans: Plans): BodyContext {
  const { survey, media, addresses, attachedTo } = plans;
  return {
    site: survey.site.address,
    pictureOf: media.pictureOf,
    pictureAt: media.pictureAt,
    fileOf: media.fileOf,
    newAddress: (address) => media.fileAt(address) ?? addresses.newAddress(address),
    // A gallery shows pictures; sounds and documents are attached as well.
    attached: attachedTo(item.id ?? 0).filter((id) => media.fileOf(id) === undefined),
    sharedBlock: (id) => survey.sharedBlocks.get(id),
    footnotes: footnotesOf(item),
  };
}

/** The block editor keeps notes beside the text: `[{"id": "…", "content": "…"}]`. */
function footnotesOf({ meta }: ExportItem): ReadonlyMap<string, string> {
  const written = meta.find(({ key }) => key === 'footnotes')?.value ?? '';
  if (!written.startsWith('[')) return NO_NOTES;
  try {
    const notes = JSON.parse(written) as { id?: string; content?: string }[];
    return new Map(notes.map(({ id = '', content = '' }) => [id, content]));
  } catch {
    return NO_NOTES;
  }
}

const NO_NOTES: ReadonlyMap<string, string> = new Map();
