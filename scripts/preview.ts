import { join } from 'node:path';
import { CACHE, ENGINE } from '../src/build/engine.ts';
import { readPreviewOptions } from '../src/command-line/options.ts';
import { explain, runCommand } from '../src/command-line/run.ts';
import { startPreview } from '../src/preview/preview.ts';

/** `npm start`: shows the newspaper on this machine while it is being written. */
await runCommand(async () => {
  const preview = await startPreview({
    ...readPreviewOptions(process.argv.slice(2)),
    folder: join(CACHE, 'preview'),
    alsoWatch: [join(ENGINE, 'assets')],
    say: console.log,
    explain: (error) => explain(error).message,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void preview.close().finally(() => process.exit()));
  }
});
