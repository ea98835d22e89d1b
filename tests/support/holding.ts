import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { build } from '../../src/build/build.ts';
import type { Reason } from '../../src/build/stale.ts';
import { articleOf, assertSame, buildInto, builtArchive, siteIn, type Remade } from './archive.ts';
import { writeFiles, type Files } from './content-folder.ts';
import { NOW } from './desk.ts';

/** Builds that hold what is at fault, and what they should come to. */

/** Builds as `--hold` does; says what was made again, and what became of each file that is held. */
export async function holdInto(output: string, content: string, now = NOW) {
  const remade: Remade = new Map();
  const watcher = {
    stale: (path: string, reasons: readonly Reason[]) => void remade.set(path, reasons),
  };
  const report = await build({ content, output, now, onFault: 'hold', watcher });
  const held = Object.fromEntries(report.held.map(({ file, outcome }) => [file, outcome]));
  return { report, remade, held };
}

/** The archive of twenty articles, built under `--hold`: its texts are kept. */
export async function heldArchive(t: TestContext) {
  const archive = await builtArchive(t);
  await holdInto(archive.output, archive.content);
  return archive;
}

/**
 * Expects that a site equals, byte for byte, what is built cold of the same content with these files as they
 * are given here, and without those that are undefined.
 */
export async function assertBuiltAs(
  { folder, content, output }: { folder: string; content: string; output: string },
  files: Files,
  now = NOW,
): Promise<void> {
  const cold = join(folder, 'cold');
  await cp(content, join(cold, 'content'), { recursive: true });
  for (const path of Object.keys(files)) await rm(join(cold, 'content', path), { force: true });
  await writeFiles(join(cold, 'content'), files);
  await buildInto(join(cold, 'site'), join(cold, 'content'), now);
  assertSame(await siteIn(output), await siteIn(join(cold, 'site')), 'held');
  await rm(cold, { recursive: true });
}

/** An article of the archive as it was published; its number is its day. */
export const sound = (index: number) =>
  articleOf(index, index % 2 === 0 ? ['story: ملف الميناء'] : []);

/** The same with a date that is none. */
export const faulty = (index: number) => sound(index).replace(/^date: .*$/m, 'date: أمس');

/** The file of such an article, inside the content folder. */
export const fileOf = (index: number) => `articles/${10_000 + index}.md`;
