import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isMarkdown } from '../content/survey.ts';
import { readArchive } from '../new-article/archive.ts';
import { deskCheck } from './desk-check.ts';
import { writeEditorFiles } from './editor-files.ts';
import { BEGINS, ended, problemLine } from './problem-lines.ts';

/** How long a file must be still before it is read, in milliseconds. */
const STILLNESS = 100;

/**
 * Keeps an editor up to date while somebody writes: says after each save, in lines that it makes squiggles of,
 * what is wrong with the recent articles and with what was saved, and writes its schemas and snippets again
 * when there are new names to offer.
 *
 * @param content path of the content folder
 * @param folder path of the `.vscode` folder
 * @param say is given each line
 */
export async function accompany(
  content: string,
  folder: string,
  say: (line: string) => void,
): Promise<{ close: () => Promise<void> }> {
  const check = deskCheck(content);
  const look = async (files: Iterable<string>) => {
    say(BEGINS);
    await check.look(files);
    const problems = check.problems();
    for (const problem of problems) say(problemLine(problem));
    say(ended(problems));
  };
  const watcher = watch(content, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: STILLNESS, pollInterval: STILLNESS / 4 },
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  await writeEditorFiles(content, folder);
  const { recent } = await readArchive(content);
  const pages = ['site.yaml', 'categories.yaml', ...recent.map(({ source }) => source.file)];
  await look(pages);

  const saved = new Set<string>();
  let hasNewNames = false;
  const catchUp = oneAtATime(async () => {
    const files = [...saved];
    saved.clear();
    if (files.length > 0) await look(files);
    if (!hasNewNames) return;
    hasNewNames = false;
    await writeEditorFiles(content, folder);
  }, say);
  watcher.on('all', (event, path) => {
    const file = relative(content, path).split(sep).join('/');
    if (isMarkdown(file) || file.endsWith('.yaml')) saved.add(file);
    // A file that comes or goes may bring a story, a writer or a picture.
    hasNewNames ||= event !== 'change' || file.endsWith('.yaml');
    catchUp.ask();
  });
  return {
    async close() {
      await watcher.close();
      await catchUp.done();
    },
  };
}

/**
 * Work that never overlaps with itself: asked for while it runs, it runs once more. Where it fails, as when a
 * folder is gone while branches are changed, that is said, and the next time is awaited.
 */
function oneAtATime(work: () => Promise<void>, say: (line: string) => void) {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    while (again) {
      again = false;
      await work().catch((error: unknown) => say(`تعذرت القراءة: ${String(error)}`));
    }
    running = undefined;
  };
  return {
    ask() {
      again = true;
      running ??= run();
    },
    done: async () => running,
  };
}
