import { askGitLine } from '../author-messages/git.ts';
import { PATIENCE } from '../author-messages/request.ts';
import { tellAuthors, type Occasion } from '../author-messages/tell-authors.ts';
import { build } from '../build/build.ts';
import { hashEngine } from '../build/engine.ts';
import { keepAddresses } from '../build/keep-addresses.ts';
import { buildSummary } from '../build/summary.ts';
import type { Instant } from '../dates.ts';
import { HEAP_GROWTH, letHeapGrow } from '../heap.ts';
import { inLanguage } from '../problems.ts';
import { nextMomentIn } from '../schedule/due.mjs';
import { readNextBuildText } from '../schedule/next-build.ts';
import { publishWhenDue, workFor, type Hands } from '../schedule/publication.ts';
import { pullContent } from '../schedule/pull.ts';
import { pushAddresses } from '../schedule/push-addresses.ts';
import {
  notKept,
  notTold,
  PUBLICATION,
  publicationWaits,
  pullFailed,
  pushRefused,
} from '../schedule/say-publication.ts';
import { inOwnProcess, serviceRound } from '../schedule/service.ts';
import { CLOCK, keepWatch } from '../schedule/watch.ts';
import { buildProgress } from './progress.ts';
import { EXIT } from './run.ts';
import type { PublishOptions } from './publishing-options.ts';
import { sayKept } from './say-kept.ts';
import { sayProblems } from './say-problems.ts';
import { sayTold } from './say-told.ts';
import type { Voice } from './voice.ts';

/**
 * Publishes what is due and what was written, and says what became of it. Where what was pushed cannot be fetched
 * the process ends with a failure, and what is here is published nonetheless.
 */
export async function publishOnce(
  options: PublishOptions,
  deploy: Hands['deploy'],
  voice: Voice,
): Promise<void> {
  const { language } = voice;
  const { content, output, pull, now } = options;
  if (pull) {
    await pullContent(content).catch((error: unknown) => {
      console.error(inLanguage(pullFailed(error), language));
      process.exitCode = EXIT.failure;
    });
  }
  const work = await publishWhenDue(
    { content, output, engine: async () => hashEngine() },
    {
      prepare: async (moment) => keep(options, moment, voice),
      build: (moment) => buildHolding(options, moment, voice),
      deploy,
      tell: async (since, moment) => follow(options, since, moment, voice),
    },
    () => now ?? CLOCK.now(),
    (holder) => console.log(publicationWaits(holder)[language]),
  );
  if (work === 'nothing') console.log(PUBLICATION.nothing[language]);
}

/** Keeps the addresses that readers have; what is wrong with them is said, and holds nothing up. */
async function keep({ content, output }: PublishOptions, now: Instant, voice: Voice) {
  const { exitCode } = process;
  try {
    sayKept(await keepAddresses({ content, output, now, isTrial: false }), false, voice);
  } catch (error) {
    console.error(inLanguage(notKept(error), voice.language));
  }
  process.exitCode = exitCode;
}

/** What follows a publication; none of it can make it fail. */
async function follow(
  { content, output, pull }: PublishOptions,
  since: string | undefined,
  now: Instant,
  voice: Voice,
): Promise<string | undefined> {
  const { language } = voice;
  if (pull) {
    await pushAddresses(content).catch((error: unknown) => {
      console.error(inLanguage(pushRefused(error), language));
    });
  }
  return tellOfPush({ content, output, since, now }, voice).catch((error: unknown) => {
    console.error(inLanguage(notTold(error), language));
    return since;
  });
}

/** Tells authors of what came since a commit, and of what opened; gives the newest commit, where there is a repository. */
async function tellOfPush(
  { since, ...occasion }: Pick<Occasion, 'content' | 'output' | 'since' | 'now'>,
  voice: Voice,
): Promise<string | undefined> {
  const until = await askGitLine(occasion.content, 'rev-parse', 'HEAD');
  if (until === undefined) return undefined;
  const told = since === until ? undefined : since;
  const means = { env: process.env, patience: PATIENCE, dryRun: false };
  sayTold(await tellAuthors({ ...occasion, since: told, until, opened: true }, means), voice);
  return until;
}

async function buildHolding(
  { content, output }: PublishOptions,
  now: Instant,
  voice: Voice,
): Promise<void> {
  const started = performance.now();
  const watcher = buildProgress(process.stdout, false, voice.language);
  letHeapGrow(HEAP_GROWTH.whileReading);
  const made = build({ content, output, now, onFault: 'hold', watcher }).finally(watcher.end);
  const report = await made;
  if (report.problems.length > 0) sayProblems(report.problems, voice, 'log');
  console.log(buildSummary(report, output, performance.now() - started, voice));
}

/**
 * Stays until it is told to stop, and has all that there is to publish published at its moment, each time by a
 * process of its own.
 *
 * @param command the command that publishes with `--once`, and whether it deploys what it built
 */
export async function stayAndPublish(
  { content, output, pull, lang }: PublishOptions,
  command: { name: string; deploys: boolean },
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const newspaper = { content, output, engine: async () => hashEngine() };
  const once = [command.name, '--once', '--content', content, '--output', output, '--lang', lang];
  const round = serviceRound(
    {
      pull: pull ? () => pullContent(content) : undefined,
      work: () => workFor(newspaper, CLOCK.now(), command.deploys),
      publish: () => inOwnProcess(once),
      say: (text) => console.error(text),
    },
    lang,
  );
  console.log(PUBLICATION.watching[lang]);
  const next = async () => nextMomentIn(await readNextBuildText(output));
  await keepWatch({ round, next }, CLOCK, stop.signal);
  console.log(PUBLICATION.stopped[lang]);
}
