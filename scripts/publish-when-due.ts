import { publishOnce, stayAndPublish } from '../src/command-line/publish.ts';
import { runCommand } from '../src/command-line/run.ts';
import { bringToHost } from '../src/command-line/run-deploy.ts';
import { readPublishOptions } from '../src/command-line/publishing-options.ts';
import { wantFolder } from '../src/content/files.ts';

/** `npm run publish-when-due`: publishes what is due and what was written, once or until it is stopped. */
await runCommand(async (voice) => {
  const options = readPublishOptions(process.argv.slice(2));
  await wantFolder(options.content);
  if (options.once) await publishOnce(options, (output) => bringToHost(output, voice), voice);
  else await stayAndPublish(options, { name: 'publish-when-due', deploys: true });
});
