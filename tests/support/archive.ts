import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { build } from '../../src/build/build.ts';
import { CACHE } from '../../src/build/engine.ts';
import { ledgerPlace, textsPlace } from '../../src/build/ledger.ts';
import { forgetPublishedTexts } from '../../src/hold/published-texts.ts';
import type { Reason } from '../../src/build/stale.ts';
import { filesBelow } from './build-command.ts';
import { writeFiles, type Files } from './content-folder.ts';
import { CATEGORIES, DAY, dateAt, fileOf, NOW, SITE } from './desk.ts';
import { makeFolder } from './folder.ts';

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

/** The archive just built, and what the build remembers: each test of a file finds it so. */
let kept: Promise<{ home: string; ledgers: string; key: string; texts: string }> | undefined;

/**
 * The archive with the site that was built of it, in a folder that is the same for all tests of a file. It
 * is built for the first; for each test it lies there again as it was then, to the times of its files.
 */
export async function builtArchive(t: TestContext) {
  kept ??= keepArchive();
  const { home, ledgers, key, texts } = await kept;
  const [folder, spare] = [join(home, 'paper'), join(home, 'spare')];
  const forget = async () => {
    await rm(folder, { recursive: true, force: true });
    for (const name of await filesOf(key, ledgers)) await rm(join(ledgers, name));
    await forgetPublishedTexts(texts);
  };
  await forget();
  await copy([join(spare, 'paper')], home);
  await copy(await pathsOf(key, join(spare, 'ledgers')), ledgers);
  t.after(forget);
  return { folder, content: join(folder, 'content'), output: join(folder, 'site') };
}

async function keepArchive() {
  const { folder: home } = await makeFolder();
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const [folder, spare] = [join(home, 'paper'), join(home, 'spare')];
  await writeFiles(folder, ARCHIVE);
  const [content, output] = [join(folder, 'content'), join(folder, 'site')];
  await buildInto(output, content, NOW);
  const place = ledgerPlace(await realpath(content), output, CACHE);
  const { path } = place;
  const [ledgers, key] = [dirname(path), basename(path, '.json')];
  await mkdir(join(spare, 'ledgers'), { recursive: true });
  await copy([folder], spare);
  await copy(await pathsOf(key, ledgers), join(spare, 'ledgers'));
  return { home, ledgers, key, texts: textsPlace(place) };
}

/** Copies files and folders into another; Node's own copy would round the times. */
async function copy(from: readonly string[], to: string): Promise<void> {
  await promisify(execFile)('cp', ['-Rp', ...from, to]);
}

async function pathsOf(key: string, folder: string): Promise<string[]> {
  return (await filesOf(key, folder)).map((name) => join(folder, name));
}

/** The files of one ledger: itself, its supplement and its seal. */
async function filesOf(key: string, folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith(key));
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
