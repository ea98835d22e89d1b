import { build } from '../build/build.ts';
import { hashEngine } from '../build/engine.ts';
import { buildSummary } from '../build/summary.ts';
import type { Instant } from '../dates.ts';
import { inLanguage } from '../problems.ts';
import { nextMomentIn } from '../schedule/due.mjs';
import { readNextBuildText } from '../schedule/next-build.ts';
import { publishWhenDue, workFor, type Hands } from '../schedule/publication.ts';
import { pullContent } from '../schedule/pull.ts';
import { PUBLICATION, publicationWaits, pullFailed } from '../schedule/say-publication.ts';
import { inOwnProcess, serviceRound } from '../schedule/service.ts';
import { CLOCK, keepWatch } from '../schedule/watch.ts';
import { buildProgress } from './progress.ts';
import { EXIT } from './run.ts';
import type { PublishOptions } from './publishing-options.ts';
import { sayProblems } from './say-problems.ts';
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
    { build: (moment) => buildHolding(options, moment, voice), deploy },
    () => now ?? CLOCK.now(),
    (holder) => console.log(publicationWaits(holder)[language]),
  );
  if (work === 'nothing') console.log(PUBLICATION.nothing[language]);
}

async function buildHolding(
  { content, output }: PublishOptions,
  now: Instant,
  voice: Voice,
): Promise<void> {
  const started = performance.now();
  const watcher = buildProgress(process.stdout, false, voice.language);
  const made = build({ content, output, now, onFault: 'hold', watcher }).finally(watcher.end);
  const report = await made;
  if (report.problems.length > 0) sayProblems(report.problems, voice, 'log');
  console.log(buildSummary(report, output, performance.now() - started, voice));
}

/**
 * Stays until it is told to stop, and has all that there is to publish published at its moment, each time by a
 * process of its own.
 *
 * @param command path of the script that publishes with `--once`, and whether it deploys what it built
 */
export async function stayAndPublish(
  { content, output, pull, lang }: PublishOptions,
  command: { script: string; deploys: boolean },
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const newspaper = { content, output, engine: async () => hashEngine() };
  const once = [command.script, '--once', '--content', content, '--output', output, '--lang', lang];
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
