import { build } from '../src/build/build.ts';
import { buildSummary } from '../src/build/summary.ts';
import { readBuildOptions } from '../src/command-line/options.ts';
import { buildProgress } from '../src/command-line/progress.ts';
import { runCommand } from '../src/command-line/run.ts';

/** `npm run build`: builds the newspaper. Exit codes are in docs/commands.md. */
await runCommand(async () => {
  const { verbose, hold, ...options } = readBuildOptions(process.argv.slice(2));
  const started = performance.now();
  const progress = buildProgress(process.stdout, verbose);
  const onFault = hold ? 'hold' : 'stop';
  const report = await build({ ...options, onFault, watcher: progress }).finally(progress.end);
  console.log(buildSummary(report, options.output, performance.now() - started));
});
