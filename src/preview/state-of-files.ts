import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../hash.ts';

/**
 * Changes whenever a file below these folders is added, saved or removed. A watcher may lose an event that follows
 * another closely; this looks at the files themselves.
 */
export function stateOfFiles(folders: readonly string[]): string {
  try {
    return hashOf(folders.flatMap(filesIn).join('\n'));
  } catch {
    // A folder went away while it was looked at.
    return '';
  }
}

/** Each file below a folder with its size and time. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return `${path} ${found?.size} ${found?.mtimeMs}`;
    });
}
