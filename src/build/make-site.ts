import { join } from 'node:path';
import { sourceReader } from '../content/source-reader.ts';
import type { Survey } from '../content/survey.ts';
import { termCountsHash } from '../content/term-files.ts';
import { hashOf } from '../hash.ts';
import { HEAP_GROWTH, letHeapGrow } from '../heap.ts';
import { hashPublishing } from '../hosts/delivery.ts';
import { shortcomings } from '../hosts/shortcomings.ts';
import { openGalleys, type Galleys } from '../markdown/galleys.ts';
import { steadySpan } from '../model/turning-points.ts';
import { datedHeld } from '../hold/held-report.ts';
import { Hold } from '../hold/hold.ts';
import {
  forgetPublishedTexts,
  keepPublishedTexts,
  openPublishedTexts,
} from '../hold/published-texts.ts';
import { nextBuildAfter, nextBuildFile } from '../schedule/next-build.ts';
import { ContentFault, hasErrors, sortProblems } from '../problems.ts';
import type { BuildOptions, Made } from './build.ts';
import { CODE_PARTS } from './code-parts.ts';
import { hashCode } from './code.ts';
import { composeEdition, type Composition, type Manner } from './compose.ts';
import { madeOfEngine } from './engine.ts';
import { ENGINE } from '../engine-folder.ts';
import type { Look } from './inventory.ts';
import { EMPTY, readLedger, textsPlace, type Ledger, type LedgerPlace } from './ledger.ts';
import type { Output } from './output.ts';
import { publish } from './publish.ts';
import { writeSeal } from './seal.ts';
import { allFiles, totalsOf } from './site-files.ts';
import type { BuildWatcher } from './watcher.ts';

/** A site to be made. */
export interface Assignment extends Omit<BuildOptions, 'output'> {
  /** The sources as they were found, and one hash for them and the engine. */
  survey: Survey;
  sources: string;
  /** Hash of the engine. */
  engine: string;
  output: Output;
  /** Where it is remembered what earlier builds made. */
  place: LedgerPlace;
  /** What is seen of the output and the ledger meanwhile, where the last build was sealed. */
  look: Look | undefined;
  watcher: BuildWatcher;
}

/**
 * Makes what of a site is not there yet, and seals it.
 *
 * @throws ContentFault with every problem, when the content is at fault
 */
export async function makeSite(assignment: Assignment): Promise<Made> {
  const { output } = assignment;
  const ledger = await openLedger(assignment);
  if (ledger !== EMPTY) return makeFrom(ledger, assignment);
  // All articles are read anew, and little of what that takes is kept.
  letHeapGrow(HEAP_GROWTH.always);
  const galleys = openGalleys(join(output.next, 'galleys'));
  try {
    return await makeFrom(ledger, assignment, galleys);
  } finally {
    galleys.close();
  }
}

/** @param galleys keep the texts that are read, where all of them are */
async function makeFrom(ledger: Ledger, assignment: Assignment, galleys?: Galleys): Promise<Made> {
  const { content, now, onFault, isPreview = false, survey, sources, output, place } = assignment;
  const { engine, look, watcher } = assignment;
  const once = madeOfEngine(engine);
  const code = await hashCode(ENGINE, CODE_PARTS, once);
  const reader = hashOf(code.reader, termCountsHash());
  const memory = { before: ledger.sources, reader, survey, galleys };
  const hold = onFault === 'hold' ? holdOf(assignment, ledger) : undefined;
  const manner: Manner = { watcher, isPreview, once };
  if (hold) {
    manner.load = (root, known) => hold.load(root, known);
    manner.readSource = hold.readSource;
  }
  const compose = () => composeEdition(content, now, memory, manner);
  const composition = hold ? await composeHolding(hold, compose) : await compose();
  const { composed, problems, remembered } = composition;
  const mustStop = onFault === 'stop' && hasErrors(problems);
  if (!composed || mustStop) throw new ContentFault(sortProblems(problems));
  watcher.composed?.(composed.edition);
  const readSource = hold?.readSource ?? sourceReader(content);
  const { articles, site } = composed.edition.newsroom;
  const { from, until, because } = steadySpan(composed.content, now);
  const next = nextBuildAfter({ until, because }, site);
  const others = [nextBuildFile(next, output.folder)];
  const works = { composed, readSource, galleys, code, now };
  const isIntact = look?.isIntact ?? Promise.resolve(false);
  const publication = { ...works, output, ledgerPlace: place, others, isIntact };
  const { files, ...published } = await publish(publication, ledger, remembered, watcher);
  const { pages, shards } = published;
  const totals = {
    articles: articles.length,
    basePath: site.basePath,
    comments: site.comments !== undefined,
    ...totalsOf(files),
    shortcomings: shortcomings(composed.delivery, () => allFiles(files)),
  };
  const held = await datedHeld(hold?.held ?? [], output.held, now, site);
  if (hold) await keepPublishedTexts(textsPlace(place), hold.sources, readSource);
  else await forgetPublishedTexts(textsPlace(place));
  // What is remarked on is said again by each build, so such a site is not sealed.
  if (problems.length === 0 && held.length === 0) {
    const seal = {
      madeFrom: { sources, pictures: composed.originals },
      publishing: await hashPublishing(output.folder),
      from,
      until,
      next,
      totals: { ...totals, pages: pages.planned, shards: shards.built + shards.kept },
    };
    await writeSeal(place, seal, files);
  }
  return { ...totals, ...published, next, problems: sortProblems(problems), held };
}

/** Opens the content for a build that no fault stops. */
function holdOf({ content, survey, place }: Assignment, ledger: Ledger): Hold {
  const texts = openPublishedTexts(textsPlace(place));
  return new Hold({ root: content, survey, texts, ledger: ledger.sources });
}

/** Composes an edition anew as long as its preparing finds what must give way. */
async function composeHolding(
  hold: Hold,
  compose: () => Promise<Composition>,
): Promise<Composition> {
  let composition = await compose();
  while (composition.composed && (await hold.takeLate(composition.problems))) {
    composition = await compose();
  }
  const { composed, problems } = composition;
  // What is held has a report of its own; where nothing was composed, this is why.
  if (!composed) return composition;
  return { ...composition, problems: problems.filter(({ severity }) => severity !== 'error') };
}

async function openLedger({ place, look, watcher }: Assignment): Promise<Ledger> {
  const ledger = await readLedger(place, await look?.ledger);
  if (ledger === 'unusable') watcher.ledgerLost?.();
  return typeof ledger === 'string' ? EMPTY : ledger;
}
