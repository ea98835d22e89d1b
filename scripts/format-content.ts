import { formatReport } from '../src/command-line/format-report.ts';
import { readFormatOptions } from '../src/command-line/options.ts';
import { runCommand } from '../src/command-line/run.ts';
import { formatContent } from '../src/content/format-folder.ts';

/** `npm run format-content`: brings the files of a newspaper into canonical form. docs/commands.md explains it. */
await runCommand(async (voice) => {
  const { content, ...options } = readFormatOptions(process.argv.slice(2));
  const report = await formatContent(content, options);
  console.log(formatReport(report, { ...options, reader: voice }));
  const isLeft = report.faults.length + report.unsafe.length > 0;
  if (isLeft || (options.check && report.changed.length > 0)) process.exitCode = 1;
});
