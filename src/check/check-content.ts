import { realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE, hashEngine } from '../build/engine.ts';
import { EMPTY, ledgerPlace, readLedger, writeLedger } from '../build/ledger.ts';
import { ownIcon } from '../bundle/own-icon.ts';
import { loadContent, type Loaded } from '../content/load.ts';
import { pinpoint } from '../content/pinpoint.ts';
import { hashOf } from '../hash.ts';
import { inspectPictures, type PictureFinding } from '../media/inspect.ts';
import { pictureUses } from '../media/uses.ts';
import type { Content } from '../model/newsroom.ts';
import { unlikelyWriters } from '../model/writers.ts';
import { sortProblems, type Problem } from '../problems.ts';
import { readSeen, writeSeen } from './seen.ts';

/** In place of an output, among the folders by which ledgers are told apart. */
const NO_OUTPUT = 'check-content';

/**
 * All that a build would say of a content folder, and what it would not look at: pictures of drafts and of
 * articles to come, and names of writers that look misspelt. Nothing is built. What files gave is remembered
 * apart from any build, so that a check of ten thousand articles takes a second (docs/decisions/diagnostics.md).
 *
 * Each kind of advice on single articles is one more list here.
 *
 * @param folder path of the content folder, which is there
 */
export async function checkContent(folder: string): Promise<Problem[]> {
  const code = await hashEngine();
  const { content, problems } = await loadRemembered(folder, code);
  if (!content) return sortProblems(problems);
  const found = [
    ...(await pictureProblems(content, folder, code)),
    ...(await iconProblems(content, folder)),
    ...unlikelyWriters(content.articles),
  ];
  return sortProblems([...problems, ...pinpoint(found, folder)]);
}

/** Reads a content folder, of which unchanged and sound files are not parsed again. */
async function loadRemembered(folder: string, code: string): Promise<Loaded> {
  const place = ledgerPlace(await realpath(folder), NO_OUTPUT, CACHE);
  const known = await readLedger(place);
  const ledger = typeof known === 'string' ? EMPTY : known;
  const loaded = await loadContent(folder, { before: ledger.sources, reader: code });
  if (loaded.remembered !== ledger.sources) {
    const [from, to] = await writeLedger(place, { ...ledger, sources: loaded.remembered });
    await rename(from, to);
  }
  return loaded;
}

async function pictureProblems(content: Content, folder: string, code: string): Promise<Problem[]> {
  const path = join(CACHE, 'check', `${hashOf(await realpath(folder))}.pictures.json`);
  const before = await readSeen<PictureFinding>(path, code);
  const uses = pictureUses(content);
  const { problems, found } = await inspectPictures(uses, join(folder, 'media'), before);
  await writeSeen(path, code, found);
  return problems;
}

async function iconProblems({ site }: Content, folder: string): Promise<Problem[]> {
  if (site.icon === undefined) return [];
  const { problems } = await ownIcon(site.icon, join(folder, 'media'));
  return problems;
}
