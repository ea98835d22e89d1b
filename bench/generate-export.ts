import { readExportOptions } from './import/options.ts';
import { writeExport } from './import/write-export.ts';
import { runBench } from './refusals.ts';

/** `tsx bench/generate-export.ts`: writes the export of a made-up newspaper that was on WordPress. */
await runBench(async () => {
  const { settings, out } = readExportOptions(process.argv.slice(2));
  const { kinds, comments } = await writeExport(settings, { file: out, uploads: `${out}.uploads` });
  console.log(`${out}: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
  console.log(`${comments} comments that readers saw`);
});
