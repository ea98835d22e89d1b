import { realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE, hashEngine } from '../build/engine.ts';
import { EMPTY, ledgerPlace, readLedger, writeLedger } from '../build/ledger.ts';
import { ownIcon } from '../bundle/own-icon.ts';
import { SHOWN } from '../coach/coach.ts';
import { isSettings } from '../content/file-books.ts';
import { loadContent, type Loaded } from '../content/load.ts';
import { pinpoint } from '../content/pinpoint.ts';
import { portraitUses } from '../content/signatories.ts';
import { surveyContent, type Survey } from '../content/survey.ts';
import type { Understanding } from '../content/understood.ts';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import { rootFileRemarks } from '../machines/root-files.ts';
import { readMediaList } from '../media/media-list.ts';
import { inspectPictures, type PictureFinding } from '../media/inspect.ts';
import { pictureUses } from '../media/uses.ts';
import { filmProblems } from '../media/films.ts';
import { linkedFileProblems, linkedFileUses } from '../media/linked-files.ts';
import type { Content } from '../model/newsroom.ts';
import { NOBODY } from '../model/signatures.ts';
import { unlikelyWriters } from '../model/writers.ts';
import { sortProblems, type Problem } from '../problems.ts';
import { coachsDesk, mendArticles, notesOn, understoodIn } from './coaching.ts';
import { readSeen, writeSeen } from './seen.ts';

/** In place of an output, among the folders by which ledgers are told apart. */
const NO_OUTPUT = 'check-content';

/** What a check is to do. */
export interface CheckOptions {
  now: Instant;
  /** The rules of the coach that are looked at, by name; absent: the usual ones and those of site.yaml. */
  rules?: string | undefined;
  /** Whether what the coach is sure of is mended in the files, before they are checked. */
  fix?: boolean;
  /** Whether all remarks are given; else three of each article. */
  allRemarks?: boolean;
}

/** What a check found. */
export interface Check {
  /** Faults, warnings and the coach's remarks. */
  problems: Problem[];
  /** How many remarks were left out. */
  left: number;
  /** What was not read as it seems to be written. */
  understood: Understanding[];
  /** The files that were mended. */
  mended: string[];
}

/**
 * All that a build would say of a content folder, and what it would not look at: pictures of drafts and of
 * articles to come, names of writers that look misspelt, and the coach's remarks. Nothing is built. What files gave
 * is remembered apart from any build, so that a check of ten thousand articles takes a second
 * (docs/decisions/diagnostics.md).
 *
 * @param folder path of the content folder, which is there
 * @throws UsageFault for a rule that there is not
 */
export async function checkContent(folder: string, options: CheckOptions): Promise<Check> {
  const code = hashEngine();
  const { fix = false } = options;
  let survey = await surveyContent(folder);
  let { content, problems } = await loadRemembered(folder, code, survey);
  let mended: string[] = [];
  if (fix && content) {
    const desk = coachsDesk(content, options.now, options.rules);
    mended = await mendArticles(content, { folder, desk });
    survey = await surveyContent(folder);
    ({ content, problems } = await loadRemembered(folder, code, survey));
  }
  if (!content) return { problems: sortProblems(problems), left: 0, understood: [], mended };
  const found = [
    ...(await pictureProblems(content, folder, code)),
    ...(await filmProblems(content, join(folder, 'media'))),
    ...(await linkedFileProblems(linkedFileUses(content), join(folder, 'media'))),
    ...(await iconProblems(content, folder)),
    ...unlikelyWriters(
      content.articles,
      content.signatories?.authors.all.map(({ name }) => name),
    ),
    ...rootFileRemarks(content.site, options.now),
  ];
  const desk = coachsDesk(content, options.now, options.rules);
  const path = await placeFor(folder, 'notes');
  const notes = await notesOn(content, { folder, survey, desk }, { path, code });
  const most = options.allRemarks ? Infinity : SHOWN;
  const remarks = notes.map((one) => one.remarks);
  return {
    problems: sortProblems([
      ...problems,
      ...pinpoint(found, folder),
      ...remarks.flatMap((all) => all.slice(0, most)),
    ]),
    left: remarks.reduce((sum, { length }) => sum + Math.max(0, length - most), 0),
    understood: [
      ...understoodIn(
        [...survey.keys()].filter((file) => isSettings(file) || file.startsWith('pages/')),
        folder,
      ),
      ...notes.flatMap((one) => one.understood),
    ],
    mended,
  };
}

/** Reads a content folder, of which unchanged and sound files are not parsed again. */
async function loadRemembered(folder: string, code: string, survey: Survey): Promise<Loaded> {
  const place = ledgerPlace(await realpath(folder), NO_OUTPUT, CACHE);
  const known = await readLedger(place);
  const ledger = typeof known === 'string' ? EMPTY : known;
  const loaded = await loadContent(folder, { before: ledger.sources, reader: code, survey });
  if (loaded.remembered !== ledger.sources) {
    const [from, to] = await writeLedger(place, { ...ledger, sources: loaded.remembered });
    await rename(from, to);
  }
  return loaded;
}

async function pictureProblems(content: Content, folder: string, code: string): Promise<Problem[]> {
  const path = await placeFor(folder, 'pictures');
  const before = await readSeen<PictureFinding>(path, code);
  const { authors, sources } = content.signatories ?? NOBODY;
  const portraits = portraitUses({ authors: authors.all, sources: sources.all });
  const uses = [...pictureUses(content), ...portraits];
  const { problems, found } = await inspectPictures(
    uses,
    join(folder, 'media'),
    before,
    await readMediaList(folder),
  );
  await writeSeen(path, code, found);
  return problems;
}

/** Where it is kept what was seen of a folder. */
async function placeFor(folder: string, what: string): Promise<string> {
  return join(CACHE, 'check', `${hashOf(await realpath(folder))}.${what}.json`);
}

async function iconProblems({ site }: Content, folder: string): Promise<Problem[]> {
  if (site.icon === undefined) return [];
  const { problems } = await ownIcon(site.icon, join(folder, 'media'));
  return problems;
}
