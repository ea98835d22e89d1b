import { realpath, stat } from 'node:fs/promises';
import type { Instant } from '../dates.ts';
import { ContentFault, hasErrors, sortProblems, UsageFault, type Problem } from '../problems.ts';
import { hashCode } from './code.ts';
import { CACHE, composeEdition, ENGINE } from './compose.ts';
import { EMPTY, ledgerPlace, readLedger, type Ledger, type LedgerPlace } from './ledger.ts';
import { openOutput } from './output.ts';
import { publish, type Published } from './publish.ts';
import { timed, type BuildWatcher, type StageTimes } from './watcher.ts';
import { CODE_PARTS } from './code-parts.ts';

export interface BuildOptions {
  /** Path of the content folder. */
  content: string;
  /** Path of the folder that holds the site. */
  output: string;
  /** What is dated later is not published. */
  now: Instant;
  /**
   * What becomes of a build in which some file is at fault: it stops, or goes on without the file.
   * Without sound settings there is no build either way.
   */
  onFault: 'stop' | 'leave out';
  /** Is told how the build gets on. */
  watcher?: BuildWatcher;
}

/** What was built, for a summary. */
export interface BuildReport extends Published {
  articles: number;
  /** The path that the site's address ends with, or nothing. */
  basePath: string;
  /** Whether the site takes comments. */
  comments: boolean;
  /** Warnings, and the errors of what was left out. */
  problems: Problem[];
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
  const { content, now, onFault } = options;
  const { watcher, stop } = timed(options.watcher ?? {});
  await refuseMissing(content);
  const output = await openOutput(options.output, content, watcher.waiting);
  try {
    watcher.stage?.('reading');
    const place = ledgerPlace(await realpath(content), output.folder, CACHE);
    const ledger = await openLedger(place, watcher);
    const code = await hashCode(ENGINE, CODE_PARTS);
    const { composed, problems, remembered } = await composeEdition(
      content,
      now,
      ledger.sources,
      code.reader,
    );
    const mustStop = onFault === 'stop' && hasErrors(problems);
    if (!composed || mustStop) throw new ContentFault(sortProblems(problems));
    watcher.composed?.(composed.edition);
    const publication = { composed, content, code, now, output, ledgerPlace: place };
    const { articles, site } = composed.edition.newsroom;
    return {
      articles: articles.length,
      basePath: site.basePath,
      comments: site.comments !== undefined,
      problems: sortProblems(problems),
      ...(await publish(publication, ledger, remembered, watcher)),
      stages: stop(),
      peakMemory: process.resourceUsage().maxRSS * 1024,
    };
  } finally {
    await output.close();
  }
}

async function openLedger(place: LedgerPlace, watcher: BuildWatcher): Promise<Ledger> {
  const ledger = await readLedger(place);
  if (ledger === 'unusable') watcher.ledgerLost?.();
  return typeof ledger === 'string' ? EMPTY : ledger;
}

async function refuseMissing(content: string): Promise<void> {
  const isFolder = await stat(content).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageFault(`لا يوجد مجلد محتوى في هذا المكان: ${content}`);
}
