import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { build } from '../../src/build/build.ts';
import type { Reason } from '../../src/build/stale.ts';
import { filesBelow } from './build-command.ts';
import { writeFiles, type Files } from './content-folder.ts';
import { CATEGORIES, DAY, dateAt, fileOf, NOW, SITE } from './desk.ts';
import { temporaryFolder } from './folder.ts';

/** A small archive that is built, and built again. */

/** Twenty articles of one section, a day apart; every second one is of a running story. */
const ARCHIVE: Files = Object.fromEntries([
  ['content/site.yaml', SITE],
  ['content/categories.yaml', CATEGORIES],
  ...Array.from({ length: 20 }, (_, index): [string, string] => [
    `content/articles/${10_000 + index}.md`,
    articleOf(index, index % 2 === 0 ? ['story: ملف الميناء'] : []),
  ]),
]);

export function articleOf(index: number, fields: string[]): string {
  return fileOf({
    id: '',
    title: `الخبر ${index}`,
    date: dateAt(NOW - (30 - index) * DAY),
    categories: [index % 5 === 0 ? 'opinion' : 'society'],
    fields,
    body: `نص الخبر ${index}.`,
  });
}

export async function builtArchive(t: TestContext) {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, ARCHIVE);
  const [content, output] = [join(folder, 'content'), join(folder, 'site')];
  await buildInto(output, content, NOW);
  return { folder, content, output };
}

/** What was made again by a build, and why. */
export type Remade = Map<string, readonly Reason[]>;

export async function buildInto(output: string, content: string, now: number) {
  const remade: Remade = new Map();
  const watcher = {
    stale: (path: string, reasons: readonly Reason[]) => void remade.set(path, reasons),
  };
  const report = await build({ content, output, now, onFault: 'stop', watcher });
  return { report, remade };
}

/** The whole site, and the list of it that lies beside. */
export async function siteIn(output: string): Promise<Map<string, Buffer>> {
  const files = await filesBelow(output);
  return files.set('the manifest', await readFile(`${output}.manifest.json`));
}

export function assertSame(
  warm: Map<string, Buffer>,
  cold: Map<string, Buffer>,
  what: string,
): void {
  assert.deepEqual([...warm.keys()].toSorted(), [...cold.keys()].toSorted(), what);
  const different = [...warm].filter(([path, bytes]) => !cold.get(path)?.equals(bytes));
  assert.deepEqual(
    different.map(([path]) => path),
    [],
    what,
  );
}
