import { readCompressOptions } from '../src/command-line/publishing-options.ts';
import { runCommand } from '../src/command-line/run.ts';
import { compressSite } from '../src/compress/compress.ts';
import { compressSummary } from '../src/compress/summary.ts';

/** `npm run compress`: the compressed forms of a built site's files. docs/commands.md explains it. */
await runCommand(async (voice) => {
  const { output } = readCompressOptions(process.argv.slice(2));
  const report = await compressSite(output, Date.now());
  console.log(compressSummary(report, voice.language));
});
