import type { Survey } from '../content/survey.ts';
import { termCountsHash } from '../content/term-files.ts';
import { hashOf } from '../hash.ts';
import { steadySpan } from '../model/newsroom.ts';
import { ContentFault, hasErrors, sortProblems } from '../problems.ts';
import type { BuildOptions, Made } from './build.ts';
import { CODE_PARTS } from './code-parts.ts';
import { hashCode } from './code.ts';
import { composeEdition } from './compose.ts';
import { ENGINE } from './engine.ts';
import { EMPTY, readLedger, type Ledger, type LedgerPlace } from './ledger.ts';
import type { Output } from './output.ts';
import { publish } from './publish.ts';
import { writeSeal } from './seal.ts';
import { totalsOf } from './site-files.ts';
import type { BuildWatcher } from './watcher.ts';

/** A site to be made. */
export interface Assignment extends Omit<BuildOptions, 'output'> {
  /** The sources as they were found, and one hash for them and the engine. */
  survey: Survey;
  sources: string;
  output: Output;
  /** Where it is remembered what earlier builds made. */
  place: LedgerPlace;
  /** Whether the whole output is known to lie as the ledger says. */
  isIntact: Promise<boolean>;
  watcher: BuildWatcher;
}

/**
 * Makes what of a site is not there yet, and seals it.
 *
 * @throws ContentFault with every problem, when the content is at fault
 */
export async function makeSite(assignment: Assignment): Promise<Made> {
  const { content, now, onFault, isPreview = false, survey, sources, output, place } = assignment;
  const { isIntact, watcher } = assignment;
  const ledger = await openLedger(place, watcher);
  const code = await hashCode(ENGINE, CODE_PARTS);
  const reader = hashOf(code.reader, termCountsHash());
  const memory = { before: ledger.sources, reader, survey };
  const kind = { watcher, isPreview };
  const composition = await composeEdition(content, now, memory, kind);
  const { composed, problems, remembered } = composition;
  const mustStop = onFault === 'stop' && hasErrors(problems);
  if (!composed || mustStop) throw new ContentFault(sortProblems(problems));
  watcher.composed?.(composed.edition);
  const publication = { composed, content, code, now, output, ledgerPlace: place, isIntact };
  const { files, ...published } = await publish(publication, ledger, remembered, watcher);
  const { articles, site } = composed.edition.newsroom;
  const { pages, shards } = published;
  const totals = {
    articles: articles.length,
    basePath: site.basePath,
    comments: site.comments !== undefined,
    ...totalsOf(files),
  };
  // What is remarked on is said again by each build, so such a site is not sealed.
  if (problems.length === 0) {
    const seal = {
      madeFrom: { sources, pictures: composed.originals },
      ...steadySpan(composed.content, now),
      totals: { ...totals, pages: pages.planned, shards: shards.built + shards.kept },
    };
    await writeSeal(place, seal, files);
  }
  return { ...totals, ...published, problems: sortProblems(problems) };
}

async function openLedger(place: LedgerPlace, watcher: BuildWatcher): Promise<Ledger> {
  const ledger = await readLedger(place);
  if (ledger === 'unusable') watcher.ledgerLost?.();
  return typeof ledger === 'string' ? EMPTY : ledger;
}
