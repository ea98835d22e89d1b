import { readFile } from 'node:fs/promises';
import type { ListedFile } from '../build/site-files.ts';
import { writeWhole } from '../whole-file.ts';
import type { Effort } from './effort.ts';

/** A file of the site, as it was compressed. */
export interface CompressedFile {
  /** The file itself, by path and by content. */
  path: string;
  sha256: string;
  effort: Effort;
  /** What came of it: `index.html.br`, `index.html.gz`; less where one would be no smaller than the file. */
  made: ListedFile[];
}

/** The folder in which a site's compressed files lie, beside its output: that belongs to the build. */
export function compressedFolder(output: string): string {
  return `${output}.compressed`;
}

function recordPath(output: string): string {
  return `${output}.compressed.json`;
}

/** What was compressed of a site, by path; nothing where there is no record that can be read. */
export async function readCompressed(output: string): Promise<Map<string, CompressedFile>> {
  try {
    const { version, files } = JSON.parse(await readFile(recordPath(output), 'utf8')) as {
      version: number;
      files: CompressedFile[];
    };
    return version === 1 ? new Map(files.map((file) => [file.path, file])) : new Map();
  } catch {
    return new Map();
  }
}

/** Writes the record, by path. */
export async function writeCompressed(
  output: string,
  files: Iterable<CompressedFile>,
): Promise<void> {
  const lines = [...files].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const text = lines.map((file) => JSON.stringify(file)).join(',\n');
  await writeWhole(recordPath(output), `{ "version": 1, "files": [\n${text}\n] }\n`);
}
