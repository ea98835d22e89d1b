import { EventEmitter, once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explain } from '../../src/command-line/run.ts';
import { startPreview } from '../../src/preview/preview.ts';
import { inLanguage } from '../../src/problems.ts';
import { writeFiles, type Files } from './content-folder.ts';
import { makeFolder } from './folder.ts';
import { OUTLET } from './site.ts';

/** A preview of the fixture newspaper, in a folder of its own. */
export type TestPreview = Awaited<ReturnType<typeof openPreview>>;

/**
 * Starts it.
 *
 * @param files written over the newspaper's own before the start
 * @param port where it is to be served, or else near it
 */
export async function openPreview(files: Files = {}, port = 8390) {
  const home = await makeFolder();
  const content = join(home.folder, 'content');
  const folder = join(home.folder, 'preview');
  await cp(OUTLET, content, { recursive: true });
  await writeFiles(content, files);
  const said: string[] = [];
  const heard = new EventEmitter();
  const say = (text: string) => {
    said.push(text);
    heard.emit('said');
  };
  const explained = async (error: unknown) => inLanguage((await explain(error)).message, 'ar');
  const options = { content, folder, alsoWatch: [], port, say, explain: explained };
  const { address, close } = await startPreview(options);
  return {
    address,
    content,
    said,
    close,
    save: (file: string, text: string) => writeFile(join(content, file), text),
    read: (file: string) => readFileSync(join(content, file), 'utf8'),
    remove: (file: string) => rm(join(content, file)),
    /** A page as it lies in the folder that is served; empty where there is none. */
    page(path: string): string {
      const file = join(folder, path);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    /**
     * Waits until what was said is so, for a minute at most.
     *
     * @throws with what was said last
     */
    async waitUntil(holds: () => boolean): Promise<void> {
      const signal = AbortSignal.timeout(60_000);
      try {
        while (!holds()) await once(heard, 'said', { signal });
      } catch (cause) {
        throw new Error(`Waited in vain. Said last:\n${said.slice(-5).join('\n')}`, { cause });
      }
    },
    async end(): Promise<void> {
      await close();
      await home.remove();
    },
  };
}
