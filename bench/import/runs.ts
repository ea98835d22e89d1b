import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, type Measured } from '../measure.ts';
import { changesBetween, siteFiles, type SiteFiles } from '../site-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One command on one export: what it took, and what it left. */
export interface ImportRun {
  what: string;
  measured: Measured;
  files: number;
  bytes: number;
  /** Files that are new, were written again, or are gone. */
  written: number;
}

/** Where one export and what is made of it lie. */
export interface ImportPlace {
  file: string;
  uploads: string;
  content: string;
  site: string;
  logs: string;
}

export const RUNS = {
  import: 'import',
  again: 'import again, nothing changed',
  build: 'build what was imported',
} as const;

/** The folder of one bench. */
export function importPlace(folder: string): ImportPlace {
  return {
    file: join(folder, 'export.xml'),
    uploads: join(folder, 'uploads'),
    content: join(folder, 'content'),
    site: join(folder, 'site'),
    logs: folder,
  };
}

/**
 * Imports an export into a new folder, imports it again, and builds the newspaper, by the commands of the README.
 *
 * @param now the moment of the build
 * @param say is told what is being done
 */
export async function importRuns(
  place: ImportPlace,
  now: string,
  say: (line: string) => void,
): Promise<ImportRun[]> {
  const { file, uploads, content, site } = place;
  const media = existsSync(uploads) ? ['--media', uploads] : [];
  const importing = ['import', file, '--content', content, '--report', place.logs, ...media];
  const building = ['build', '--content', content, '--output', site, '--now', now];
  const run = async (what: string, args: string[], folder: string, before: SiteFiles) => {
    say(what);
    const measured = await ours(what, args, place);
    const files = await siteFiles(folder);
    const bytes = [...files.values()].reduce((sum, one) => sum + one.bytes, 0);
    return {
      files,
      outcome: { what, measured, files: files.size, bytes, written: changesBetween(before, files) },
    };
  };
  const first = await run(RUNS.import, importing, content, new Map());
  const second = await run(RUNS.again, importing, content, first.files);
  const built = await run(RUNS.build, building, site, new Map());
  return [first.outcome, second.outcome, built.outcome];
}

/** Imports alone, as the other side of a comparison. */
export async function importAlone(place: ImportPlace): Promise<Measured> {
  const args = ['import', place.file, '--content', place.content];
  return ours('import', [...args, '--report', place.logs], place);
}

function ours(what: string, args: readonly string[], { logs }: ImportPlace): Promise<Measured> {
  return measure({
    program: process.execPath,
    args: ['scripts/midad.mjs', ...args],
    cwd: ROOT,
    log: join(logs, `${what.replaceAll(/\W+/g, '-')}.log`),
  });
}
