import { readCommentsOptions } from '../src/command-line/comment-commands.ts';
import { runCommand } from '../src/command-line/run.ts';
import { importComments, readExport } from '../src/comments/import-comments.ts';
import { importReport } from '../src/comments/import-report.ts';

/** `npm run comments -- import FILE`: what readers sent, as files to be moderated. docs/commands.md explains it. */
await runCommand(async (voice) => {
  const { file, ...options } = readCommentsOptions(process.argv.slice(2));
  const report = await importComments(await readExport(file), options, process.env);
  console.log(importReport(report, voice.language));
});
