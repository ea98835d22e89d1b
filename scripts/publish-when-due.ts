import { fileURLToPath } from 'node:url';
import { publishOnce, stayAndPublish } from '../src/command-line/publish.ts';
import { runCommand } from '../src/command-line/run.ts';
import { readPublishOptions } from '../src/command-line/publishing-options.ts';
import { wantFolder } from '../src/content/files.ts';
import type { Hands } from '../src/schedule/publication.ts';

/** Brings a built site to its host: what `npm run deploy` does, where the newspaper has the setting `deploy`. */
const deploy: Hands['deploy'] = undefined;

/** `npm run publish-when-due`: publishes what is due and what was written, once or until it is stopped. */
await runCommand(async (voice) => {
  const options = readPublishOptions(process.argv.slice(2));
  await wantFolder(options.content);
  const script = fileURLToPath(import.meta.url);
  if (options.once) await publishOnce(options, deploy, voice);
  else await stayAndPublish(options, { script, deploys: deploy !== undefined });
});
