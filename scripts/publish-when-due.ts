import { fileURLToPath } from 'node:url';
import { build } from '../src/build/build.ts';
import { hashEngine } from '../src/build/engine.ts';
import { buildSummary } from '../src/build/summary.ts';
import { buildProgress } from '../src/command-line/progress.ts';
import { EXIT, runCommand } from '../src/command-line/run.ts';
import { readPublishOptions, type PublishOptions } from '../src/command-line/schedule-options.ts';
import { sayProblems } from '../src/command-line/say-problems.ts';
import type { Voice } from '../src/command-line/voice.ts';
import { wantFolder } from '../src/content/files.ts';
import { inLanguage } from '../src/problems.ts';
import { nextMomentIn } from '../src/schedule/due.mjs';
import { readNextBuildText } from '../src/schedule/next-build.ts';
import { publishWhenDue, workFor, type Hands } from '../src/schedule/publication.ts';
import { pullContent } from '../src/schedule/pull.ts';
import { PUBLICATION, publicationWaits, pullFailed } from '../src/schedule/say-publication.ts';
import { inOwnProcess, serviceRound } from '../src/schedule/service.ts';
import { CLOCK, keepWatch } from '../src/schedule/watch.ts';

/** Brings a built site to its host; here goes what `npm run deploy` does. */
const deploy: Hands['deploy'] = undefined;

/** `npm run publish-when-due`: publishes what is due and what was written, once or until it is stopped. */
await runCommand(async (voice) => {
  const options = readPublishOptions(process.argv.slice(2));
  await wantFolder(options.content);
  await (options.once ? publishOnce(options, voice) : stay(options, voice));
});

async function publishOnce(options: PublishOptions, voice: Voice): Promise<void> {
  const { language } = voice;
  const { content, output, pull, now } = options;
  if (pull) {
    await pullContent(content).catch((error: unknown) => {
      console.error(inLanguage(pullFailed(error), language));
      process.exitCode = EXIT.failure;
    });
  }
  const work = await publishWhenDue(
    { content, output, engine: hashEngine },
    { build: (moment) => buildHolding(options, moment, voice), deploy },
    () => now ?? CLOCK.now(),
    (holder) => console.log(publicationWaits(holder)[language]),
  );
  if (work === 'nothing') console.log(PUBLICATION.nothing[language]);
}

async function buildHolding({ content, output }: PublishOptions, now: number, voice: Voice) {
  const started = performance.now();
  const watcher = buildProgress(process.stdout, false, voice.language);
  const made = build({ content, output, now, onFault: 'hold', watcher }).finally(watcher.end);
  const report = await made;
  if (report.problems.length > 0) sayProblems(report.problems, voice, 'log');
  console.log(buildSummary(report, output, performance.now() - started, voice));
}

async function stay({ content, output, pull, lang }: PublishOptions, voice: Voice): Promise<void> {
  const { language } = voice;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const newspaper = { content, output, engine: hashEngine };
  const once = [fileURLToPath(import.meta.url), '--once', '--content', content];
  const round = serviceRound(
    {
      pull: pull ? () => pullContent(content) : undefined,
      work: () => workFor(newspaper, CLOCK.now(), deploy !== undefined),
      publish: () => inOwnProcess([...once, '--output', output, '--lang', lang]),
      say: (text) => console.error(text),
    },
    language,
  );
  console.log(PUBLICATION.watching[language]);
  const next = async () => nextMomentIn(await readNextBuildText(output));
  await keepWatch({ round, next }, CLOCK, stop.signal);
  console.log(PUBLICATION.stopped[language]);
}
