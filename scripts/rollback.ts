import { readRollbackOptions } from '../src/command-line/publishing-options.ts';
import { NOT_DEPLOYED, runCommand } from '../src/command-line/run.ts';
import { runRollback } from '../src/command-line/run-deploy.ts';

/** `npm run rollback`: puts a former release back. docs/commands.md explains it. */
await runCommand(
  (voice) => runRollback(readRollbackOptions(process.argv.slice(2)), voice),
  NOT_DEPLOYED,
);
