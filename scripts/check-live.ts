import { senderFor } from '../src/aftercare/after-deploy.ts';
import { readListedFiles } from '../src/aftercare/listed-files.ts';
import { checkLive, deliveredAt } from '../src/aftercare/live-site.ts';
import { saidOfLive } from '../src/aftercare/say-live.ts';
import { readCheckLiveOptions } from '../src/command-line/publishing-options.ts';
import { EXIT, NOT_LOOKED, runCommand } from '../src/command-line/run.ts';
import { readDelivery } from '../src/hosts/delivery.ts';

/** `npm run check-live`: is the live site what was built? docs/commands.md explains it. */
await runCommand(async ({ language }) => {
  const { output, url, wait } = readCheckLiveOptions(process.argv.slice(2));
  const delivery = await readDelivery(output);
  const listed = await readListedFiles(output);
  const sender = senderFor('check', {}, wait * 1000);
  const report = await checkLive(url ? deliveredAt(delivery, url) : delivery, listed, sender);
  const said = saidOfLive(report)[language];
  if (report.faults.length === 0) return console.log(said);
  console.error(said);
  process.exitCode = EXIT.contentFault;
}, NOT_LOOKED);
