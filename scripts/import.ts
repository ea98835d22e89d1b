import { readImportOptions } from '../src/command-line/import-command.ts';
import { NOT_IMPORTED, runCommand } from '../src/command-line/run.ts';
import { runImport } from '../src/command-line/run-import.ts';

/** `npm run import`: moves a newspaper in from WordPress. docs/commands.md explains it. */
await runCommand(() => runImport(readImportOptions(process.argv.slice(2))), NOT_IMPORTED);
