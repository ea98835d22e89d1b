import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageFault } from '../problems.ts';

/** Which pictures lie in the store, inside the content folder: one line a picture. */
export const MEDIA_LIST = 'media.list';

/** A picture of the list. */
export interface Listed {
  /** Of the original's bytes: its name in the store. */
  sha256: string;
  bytes: number;
}

/** Pictures by path inside content/media, in composed form (NFC). */
export type MediaList = ReadonlyMap<string, Listed>;

/**
 * The list of a content folder; empty where there is none.
 *
 * @throws UsageFault with the line that is no picture
 */
export async function readMediaList(contentFolder: string): Promise<MediaList> {
  const text = await readFile(join(contentFolder, MEDIA_LIST), 'utf8').catch(() => '');
  return parseMediaList(text);
}

/**
 * Reads a list: its lines may stand in any order, as Git leaves them after a merge.
 *
 * @throws UsageFault with the line that is no picture, or that says otherwise than another
 */
export function parseMediaList(text: string): MediaList {
  const list = new Map<string, Listed>();
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '') continue;
    const [, sha256 = '', bytes = '', written = ''] = LINE.exec(row) ?? [];
    const path = written.normalize('NFC');
    const before = list.get(path);
    if (!isInside(path) || (before && before.sha256 !== sha256)) throw unreadable(index + 1, row);
    list.set(path, { sha256, bytes: Number(bytes) });
  }
  return list;
}

const LINE = /^([0-9a-f]{64}) +(\d{1,15}) +(\S.*)$/;

/** A list as its file holds it: sorted by path, so that two newsrooms seldom change the same lines. */
export function mediaListText(list: MediaList): string {
  return [...list]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { sha256, bytes }]) => `${sha256} ${String(bytes).padStart(9)} ${path}\n`)
    .join('');
}

function isInside(path: string): boolean {
  return path !== '' && !path.split(/[\\/]/).some((step) => ['', '.', '..'].includes(step));
}

function unreadable(line: number, row: string): UsageFault {
  const found = row.length > 120 ? `${row.slice(0, 120)}…` : row;
  return new UsageFault({
    ar: `في content/${MEDIA_LIST} سطر لا يُقرأ أو صورة مكتوبة مرتين، في السطر ${line}:\n\n${found}\n\nلكل صورة سطر واحد: بصمتها (SHA-256) ثم حجمها ثم مسارها. إن تركت فيه Git علامات تعارض (<<<<<<<) فاحذفها، وأبق لكل صورة سطرا.`,
    en: `content/${MEDIA_LIST} has a line that cannot be read, or a picture twice, in line ${line}:\n\n${found}\n\nA picture has one line: its SHA-256, its bytes, its path. Where Git left marks of a conflict (<<<<<<<), remove them and keep one line for each picture.`,
  });
}
