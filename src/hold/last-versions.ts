import { basename } from 'node:path';
import type { Remembered } from '../content/remembered.ts';
import type { Survey } from '../content/survey.ts';
import { hashOf } from '../hash.ts';
import { committedVersions } from './committed-versions.ts';
import type { PublishedTexts } from './published-texts.ts';

/** Where the last versions of files may be found. */
export interface Archive {
  /** Path of the content folder. */
  root: string;
  /** The files as they lie in it now. */
  survey: Survey;
  /** What was kept of the site as it was last published. */
  texts: PublishedTexts;
  /** What the ledger knows of it. */
  ledger: Remembered;
}

/** Hash of a file as it was last published; undefined for one that was not, or that nobody remembers. */
export function publishedHash(file: string, { texts, ledger }: Archive): string | undefined {
  const document = ledger.articles.get(file) ?? ledger.pages.get(file);
  return texts.hashOf(file) ?? document?.hash;
}

/**
 * The versions that may stand for a file at fault, the likeliest first: as it was last published, from what was
 * kept or out of Git. Where it is known what that was, no other will do: an older text may hold what was
 * corrected since. A file of which nothing is known may have been moved here from another folder, or Git may
 * know it.
 */
export async function* lastVersions(file: string, archive: Archive): AsyncGenerator<Buffer> {
  const { root, survey, texts } = archive;
  const current = survey.get(file);
  const published = publishedHash(file, archive);
  if (current !== undefined && published === current) return;
  const kept = texts.read(file) ?? (published === undefined ? movedText(file, archive) : undefined);
  if (kept) {
    yield kept;
    if (published !== undefined) return;
  }
  for await (const bytes of committedVersions(root, file)) {
    const hash = hashOf(bytes);
    if (hash !== current && hash === (published ?? hash)) yield bytes;
  }
}

/** The text of the one file of the same name and kind that went, since it gives the page the same address. */
function movedText(file: string, { survey, texts }: Archive): Buffer | undefined {
  const kind = (path: string) => path.slice(0, path.indexOf('/'));
  const gone = [...texts.files()].filter((other) => {
    return basename(other) === basename(file) && kind(other) === kind(file) && !survey.has(other);
  });
  return gone.length === 1 && gone[0] !== undefined ? texts.read(gone[0]) : undefined;
}
