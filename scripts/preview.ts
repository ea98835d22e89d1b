import { join } from 'node:path';
import { CACHE, ENGINE } from '../src/build/engine.ts';
import { readPreviewOptions } from '../src/command-line/options.ts';
import { runCommand } from '../src/command-line/run.ts';
import { startPreview } from '../src/preview/preview.ts';

/** `npm start`: shows the newspaper on this machine while it is being written. */
await runCommand(async () => {
  const { content, port } = readPreviewOptions(process.argv.slice(2));
  const folder = join(CACHE, 'preview');
  const alsoWatch = [join(ENGINE, 'assets')];
  const preview = await startPreview({ content, folder, alsoWatch, port, say: console.log });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void preview.close().finally(() => process.exit()));
  }
});
