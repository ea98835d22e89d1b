import { realpath } from 'node:fs/promises';
import { sourceReader } from '../content/source-reader.ts';
import { wantFolder } from '../content/files.ts';
import { surveyContent } from '../content/survey.ts';
import type { Instant } from '../dates.ts';
import { hashPublishing } from '../hosts/delivery.ts';
import { removeHeldReport, writeHeldReport, type HeldSince } from '../hold/held-report.ts';
import { keepPublishedTexts } from '../hold/published-texts.ts';
import type { OriginalInUse } from '../media/prepare.ts';
import { openRegister, restamp } from '../media/register.ts';
import type { Problem } from '../problems.ts';
import { keepNextBuild, type NextBuild } from '../schedule/next-build.ts';
import { CACHE, hashEngine } from './engine.ts';
import { lookAt } from './inventory.ts';
import { ledgerPlace, originalsPlace, textsPlace, type LedgerPlace } from './ledger.ts';
import { NO_CHANGES, sayNothingChanged, type SiteChanges } from './manifest.ts';
import type { Assignment } from './make-site.ts';
import { openOutput, type Output } from './output.ts';
import {
  madeFromTheSame,
  readSeal,
  renewSeal,
  sourcesHash,
  type FoundSeal,
  type Seal,
  type SiteTotals,
} from './seal.ts';
import { timed, type BuildWatcher, type StageTimes } from './watcher.ts';

export interface BuildOptions {
  /** Path of the content folder. */
  content: string;
  /** Path of the folder that holds the site. */
  output: string;
  /** What is dated later is not published. */
  now: Instant;
  /**
   * What becomes of a build in which some file is at fault: it stops, or goes on without the file, or with the
   * file as it was last published and with a report of it (src/hold/hold.ts). Without sound settings there is
   * no build either way.
   */
  onFault: 'stop' | 'leave out' | 'hold';
  /**
   * For those who write: drafts and articles of the future are in it, each with a ribbon that says so, and their
   * browsers keep nothing offline, else they would be shown what they wrote before.
   */
  isPreview?: boolean;
  /** Is told how the build gets on. */
  watcher?: BuildWatcher;
}

/** What was made of a site, and what it consists of. */
export interface Made extends Omit<SiteTotals, 'pages' | 'shards'> {
  pages: { planned: number; rendered: number; removed: number };
  shards: { built: number; kept: number };
  changes: SiteChanges;
  /** When the newspaper must be built again though nobody writes. */
  next: NextBuild;
  /** Warnings, and the errors of what was left out. */
  problems: Problem[];
  /** What waits until it is mended, where that was asked for. */
  held: HeldSince[];
}

/** What was built, for a summary. */
export interface BuildReport extends Made {
  stages: StageTimes;
  /** Of this process, in bytes. */
  peakMemory: number;
}

/**
 * Builds the site of a content folder in the place of its output, as far as it is not there yet.
 * Whatever happens before the end, the output stays as it was.
 *
 * @throws ContentFault with every problem, when the content is at fault
 * @throws UsageFault when there is no content folder, or the output must not be replaced
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const { content, now } = options;
  const { watcher, stop } = timed(options.watcher ?? {});
  await wantFolder(content);
  const output = await openOutput(options.output, content, watcher.waiting);
  const place = ledgerPlace(await realpath(content), output.folder, CACHE);
  const found = await readSeal(place);
  const look =
    found && lookAt({ inventory: found.inventory, folder: output.folder, ledger: place.path });
  try {
    watcher.stage?.('reading');
    const survey = await surveyContent(content);
    const engine = hashEngine();
    const sources = sourcesHash(`${engine} ${options.isPreview ?? false}`, survey);
    // Who wants to see the newspaper is not served by knowing that it is the same.
    const originals =
      !watcher.composed && found
        ? await madeFromTheSame(found.seal, { sources, now, content })
        : undefined;
    const holds =
      found &&
      originals &&
      found.seal.publishing === (await hashPublishing(output.folder)) &&
      (await look?.isIntact);
    if (holds && hasOther(originals, found.seal)) await learnStamps(place, found, originals);
    const made = holds
      ? await unchanged(found.seal, output)
      : await makeSite({ ...options, survey, engine, sources, output, place, look, watcher });
    if (options.onFault === 'hold') {
      // The build before may have been one that keeps no texts.
      if (holds) await keepPublishedTexts(textsPlace(place), survey, sourceReader(content));
      await writeHeldReport(output.held, made.held);
    } else {
      await removeHeldReport(output.held);
    }
    return { ...made, stages: stop(), peakMemory: process.resourceUsage().maxRSS * 1024 };
  } finally {
    await look?.stop();
    await output.close();
  }
}

/** Nothing is made: the site stands as it was sealed. */
async function unchanged({ totals, next }: Seal, { folder, changes }: Output): Promise<Made> {
  await sayNothingChanged(changes);
  await keepNextBuild(folder, next);
  return {
    ...totals,
    pages: { planned: totals.pages, rendered: 0, removed: 0 },
    shards: { built: 0, kept: totals.shards },
    changes: NO_CHANGES,
    next,
    problems: [],
    held: [],
  };
}

/** The originals have the bytes that they had, and other times: the next build need not read them again. */
async function learnStamps(place: LedgerPlace, found: FoundSeal, originals: OriginalInUse[]) {
  await renewSeal(place, found, originals);
  const register = await openRegister(originalsPlace(place.content, CACHE));
  restamp(register, originals);
  await register.keep();
}

/** Whether an original has another stamp than a seal says. */
function hasOther(originals: readonly OriginalInUse[], { madeFrom }: Seal): boolean {
  return originals.some((original, index) => original !== madeFrom.pictures[index]);
}

/** What makes sites takes half a second to load, which a build that changes nothing need not wait for. */
async function makeSite(assignment: Assignment): Promise<Made> {
  const module = await import('./make-site.ts');
  return module.makeSite(assignment);
}
