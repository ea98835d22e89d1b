import { build } from '../src/build/build.ts';
import { buildSummary } from '../src/build/summary.ts';
import { readBuildOptions } from '../src/command-line/options.ts';
import { buildProgress } from '../src/command-line/progress.ts';
import { runCommand } from '../src/command-line/run.ts';
import { isForPrograms, sayProblems } from '../src/command-line/say-problems.ts';
import { HEAP_GROWTH, letHeapGrow } from '../src/heap.ts';

/** `npm run build`: builds the newspaper. Exit codes are in docs/commands.md. */
await runCommand(async (voice) => {
  const { verbose, hold, lang, format, ...options } = readBuildOptions(process.argv.slice(2));
  const started = performance.now();
  const stream = isForPrograms({ format }) ? process.stderr : process.stdout;
  const progress = buildProgress(stream, verbose, lang);
  letHeapGrow(HEAP_GROWTH.whileReading);
  const onFault = hold ? 'hold' : 'stop';
  const report = await build({ ...options, onFault, watcher: progress }).finally(progress.end);
  const held = report.held.flatMap((file) => file.problems);
  sayProblems(report.problems, voice, 'log', held);
  const milliseconds = performance.now() - started;
  stream.write(`${buildSummary(report, options.output, milliseconds, voice)}\n`);
});
