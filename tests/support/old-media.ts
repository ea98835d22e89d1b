import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp from 'sharp';
import { carryMedia, type CarryOptions } from '../../src/import/media/carry-media.ts';
import { planMedia, type MediaPlan } from '../../src/import/media/media-plan.ts';
import type { AttachmentCard, ItemCard } from '../../src/import/survey.ts';
import { writeFiles, type Files } from './content-folder.ts';
import { temporaryFolder } from './folder.ts';

/** Files of an old site, for tests of how they are carried. */

export const SITE = 'https://old.example';
export const UPLOADS = `${SITE}/wp-content/uploads/`;

/** An attachment as a first reading keeps it, with the path below the uploads or a whole address. */
export function attachment(
  id: number,
  file: string,
  own: Partial<AttachmentCard & ItemCard> = {},
): ItemCard {
  const { alt = '', caption = '', credit = '', title = '', ...others } = own;
  const isAddress = /^[a-z]+:/.test(file);
  const url = isAddress ? file : `${UPLOADS}${encodeURI(file)}`;
  return {
    id,
    type: 'attachment',
    status: 'inherit',
    title,
    link: '',
    slug: '',
    published: undefined,
    modified: undefined,
    localDay: '',
    creator: '',
    parent: 0,
    order: 0,
    categories: [],
    tags: [],
    primaryCategory: undefined,
    thumbnail: undefined,
    isSticky: false,
    attachment: { url, file: isAddress ? undefined : file, alt, caption, credit },
    ...others,
  };
}

/** What is planned for an export of these attachments. */
export function planOf(...attachments: ItemCard[]): MediaPlan {
  const site = { version: '1.2', title: '', description: '', language: 'ar', address: SITE };
  return planMedia({ site, items: new Map(attachments.map((item) => [item.id, item])) });
}

/** A small picture of one colour, of at least so many bytes. */
export async function photograph(background: string, bytes = 0): Promise<Buffer> {
  const made = await sharp({ create: { width: 32, height: 24, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return Buffer.concat([made, Buffer.alloc(Math.max(0, bytes - made.length))]);
}

/** A copy of an old site and a content folder, in a folder of the test's own. */
export async function moving(t: TestContext, files: Files) {
  const root = await temporaryFolder(t);
  await writeFiles(root, files);
  const content = join(root, 'content');
  await mkdir(content, { recursive: true });
  return {
    root,
    content,
    carried: (path: string) => readFile(join(content, 'media', path)),
    all: async () => (await readdir(content, { recursive: true })).toSorted(),
    carry: (plan: MediaPlan, used: string[], own: Partial<CarryOptions> = {}) => {
      return carryMedia(plan, new Set(used), { content, isTrial: false, ...own });
    },
  };
}
