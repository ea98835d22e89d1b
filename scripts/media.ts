import { readMediaOptions } from '../src/command-line/media-commands.ts';
import { NOT_SENT, runCommand } from '../src/command-line/run.ts';
import { runMedia } from '../src/command-line/run-media.ts';

/** `npm run media`: moves pictures between content/media and their store. docs/commands.md explains it. */
await runCommand(() => runMedia(readMediaOptions(process.argv.slice(2))), NOT_SENT);
