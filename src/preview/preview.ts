import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { build, type BuildReport } from '../build/build.ts';
import { buildSummary, waitingNotice } from '../build/summary.ts';
import { problemsText } from '../diagnostics/text.ts';
import { ContentFault, type Problem } from '../problems.ts';
import type { Edition } from '../plan/edition.ts';
import { LoopbackServer } from './loopback-server.ts';
import { pullProof } from './proof.ts';

export interface PreviewOptions {
  /** Path of the content folder. */
  content: string;
  /** Where the previewed site is built. */
  folder: string;
  /** Other folders whose changes show in the site. */
  alsoWatch: string[];
  port: number;
  /** Is told what is going on. */
  say: (text: string) => void;
}

/** A running preview. */
export interface Preview {
  address: string;
  close: () => Promise<void>;
}

/** How long the files must be still before they are read, in milliseconds. */
const STILLNESS = 100;

/**
 * Builds the newspaper, serves it on this machine only, and builds it again whenever its content
 * changes; open pages reload by themselves. An article that is saved is shown at once, and the rest of
 * the site follows. A file at fault is reported and left out.
 *
 * @throws ContentFault when the settings are at fault from the start
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { content, folder, say } = options;
  const told = (problems: readonly Problem[]) => toldBy(problems, content);
  const desk = previewDesk(options);
  const first = await desk.build();
  const server = new LoopbackServer(folder, {
    pathPrefix: `${first.basePath}/`,
    domDiff: false,
    messageOnStart: () => '',
  });
  server.serve(options.port);
  await server.ready();
  const watcher = watch([content, ...options.alsoWatch], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: STILLNESS, pollInterval: STILLNESS / 4 },
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  const rebuild = oneAtATime(async () => {
    try {
      await desk.build();
      await server.reloadPages();
    } catch (error) {
      if (!(error instanceof ContentFault)) throw error;
      say(told(error.problems));
    }
  });
  const showChange = async (event: string, path: string) => {
    const isSaved = event === 'add' || event === 'change';
    if (isSaved && (await desk.prove(path))) await server.reloadPages();
    rebuild();
  };
  watcher.on('all', (event, path) => void showChange(event, path));
  say(`المعاينة في ${server.address} (للإيقاف: Ctrl+C)`);
  return {
    address: server.address,
    async close() {
      await watcher.close();
      await server.close();
    },
  };
}

/** What is wrong, as those who write read it. */
function toldBy(problems: readonly Problem[], content: string): string {
  return problemsText(problems, { language: 'ar', base: `${content.split(sep).join('/')}/` });
}

/** What a preview makes of its content: the whole site, or at once the one article that was saved. */
function previewDesk({ content, folder, say }: PreviewOptions) {
  const told = (problems: readonly Problem[]) => toldBy(problems, content);
  let edition: Edition | undefined;
  return {
    async build(): Promise<BuildReport> {
      const started = performance.now();
      const report = await build({
        content,
        output: folder,
        now: Date.now(),
        onFault: 'leave out',
        isPreview: true,
        watcher: {
          composed: (composed) => (edition = composed),
          waiting: (holder) => say(waitingNotice(holder).ar),
        },
      });
      const summary = buildSummary(report, folder, performance.now() - started);
      say(report.problems.length > 0 ? `${told(report.problems)}\n\n${summary}` : summary);
      return report;
    },
    async prove(path: string): Promise<boolean> {
      const file = relative(content, path).split(sep).join('/');
      if (!edition || !/^articles\/.*\.(md|markdown)$/i.test(file)) return false;
      // What goes wrong here goes wrong in the build that follows too, which reports it.
      const proof = pullProof(file, { edition, content, folder, now: Date.now() });
      const isShown = await proof.catch(() => false);
      if (isShown) say(`عُرض من جديد: ${file}`);
      return isShown;
    },
  };
}

/** Work that never overlaps with itself: asked for while it runs, it runs once more. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await work();
    }
    running = false;
  };
  return () => void run();
}
