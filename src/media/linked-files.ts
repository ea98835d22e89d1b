import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES, isPublishedKind } from '../model/linked-file.ts';
import { nearest } from '../model/nearest.ts';
import type { Content } from '../model/newsroom.ts';
import type { OutputFile } from '../output-file.ts';
import type { Problem, Said } from '../problems.ts';
import { fileAt } from './originals.ts';
import type { OriginalInUse } from './prepare.ts';
import type { Hashed } from './register.ts';
import {
  oldAddressUses,
  remarksOn,
  usesByPicture,
  type PictureRemark,
  type PictureUse,
} from './uses.ts';
import { sha256OfFile } from './videos.ts';

const WANTED: Said = {
  ar: 'رابط ملف من content/media/files، مثل ‎/media/files/2026/law.pdf‎',
  en: 'the address of a file in content/media/files, as /media/files/2026/law.pdf',
};
const MISSING: Said = {
  ar: 'هذا الملف غير موجود في content/media/files، فالرابط إليه مكسور.',
  en: 'This file is not in content/media/files: the link to it leads nowhere.',
};

/** The sounds, films and documents that articles, pages and old addresses lead to. */
export function linkedFileUses({
  articles,
  pages,
  ...old
}: Pick<Content, 'articles' | 'pages' | 'oldAddresses' | 'addressRules'>): PictureUse[] {
  const linked = [...articles, ...pages].flatMap(({ linkedFiles = [], file }) =>
    linkedFiles.map((src) => ({ src, file })),
  );
  return [...linked, ...oldAddressUses(old).filter(({ src }) => src.startsWith(FILES))];
}

/** Files that are published as they are, and what is to be said of those that are not there. */
export interface PreparedFiles {
  /** Paths inside the site, by paths inside the folder. */
  paths: Map<string, string>;
  files: OutputFile[];
  originals: OriginalInUse[];
  problems: Problem[];
}

/**
 * Finds the files that are led to, which are published at the addresses that their links name. One that is as the
 * register knows it is not read. A file that is missing is a warning.
 *
 * @param media path of the folder of the originals
 * @param register what earlier builds learned of them; is filled with what this one learns
 */
export async function prepareLinkedFiles(
  uses: readonly PictureUse[],
  { media, register }: { media: string; register: Map<string, Hashed> },
): Promise<PreparedFiles> {
  const prepared: PreparedFiles = { paths: new Map(), files: [], originals: [], problems: [] };
  let known: string[] | undefined;
  for (const [src, own] of usesByPicture(uses)) {
    const original = fileAt(src, media);
    if (!original) {
      known ??= await filesIn(media);
      prepared.problems.push(...remarksOn(missing(src, known), own));
      continue;
    }
    const { path, stamp } = original;
    const from = join(media, path);
    const before = register.get(src);
    const file = before?.stamp === stamp ? before : { stamp, sha256: await sha256OfFile(from) };
    register.set(src, file);
    prepared.originals.push([path, file.sha256, stamp]);
    prepared.paths.set(src, `/media/${src}`);
    prepared.files.push({ path: `media/${src}`, from, sha256: file.sha256 });
  }
  return prepared;
}

/** What is to be said of the files that are led to, none of which is opened. */
export async function linkedFileProblems(
  uses: readonly PictureUse[],
  media: string,
): Promise<Problem[]> {
  const lost = [...usesByPicture(uses)].filter(([src]) => !fileAt(src, media));
  const known = lost.length > 0 ? await filesIn(media) : [];
  return lost.flatMap(([src, own]) => remarksOn(missing(src, known), own));
}

/** So many are compared with a name that none has. */
const MOST_COMPARED = 1000;

async function filesIn(media: string): Promise<string[]> {
  const names = await readdir(join(media, FILES), { recursive: true }).catch(() => []);
  return names
    .map((name) => `${FILES}${name.replaceAll('\\', '/')}`)
    .filter(isPublishedKind)
    .slice(0, MOST_COMPARED);
}

function missing(src: string, known: readonly string[]): PictureRemark {
  const near = nearest(src, [...known]);
  const meant = near === undefined ? undefined : `/media/${near}`;
  return { code: 'file-missing', said: MISSING, wanted: WANTED, meant };
}
