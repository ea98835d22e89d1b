import { build } from '../src/build/build.ts';
import { buildSummary } from '../src/build/summary.ts';
import { readBuildOptions } from '../src/command-line/options.ts';
import { runCommand } from '../src/command-line/run.ts';

/** `npm run build`: builds the newspaper. Exit codes are in docs/commands.md. */
await runCommand(async () => {
  const { content, output, now } = readBuildOptions(process.argv.slice(2));
  const started = performance.now();
  const report = await build({ content, output, now, onFault: 'stop' });
  console.log(buildSummary(report, output, performance.now() - started));
});
