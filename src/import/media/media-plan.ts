import { Findings, type ConvertedBody, type ImportedPicture } from '../body/context.ts';
import { plainTextOf } from '../body/conversion.ts';
import { treeOf } from '../body/tree.ts';
import { mendText } from '../arabic/mend-text.ts';
import type { AttachmentCard, ItemCard, Survey } from '../survey.ts';
import { UNDESCRIBED } from '../../model/lead-image.ts';
import { FILES, FILES_ADDRESS } from '../../model/linked-file.ts';
import { kindOf, type MediaKind } from './file-kinds.ts';
import { MediaSources, type MediaSource } from './media-sources.ts';
import { uploadsOf } from './upload-addresses.ts';

/** A lead picture as the fields of an article have it. */
export type ImportedLead = ImportedPicture & { alt: string };

/**
 * What becomes of the files of the old site, known before any of them is at hand: an article says the same whether
 * they are or not, so that they can come later.
 *
 * A `BodyContext` takes `pictureOf`, `pictureAt` and `fileOf` as they are; its `newAddress` asks `fileAt` first, then
 * the plan of addresses.
 */
export interface MediaPlan {
  /** A picture by the id of its attachment; undefined where the export has none, or it is no picture. */
  pictureOf: (attachment: number) => ImportedPicture | undefined;
  /** A picture by an address of any of its sizes, also one that is no attachment of the export. */
  pictureAt: (address: string) => ImportedPicture | undefined;
  /**
   * The featured picture of an article. One without a description is described by its caption or by the title that
   * somebody gave it; else the article says that nobody described it.
   */
  leadPictureOf: (attachment: number) => ImportedLead | undefined;
  /** The address in the newspaper of a sound, film or document by the id of its attachment: `/media/files/2019/05/law.pdf`. */
  fileOf: (attachment: number) => string | undefined;
  /**
   * The same by its address on the old site; undefined for all else. Addresses of pictures
   * (`/wp-content/uploads/2019/05/dam-300x200.jpg`) have nothing to lead to: a newspaper serves no originals, and its
   * forms of pictures are named by their contents.
   */
  fileAt: (address: string) => string | undefined;
  /** Where the file comes from that is to lie at a path inside content/media; undefined for a path that nobody was given. */
  sourceOf: (path: string) => MediaSource | undefined;
  /** How many files of each kind are known by now: attachments, and what texts show besides; each once. */
  counts: Readonly<Record<MediaKind, number>>;
}

/** Plans the files of an export. What is asked by address alone is remembered, so ask in the order of the export. */
export function planMedia({ site, items }: Pick<Survey, 'site' | 'items'>): MediaPlan {
  const cards = [...items.values()].filter(hasFile).toSorted((one, other) => one.id - other.id);
  const uploads = uploadsOf(
    site.address,
    cards.map(({ attachment }) => attachment),
  );
  const sources = new MediaSources(cards, uploads);
  const pictureOf = (id: number): ImportedPicture | undefined => {
    const src = sources.ofAttachment(id);
    const card = items.get(id)?.attachment;
    return src === undefined || kindOf(src) !== 'picture' || !card ? undefined : picture(src, card);
  };
  const fileOf = (id: number): string | undefined => addressOf(sources.ofAttachment(id));
  return {
    pictureOf,
    fileOf,
    counts: sources.counts,
    pictureAt(address) {
      const found = sources.at(address, 'picture');
      if (!found) return undefined;
      const card = found.id === undefined ? undefined : items.get(found.id)?.attachment;
      return card ? picture(found.path, card) : { src: found.path };
    },
    leadPictureOf(id) {
      const found = pictureOf(id);
      if (!found) return undefined;
      const named = titleOf(items.get(id)?.title ?? '');
      return { ...found, alt: found.alt ?? found.caption ?? named ?? UNDESCRIBED };
    },
    fileAt: (address) => addressOf(sources.at(address, 'file')?.path),
    sourceOf: (path) => sources.source(path),
  };
}

/** Paths inside content/media of what a converted text shows or leads to, each once. */
export function mediaIn({
  markdown,
  pictures,
}: Pick<ConvertedBody, 'markdown' | 'pictures'>): string[] {
  const files = [...markdown.matchAll(/\/media\/(files\/[\p{L}\p{M}\p{N}._/-]+)/gu)];
  return [...new Set([...pictures, ...files.map(([, path = '']) => path)])];
}

type AttachmentItem = ItemCard & { attachment: AttachmentCard };

function hasFile(item: ItemCard): item is AttachmentItem {
  return item.attachment !== undefined;
}

function addressOf(path: string | undefined): string | undefined {
  const isFile = path !== undefined && kindOf(path) === 'file';
  return isFile ? `${FILES_ADDRESS}${path.slice(FILES.length)}` : undefined;
}

function picture(src: string, { alt, caption, credit }: AttachmentCard): ImportedPicture {
  return {
    src,
    alt: plain(alt) || undefined,
    caption: plain(caption) || undefined,
    credit: plain(credit) || undefined,
  };
}

/** Text as its author saw it, on one line: captions may hold links and emphasis. */
function plain(written: string): string {
  const text = /[<&]/.test(written)
    ? plainTextOf(treeOf(written, new Findings()).children)
    : written;
  return mendText(text).text.replace(/\s+/gu, ' ').trim();
}

/** A title that a person wrote; WordPress makes one of the name of the file. */
function titleOf(written: string): string | undefined {
  const title = plain(written);
  const isName =
    !/\s/u.test(title) ||
    !/\p{L}{3}/u.test(title) ||
    /(?:whatsapp|screen ?shot|image|img|dsc|capture)/i.test(title);
  return isName ? undefined : title;
}
