import { join } from 'node:path';
import { ENGINE } from '../src/engine-folder.ts';
import { readEditorOptions } from '../src/command-line/options.ts';
import { NOT_WRITTEN, runCommand } from '../src/command-line/run.ts';
import { accompany } from '../src/editor/companion.ts';
import { writeEditorFiles } from '../src/editor/editor-files.ts';

/** `npm run editor`: makes what VS Code knows of the newspaper, and keeps it up to date with `--watch`. */
await runCommand(async () => {
  const { content, output, watch } = readEditorOptions(process.argv.slice(2));
  const folder = output ?? join(ENGINE, '.vscode');
  if (!watch) {
    const written = await writeEditorFiles(content, folder);
    const files = written.map((file) => `  ${join(folder, file)}`);
    console.log(
      ['ما كُتب للمحرر:', ...(files.length > 0 ? files : ['  لا شيء، كله حديث.'])].join('\n'),
    );
    return;
  }
  const companion = await accompany(content, folder, console.log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void companion.close().finally(() => process.exit()));
  }
}, NOT_WRITTEN);
