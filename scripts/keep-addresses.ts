import { keepAddresses } from '../src/build/keep-addresses.ts';
import { readKeepAddressesOptions } from '../src/command-line/publishing-options.ts';
import { NOT_WRITTEN, runCommand } from '../src/command-line/run.ts';
import { sayKept } from '../src/command-line/say-kept.ts';
import { wantFolder } from '../src/content/files.ts';

/** `npm run keep-addresses`: no address that readers have dies silently. docs/commands.md explains it. */
await runCommand(async (voice) => {
  const options = readKeepAddressesOptions(process.argv.slice(2));
  await wantFolder(options.content);
  sayKept(await keepAddresses(options), options.isTrial, voice);
}, NOT_WRITTEN);
