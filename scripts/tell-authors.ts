import { PATIENCE } from '../src/author-messages/request.ts';
import { writeSummary } from '../src/author-messages/summary.ts';
import { tellAuthors } from '../src/author-messages/tell-authors.ts';
import { NOT_SAID, runCommand } from '../src/command-line/run.ts';
import { sayTold } from '../src/command-line/say-told.ts';
import { readTellAuthorsOptions } from '../src/command-line/publishing-options.ts';
import { wantFolder } from '../src/content/files.ts';
import { variable } from '../src/environment.ts';

/** `npm run tell-authors`: tells each author of a push what became of it. docs/publishing.md explains it. */
await runCommand(async (voice) => {
  const { dryRun, ...occasion } = readTellAuthorsOptions(process.argv.slice(2));
  await wantFolder(occasion.content);
  const { env } = process;
  const report = await tellAuthors(occasion, { env, patience: PATIENCE, dryRun });
  sayTold(report, voice);
  const summary = variable('GITHUB_STEP_SUMMARY', env);
  if (!summary || dryRun) return;
  const messages = report.notices.map(({ notice }) => notice.message);
  await writeSummary(summary, report.others ? [...messages, report.others] : messages);
}, NOT_SAID);
