import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makePictures } from '../archive/pictures.ts';
import type { OldItem } from './old-items.ts';
import { oldPosts, type OldPostSettings } from './old-posts.ts';
import { oldSiteItems } from './old-site-items.ts';
import { itemXml, wxrHead, WXR_FOOT } from './wxr.ts';

/** What was written, as the numbers that an import is compared with. */
export interface WrittenExport {
  /** Items by their kind: `post`, `attachment`, `page` … */
  kinds: Map<string, number>;
  /** Comments that readers saw: approved, and no pings. */
  comments: number;
}

/**
 * Writes the export of a made-up newspaper as a stream: the same settings give the same bytes.
 *
 * @param file the export
 * @param uploads a folder for the files of the newest `settings.pictures` articles, as below `wp-content/uploads`
 */
export async function writeExport(
  settings: OldPostSettings,
  { file, uploads }: { file: string; uploads: string },
): Promise<WrittenExport> {
  const written: WrittenExport = { kinds: new Map(), comments: 0 };
  const pictures: string[] = [];
  const note = (item: OldItem) => {
    written.kinds.set(item.type, (written.kinds.get(item.type) ?? 0) + 1);
    written.comments += item.comments.filter(isSeen).length;
    if (item.type === 'attachment') pictures.push(uploadOf(item));
    if (pictures.length > settings.pictures) pictures.shift();
  };
  await mkdir(dirname(file), { recursive: true });
  await pipeline(Readable.from(exportText(settings, note)), createWriteStream(file));
  await writeUploads(uploads, pictures);
  return written;
}

function* exportText(settings: OldPostSettings, note: (item: OldItem) => void): Generator<string> {
  yield wxrHead('إكسبريس تيفي القديم');
  for (const item of oldSiteItems()) {
    note(item);
    yield itemXml(item);
  }
  for (const item of oldPosts(settings)) {
    note(item);
    yield itemXml(item);
  }
  yield WXR_FOOT;
}

function isSeen({ approved, type }: OldItem['comments'][number]): boolean {
  return approved === '1' && type === 'comment';
}

/** The path of a file below `uploads`. */
function uploadOf({ attachment }: OldItem): string {
  return attachment.slice(attachment.indexOf('/uploads/') + '/uploads/'.length);
}

async function writeUploads(folder: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const pictures = await makePictures();
  for (const [index, path] of paths.entries()) {
    const contents = pictures[index % pictures.length]?.contents ?? '';
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}
