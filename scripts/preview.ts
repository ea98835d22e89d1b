import { join } from 'node:path';
import { CACHE } from '../src/build/engine.ts';
import { ENGINE } from '../src/engine-folder.ts';
import { readPreviewOptions } from '../src/command-line/options.ts';
import { explain, runCommand } from '../src/command-line/run.ts';
import { openBrowser } from '../src/preview/open-browser.ts';
import { startPreview } from '../src/preview/preview.ts';
import { inLanguage } from '../src/problems.ts';

/** `npm start`: shows the newspaper on this machine while it is being written. */
await runCommand(async () => {
  const { open, ...given } = readPreviewOptions(process.argv.slice(2));
  const preview = await startPreview({
    ...given,
    folder: join(CACHE, 'preview'),
    alsoWatch: [join(ENGINE, 'assets')],
    say: console.log,
    explain: async (error) => inLanguage((await explain(error)).message, 'ar'),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void preview.close().finally(() => process.exit()));
  }
  if (open && !(await openBrowser(preview.address))) {
    console.log('لم يجد هذا الأمر متصفحا يفتحه، فافتحوا العنوان بأنفسكم.');
  }
});
