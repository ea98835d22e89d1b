import { readFile, rename, writeFile } from 'node:fs/promises';

/** A file of a site by its content. */
interface Listed {
  sha256: string;
  bytes: number;
}

/** What a build changed: paths of files in the output. */
export interface SiteChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

export const NO_CHANGES: SiteChanges = { added: [], changed: [], removed: [] };

/** The text of `<output>.manifest.json`: every file with its hash and size, by path. */
export function manifestText(files: ReadonlyMap<string, Listed>): string {
  const lines = [...files].map(([path, { sha256, bytes }]) =>
    JSON.stringify({ path, sha256, bytes }),
  );
  return `{ "files": [\n${lines.join(',\n')}\n] }\n`;
}

/** The files that a manifest lists; none when there is no manifest that can be read. */
export async function readManifest(path: string): Promise<ReadonlyMap<string, Listed>> {
  try {
    const { files } = JSON.parse(await readFile(path, 'utf8')) as {
      files: ({ path: string } & Listed)[];
    };
    return new Map(files.map(({ path: file, ...listed }) => [file, listed]));
  } catch {
    return new Map();
  }
}

/** What differs between two sites, in the order of paths. */
export function changesBetween(
  before: ReadonlyMap<string, Listed>,
  after: ReadonlyMap<string, Listed>,
): SiteChanges {
  const paths = [...after.keys()];
  return {
    added: paths.filter((path) => !before.has(path)).toSorted(),
    changed: paths
      .filter((path) => before.has(path) && before.get(path)?.sha256 !== after.get(path)?.sha256)
      .toSorted(),
    removed: [...before.keys()].filter((path) => !after.has(path)).toSorted(),
  };
}

/** The text of `<output>.changes.json`. */
export function changesText(changes: SiteChanges): string {
  return `${JSON.stringify(changes, null, 1)}\n`;
}

/** Says in `<output>.changes.json` that nothing changed, unless that is what it says. */
export async function sayNothingChanged(path: string): Promise<void> {
  const text = changesText(NO_CHANGES);
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return;
  await writeFile(`${path}.next`, text);
  await rename(`${path}.next`, path);
}
