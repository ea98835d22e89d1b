import { sayChanges } from '../src/changed-pages/say-changes.ts';
import { readChangesOptions } from '../src/command-line/publishing-options.ts';
import { runCommand } from '../src/command-line/run.ts';

/** `npm run say-changes`: what the last build changed for readers. docs/commands.md explains it. */
await runCommand(async () => {
  console.log(await sayChanges(readChangesOptions(process.argv.slice(2))));
});
